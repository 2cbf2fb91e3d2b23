// What a kind's fillers come to when all are found: nobody twice in a role, no argument that holds what fills a role of its
// own, no bystander beside another side, and two sides where a kind has two. In: what is filled; out: what is kept of it.

import type { Token } from '../../model/sentence.ts';
import { contains } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { Linking } from '../../ontology/kind.ts';
import type { Frame } from '../frames/frame.ts';
import type { Filled } from './filled.ts';

interface Settling {
  readonly filled: readonly Filled[];
  readonly linking: Linking;
  readonly isSymmetric: boolean;
}

export function settled(frame: Frame, { filled, linking, isSymmetric }: Settling): readonly Filled[] {
  const sure = apartFromParts(frame, withoutOwnPlace(withoutBystander(filled)));
  return isSymmetric ? twoSides(sure, linking) : sure;
}

// "the man who left" gives the man twice where the parser hangs both on the verb; "Fire and Rescue" lies in the name of one
// body, and "the singer Ana Reyes" may come as two subjects.
export function withoutRepeats(found: readonly Filled[]): readonly Filled[] {
  return found.filter((one, index) => {
    if (found.some((other, at) => at !== index && isSaidBy(one, other, at < index))) return false;
    const same = found.findIndex(({ entity }) => entity !== null && entity === one.entity);
    return same < 0 || same === index || one.token.upos === 'PROPN';
  });
}

function isSaidBy(one: Filled, other: Filled, isFirst: boolean): boolean {
  const { start, end } = one.span;
  if (start === other.span.start && end === other.span.end) return isFirst;
  if (contains(other.span, one.span)) return other.isName || one.via === 'object-doer';
  // "My mother, she left".
  if (one.token.upos === 'PRON' && other.token.upos !== 'PRON' && start === other.span.end + 2) return true;
  return other.isName && !one.isName && other.span.start === end + 1;
}

// A country that acts is no place of its own deed: "Norland, in which Norland agreed".
function withoutOwnPlace(filled: readonly Filled[]): readonly Filled[] {
  const acting = new Set(filled.filter(({ role }) => role !== 'place').map(({ entity }) => entity));
  return filled.filter(({ role, entity }) => role !== 'place' || entity === null || !acting.has(entity));
}

/** Ways of fillers that hold others in them, or that lie in others as they should. */
const within: ReadonlySet<string> = new Set(['clause', 'clause-side', 'object-doer', 'possessor', 'modifier']);

// In "accused the firm of fraud" the parser may hang the fraud on the firm: what fills a role of its own is cut off.
function apartFromParts({ tree }: Frame, filled: readonly Filled[]): readonly Filled[] {
  return filled.map((one) => {
    const part = filled.find(
      (other) =>
        other !== one &&
        !within.has(other.via) &&
        !within.has(one.via) &&
        other.span.start > one.token.end &&
        other.span.start < one.span.end,
    );
    const last = part && lastBefore(tree, part);
    return last ? { ...one, span: { start: one.span.start, end: last.end } } : one;
  });
}

/** The word before the preposition or the comma that the part begins with. */
function lastBefore(tree: Tree, { token, span }: Filled): Token | null {
  const { tokens } = tree.sentence;
  const marker = tree.childrenBy(token, 'case')[0];
  if (marker) return tokens[marker.index - 1] ?? null;
  const comma = tokens.findLast(({ end }) => end <= span.start);
  return comma?.upos === 'PUNCT' ? (tokens[comma.index - 1] ?? null) : null;
}

// Who left after the talks took part in them only where the text names another side: "after talks with Holm".
function withoutBystander(filled: readonly Filled[]): readonly Filled[] {
  const hasOther = filled.some(({ via, role }) => via !== 'bystander' && role !== 'place');
  return hasOther ? filled : filled.filter(({ via }) => via !== 'bystander');
}

// "Norland and Westmark met", "talks between Norland and Westmark": the first is the agent, the others its partners.
function twoSides(filled: readonly Filled[], linking: Linking): readonly Filled[] {
  const agents = filled.filter(({ role }) => role === 'agent');
  const partners = filled.filter(({ role }) => role === 'partner');
  if (agents.length < 2 || partners.length > 0 || linking.partner === undefined) return apart(filled, agents);
  const [first] = agents;
  return filled.map((one) => (one.role === 'agent' && one !== first ? { ...one, role: 'partner' as const } : one));
}

/** Nobody is their own partner. */
function apart(filled: readonly Filled[], agents: readonly Filled[]): readonly Filled[] {
  const doing = new Set(agents.map(({ entity }) => entity));
  return filled.filter(({ role, entity }) => role !== 'partner' || entity === null || !doing.has(entity));
}
