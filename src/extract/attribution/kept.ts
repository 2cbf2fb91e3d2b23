// Which drafts are attributions worth keeping. "You know" and, inside somebody's quoted words, "I think" is how people
// talk; "Reyes said he believed that" is Reyes's saying and no second one; "rejected claims that ..." needs no further
// speaker for the claims. In: the drafts of an article. Out: those that tell who vouches for what.

import type { Document } from '../../model/document.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import type { Cues } from './cue.ts';
import type { Draft } from './draft.ts';

export function kept({ document }: Reading, drafts: readonly Draft[], table: Cues): readonly Draft[] {
  const turns = drafts.filter(({ cue }) => cue === null).flatMap((draft) => draft.quoted);
  const quoted = [...turns, ...document.quotations].map(({ outer }) => outer);
  return drafts.filter(
    (draft) =>
      !isThinkingAloud(quoted, draft, table) &&
      !isRepeated(document, draft, drafts) &&
      !isNobodys(draft, drafts) &&
      !isDescription(draft, drafts),
  );
}

/** "You know" and, in quotation marks, "I think", "we urge you", "they want": the speaker's own, or that of nobody named. */
function isThinkingAloud(quoted: readonly Span[], { source, entry, cue, addressee }: Draft, table: Cues): boolean {
  if (!source || !cue || !entry) return false;
  const role = table.roles.get(source.head.text.toLowerCase());
  if (role === 'second') return true;
  // "I told him to go" is news; "I would say", "I think" is not.
  const own = role === 'first' && (entry.belief || !addressee || cue.token.xpos !== 'VBD');
  const loose = own || (entry.belief && source.head.upos === 'PRON');
  return loose && quoted.some((words) => contains(words, cue));
}

/** "said he believed that ...": a thought of the speaker's own at the head of what they say. */
function isRepeated({ text }: Document, { source, entry, cue }: Draft, drafts: readonly Draft[]): boolean {
  if (!entry?.belief || !source || !cue || source.head.upos !== 'PRON') return false;
  return drafts.some(
    (outer) =>
      outer.source !== null &&
      outer.cue !== null &&
      outer.cue.token !== cue.token &&
      outer.content.some((stretch) => contains(stretch, cue) && text.slice(stretch.start, source.start).trim() === ''),
  );
}

/** "Medina, who plans to vote, said": what a source is like, told in its own description. */
function isDescription({ entry, cue, sentence }: Draft, drafts: readonly Draft[]): boolean {
  if (!cue || !(entry?.belief === true || cue.token.deprel === 'acl')) return false;
  return drafts.some(
    ({ source, cue: other }) =>
      source !== null && source.sentence === sentence && other?.token !== cue.token && contains(source, cue),
  );
}

/** A noun inside what somebody says, without a holder or a clause: "rejected claims that ...", "his refusal to pay". */
function isNobodys({ source, entry, cue, quoted }: Draft, drafts: readonly Draft[]): boolean {
  if ((source && entry?.content === 'asserted') || !cue || cue.token.upos !== 'NOUN' || quoted.length > 0) return false;
  return drafts.some(
    (outer) =>
      outer.source !== null &&
      outer.cue?.token !== cue.token &&
      outer.content.some((stretch) => contains(stretch, cue)),
  );
}
