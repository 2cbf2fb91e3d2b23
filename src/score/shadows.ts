// Kinds that stand in each other's light: two that list one word and ask for the same things in the same places, so that
// only the order of the files decides; a kind all of whose examples could be told by another as well; and words that no
// example shows.

import type { EventKind, Trigger } from '../ontology/kind.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { sliceOf } from '../model/span.ts';
import type { Role } from '../model/statement.ts';
import type { Contest, Tried } from './examples.ts';

/** Two kinds, and the words that they list alike. */
export interface Shadow {
  readonly kind: string;
  readonly other: string;
  readonly words: readonly string[];
}

/** `verb take office`, `noun phone call` */
export function wordsOf({ pos, lemma, particle, marker }: Trigger): string {
  const further = [marker, particle].filter((word) => word !== null);
  return [pos, ...(pos === 'noun' ? [...further, lemma] : [lemma, ...further])].join(' ');
}

/** Pairs of kinds with a word that both list and nothing to tell them apart there. */
export function indistinct(ontology: Ontology): readonly Shadow[] {
  const listed = new Map<string, { readonly kind: EventKind; readonly trigger: Trigger }[]>();
  for (const kind of ontology.eventKinds.values()) {
    for (const trigger of kind.triggers) {
      const key = wordsOf(trigger);
      listed.set(key, [...(listed.get(key) ?? []), { kind, trigger }]);
    }
  }
  const found = new Map<string, Shadow>();
  for (const [words, all] of listed) {
    for (const [i, one] of all.entries()) {
      for (const other of all.slice(i + 1)) {
        if (one.kind === other.kind || !isAlike(one.kind, other.kind, { pos: one.trigger.pos, ontology })) continue;
        const key = `${one.kind.id} ${other.kind.id}`;
        const before = found.get(key)?.words ?? [];
        found.set(key, { kind: one.kind.id, other: other.kind.id, words: [...before, words] });
      }
    }
  }
  return [...found.values()];
}

interface Within {
  readonly pos: Trigger['pos'];
  readonly ontology: Ontology;
}

/** Each asks for as much as the other, and what the one asks for may fill what the other does. */
function isAlike(a: EventKind, b: EventKind, within: Within): boolean {
  const [first, second] = [needsOf(a, within), needsOf(b, within)];
  if (first.length !== second.length) return false;
  const left = [...second];
  for (const need of first) {
    const at = left.findIndex((other) => meets(need, other, within.ontology));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

interface Need {
  readonly ways: readonly string[];
  /** Undefined: anything. */
  readonly fills: readonly string[] | undefined;
  readonly heads: readonly string[];
}

function needsOf(kind: EventKind, { pos }: Within): readonly Need[] {
  const roles: readonly Role[] = pos === 'noun' ? (kind.requiredOfNoun ?? []) : kind.required;
  return roles.map((role) => ({
    ways: kind.linking[pos]?.[role] ?? [],
    fills: kind.fills[role],
    heads: kind.heads[role] ?? [],
  }));
}

function meets(a: Need, b: Need, ontology: Ontology): boolean {
  const isWay = a.ways.some((way) => b.ways.includes(way));
  // A list of heads is a way to tell kinds apart, unless the lists share a word.
  const isHead = a.heads.length === 0 && b.heads.length === 0 ? true : a.heads.some((head) => b.heads.includes(head));
  return isWay && isHead && sharesFiller(a.fills, b.fills, ontology);
}

function sharesFiller(a: readonly string[] | undefined, b: readonly string[] | undefined, ontology: Ontology): boolean {
  if (a === undefined || b === undefined) return true;
  const kindsOf = (words: readonly string[]): readonly string[] =>
    [...ontology.entityKinds.values()].flatMap(({ id, labels }) =>
      words.some((word) => word === id || labels.includes(word)) ? [id] : [],
    );
  const first = new Set(kindsOf(a));
  return kindsOf(b).some((kind) => first.has(kind));
}

/** Kinds that could tell every positive example of another as well, and why they do not is only who has more roles. */
export function overshadowed(tried: ReadonlyMap<EventKind, readonly Tried[]>): readonly Shadow[] {
  return [...tried].flatMap(([kind, examples]) => {
    const own = examples.flatMap(({ contests }) => {
      const mine = contests.filter(({ taken }) => taken === kind.id);
      return mine.length === 0 ? [] : [mine];
    });
    const [first, ...rest] = own.map((contests) => rivalsIn(contests, kind));
    const all = first?.filter((rival) => rest.every((others) => others.includes(rival))) ?? [];
    return own.length < 2 ? [] : all.map((other): Shadow => ({ kind: kind.id, other, words: [] }));
  });
}

function rivalsIn(contests: readonly Contest[], { id }: EventKind): readonly string[] {
  return [...new Set(contests.flatMap(({ fitting }) => fitting.filter((other) => other !== id)))];
}

/** Triggers of a kind that none of its own statements in its examples stand on, by their dictionary forms or as written. */
export function unshown(kind: EventKind, examples: readonly Tried[]): readonly string[] {
  const shown = examples.flatMap(({ record }) =>
    record.statements
      .filter((one) => one.kind === kind.id)
      .map(
        ({ trigger }) => new Set(`${trigger.lemma} ${sliceOf(record.article.text, trigger)}`.toLowerCase().split(' ')),
      ),
  );
  const isShown = ({ pos, lemma, particle }: Trigger): boolean =>
    shown.some((words) => words.has(lemma) && (pos !== 'verb' || particle === null || words.has(particle)));
  return kind.triggers.filter((trigger) => !isShown(trigger)).map(wordsOf);
}
