// Are two plans one? They are when they have the same point counts, or when they belong to the same side and are about
// the same. "The Norlandic water plan" and "President Reyes's water plan" belong to one side where Reyes holds an
// office of Norland. In: profiles with owners and counts. Out: score and reason.

import type { Corpus } from '../model/corpus.ts';
import type { ArticleId, EntityId } from '../model/id.ts';
import { contains, sliceOf, span } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { type Comparison, comparison, unlike } from './comparison.ts';
import { words } from './fold.ts';
import { countriesIn, countryFinder, type Profile } from './profile.ts';

export interface PlanProfile extends Profile {
  /** Countries and clusters that its descriptions name before the head: whose plan it is, not for whom. */
  readonly sides: ReadonlySet<string>;
  /** "19 point": counts of its parts, by unit. */
  readonly counts: ReadonlySet<string>;
  /** Clusters, and countries, of those who put it forward. */
  readonly proposers: ReadonlySet<string>;
  /** Content words beside its head, its sides and the words that say which version is meant. */
  readonly topic: ReadonlySet<string>;
}

/** `sideOf` gives the cluster of an entity and the countries it acts for. */
export function planProfiles(
  plans: readonly Profile[],
  { corpus, ontology, sideOf }: { corpus: Corpus; ontology: Ontology; sideOf: (id: EntityId) => readonly string[] },
): readonly PlanProfile[] {
  const versionWords = ontology.lexicon.words('version-words');
  const plain = ontology.lexicon.words('function-words');
  const countryOf = countryFinder(ontology);
  return plans.map((plan) => {
    const record = corpus.entities.get(plan.id);
    const extraction = record?.extraction;
    const text = extraction?.article.text ?? '';
    const phrases = (record?.mentions ?? []).filter(({ form }) => form === 'nominal');
    const owning = phrases.map(({ start, head }) => span(start, Math.max(start, head.start)));
    const about = phrases.map(({ head, end }) => span(Math.min(head.end, end), end));
    const inside = (extraction?.mentions ?? []).filter(
      (mention) => mention.entity !== plan.id && owning.some((part) => contains(part, mention)),
    );
    const countries = owning.flatMap((part) => countriesIn(sliceOf(text, part), countryOf));
    const quantities = (extraction?.quantities ?? []).filter((quantity) =>
      phrases.some((phrase) => contains(phrase, quantity)),
    );
    const counted = [...quantities, ...countsByStatement(plan, corpus)];
    // "Cut to nine": of the parts that the article counts elsewhere, where it counts one sort of them.
    const units = [...new Set(counted.flatMap(({ unit }) => unit ?? []))];
    const counts = counted.flatMap(({ value, unit }) => {
      const known = unit ?? (units.length === 1 ? units[0] : undefined);
      return known === undefined ? [] : [`${value} ${known}`];
    });
    const known = new Set([...inside, ...countries, ...quantities].flatMap((part) => words(part.text)));
    const topic = [...owning, ...about]
      .flatMap((part) => words(sliceOf(text, part)))
      .filter((word) => !plain.has(word) && !versionWords.has(word) && !known.has(word) && !/^\d+$/.test(word));
    return {
      ...plan,
      sides: new Set([...countries.map(({ code }) => code), ...inside.flatMap(({ entity }) => sideOf(entity))]),
      counts: new Set(counts),
      proposers: new Set(proposersOf(plan, { corpus, ontology }).flatMap(sideOf)),
      topic: new Set(topic),
    };
  });
}

export function planKeys({ sides, counts, topic, heads, named, names }: PlanProfile): readonly string[] {
  const own = named ? names.map((name) => `n:${name}`) : [];
  return [
    ...[...sides].flatMap((side) => [...heads].map((head) => `s:${side}:${head}`)),
    ...[...counts].map((count) => `c:${count}`),
    ...[...topic].map((word) => `t:${word}`),
    ...own,
  ];
}

/** All that `comparePlans` looks at but the article; "the plan" says too little to be taken for any other. */
export function planSignature({ id, sides, counts, proposers, topic, heads, named, names, day }: PlanProfile): string {
  if (sides.size + counts.size + topic.size === 0 && !named) return id;
  return JSON.stringify([
    [...sides].sort(),
    [...counts].sort(),
    [...proposers].sort(),
    [...topic].sort(),
    [...heads].sort(),
    named ? names : [],
    day,
  ]);
}

export function comparePlans(a: PlanProfile, b: PlanProfile): Comparison {
  const name = a.named && b.named ? a.names.find((one) => b.names.includes(one)) : undefined;
  if (name !== undefined) return comparison(0.9, `same name "${name}"`);
  const counts = shared(a.counts, b.counts);
  const sides = shared(a.sides, b.sides);
  const topic = shared(a.topic, b.topic);
  const head = shared(a.heads, b.heads);
  const foreign = a.sides.size > 0 && b.sides.size > 0 && sides.length === 0;
  if (foreign || (head.length === 0 && counts.length < 2)) return unlike;
  if (counts.length >= 2) return comparison(0.9, `both went through ${counts.join(' and ')}s`);
  if (counts.length === 1 && sides.length + topic.length > 0) {
    return comparison(0.85, `both have ${counts.join('')}s`, `share ${[...sides, ...topic].join(', ')}`);
  }
  const proposers = shared(a.proposers, b.proposers);
  if (counts.length === 1 && proposers.length > 0) {
    return comparison(0.8, `both have ${counts.join('')}s`, 'put forward by the same');
  }
  if (counts.length === 1 && head.length > 0 && near(a, b)) {
    return comparison(
      a.article === b.article ? 0.85 : 0.72,
      `both have ${counts.join('')}s`,
      `both a ${head.join(', ')}`,
    );
  }
  if (sides.length > 0 && topic.length > 0)
    return comparison(0.8, `same side (${sides.join(', ')})`, `both on ${topic.join(', ')}`);
  if (sides.length > 0 && (a.topic.size === 0 || b.topic.size === 0)) {
    return near(a, b) ? comparison(0.72, `same side (${sides.join(', ')})`, 'nothing speaks against it') : unlike;
  }
  return topic.length >= 3 ? comparison(0.75, `both on ${topic.join(', ')}`) : unlike;
}

function countsByStatement(plan: Profile, corpus: Corpus) {
  const extraction = articleOf(plan.article, corpus);
  return (extraction?.statements ?? [])
    .filter(({ arguments: filled }) => filled.some(({ entity }) => entity === plan.id))
    .flatMap(({ quantities }) => quantities.flatMap((index) => extraction?.quantities[index] ?? []));
}

/** Who does what a kind with `life: state` tells of the plan: proposes, presents, drafts it. */
function proposersOf(plan: Profile, { corpus, ontology }: { corpus: Corpus; ontology: Ontology }): readonly EntityId[] {
  return (articleOf(plan.article, corpus)?.statements ?? [])
    .filter(
      ({ kind, polarity, arguments: filled }) =>
        ontology.eventKinds.get(kind)?.life === 'state' &&
        polarity === 'positive' &&
        filled.some(({ role, entity }) => role === 'object' && entity === plan.id),
    )
    .flatMap(({ arguments: filled }) => filled.flatMap(({ role, entity }) => (role === 'agent' ? (entity ?? []) : [])));
}

function articleOf(id: ArticleId, corpus: Corpus) {
  return corpus.articles.get(id);
}

function near(a: Profile, b: Profile): boolean {
  return a.article === b.article || (a.day !== null && b.day !== null && Math.abs(a.day - b.day) <= 7);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((one) => b.has(one)).sort();
}
