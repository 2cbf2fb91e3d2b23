// Brings drafts and quotation marks together. A quotation inside or across a draft's content belongs to the draft, and
// stretches it to the marks, over sentences if need be. A quotation without a draft looks for a verb of saying beside
// it in its sentences, then for a colon, then goes on with the speaker before (long speeches, "..." he said. "...").

import type { Quotation } from '../../model/document.ts';
import { contains, cover, overlaps, type Span } from '../../model/span.ts';
import type { Cues } from './cue.ts';
import type { Draft } from './draft.ts';
import { besideQuotation } from './beside.ts';
import type { Reading } from '../reading.ts';

export function withQuotations(reading: Reading, drafts: readonly Draft[], cues: Cues): readonly Draft[] {
  const outermost = reading.document.quotations.filter(({ nested }) => !nested);
  const stretched = drafts.map((draft) => outermost.reduce(joined, draft));
  const all = [...stretched];
  for (const quotation of outermost) {
    if (all.some((draft) => draft.quoted.includes(quotation))) continue;
    const found = besideQuotation(reading, quotation, { drafts: all, cues });
    if (found?.replaces !== undefined) all[found.replaces] = found.draft;
    else if (found) all.push(found.draft);
  }
  return all
    .map((draft) => closed(draft, reading.document.text))
    .map((draft) => spokenOutside(draft, { all, quotations: outermost }))
    .map((draft) => withoutJoint(draft, { text: reading.document.text, cues }));
}

/** "I won," she said, further remarking ...: a holder found inside the words of somebody else is that somebody. */
function spokenOutside(draft: Draft, { all, quotations }: Quoted): Draft {
  const { source, cue } = draft;
  if (!source || !cue) return draft;
  const around = quotations.find(({ outer }) => contains(outer, source) && !overlaps(outer, cue));
  const owner = around && all.find((other) => other !== draft && other.quoted.includes(around));
  return owner ? { ...draft, source: owner.source } : draft;
}

interface Quoted {
  readonly all: readonly Draft[];
  readonly quotations: readonly Quotation[];
}

/** "that “the bridge is better”": a joint left in front of the marks goes, and then the marks do. */
function withoutJoint(draft: Draft, { text, cues }: { readonly text: string; readonly cues: Cues }): Draft {
  const content = draft.content.map((stretch) => {
    const first = draft.quoted.find(({ outer }) => outer.start > stretch.start && outer.end <= stretch.end);
    const lead = first ? text.slice(stretch.start, first.start).replace(/\W+$/u, '') : '';
    if (!first || cues.roles.get(lead.toLowerCase()) !== 'that') return stretch;
    return {
      start: first.outer.end >= stretch.end ? first.start : first.outer.start,
      end: first.outer.end >= stretch.end ? first.end : stretch.end,
    };
  });
  return { ...draft, content };
}

/** Teachers chanted, “Pay us,” as they lined the street: words that end in quotation marks behind a comma end there. */
function closed(draft: Draft, text: string): Draft {
  const content = draft.content.map((stretch) => {
    const inside = draft.quoted.filter(({ outer }) => overlaps(outer, stretch)).sort((a, b) => a.start - b.start);
    const [first, ...rest] = inside;
    if (!first || stretch.start < first.outer.start || !(isEnded(first, text) || isClosedOff(first, text)))
      return stretch;
    const last = rest.reduce((end, next) => (isJoined(end, next, text) ? next : end), first);
    if (last.outer.end >= stretch.end) return stretch;
    return last === first ? { start: first.start, end: first.end } : { start: stretch.start, end: last.outer.end };
  });
  return {
    ...draft,
    content,
    quoted: draft.quoted.filter((quotation) => content.some((part) => overlaps(part, quotation))),
  };
}

function isEnded({ start, end }: Quotation, text: string): boolean {
  return /[,.!?]$/.test(text.slice(start, end));
}

/** “You may go home”, and she went: a sentence of its own, with the comma behind the marks. */
function isClosedOff({ start, end, outer }: Quotation, text: string): boolean {
  return /^\p{Lu}\S*\s\S+\s\S/u.test(text.slice(start, end)) && text.slice(outer.end).startsWith(',');
}

/** “...” and “...” */
function isJoined(first: Quotation, next: Quotation, text: string): boolean {
  return /^[\s,]*\p{L}{0,3}[\s,]*$/u.test(text.slice(first.outer.end, next.outer.start));
}

/** A draft with a quotation that lies in its content, or that its content lies in. */
function joined(draft: Draft, quotation: Quotation): Draft {
  const { cue, source } = draft;
  if (cue && contains(quotation.outer, cue)) return draft;
  const isInside = source !== null && contains(quotation.outer, source);
  if (source && !isInside && overlaps(quotation, source)) return draft;
  const touched = draft.content.filter((content) => overlaps(content, quotation));
  if (touched.length === 0) return draft;
  const whole = touched.reduce<Span>(
    cover,
    touched.some((content) => !contains(quotation.outer, content)) ? quotation.outer : quotation,
  );
  const merged = equal(whole, quotation.outer) || contains(quotation.outer, whole) ? quotation : whole;
  const content = [...draft.content.filter((other) => !touched.includes(other)), merged];
  return { ...draft, content: content.sort((a, b) => a.start - b.start), quoted: [...draft.quoted, quotation] };
}

function equal(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
