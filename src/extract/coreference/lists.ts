// Conjoined references as one: "Ann Otieno and Li Wei" is nobody's mention, yet "they" and "the two envoys" may mean it.
// Each list becomes a profile behind those of the references, with its members; people and bodies make a Group.

import type { Profile } from './profile.ts';

export function listProfiles(profiles: readonly Profile[]): readonly Profile[] {
  const byToken = new Map(profiles.map((profile) => [profile.reference.head.start, profile]));
  const lists: Profile[] = [];
  for (const first of profiles) {
    const { tree, reference } = first;
    const rest = tree
      .childrenBy(reference.head, 'conj')
      .flatMap((token) => byToken.get(token.start) ?? [])
      .filter((other) => isPeer(first, other) && !isOnePerson(first, other));
    if (rest.length === 0) continue;
    const members = [first, ...rest];
    lists.push({
      ...first,
      index: profiles.length + lists.length,
      reference: {
        ...reference,
        start: Math.min(...members.map((member) => member.reference.start)),
        end: Math.max(...members.map((member) => member.reference.end)),
        form: 'nominal',
        kind: acts(reference.kind) ? 'Group' : reference.kind,
        text: members.map((member) => member.reference.text).join(', '),
      },
      lemma: '',
      number: 'plural',
      gender: null,
      isDefinite: true,
      isIndefinite: false,
      modifiers: [],
      area: null,
      owner: null,
      count: members.length,
      pronoun: null,
      role: null,
      members: members.map(({ index }) => index),
    });
  }
  return lists;
}

/** "the founder and chief executive": two offices under one determiner are one person, "his mother and sister" are not. */
export function isOnePerson(first: Profile, other: Profile): boolean {
  const isRole = ({ reference, number }: Profile): boolean =>
    reference.form === 'nominal' && reference.kind === 'Person' && number === 'singular';
  if (!isRole(first) || (isOfGender(first) && isOfGender(other))) return false;
  if (isTitled(other)) return isBare(first) && first.tree.childrenBy(first.reference.head, 'case').length === 0;
  return isRole(other) && isBare(other);
}

/** "mother", "man", "widow": words that say first of all whether it is a man or a woman. */
function isOfGender({ gender, role, reference }: Profile): boolean {
  return gender !== null && role === null && reference.form === 'nominal';
}

/** "[farmer and] actor Dan Holt": the first title has no article, and the second stands before the name. */
function isTitled({ reference, tree }: Profile): boolean {
  const before = tree.sentence.tokens.findLast(({ end }) => end <= reference.start);
  return reference.form === 'name' && reference.kind === 'Person' && before?.upos === 'NOUN';
}

function isBare(other: Profile): boolean {
  return other.tree.childrenBy(other.reference.head, 'det', 'nmod:poss').length === 0;
}

function isPeer({ reference: a }: Profile, { reference: b }: Profile): boolean {
  return a.kind === b.kind || (acts(a.kind) && acts(b.kind));
}

function acts(kind: string): boolean {
  return kind === 'Person' || kind === 'Group' || kind === 'Organization' || kind === 'Country';
}
