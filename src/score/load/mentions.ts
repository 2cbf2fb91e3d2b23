// Names, descriptions and pronouns of a gold file, its times and its quantities, with their places. Words that are given
// without a number and stand twice in the list of a sentence take their places one after the other.

import type { GoldMention, GoldQuantity, GoldTime } from '../gold.ts';
import type { GoldFile, Words } from '../goldfile.ts';
import type { PlacedSentence } from './sentences.ts';

const forms = { names: 'name', nominals: 'nominal', pronouns: 'pronoun' } as const;

export function mentionsOf(sentences: readonly PlacedSentence[], { entities }: GoldFile): readonly GoldMention[] {
  return sentences.flatMap((sentence) =>
    (['names', 'nominals', 'pronouns'] as const).flatMap((layer) =>
      Object.entries(sentence.written[layer] ?? {}).flatMap(([entity, words]) =>
        numbered(words).flatMap(({ word, index }): GoldMention[] => {
          const below = Array.isArray(words) ? [layer, entity, index] : [layer, entity];
          const at = sentence.find(word, below);
          return at ? [{ ...at, form: forms[layer], entity, kind: entities[entity]?.kind ?? '' }] : [];
        }),
      ),
    ),
  );
}

/** `[he, he]` is `[he, he#2]`. */
function numbered(words: Words | readonly Words[]): readonly { readonly word: Words; readonly index: number }[] {
  const all = [words].flat();
  return all.map((word, index) => {
    const before = all.slice(0, index).filter((other) => other === word).length;
    return { word: before === 0 ? word : `${word}#${before + 1}`, index };
  });
}

export function timesOf(sentences: readonly PlacedSentence[]): readonly GoldTime[] {
  return sentences.flatMap((sentence) =>
    (sentence.written.times ?? []).flatMap(({ words, value, optional = false }, i): GoldTime[] => {
      const at = sentence.find(words, ['times', i, 'words']);
      return at ? [{ ...at, value: value === null ? null : String(value), optional }] : [];
    }),
  );
}

export function quantitiesOf(sentences: readonly PlacedSentence[]): readonly GoldQuantity[] {
  return sentences.flatMap((sentence) =>
    (sentence.written.quantities ?? []).flatMap(({ words, value, unit, optional = false }, i): GoldQuantity[] => {
      const at = sentence.find(words, ['quantities', i, 'words']);
      return at ? [{ ...at, value, unit, optional }] : [];
    }),
  );
}
