// All that a sieve looks at: the profiles of the references, the chains so far, the offices found so far, the speeches.
// Built once per document; sieves run over it in order and change only its chains and its lists of facts.

import type { Token } from '../../model/sentence.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import type { Speech } from '../speech.ts';
import { type AreaOf, areaFinder } from './area.ts';
import { type Chains, chains } from './chains.ts';
import { listProfiles } from './lists.ts';
import type { Portraits } from './portrait.ts';
import { type SpeechIndex, speechIndex } from './speeches.ts';
import { type Profile, profiles, seatOf } from './profile.ts';

/** An office that the text gives to a holder: "foreign minister" of Kenya for Ann Otieno. */
export interface Office extends Span {
  /** Index of a reference to the holder. */
  readonly holder: number;
  readonly lemma: string;
  readonly modifiers: readonly string[];
  readonly area: string | null;
  readonly owner: number | null;
}

export interface Scene {
  readonly reading: Reading;
  readonly speeches: readonly Speech[];
  /** Profiles of the references, then those of the lists ("Ann Otieno and Li Wei"), which are no references. */
  readonly profiles: readonly Profile[];
  readonly chains: Chains;
  readonly offices: Office[];
  /** The same by holder. */
  readonly officesOf: Map<number, Office[]>;
  /** Indexes of the members by that of the group: "the two envoys" -> both. */
  readonly memberships: Map<number, readonly number[]>;
  readonly speechesOf: SpeechIndex;
  readonly portraits: Portraits;
  /** References by sentence, in reading order. */
  readonly bySentence: readonly (readonly Profile[])[];
  /** The reference headed by a token, or the name that the token is part of. */
  at(token: Token | null | undefined): Profile | null;
  readonly areaNamed: AreaOf;
}

export type Sieve = (scene: Scene) => void;

export function scene(
  reading: Reading,
  { references, speeches }: { references: readonly Reference[]; speeches: readonly Speech[] },
): Scene {
  const single = profiles(reading, references);
  const all = [...single, ...listProfiles(single)];
  const bySentence: Profile[][] = reading.document.sentences.map(() => []);
  const byToken = new Map<number, Profile>();
  for (const profile of single) {
    bySentence[profile.reference.sentence]?.push(profile);
    const seat = seatOf(profile.tree, profile.reference.head);
    if (!byToken.has(seat.start)) byToken.set(seat.start, profile);
    for (const token of wordsOf(profile)) byToken.set(token.start, profile);
  }
  for (const list of all.slice(single.length)) bySentence[list.reference.sentence]?.push(list);
  return {
    reading,
    speeches,
    profiles: all,
    chains: chains(all.length),
    offices: [],
    officesOf: new Map(),
    portraits: new WeakMap(),
    memberships: new Map(all.slice(single.length).map(({ index, members }) => [index, members])),
    speechesOf: speechIndex(reading.document.sentences, speeches),
    bySentence,
    areaNamed: areaFinder(reading.ontology, references),
    at: (token) => (token ? (byToken.get(token.start) ?? null) : null),
  };
}

export function giveOffice(scene: Scene, office: Office): void {
  scene.offices.push(office);
  const known = scene.officesOf.get(office.holder);
  if (known) known.push(office);
  else scene.officesOf.set(office.holder, [office]);
}

/** The members that the text gives a group, by any of its mentions. */
export function peopleIn({ memberships, chains }: Scene, index: number): readonly number[] {
  return chains.membersOf(index).flatMap((member) => memberships.get(member) ?? []);
}

function wordsOf({ reference, tree }: Profile): readonly Token[] {
  if (reference.form !== 'name') return [reference.head];
  return tree.sentence.tokens.filter(({ start, end }) => reference.start <= start && end <= reference.end);
}
