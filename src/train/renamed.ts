// More names than the texts have: sentences with their names put in place of others of the same type, from lists of the
// whole world, so that a name is known by its letters and by what stands around it and not by heart; and some sentences all
// in small letters or all in capitals. Trees and labels stay as they are.

import type { Example, Story } from './corpus.ts';
import type { NameLists } from './namelists.ts';
import { type Random, random } from './random.ts';

export interface Shares {
  /** Of the sentences with names, how many get others. */
  readonly renamed: number;
  readonly small: number;
  readonly capital: number;
}

export function renamed(
  stories: readonly Story[],
  lists: NameLists,
  { shares, seed }: { readonly shares: Shares; readonly seed: number },
): Story[] {
  const next = random(seed);
  const single = (names: readonly string[]): readonly string[] => names.filter((name) => /^[\p{L}'’-]+$/u.test(name));
  const pool: Pool = {
    given: single(lists.given),
    family: single(lists.family),
    places: single([...lists.cities, ...lists.regions]),
    organizations: organizationsOf(stories),
  };
  return stories
    .map((story) =>
      story.flatMap((example) => {
        if (!example.names?.some((label) => label !== 'O')) return [];
        const draw = next();
        if (draw < shares.renamed) return [withWords(example, otherNames(example, pool, next))];
        if (draw < shares.renamed + shares.small)
          return [
            withWords(
              example,
              example.words.map((word) => word.toLowerCase()),
            ),
          ];
        if (draw < shares.renamed + shares.small + shares.capital)
          return [
            withWords(
              example,
              example.words.map((word) => word.toUpperCase()),
            ),
          ];
        return [];
      }),
    )
    .filter((story) => story.length > 0);
}

interface Pool {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
}

/** Names of one word. */
function organizationsOf(stories: readonly Story[]): readonly string[] {
  const found = stories
    .flat()
    .flatMap(({ words, names }) =>
      words.filter((_, i) => names?.[i] === 'B-ORGANIZATION' && names[i + 1] !== 'I-ORGANIZATION'),
    );
  return [...new Set(found)].filter((word) => /^\p{Lu}/u.test(word)).sort();
}

function otherNames({ words, names }: Example, pool: Pool, next: Random): readonly string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  return words.map((word, i) => {
    const label = names?.[i] ?? 'O';
    if (label === 'O' || !/^\p{Lu}\p{Ll}/u.test(word)) return word;
    const type = label.slice(2);
    const isFirst = label.startsWith('B-');
    const isLast = names?.[i + 1] !== `I-${type}`;
    if (type === 'PERSON')
      return isFirst && (!isLast || next() < 0.25) ? pick(pool.given) : isLast ? pick(pool.family) : word;
    if (type === 'LOCATION') return isFirst && isLast ? pick(pool.places) : word;
    if (isFirst && isLast) return pick(pool.organizations);
    return isFirst && next() < 0.5 ? pick(next() < 0.7 ? pool.places : pool.family) : word;
  });
}

function withWords(example: Example, words: readonly string[]): Example {
  return { ...example, words };
}
