// What lies in what: "Grand Hall in Porto", "Porto, Portugal", "the Indian state of Kerala", "Japan's Osaka prefecture" say so; of
// other cities and regions that the article names with their region or country, the gazetteer knows it. In: the scene.
// Out: by chain, the chain of the smallest larger place, stated or inferred.

import type { Token } from '../../model/sentence.ts';
import type { Basis } from '../../model/time.ts';
import { isRelation } from '../../model/tree.ts';
import { isPlaceKind } from '../placekind.ts';
import { portrait } from './portrait.ts';
import type { Profile } from './profile.ts';
import type { Scene } from './scene.ts';

interface Larger {
  readonly chain: number;
  readonly basis: Basis;
}

/** From small to large; what is of no finer kind lies in cities and holds none. */
const sizes = ['Facility', 'Place', 'City', 'Region', 'Country'];

export function containment(scene: Scene): ReadonlyMap<number, Larger> {
  const places = scene.profiles.filter(
    ({ pronoun, members, reference }) =>
      pronoun === null && members.length === 0 && isPlaceKind(scene.reading.ontology, reference.kind),
  );
  const found = new Map<number, Larger>();
  const put = (inner: Profile, outer: Profile, basis: Basis): void => {
    const [chain, larger] = [scene.chains.chainOf(inner.index), scene.chains.chainOf(outer.index)];
    if (chain === larger || found.has(chain) || sizeOf(scene, inner) >= sizeOf(scene, outer)) return;
    found.set(chain, { chain: larger, basis });
  };
  for (const place of places) for (const larger of stated(scene, place)) put(place, larger, { kind: 'stated' });
  const named = places.filter(({ reference }) => reference.form === 'name');
  for (const place of named) {
    const larger = known(scene, place, named);
    if (larger) put(place, larger, { kind: 'inferred', from: 'gazetteer' });
  }
  return found;
}

function sizeOf(scene: Scene, { index }: Profile): number {
  return sizes.indexOf(portrait(scene, index).kind);
}

function stated(scene: Scene, place: Profile): readonly Profile[] {
  const { tree, reference } = place;
  const { tokens } = tree.sentence;
  const { lexicon } = scene.reading.ontology;
  const after = tokens.findIndex(({ start }) => start >= reference.end);
  const [next, second] = after < 0 ? [] : tokens.slice(after, after + 2);
  const behindComma = next?.text === ',' ? starting(scene, second) : null;
  // "Grand Hall in southern Portugal": the phrase of the preposition has to hang on the place.
  const hung = tree
    .childrenBy(reference.head, 'nmod')
    .filter((child) => tree.childrenBy(child, 'case').some(({ lemma }) => isInside(lexicon, lemma)));
  const owners = tree.childrenBy(reference.head, 'nmod:poss');
  const nominal = reference.form === 'nominal' ? tree.childrenBy(reference.head, 'amod', 'compound') : [];
  return [behindComma, ...[...hung, ...owners, ...nominal].map((token) => scene.at(token))].filter(
    (larger): larger is Profile =>
      larger !== null && larger.index !== place.index && isPlaceKind(scene.reading.ontology, larger.reference.kind),
  );
}

function isInside(lexicon: Scene['reading']['ontology']['lexicon'], preposition: string): boolean {
  return lexicon.table('metonym-contexts').get(preposition.toLowerCase())?.inside === true;
}

/** A name that begins with the token. */
function starting(scene: Scene, token: Token | undefined): Profile | null {
  const found = scene.at(token);
  if (!token || found?.reference.form !== 'name' || found.reference.start !== token.start) return null;
  // "In Corvo, Norway's premier said" puts no Corvo anywhere.
  const behind = found.tree.sentence.tokens.find(({ start }) => start >= found.reference.end);
  if (behind?.xpos === 'POS') return null;
  return isRelation(found.reference.head, ['conj']) ? null : found;
}

/** A region, else a country, of the article in which the gazetteer has a place of the name. */
function known({ reading }: Scene, { reference }: Profile, named: readonly Profile[]): Profile | null {
  const { gazetteer, countries } = reading.ontology;
  const { text, kind } = reference;
  const codeOf = ({ reference: one }: Profile): string | null =>
    one.kind === 'Country' ? (countries.named(one.text)?.code ?? null) : null;
  if (kind === 'City') {
    const capital = countries.withCapital(text);
    const towns = gazetteer.towns(text);
    const [town] = towns;
    const inRegion = named.find(
      ({ reference: one }) =>
        one.kind === 'Region' && one.text !== text && towns.some(({ region }) => region === one.text),
    );
    if (inRegion && !capital) return inRegion;
    const code = capital?.code ?? (town && (towns.length === 1 || town.people >= largeTown) ? town.country : null);
    return code === null ? null : (named.find((one) => codeOf(one) === code) ?? null);
  }
  const regions = kind === 'Region' ? gazetteer.regions(text) : [];
  return regions.length === 1 ? (named.find((one) => codeOf(one) === regions[0]) ?? null) : null;
}

/** Thousands of people from which on the largest town of a name is the one that news means. */
const largeTown = 100;
