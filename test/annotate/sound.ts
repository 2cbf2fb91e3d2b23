// What holds of every document, whatever its text was: the words slice the text in order and take in all that is
// not blank, a tree is a tree, and names stand on whole words. Out: one sentence for each thing that does not hold.

import type { Document } from '../../src/model/document.ts';
import type { Sentence } from '../../src/model/sentence.ts';

/** The mark of a list, which no sentence has. */
const bullet = /^\s*(?:[\u2022\u25aa\u25e6\u2023\u00b7\u25cf\u25a0\u2013\u2014*+-]|\d{1,2}[.)]|[a-z]\))\s+$/;

/** Without marks of no width, which are in no word. */
function visible(gap: string): string {
  return gap.replaceAll(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f]/g, '');
}

export function unsound({ text, sentences, names, times, quantities, quotations }: Document): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const { tokens, start, end, index } = sentence;
    if (tokens.length === 0) found.push(`sentence ${index} has no words`);
    if (tokens[0]?.start !== start || tokens.at(-1)?.end !== end) found.push(`sentence ${index} is not its words`);
    for (const token of tokens) {
      if (token.start < at || token.end <= token.start) found.push(`word ${token.start}:${token.end} overlaps`);
      const gap = visible(text.slice(at, token.start));
      if (gap.trim() !== '' && !bullet.test(gap)) found.push(`${JSON.stringify(gap)} is in no word`);
      if (text.slice(token.start, token.end) !== token.text) found.push(`word ${token.start}:${token.end} is no slice`);
      at = token.end;
    }
    found.push(...noTree(sentence));
  }
  if (visible(text.slice(at)).trim() !== '') found.push(`${JSON.stringify(text.slice(at, at + 40))} is in no word`);
  const starts = new Set(sentences.flatMap(({ tokens }) => tokens.map(({ start }) => start)));
  const ends = new Set(sentences.flatMap(({ tokens }) => tokens.map(({ end }) => end)));
  for (const { start, end } of names) {
    if (!starts.has(start) || !ends.has(end)) found.push(`name ${start}:${end} cuts a word`);
  }
  for (const { start, end } of [...names, ...times, ...quantities, ...quotations]) {
    if (start < 0 || end < start || end > text.length) found.push(`span ${start}:${end} is outside the text`);
  }
  return found.slice(0, 5);
}

export function noTree({ tokens, index }: Sentence): readonly string[] {
  const found: string[] = [];
  const roots = tokens.filter(({ head }) => head === -1);
  if (roots.length !== 1) found.push(`sentence ${index} has ${roots.length} roots`);
  if (tokens.some((token, i) => token.index !== i)) found.push(`sentence ${index} is numbered wrongly`);
  if (tokens.some(({ head }) => !Number.isInteger(head) || head < -1 || head >= tokens.length)) {
    found.push(`sentence ${index} has a head that is not there`);
  }
  if (tokens.some(({ head, deprel }) => (head === -1) !== (deprel === 'root'))) {
    found.push(`sentence ${index} has a root by another name`);
  }
  if (tokens.some(({ upos, xpos, deprel, lemma }) => [upos, xpos, deprel, lemma].includes(''))) {
    found.push(`sentence ${index} has a word without tag, relation or lemma`);
  }
  // Whoever reaches the root, or a word that does, is attached.
  const attached = new Set(roots.map((root) => root.index));
  for (const token of tokens) {
    const path: number[] = [];
    let at = token.index;
    while (at >= 0 && !attached.has(at) && path.length <= tokens.length) {
      path.push(at);
      at = tokens[at]?.head ?? -1;
    }
    if (attached.has(at)) for (const word of path) attached.add(word);
    else found.push(`sentence ${index} has a circle at word ${token.index}`);
  }
  return found;
}
