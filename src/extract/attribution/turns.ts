// Interviews and transcripts: lines that open with who speaks, "((Ana Reyes)) We met in May." or "REYES: We met.", and
// the lines below them up to the next such opening. Each turn is a direct speech without a cue. In: a reading. Out: one
// draft a turn. A single "Background: ..." is no transcript: labels must return.

import type { Quotation } from '../../model/document.ts';
import type { Sentence } from '../../model/sentence.ts';
import { cover, overlaps, type Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import type { Cues } from './cue.ts';
import type { Draft, DraftSource } from './draft.ts';

const bracketed = /^\(\(\s*(.{1,60}?)\s*\)\)\s*:?\s*/u;
const named = /^(?:\*\*)?((?:\p{Lu}[\p{L}.'’-]*)(?:\s+\p{Lu}[\p{L}.'’-]*){0,4})\s*(?::\*\*|\*\*:|:)\s+(?=\S)/u;

/** Letters that stand for a paper, or for the question. */
const initials = /^\p{Lu}{1,4}$/u;

/** Fewer openings are no conversation, nor are openings that never return. */
const fewestBracketed = 2;
const fewestNamed = 4;

interface Opening {
  /** Where its line begins, the name in the label, its last word (in lower case) that stands for the speaker, and where the words behind the label begin. */
  readonly line: number;
  readonly label: Span;
  readonly name: string;
  readonly from: number;
}

export function turnDrafts(reading: Reading, cues: Cues): readonly Draft[] {
  const { text, sentences } = reading.document;
  const paragraphs = paragraphsOf(sentences);
  // "Transcript: The minister on the floods" is a headline, and nobody's words.
  const isText = ({ zone }: Sentence): boolean => zone !== 'headline' && zone !== 'heading';
  const lines = paragraphs.flatMap(([first]) => (first && isText(first) ? [first.start] : []));
  const openings = [openingsOf(text, lines, bracketed), openingsOf(text, lines, named)].find(isConversation);
  if (!openings) return [];
  const asking = askers(text, openings, paragraphs);
  const turns = new Map<Opening, Span[]>();
  for (const paragraph of paragraphs) {
    const start = paragraph[0]?.start ?? 0;
    const at = openings.findLastIndex(({ line }) => line <= start);
    const opening = openings[at];
    if (!opening) continue;
    const isOpen = opening.line === start;
    const words = wordsOf(text, paragraph, { start: opening.from, end: openings[at + 1]?.line ?? text.length });
    // What follows a question without a label is the answer of the one who answers, if it speaks of oneself.
    const answers = !isOpen && asking.has(opening.name);
    const owner = answers ? openings.slice(0, at).findLast(({ name }) => !asking.has(name)) : opening;
    if (owner && (!answers || isPersonal(paragraph, cues))) turns.set(owner, [...(turns.get(owner) ?? []), ...words]);
  }
  return [...turns].flatMap(([opening, content]) => {
    const source = sourceOf(reading, opening);
    const [first] = content;
    if (!first || !source) return [];
    const sentence = sentences.find((one) => overlaps(one, first))?.index ?? source.sentence;
    // Whoever asks as "WN" or "Q" is nobody.
    const isNobody = asking.has(opening.name) && initials.test(text.slice(opening.label.start, opening.label.end));
    return [
      {
        sentence,
        cue: null,
        entry: null,
        source: isNobody ? null : source,
        content,
        quoted: content.map(quotation),
        addressee: null,
      },
    ];
  });
}

/** Names whose every turn opens with a paragraph that ends in a question. */
function askers(
  text: string,
  openings: readonly Opening[],
  paragraphs: readonly (readonly Sentence[])[],
): ReadonlySet<string> {
  const ends = new Map(paragraphs.map((group) => [group[0]?.start ?? 0, group.at(-1)?.end ?? 0]));
  const answered = openings.filter(
    ({ line }) =>
      !/\?["”’)]?$/.test(
        text
          .slice(0, ends.get(line) ?? 0)
          .slice(-3)
          .trimEnd(),
      ),
  );
  const others = new Set(answered.map(({ name }) => name));
  return new Set(openings.flatMap(({ name }) => (others.has(name) ? [] : [name])));
}

function isPersonal(paragraph: readonly Sentence[], cues: Cues): boolean {
  return paragraph.some(({ tokens }) => tokens.some((token) => cues.roles.get(token.text.toLowerCase()) === 'first'));
}

/** Sentences of running text, by paragraph. */
function paragraphsOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const groups = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.paragraph);
    if (group) group.push(sentence);
    else groups.set(sentence.paragraph, [sentence]);
  }
  return [...groups.values()];
}

function openingsOf(text: string, starts: readonly number[], pattern: RegExp): readonly Opening[] {
  return starts.flatMap((start) => {
    const match = pattern.exec(text.slice(start, start + 80));
    const name = match?.[1];
    if (!match || !name) return [];
    const at = start + match[0].indexOf(name);
    const label = { start: at, end: at + name.length };
    return [{ line: start, label, name: surname(name), from: start + match[0].length }];
  });
}

/** "MARA KEANE" and, further down, "MS. KEANE" or "KEANE" are one. */
function surname(name: string): string {
  return (name.split(/\s+/).at(-1) ?? name).toLowerCase();
}

/** Brackets around a name are plain; before a colon the names must come back. */
function isConversation(openings: readonly Opening[], kind: number): boolean {
  const counts = new Map<string, number>();
  for (const { name } of openings) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (kind === 0) return openings.length >= fewestBracketed;
  return openings.length >= fewestNamed && [...counts.values()].filter((count) => count > 1).length > 1;
}

/** What of a paragraph lies between the opening and the next, as one stretch; headings are nobody's words. */
function wordsOf(text: string, sentences: readonly Sentence[], { start: from, end }: Span): readonly Span[] {
  const inside = sentences.filter(
    ({ start, end: last, zone }) => last > from && start < end && zone !== 'heading' && zone !== 'headline',
  );
  const [first] = inside;
  // A line that ends without a stop, below the one with the label, is a caption.
  if (!first || (first.start > from && !isStopped(text, inside.at(-1)?.end ?? 0))) return [];
  const whole = inside.reduce<Span>(cover, first);
  return [{ start: Math.max(from, whole.start), end: whole.end }];
}

function isStopped(text: string, end: number): boolean {
  return /[.?!…:;,"”’)\]]$/u.test(text.slice(0, end).slice(-2));
}

function sourceOf({ document }: Reading, { label }: Opening): DraftSource | null {
  // A title's full stop may have ended a sentence: "MIN. ORTEGA: ...".
  const sentence = document.sentences.findLast((one) => overlaps(one, label));
  const head = sentence?.tokens.findLast((token) => overlaps(token, label));
  if (!sentence || !head) return null;
  return { start: Math.max(label.start, sentence.start), end: label.end, sentence: sentence.index, head };
}

function quotation({ start, end }: Span): Quotation {
  return { start, end, outer: { start, end }, continues: false, nested: false };
}
