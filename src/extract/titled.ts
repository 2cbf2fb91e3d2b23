// The person that a row of words before a verb comes down to: "Union of Harbour Workers president Ana Reyes", "the institute's
// director, Dr. Ana Reyes", "President of Westmark Ana Reyes". Parsers take the body for the head. In: a sentence's tree, the head, the mentions by
// the offset of their head. Out: the mention of the person; null where the head means itself.

import type { Mention } from '../model/mention.ts';
import type { Token } from '../model/sentence.ts';
import { isRelation, type Tree } from '../model/tree.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import { baseOf, isPlural } from './references/noun.ts';

/** Words between the body and the person, at most. */
const longest = 8;

export function personTitled(
  { sentence: { tokens } }: Tree,
  body: Mention,
  { lexicon, mentionAt }: { lexicon: Lexicon; mentionAt: (token: Token) => Mention | null },
): Mention | null {
  if (body.form !== 'name' || body.kind === 'Person') return null;
  const head = tokens.find(({ start }) => start === body.head.start);
  // The "Acme" of "Acme president Ana Reyes", where the tree is right, is the body.
  if (!head || !isRelation(head, ['nsubj', 'obj', 'iobj', 'obl', 'conj', 'appos', 'ccomp', 'root'])) return null;
  const isTitle = (token: Token | undefined): boolean =>
    token !== undefined && lexicon.words('personal-titles').has(token.text);
  const isRole = (token: Token | undefined): boolean =>
    token !== undefined &&
    !isPlural(token) &&
    ['roles', 'nouns-person', 'body-roles'].some(
      (list) => lexicon.words(list).has(baseOf(token)) || lexicon.words(list).has(token.text),
    );
  const after = tokens.findIndex(({ start }) => start >= body.end);
  if (after < 0) return null;
  const isOffice = tokens[after - 1] !== undefined && isOfficeOf(tokens, body, isRole);
  for (let at = after; at < Math.min(tokens.length, after + longest); at += 1) {
    const token = tokens[at];
    const person = token ? mentionAt(token) : null;
    if (person && person.form === 'name' && person.kind === 'Person' && person.start === token?.start) {
      let before = at - 1;
      while (isTitle(tokens[before])) before -= 1;
      if (tokens[before]?.text === ',') before -= 1;
      return (before >= after && isRole(tokens[before])) || (isOffice && at === after) ? person : null;
    }
    const [next, beyond] = [tokens[at + 1], tokens[at + 2]];
    const isComma =
      token?.text === ',' && isRole(tokens[at - 1]) && next !== undefined && (isTitle(next) || next.upos === 'PROPN');
    const isJoined = token?.upos === 'CCONJ' && next?.upos === 'PROPN' && (beyond?.upos === 'PROPN' || isRole(beyond));
    const isWithin =
      token !== undefined && (['NOUN', 'PROPN', 'ADJ'].includes(token.upos) || token.xpos === 'POS' || isTitle(token));
    if (!isComma && !isJoined && !isWithin) return null;
  }
  return null;
}

/** "[President] [of] Westmark Ana Reyes" */
function isOfficeOf(tokens: readonly Token[], body: Mention, isRole: (token: Token | undefined) => boolean): boolean {
  const first = tokens.findIndex(({ start }) => start >= body.start);
  return tokens[first - 1]?.text === 'of' && isRole(tokens[first - 2]);
}
