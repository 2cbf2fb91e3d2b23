// Which drafts are attributions worth keeping. "You know" and, inside somebody's quoted words, "I think" is how people
// talk; "Reyes said he believed that" is Reyes's saying and no second one; "rejected claims that ..." needs no further
// speaker for the claims. In: the drafts of an article. Out: those that tell who vouches for what.

import { contains, type Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import type { Cues } from './cue.ts';
import type { Draft } from './draft.ts';
import { holding } from './holding.ts';
import { holdersAmong } from './inside.ts';

interface Around {
  readonly text: string;
  readonly cues: Cues;
  /** Whether a stretch lies in quotation marks or in the turn of an interview. */
  readonly isQuoted: (inner: Span) => boolean;
  /** The other drafts with a source whose content holds the cue of a draft. */
  readonly outer: (draft: Draft) => readonly Draft[];
}

export function kept({ document }: Reading, drafts: readonly Draft[], cues: Cues): readonly Draft[] {
  const turns = drafts.filter(({ cue }) => cue === null).flatMap((draft) => draft.quoted);
  const quotations = holding([...turns, ...document.quotations].map(({ outer }) => outer));
  const holders = holdersAmong(drafts);
  const around: Around = {
    text: document.text,
    cues,
    isQuoted: (inner) => quotations(inner).length > 0,
    outer: ({ cue }) =>
      (cue ? holders(cue) : []).flatMap((index) => {
        const other = drafts[index];
        return other?.source && other.cue?.token !== cue?.token ? [other] : [];
      }),
  };
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft]);
  return drafts.filter(
    (draft) =>
      !isThinkingAloud(draft, around) &&
      !isRepeated(draft, around) &&
      !isNobodys(draft, around) &&
      !isDescription(draft, bySentence.get(draft.sentence) ?? []),
  );
}

/** "You know" and, in quotation marks, "I think", "we urge you", "they want": the speaker's own, or that of nobody named. */
function isThinkingAloud({ source, entry, cue, addressee }: Draft, { cues, isQuoted }: Around): boolean {
  if (!source || !cue || !entry) return false;
  const role = cues.roles.get(source.head.text.toLowerCase());
  if (role === 'second') return true;
  // "I told him to go" is news; "I would say", "I think" is not.
  const own = role === 'first' && (entry.belief || !addressee || cue.token.xpos !== 'VBD');
  return (own || (entry.belief && source.head.upos === 'PRON')) && isQuoted(cue);
}

/** "said he believed that ...": a thought of the speaker's own at the head of what they say. */
function isRepeated(draft: Draft, { text, outer }: Around): boolean {
  const { source, entry, cue } = draft;
  if (!entry?.belief || !source || !cue || source.head.upos !== 'PRON') return false;
  return outer(draft).some(
    (other) =>
      other.cue !== null &&
      other.content.some((stretch) => contains(stretch, cue) && text.slice(stretch.start, source.start).trim() === ''),
  );
}

/** "Medina, who plans to vote, said": what a source is like, told in its own description. */
function isDescription({ entry, cue }: Draft, beside: readonly Draft[]): boolean {
  if (!cue || !(entry?.belief === true || cue.token.deprel === 'acl')) return false;
  return beside.some(
    ({ source, cue: other, sentence }) =>
      source !== null && source.sentence === sentence && other?.token !== cue.token && contains(source, cue),
  );
}

/** A noun inside what somebody says, without a holder or a clause: "rejected claims that ...", "his refusal to pay". */
function isNobodys(draft: Draft, { outer }: Around): boolean {
  const { source, entry, cue, quoted } = draft;
  if ((source && entry?.content === 'asserted') || cue?.token.upos !== 'NOUN' || quoted.length > 0) return false;
  return outer(draft).length > 0;
}
