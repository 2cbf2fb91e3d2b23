// The last look at the words of an argument: it begins and ends at whole words ("the two-thirds majority", "al-Masri"), closes
// the quotation marks and brackets that it opens, and does not end in a small word whose noun is left out. In: the
// span found, the word that it must keep, the sentence. Out: the span to show.

import type { Sentence, Token } from '../../model/sentence.ts';
import { type Span, contains } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { Telling } from './telling.ts';

/** Of a word that is only a part of another ("US" in "US-led"), the word itself is meant. */
export interface Cut {
  readonly span: Span;
  readonly head: Token;
  readonly isPart: boolean;
  /** A clause may end in a small word: "the case to be decided upon". */
  readonly isClause: boolean;
}

export function extent(tree: Tree, { span, head, isPart, isClause }: Cut, telling: Telling): Span {
  const { text } = telling.reading.document;
  const { sentence } = tree;
  const words = isPart ? span : withHyphens(tree, span, text);
  const told = isClause ? words : withoutDangling(sentence, words, head);
  return quoted(bracketed(told, text), { text, sentence });
}

// "Lee Won-ho" may be cut at the hyphen, and then the words of the name before it are missing too.
function withHyphens(tree: Tree, span: Span, text: string): Span {
  const { sentence } = tree;
  const left = /(?:[\p{L}\p{N}]+-)+$/u.exec(text.slice(sentence.start, span.start));
  const right = /^[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/u.exec(text.slice(span.end, sentence.end));
  const end = span.end + (right?.[0].length ?? 0);
  let start = span.start - (left?.[0].length ?? 0);
  if (!left) return { start, end };
  for (const token of sentence.tokens.filter((one) => one.end < start).toReversed()) {
    const above = tree.head(token);
    if (token.upos !== 'PROPN' || !above || !contains({ start, end }, above)) break;
    start = token.start;
  }
  return { start, end };
}

// "the families of those" whose story is left out are "the families".
function withoutDangling({ tokens }: Sentence, span: Span, head: Token): Span {
  const words = tokens.filter((token) => contains(span, token));
  let last = words.length - 1;
  for (let word = words[last]; word && last > 0 && word.index > head.index; word = words[last]) {
    const isPreposition = word.upos === 'ADP' && word.xpos !== 'RP';
    const isPointer = /^(?:DT|WDT|WP|WRB)$/.test(word.xpos) && words[last - 1]?.upos === 'ADP';
    if (!isPreposition && !isPointer && word.upos !== 'CCONJ' && word.upos !== 'SCONJ') break;
    last -= 1;
  }
  const end = words[last]?.end;
  return end === undefined || last === words.length - 1 ? span : { start: span.start, end };
}

// "my] firm" is "firm", and "to play [against them" takes its bracket along.
function bracketed({ start, end: last }: Span, text: string): Span {
  const end = /[([][^)\]]*$/.test(text.slice(start, last)) && /[)\]]/.test(text.charAt(last)) ? last + 1 : last;
  const own = text.slice(start, end);
  const opened = /[([][^)\]]*$/.exec(own);
  const closing = /^[^([]*[)\]]\s*/.exec(own);
  const from = closing ? start + closing[0].length : start;
  const to = opened ? start + own.slice(0, opened.index).trimEnd().length : end;
  return from < to ? { start: from, end: to } : { start, end };
}

// A mark that stands alone takes its other one along where that is next to the words, and is left off where it is their edge.
function quoted(span: Span, { text, sentence }: { text: string; sentence: Sentence }): Span {
  const own = text.slice(span.start, span.end);
  const isOpen = count(own, '"') % 2 === 1 || count(own, '\u201c') !== count(own, '\u201d');
  if (!isOpen) return span;
  const behind = /^[.,!?]*["\u201d]/.exec(text.slice(span.end, sentence.end));
  if (behind) return { start: span.start, end: span.end + behind[0].length };
  if (/["\u201c]/.test(text.charAt(span.start - 1))) return { start: span.start - 1, end: span.end };
  if (/^["\u201c]/.test(own)) return { start: span.start + 1, end: span.end };
  return /["\u201d]$/.test(own) ? { start: span.start, end: span.end - 1 } : span;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
