// Dictionary forms. In: a word with its Penn tag, and the exceptions that training found in the treebanks ("met VBD" ->
// "meet"). Out: the lemma. Regular endings go by rule; names keep their form.

import { z } from 'zod';
import { plain } from './hash.ts';
import { invalidModel, readContainer } from './container.ts';

export interface Lemmas {
  /** From "word tag", the word in lower case, to the lemma. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** What a verb's stem takes when its ending is cut off, by its last letters: `e`, nothing, or `-` (one letter less). */
  readonly endings: ReadonlyMap<string, string>;
}

/** Lines: word, tag, lemma; or for endings: letters, `~`, what they take. */
export function readLemmas(bytes: Uint8Array): Lemmas {
  const { header, body } = readContainer(bytes, 'lemmas', z.object({ entries: z.int() }));
  const lines = new TextDecoder().decode(body.slice()).split('\n');
  if (lines.length !== header.entries) throw invalidModel('lemmas', 'its length is wrong');
  return lemmasOf(lines);
}

export function lemmasOf(lines: Iterable<string>): Lemmas {
  const exceptions = new Map<string, string>();
  const endings = new Map<string, string>();
  for (const line of lines) {
    const [word = '', tag = '', lemma = ''] = line.split('\t');
    if (tag === '~') endings.set(word, lemma);
    else exceptions.set(`${word} ${tag}`, lemma);
  }
  return { exceptions, endings };
}

export function lemma(word: string, xpos: string, { exceptions, endings }: Lemmas): string {
  if (xpos === 'NNPS') return singular(word);
  if (xpos === 'NNP' || xpos === 'ADD' || xpos === 'FW') return word;
  const lower = plain(word).toLowerCase();
  return exceptions.get(`${lower} ${xpos}`) ?? regular(lower, xpos, endings);
}

/** The lemma by rule alone, of a word in lower case. */
export function regular(lower: string, xpos: string, endings: Lemmas['endings']): string {
  switch (xpos) {
    case 'VBD':
    case 'VBN':
      return unended(lower, 'ed', endings);
    case 'VBG':
      return unended(lower, 'ing', endings);
    case 'VBZ':
    case 'NNS':
      return singular(lower);
    case 'JJR':
    case 'RBR':
      return compared(lower, 'er');
    case 'JJS':
    case 'RBS':
      return compared(lower, 'est');
    default:
      return lower;
  }
}

const vowel = /[aeiouy]/;

// "stopped" -> stop, "tried" -> try, "voted" -> vote, "visited" -> visit: what the longest known ending takes.
function unended(lower: string, ending: 'ed' | 'ing', endings: Lemmas['endings']): string {
  const stem = stemOf(lower, ending);
  if (stem === null) return lower;
  if (ending === 'ed' && stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  for (let length = Math.min(longestEnding, stem.length); length >= 0; length--) {
    const taken = endings.get(stem.slice(stem.length - length));
    if (taken !== undefined) return taken === '-' ? stem.slice(0, -1) : stem + taken;
  }
  return stem;
}

/** Endings of stems have at most so many letters. */
export const longestEnding = 5;

/** The word without its ending, or null where what is left is no stem ("red", "king"). */
export function stemOf(lower: string, ending: 'ed' | 'ing'): string | null {
  if (!lower.endsWith(ending) || lower.length < ending.length + 2) return null;
  const stem = lower.slice(0, -ending.length);
  return vowel.test(stem) ? stem : null;
}

function singular(lower: string): string {
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower;
  if (lower.endsWith('ies')) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

function compared(lower: string, ending: 'er' | 'est'): string {
  if (!lower.endsWith(ending) || lower.length < ending.length + 2) return lower;
  const stem = lower.slice(0, -ending.length);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[cgsvz]|[aeiou][dr]|[^aeiou][bp]l)$/.test(stem) && !/(?:ard|old|ear|oad)$/.test(stem) ? `${stem}e` : stem;
}
