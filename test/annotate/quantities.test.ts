// Amounts with their units, and numbers that count nothing.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quantities } from '../../src/annotate/quantities.ts';
import { sliceOf } from '../../src/model/span.ts';
import { loadLexicon } from '../../src/ontology/lexicon.ts';
import { root } from '../setup/shared.ts';
import { parsed } from './parsed.ts';
import { tagged } from './tagged.ts';

const lexicon = loadLexicon([join(root, 'data/lexicon/en')]);

function found(line: string): readonly (readonly [string, number, string | null, boolean])[] {
  const { text, sentences } = tagged(line);
  return quantities(text, sentences, { times: [], lexicon }).map((quantity) => {
    expect(sliceOf(text, quantity)).toBe(quantity.text);
    return [quantity.text, quantity.value, quantity.unit, quantity.approximate] as const;
  });
}

describe('quantities', () => {
  test.each([
    ['The draft has 12/NUM articles/NOUN .', [['12 articles', 12, 'article', false]]],
    ['A 40/NUM ~-/PUNCT ~page/NOUN report/NOUN', [['40-page', 40, 'page', false]]],
    ['They held three/NUM rounds/NOUN of talks', [['three rounds', 3, 'round', false]]],
    ['two/NUM senior/ADJ police/NOUN officers/NOUN spoke/VERB', [['two senior police officers', 2, 'officer', false]]],
    ['About 300/NUM people/NOUN came', [['About 300 people', 300, 'person', true]]],
    ['At least 39/NUM dead/ADJ in flood', [['At least 39 dead', 39, 'person', true]]],
    ['killed/VERB up to 1,200/NUM soldiers/NOUN', [['up to 1,200 soldiers', 1200, 'soldier', true]]],
    ['a loan of $4.2 billion/NUM', [['$4.2 billion', 4_200_000_000, 'USD', false]]],
    ['a loan of €30m', [['€30m', 30_000_000, 'EUR', false]]],
    ['it costs 5/NUM million/NUM dollars/NOUN', [['5 million dollars', 5_000_000, 'USD', false]]],
    ['prices rose 5/NUM per cent/NOUN', [['5 per cent', 5, 'percent', false]]],
    ['prices rose by more than 2.5%', [['more than 2.5%', 2.5, 'percent', true]]],
    ['a dozen/NOUN ships/NOUN sailed', [['a dozen ships', 12, 'ship', false]]],
    ['twenty ~- ~one/NUM judges/NOUN left', [['twenty-one judges', 21, 'judge', false]]],
    ['two hundred thousand/NUM homes/NOUN', [['two hundred thousand homes', 200_000, 'home', false]]],
  ] as const)('%s', (line, expected) => {
    expect(found(line)).toEqual(expected);
  });

  test('a bare second number takes the unit of the first', () => {
    expect(found('cut from 40/NUM pages/NOUN to 25/NUM')).toEqual([
      ['40 pages', 40, 'page', false],
      ['25', 25, 'page', false],
    ]);
  });

  test('a bare first number takes the unit of the second', () => {
    expect(found('between 20/NUM and 30/NUM people/NOUN')).toEqual([
      ['20', 20, 'person', false],
      ['30 people', 30, 'person', false],
    ]);
  });

  test.each([
    ['the third/ADJ meeting/NOUN'],
    ['her 3 ~rd/NOUN visit/NOUN'],
    ['Article/NOUN 5/NUM applies'],
    ['Flight 370/NUM vanished'],
    ['an Airbus A380/PROPN landed'],
    ['COVID-19/PROPN spread'],
    ['several/ADJ officials/NOUN spoke'],
    ['one of the best'],
    ['a two/NUM ~- ~thirds/NOUN majority/NOUN'],
    ['Reyes/PROPN , 53/NUM , spoke/VERB'],
    ['the talks lasted 5/NUM hours/NOUN'],
    ['a 12/NUM ~- ~year/NOUN ~- ~old/ADJ boy/NOUN'],
    ['Rovers won 2 ~-1 at home'],
  ])('%s holds no quantity', (line) => {
    expect(found(line)).toEqual([]);
  });

  test('a bare number in words counts where something is cut to it, not where it only stands behind "to"', () => {
    const changed = (relation: string) => {
      const { text, sentences } = parsed(`
        It    it    PRON  PRP 3 nsubj:pass
        was   be    AUX   VBD 3 aux:pass
        cut   cut   VERB  VBN 0 root
        to    to    ADP   IN  5 case
        seven seven NUM   CD  3 ${relation}`);
      return quantities(text, sentences, { times: [], lexicon }).map(({ text: said, value, unit }) => [
        said,
        value,
        unit,
      ]);
    };
    expect(changed('obl')).toEqual([['seven', 7, null]]);
    expect(changed('nummod')).toEqual([]);
  });
});
