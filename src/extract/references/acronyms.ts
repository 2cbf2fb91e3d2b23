// Letters that an article makes a name of: "the African Ports Union (APU)". In: the names found so far. Out: the letters with
// the kind of the name, and the places where they stand alone.

import type { Token } from '../../model/sentence.ts';
import type { Reading } from '../reading.ts';
import type { Found } from './found.ts';

/** Kinds by letters. */
export function acronymsOf(names: readonly Found[]): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const { sentence, tokens, kind } of names) {
    const last = tokens.at(-1);
    const [open, letters, close] = last ? sentence.tokens.slice(last.index + 1, last.index + 4) : [];
    if (kind === 'Person' || open?.text !== '(' || !letters || close?.text !== ')') continue;
    const initials = tokens.flatMap(({ text }) => text.split('-')).filter((word) => /^\p{Lu}/u.test(word));
    const isOf = letters.text[0] === initials[0]?.[0] && isLetters(letters);
    if (isOf && initials.length > 1) kinds.set(letters.text, kind);
  }
  return kinds;
}

/** Where the letters stand and no name was seen. */
export function writtenAs(
  { document }: Reading,
  acronyms: ReadonlyMap<string, string>,
  taken: ReadonlySet<number>,
): Found[] {
  if (acronyms.size === 0) return [];
  return document.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token): Found[] => {
      const kind = taken.has(token.start) ? undefined : acronyms.get(token.text);
      return kind === undefined ? [] : [{ sentence, tokens: [token], kind }];
    }),
  );
}

function isLetters({ text }: Token): boolean {
  return /^\p{Lu}[\p{L}\d]*\p{Lu}\p{Ll}?$/u.test(text);
}
