// The versions of each plan: every point count that a text ties to it is one, and so is what a revision makes of it on an
// occasion of its own (a place, a day, a meeting), though nobody counts its points. Statements of kinds with
// `life: step` say which version was made from which. In: plan clusters, events. Out: versions with the steps between.

import type { Cluster, PlanVersion } from '../model/cluster.ts';
import type { Corpus } from '../model/corpus.ts';
import { type EntityId, type NodeId, nodeId, type StatementId } from '../model/id.ts';
import { contains, sliceOf } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { words } from './fold.ts';
import type { Identities } from './identity.ts';
import type { Occurrence } from './occurrence.ts';

export interface VersionSources {
  readonly corpus: Corpus;
  readonly ontology: Ontology;
  readonly identities: Identities;
  readonly occurrences: ReadonlyMap<StatementId, Occurrence>;
  readonly events: readonly Cluster<StatementId>[];
}

export function planVersions(sources: VersionSources): readonly PlanVersion[] {
  const byPlan = new Map<NodeId, Step[]>();
  for (const step of sources.events.flatMap((event) => stepOf(event, sources))) {
    byPlan.set(step.plan, [...(byPlan.get(step.plan) ?? []), step]);
  }
  return [...byPlan].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([plan, steps]) => versionsOf(plan, steps));
}

/** What one event (of all its statements) says about a plan's life. */
interface Step {
  readonly plan: NodeId;
  readonly event: NodeId;
  readonly isStep: boolean;
  readonly real: boolean;
  readonly from: number | null;
  readonly to: number | null;
  /** A count that the plan is called by while the statement is about it: "the 19-point plan". */
  readonly called: number | null;
  readonly unit: string;
  readonly first: boolean;
  /** Place or day that sets the event apart. */
  readonly occasion: string | null;
  readonly label: string;
  readonly statements: readonly StatementId[];
  /** Day on which it was first reported; infinite where no article has a date. */
  readonly reported: number;
}

function stepOf({ id, members }: Cluster<StatementId>, sources: VersionSources): Step[] {
  const own = members.flatMap((member) => sources.occurrences.get(member) ?? []);
  const told = own.flatMap((occurrence) => {
    const plan = planOf(occurrence, sources);
    return plan ? [{ occurrence, plan, reading: readingOf(occurrence, plan.entity, sources) }] : [];
  });
  const [first] = told;
  if (!first) return [];
  const pick = (get: (reading: Reading) => number | null) =>
    told.map(({ reading }) => get(reading)).find((count) => count !== null) ?? null;
  const places = told.flatMap(({ occurrence }) => [...occurrence.setting.values()]);
  const days = told.flatMap(({ occurrence }) => (occurrence.days ? [occurrence.days.from] : []));
  const words = told.map(({ reading }) => reading.trigger).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const place = places.filter(Boolean).sort()[0] ?? null;
  return [
    {
      plan: first.plan.cluster,
      event: id,
      isStep: own.some(({ kind }) => kind.life === 'step'),
      real: own.some(({ factuality, polarity }) => factuality === 'asserted' && polarity === 'positive'),
      from: pick(({ from }) => from),
      to: pick(({ to }) => to),
      called: pick(({ called }) => called),
      unit: told.map(({ reading }) => reading.unit).find(Boolean) ?? '',
      first: told.some(({ reading }) => reading.first),
      occasion: place ?? (days.length > 0 ? String(Math.min(...days)) : null),
      label: [words[0] ?? '', ...(place ? [place] : [])].join(', '),
      statements: members,
      reported: Math.min(...own.map(({ published }) => published ?? Infinity)),
    },
  ];
}

function planOf(occurrence: Occurrence, { identities }: VersionSources): { cluster: NodeId; entity: EntityId } | null {
  if (occurrence.kind.life === null) return null;
  for (const role of ['object', 'agent', 'topic', 'content'] as const) {
    for (const { entity } of occurrence.fillers.get(role) ?? []) {
      const identity = entity === null ? undefined : identities.get(entity);
      if (entity !== null && identity?.sort === 'Plan') return { cluster: identity.cluster, entity };
    }
  }
  return null;
}

interface Reading {
  readonly from: number | null;
  readonly to: number | null;
  readonly called: number | null;
  readonly unit: string;
  readonly first: boolean;
  readonly trigger: string;
}

function readingOf(
  { id, kind, counts, fillers, trigger, sentence }: Occurrence,
  plan: EntityId,
  { corpus, ontology }: VersionSources,
): Reading {
  const record = corpus.statements.get(id);
  const extraction = record?.extraction;
  const text = extraction?.article.text ?? '';
  const versionWords = ontology.lexicon.table('version-words');
  const mention = [...fillers.values()].flat().find(({ entity }) => entity === plan);
  const quantities = extraction?.quantities ?? [];
  const inName = mention ? quantities.filter((quantity) => contains(mention, quantity) && quantity.unit !== null) : [];
  const stated = (record?.statement.quantities ?? []).flatMap((index) => quantities[index] ?? []);
  // "Proposed it with 12 points", "it had 12 points": not its ministers or its euros.
  const sorts = ontology.lexicon.words('plan-parts');
  const parts = kind.life === 'state' ? stated.filter(({ unit }) => unit !== null && sorts.has(unit)) : [];
  const before = words(text.slice(sentence.start, trigger.start)).slice(-2);
  const phrase = mention ? words(sliceOf(text, mention)) : [];
  return {
    from: counts.get('from') ?? null,
    to: counts.get('to') ?? null,
    called: (inName[0] ?? parts[0])?.value ?? null,
    unit: [...parts, ...inName, ...stated].find(({ unit }) => unit !== null)?.unit ?? '',
    first: [...before, ...phrase].some((word) => versionWords.get(word)?.['value'] === 'first'),
    trigger: sliceOf(text, trigger),
  };
}

function versionsOf(plan: NodeId, steps: readonly Step[]): readonly PlanVersion[] {
  const drafts = new Map<string, Draft>();
  const draft = (key: string, label: string, points: number | null): Draft => {
    const known = drafts.get(key);
    if (known) return known;
    const made = {
      key,
      label,
      points,
      revisedFrom: null,
      reported: Infinity,
      statements: new Set<StatementId>(),
      step: new Set<StatementId>(),
    };
    drafts.set(key, made);
    return made;
  };
  const unit = steps.find((step) => step.unit !== '')?.unit ?? '';
  const counted = (count: number) => draft(`points ${count}`, unit === '' ? `${count}` : `${count}-${unit}`, count);
  const add = (to: Set<StatementId>, from: readonly StatementId[]) => from.forEach((id) => to.add(id));
  for (const step of steps) {
    for (const count of [step.from, step.to, step.called]) {
      if (count === null) continue;
      const made = counted(count);
      add(made.statements, step.statements);
      made.reported = Math.min(made.reported, step.reported);
    }
  }
  const taken = steps.filter(({ isStep, real }) => isStep && real);
  const numbered = taken.filter(({ from, to }) => to !== null && to !== from);
  for (const step of numbered) {
    const made = counted(step.to ?? 0);
    const base = step.from ?? step.called;
    if (base === null || base === step.to) continue;
    made.revisedFrom = `points ${base}`;
    add(made.step, step.statements);
  }
  // "It was cut to nine": from the version before it, as far as the articles had told of it by then.
  for (const step of numbered.filter(({ from, called }) => from === null && called === null).sort(byReport)) {
    const made = counted(step.to ?? 0);
    made.revisedFrom ??= lastOf(drafts, { reported: step.reported, but: made.key });
    if (made.revisedFrom !== null) add(made.step, step.statements);
  }
  for (const step of taken.filter(({ to, occasion }) => to === null && occasion !== null)) {
    const base = step.from ?? step.called;
    const from = base === null ? lastOf(drafts, { reported: step.reported, but: null }) : `points ${base}`;
    if (from === null) continue;
    const made = draft(`event ${step.event}`, step.label, null);
    made.revisedFrom = from;
    add(made.statements, step.statements);
    add(made.step, step.statements);
  }
  const firsts = [...drafts.values()].filter(({ revisedFrom }) => revisedFrom === null);
  for (const step of steps.filter(({ first, isStep }) => first && !isStep)) {
    const [only] = firsts.length === 1 ? firsts : [];
    if (only) add(only.statements, step.statements);
  }
  const idOf = (key: string) => nodeId('plv', plan, key);
  return [...drafts.values()].map(({ key, label, points, revisedFrom, statements, step }) => ({
    id: idOf(key),
    plan,
    label,
    points,
    revisedFrom: revisedFrom === null || !drafts.has(revisedFrom) ? null : idOf(revisedFrom),
    statements: [...statements].sort(),
    step: [...step].sort(),
  }));
}

interface Draft {
  readonly key: string;
  readonly label: string;
  readonly points: number | null;
  revisedFrom: string | null;
  /** Day of the first report that speaks of it. */
  reported: number;
  readonly statements: Set<StatementId>;
  readonly step: Set<StatementId>;
}

/** The version at the end of the counted chain, where there is only one such end; later reports do not count. */
function lastOf(
  drafts: ReadonlyMap<string, Draft>,
  { reported, but }: { readonly reported: number; readonly but: string | null },
): string | null {
  const counted = [...drafts.values()].filter(
    (one) => one.points !== null && one.key !== but && (one.reported <= reported || one.reported === Infinity),
  );
  const bases = new Set(counted.map(({ revisedFrom }) => revisedFrom));
  const ends = counted.filter(({ key }) => !bases.has(key));
  return ends.length === 1 ? (ends[0]?.key ?? null) : null;
}

function byReport(a: Step, b: Step): number {
  return a.reported - b.reported || (b.to ?? 0) - (a.to ?? 0) || (a.event < b.event ? -1 : 1);
}
