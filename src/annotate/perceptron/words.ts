// What the classifiers see of the words of a sentence: hashes of form, endings and shape, and the word's class by
// distribution. Arrays are padded on both sides, so that a template may look past the ends of the sentence.

import { hashText, plain } from './hash.ts';

/** Padding on each side; word i stands at index i + pad. */
export const pad = 3;

/** Word -> class (0 to 511), by hash of the lower-case form; -1 for unknown words. */
export interface WordClasses {
  of(hash: number): number;
}

export interface Words {
  readonly length: number;
  readonly form: Int32Array;
  /** Lower case, digits made alike. */
  readonly lower: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly shape: Int32Array;
  readonly group: Int32Array;
  /** 1: blank before, 2: blank after; tells opening from closing marks. */
  readonly spacing: Int32Array;
}

/** `texts` are the words, `spaced[i]` whether a blank follows word i. */
export function wordsOf(texts: readonly string[], spaced: readonly boolean[], classes: WordClasses): Words {
  const make = (): Int32Array => new Int32Array(texts.length + 2 * pad);
  const words = {
    length: texts.length,
    form: make(),
    lower: make(),
    suffix2: make(),
    suffix3: make(),
    suffix4: make(),
    prefix2: make(),
    prefix3: make(),
    shape: make(),
    group: make(),
    spacing: make(),
  };
  for (let i = 0; i < pad; i++) {
    const after = texts.length + pad + i;
    words.form[i] = words.lower[i] = words.shape[i] = words.group[i] = 1001 + i;
    words.form[after] = words.lower[after] = words.shape[after] = words.group[after] = 2001 + i;
  }
  for (let i = 0; i < texts.length; i++) {
    const text = plain(texts[i] ?? '');
    const lower = text.toLowerCase();
    const at = i + pad;
    const alike = /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower;
    words.form[at] = hashText(text);
    words.lower[at] = hashText(alike);
    words.suffix2[at] = hashText(alike.slice(-2));
    words.suffix3[at] = hashText(alike.slice(-3));
    words.suffix4[at] = hashText(alike.slice(-4));
    words.prefix2[at] = hashText(alike.slice(0, 2));
    words.prefix3[at] = hashText(alike.slice(0, 3));
    words.shape[at] = shapeOf(text);
    words.group[at] = classes.of(hashText(lower));
    words.spacing[at] = (i === 0 || spaced[i - 1] === true ? 1 : 0) + (spaced[i] === true ? 2 : 0);
  }
  return words;
}

// "McKay-5" -> the hash of "XxXx-d": runs of a kind of character count once, twice at most.
function shapeOf(text: string): number {
  let hash = 7;
  let last = 0;
  let run = 0;
  for (let i = 0; i < text.length && i < 40; i++) {
    const kind = kindOf(text.charCodeAt(i), text.charAt(i));
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) hash = Math.imul(hash ^ kind, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function kindOf(code: number, char: string): number {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code >= 48 && code <= 57) return 3;
  if (code < 128) return code;
  if (char !== char.toLowerCase()) return 2;
  return char !== char.toUpperCase() ? 1 : 4;
}
