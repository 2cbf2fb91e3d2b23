// Offices that stand directly before a name: "Kenya's foreign minister Ann Otieno", "Secretary of State Li Wei", "envoys
// Ann Otieno and Li Wei". Read off the words, not the tree, because parsers disagree most about titles. Gives the
// person the office; where the office is a phrase of its own, phrase and name are one.

import type { Token } from '../../../model/sentence.ts';
import { isRelation, type Tree } from '../../../model/tree.ts';
import { baseOf, isPlural } from '../../references/noun.ts';
import { areaAt } from '../area.ts';
import { isPlaceKind } from '../../placekind.ts';
import type { Profile } from '../profile.ts';
import { type Scene, giveOffice } from '../scene.ts';

export function titles(scene: Scene): void {
  for (const profile of scene.profiles) {
    if (profile.reference.form !== 'name' || profile.reference.kind !== 'Person') continue;
    for (const token of profile.tree.childrenBy(profile.reference.head, 'nmod:desc')) {
      const described = scene.at(token);
      if (described?.reference.form === 'nominal' && described.reference.kind === 'Person') {
        scene.chains.join(described.index, profile.index, 'title');
      }
    }
    const noun = officeBefore(scene, profile);
    const title = noun ?? personBefore(scene, profile);
    for (const index of title ? titlesBeside(scene, profile.tree, title) : [])
      scene.chains.join(index, profile.index, 'title');
    if (!noun) continue;
    const described = scene.at(noun);
    if (isPlural(noun)) introduceGroup(scene, { described, profile });
    else if (described?.reference.form === 'nominal') {
      scene.chains.join(described.index, profile.index, 'title');
    }
    for (const holder of isPlural(noun) ? listOf(scene, profile).members : [profile.index]) {
      giveOffice(scene, officeOf(scene, { holder, noun, described }));
    }
  }
}

/** The office noun that ends directly before the name, or before a complement that does ("minister of health Li Wei"). */
function officeBefore({ reading }: Scene, { reference, tree }: Profile): Token | null {
  const { lexicon } = reading.ontology;
  const { tokens } = tree.sentence;
  const isOffice = (token: Token): boolean =>
    lexicon.words('roles').has(baseOf(token)) && (token.upos === 'NOUN' || token.upos === 'PROPN');
  let at = tokens.findLastIndex(({ end }) => end <= reference.start);
  while (at >= 0 && lexicon.words('personal-titles').has(tokens[at]?.text ?? '')) at -= 1;
  const last = tokens[at];
  if (!last) return null;
  if (isOffice(last)) return last;
  for (let back = at; back > at - 5 && back > 0; back -= 1) {
    const word = tokens[back];
    if (!word || (word.upos !== 'NOUN' && word.upos !== 'PROPN' && word.upos !== 'DET')) return null;
    const [preposition, noun] = [tokens[back - 1], tokens[back - 2]];
    if (preposition?.upos === 'ADP') {
      const isComplement = lexicon.words('complements').has(preposition.text.toLowerCase());
      return isComplement && noun && isOffice(noun) && noun.upos === 'PROPN' ? noun : null;
    }
  }
  return null;
}

/** "[radio host], [author] and actor Ann Otieno": bare descriptions in one list with the title are hers as well. */
function titlesBeside(scene: Scene, tree: Tree, noun: Token): readonly number[] {
  const joined = [noun, tree.head(noun)].find((token) => token && isRelation(token, ['conj']));
  const first = joined ? tree.head(joined) : null;
  // "for president and chairman Ann Otieno": who runs for an office is nobody yet.
  if (!first || isPlural(noun) || tree.childrenBy(first, 'case').length > 0) return [];
  const described = [first, ...tree.childrenBy(first, 'conj')].flatMap((token) => scene.at(token) ?? []);
  // "artist Vera Supra and activist Ann Otieno" are two, whoever saw the first name.
  const isBare = ({ reference, number }: Profile): boolean =>
    tree.sentence.tokens[reference.head.index + 1]?.upos !== 'PROPN' &&
    reference.form === 'nominal' &&
    reference.kind === 'Person' &&
    number === 'singular' &&
    tree.childrenBy(reference.head, 'det', 'nmod:poss').length === 0;
  const before = described.filter(({ reference }) => reference.head.index < noun.index);
  return before.every(isBare) ? before.map(({ index }) => index) : [];
}

/** "philanthropist Ann Otieno": no office, yet a person. */
function personBefore({ reading }: Scene, { reference, tree }: Profile): Token | null {
  const last = tree.sentence.tokens.findLast(({ end }) => end <= reference.start);
  return last?.upos === 'NOUN' && reading.ontology.lexicon.words('nouns-person').has(baseOf(last)) ? last : null;
}

function introduceGroup(scene: Scene, { described, profile }: { described: Profile | null; profile: Profile }): void {
  const list = listOf(scene, profile);
  if (!described || list.members.length < 2) return;
  scene.memberships.set(described.index, list.members);
  if (list.index !== null) scene.chains.join(described.index, list.index, 'title');
}

/** The list that the name begins, or the name alone. */
function listOf({ bySentence }: Scene, profile: Profile): { index: number | null; members: readonly number[] } {
  const list = bySentence[profile.reference.sentence]?.find(({ members }) => members[0] === profile.index);
  return list ? { index: list.index, members: list.members } : { index: null, members: [profile.index] };
}

/** The office with its modifiers; area and possessor from the words before it. */
export function officeOf(
  scene: Scene,
  { holder, noun, described }: { holder: number; noun: Token; described: Profile | null },
): Scene['offices'][number] {
  const tree = scene.profiles[holder]?.tree;
  const tokens = tree?.sentence.tokens ?? [];
  let first = noun.index;
  let area: string | null = null;
  let owner: number | null = null;
  for (let at = noun.index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    const isOwner = token.xpos === 'POS' || token.xpos === 'PRP$';
    const place = areaAt(scene.areaNamed, { tokens, index: at });
    if (isOwner) owner = scene.at(token.xpos === 'POS' ? tokens[at - 1] : token)?.index ?? null;
    if (place !== null) area = place;
    if (isOwner || place !== null) break;
    if (
      (token.upos !== 'ADJ' && token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.text !== '-') ||
      isRelation(token, ['nsubj', 'root'])
    )
      break;
    if (token.text !== '-') first = at;
  }
  const complement = tree?.childrenBy(noun, 'nmod').find(({ index }) => index > noun.index);
  const body = complement ? scene.at(complement) : null;
  // "Sultan of Oman" is sultan, of Oman; "Secretary of State" is one office.
  const bodyArea = complement ? areaAt(scene.areaNamed, { tokens, index: complement.index }) : null;
  const isWhole =
    complement?.upos === 'PROPN' &&
    bodyArea === null &&
    (isOfficeName(scene, `${baseOf(noun)} of ${complement.text.toLowerCase()}`) ||
      (noun.upos === 'PROPN' && body?.reference.form !== 'name'));
  owner ??= isWhole ? null : (described?.owner ?? null);
  const owned = owner === null ? null : (scene.profiles[owner] ?? null);
  const isPlace = owned?.reference.form === 'name' && isPlaceKind(scene.reading.ontology, owned.reference.kind);
  return {
    start: tokens[first]?.start ?? noun.start,
    end: isWhole ? complement.end : noun.end,
    holder,
    lemma: baseOf(noun),
    modifiers: tokens.slice(first, noun.index).map(({ text }) => text.toLowerCase()),
    area: area ?? (isPlace && owned ? scene.areaNamed(owned.reference.text) : null) ?? described?.area ?? bodyArea,
    owner,
  };
}

function isOfficeName({ reading }: Scene, name: string): boolean {
  return reading.ontology.lexicon.words('roles').has(name);
}
