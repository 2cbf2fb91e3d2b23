// What a verb's words are. The frames are tried in the order they stand here, clauses before phrases; the first that
// fits wins. A phrase that follows the content without a comma belongs to it, wherever the parser hung it.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { bareClause, raisedClause, strayClause, thatClause } from './clause.ts';
import { behindTime } from './when.ts';
import { indexesOf, isPunctuation, without } from './draft.ts';
import type { Content, Frame, Given } from './frame.ts';
import { goingOn } from './goingon.ts';
import { loose } from './loose.ts';
import { asJudgement, predicate } from './judgement.ts';
import { plainClause } from './plain.ts';
import { object, prepositional } from './topic.ts';
import { gerund, infinitive, seeing } from './wish.ts';

const frames: readonly Frame[] = [
  raisedClause,
  thatClause,
  infinitive,
  asJudgement,
  predicate,
  gerund,
  strayClause,
  behindTime,
  loose,
  bareClause,
  plainClause,
  seeing,
  prepositional,
  object,
];

export function contentOf(tree: Tree, verb: Token, given: Given): Content | null {
  for (const frame of frames) {
    const content = frame(tree, verb, given);
    if (!content || content.tokens.size === 0) continue;
    const all = withTrail(tree, [verb], content);
    const tokens = content.clause ? all : without(all, asides(tree, all));
    return { ...content, tokens: without(tokens, goingOn(tree, tokens, given.cues)) };
  }
  return null;
}

/** "interest in talking to them | after the vote": phrases of the cue right behind the content are the content's. */
export function withTrail(
  tree: Tree,
  owners: readonly Token[],
  { tokens, clause }: Pick<Content, 'tokens' | 'clause'>,
): ReadonlySet<number> {
  const all = new Set(tokens);
  const below = owners
    .flatMap((owner) => [...tree.childrenBy(owner, 'obl', 'advmod', 'advcl', 'nmod')])
    // "claimed victory | as votes were counted": a clause behind a phrase is the writer's, "the step | announced today" is not.
    .filter((child) => clause || !isRelation(child, ['advcl']) || child.xpos === 'VBN');
  let last = Math.max(...tokens);
  if (owners.some(({ index }) => index > last)) return tokens;
  for (;;) {
    const end = last;
    const next = below.find((child) => tree.subtree(child)[0]?.index === end + 1);
    // What follows closing quotation marks is no longer what was said.
    if (!next || isClosing(tree.sentence.tokens[last])) return all;
    for (const index of indexesOf(tree.subtree(next))) all.add(index);
    last = Math.max(...all);
  }
}

/** "the deal at a fair, | where she spoke", "memoranda | in which they agreed": what the writer tells of a noun. */
function asides(tree: Tree, tokens: ReadonlySet<number>): readonly number[] {
  const clauses = tree.sentence.tokens.filter(({ index, deprel }) => tokens.has(index) && deprel === 'acl:relcl');
  return clauses.flatMap((clause) => {
    const below = tree.subtree(clause);
    const first = below.find((word) => !isPunctuation(word));
    const isApart = first !== undefined && tree.sentence.tokens[first.index - 1]?.text === ',';
    return isApart || first?.upos === 'ADP' ? [...indexesOf(below)] : [];
  });
}

function isClosing(token: Token | undefined): boolean {
  return token !== undefined && (token.xpos === "''" || /^[”’»]$/.test(token.text));
}
