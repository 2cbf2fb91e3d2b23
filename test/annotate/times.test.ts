// Time expressions and their TIMEX3 values. The publication day is Wednesday 3 December 2025 unless a test says otherwise.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { times } from '../../src/annotate/times.ts';
import { article } from '../../src/model/article.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Time } from '../../src/model/time.ts';
import { loadLexicon } from '../../src/ontology/lexicon.ts';
import { root } from '../setup/shared.ts';
import { parsed } from './parsed.ts';
import { untagged } from './untagged.ts';

const lexicon = loadLexicon([join(root, 'data/lexicon/en')]);
const wednesday = '2025-12-03';

function read(text: string, sentences: readonly Sentence[], publishedAt: string | null): readonly Time[] {
  const about = { id: null, source: 'test', url: null, title: null, publisher: null, authors: [], language: 'en' };
  const all = times(article({ ...about, publishedAt, text, zones: [] }), sentences, lexicon);
  for (const time of all) expect(text.slice(time.start, time.end)).toBe(time.text);
  return all;
}

function found(text: string, publishedAt: string | null = wednesday): readonly (readonly [string, string | null])[] {
  return read(text, untagged(text), publishedAt).map((time) => [time.text, time.value] as const);
}

describe('days', () => {
  test.each([
    ['They met on Tuesday.', [['Tuesday', '2025-12-02']]],
    ['They met on Wednesday.', [['Wednesday', '2025-12-03']]],
    ['They met last Wednesday.', [['last Wednesday', '2025-11-26']]],
    ['The vote is next Monday.', [['next Monday', '2025-12-08']]],
    ['The truce holds until Friday.', [['Friday', '2025-12-05']]],
    ['It has rained since Sunday.', [['Sunday', '2025-11-30']]],
    ['They met early Tuesday.', [['early Tuesday', '2025-12-02']]],
    ['They met on New Year’s Eve.', [['New Year’s Eve', '2025-12-31']]],
    ['They met on Tuesday evening.', [['Tuesday evening', '2025-12-02TEV']]],
    [
      'They talked last night and this morning.',
      [
        ['last night', '2025-12-02TNI'],
        ['this morning', '2025-12-03TMO'],
      ],
    ],
    [
      'Yesterday it rained; tomorrow it will snow.',
      [
        ['Yesterday', '2025-12-02'],
        ['tomorrow', '2025-12-04'],
      ],
    ],
    ['The court sits on Mondays.', [['Mondays', 'XXXX-WXX-1']]],
    ['It was signed on October 12, 2005.', [['October 12, 2005', '2005-10-12']]],
    ['It was signed on 12 October 2005.', [['12 October 2005', '2005-10-12']]],
    ['It was signed on Nov. 30.', [['Nov. 30', '2025-11-30']]],
    ['It was signed on Tuesday, December 2.', [['Tuesday, December 2', '2025-12-02']]],
    ['It opened on 29 February 2024.', [['29 February 2024', '2024-02-29']]],
    ['They speak from 10 August to 12 September 2013.', [['10 August to 12 September 2013', '2013-08-10/2013-09-12']]],
    ['The train left at 6:40 p.m. on Monday.', [['6:40 p.m. on Monday', '2025-12-01T18:40']]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('longer stretches', () => {
  test.each([
    ['They met in August.', [['August', '2025-08']]],
    ['They met in December.', [['December', '2025-12']]],
    ['They met in May 2024.', [['May 2024', '2024-05']]],
    ['He was born in 1955.', [['1955', '1955']]],
    ['Trade grew in the 1990s.', [['the 1990s', '199']]],
    ['A 19th century house burned.', [['19th century', '18']]],
    ['It began in early 2009.', [['early 2009', '2009']]],
    ['Last week the talks failed.', [['Last week', '2025-W48']]],
    ['Earlier in the week they met.', [['Earlier in the week', '2025-W49']]],
    ['Prices rose earlier this year.', [['earlier this year', '2025']]],
    ['It opens next month.', [['next month', '2026-01']]],
    ['They met last summer.', [['last summer', '2024-SU']]],
    ['Profit fell in the third quarter.', [['the third quarter', '2025-Q3']]],
    ['He left at the end of the year.', [['the end of the year', '2025']]],
    ['They met two weeks ago.', [['two weeks ago', '2025-W47']]],
    ['He died three days ago.', [['three days ago', '2025-11-30']]],
    ['She will decide in the coming days.', [['the coming days', 'FUTURE_REF']]],
    ['Sales fell in recent months.', [['recent months', 'PAST_REF']]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('lengths and repetitions', () => {
  test.each([
    ['They talked for five hours.', [['five hours', 'PT5H']]],
    ['A three-hour-long session ended.', [['three-hour-long', 'PT3H']]],
    ['They talked for around four hours.', [['around four hours', 'PT4H']]],
    ['After two weeks of talks they left.', [['two weeks', 'P2W']]],
    ['It took half an hour.', [['half an hour', 'PT30M']]],
    ['It took a couple of days.', [['a couple of days', 'P2D']]],
    ['It went on for years.', [['years', 'PXY']]],
    ['The past decade was dry.', [['The past decade', 'P10Y']]],
    ['The next six months decide.', [['The next six months', 'P6M']]],
    ['She swims every day.', [['every day', 'P1D']]],
    ['It makes 15 a year.', [['a year', 'P1Y']]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a rough length is approximate', () => {
    const text = 'They talked for around four hours.';
    expect(read(text, untagged(text), wednesday)[0]?.approximate).toBe(true);
  });
});

describe('no times', () => {
  test.each([
    ['Kang Min-soon was found.'],
    ['They may meet; the march was long.'],
    ['The 12-page plan was cut from 40 points to 25.'],
    ['The second plan was in its 3rd version.'],
    ['A 30-year-old man was hurt.'],
    ['He won 4 a side games.'],
    ['It cost $2000 and weighed 1900kg.'],
    ['The sun came out and we sat down.'],
    ['Call 555-2014.'],
    ['They work 24/7 and need a 2/3 majority.'],
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('basis', () => {
  test('a day without a publication date stays unresolved and keeps its precision', () => {
    const text = 'They met on Tuesday.';
    expect(read(text, untagged(text), null)).toMatchObject([
      { value: null, precision: 'day', basis: { kind: 'stated' } },
    ]);
  });

  test('a weekday is inferred from the publication date', () => {
    const text = 'They met on Tuesday.';
    const basis = { kind: 'inferred', from: 'publishedAt 2025-12-03' };
    expect(read(text, untagged(text), wednesday)).toMatchObject([{ basis }]);
  });

  test('a full date is stated, with a publication date or without', () => {
    const text = 'They met on 5 May 2020.';
    expect(read(text, untagged(text), null)).toMatchObject([{ value: '2020-05-05', basis: { kind: 'stated' } }]);
  });
});

describe('entries of a live blog', () => {
  const text = '1 December 2025 21.05 GMT\nThe mayors met yesterday.\nThe bridge was shut on 14 November.';
  const under = (zone: Sentence['zone']): readonly Time[] =>
    read(
      text,
      untagged(text).map((one, i) => ({ ...one, zone: i === 0 ? zone : 'body' })),
      wednesday,
    );

  test('are told from the day of their heading', () => {
    expect(under('heading').map(({ text: words, value }) => [words, value])).toEqual([
      ['1 December 2025 21.05 GMT', '2025-12-01T21:05Z'],
      ['yesterday', '2025-11-30'],
      ['14 November', '2025-11-14'],
    ]);
    expect(under('heading')[1]?.basis).toEqual({ kind: 'inferred', from: 'the day of its entry, 2025-12-01' });
  });

  test('a day that is no heading moves nothing', () => {
    expect(under('body')[1]?.value).toBe('2025-12-02');
  });
});

describe('tense', () => {
  test.each([
    ['due', 'on', '2025-12-07'],
    ['due', 'to', '2025-11-30'],
  ])('what is "%s %s" a weekday is %s', (word, preposition, day) => {
    const { text, sentences } = parsed(`
      It      it      PRON  PRP 5 nsubj
      is      be      AUX   VBZ 5 cop
      ${word} ${word} ADJ   JJ  5 case
      ${preposition} ${preposition} ADP ${preposition === 'to' ? 'TO' : 'IN'} 5 case
      Sunday  Sunday  PROPN NNP 0 root`);
    expect(read(text, sentences, wednesday)[0]?.value).toBe(day);
  });

  test('what is expected on the publication weekday is that day, on the day before it a week ahead', () => {
    const clause = (day: string) => `
      Envoys   envoy    NOUN  NNS 3 nsubj:pass
      are      be       AUX   VBP 3 aux:pass
      expected expect   VERB  VBN 0 root
      to       to       PART  TO  5 mark
      meet     meet     VERB  VB  3 xcomp
      on       on       ADP   IN  7 case
      ${day}   ${day}   PROPN NNP 5 obl`;
    const value = (day: string) => {
      const { text, sentences } = parsed(clause(day));
      return read(text, sentences, wednesday)[0]?.value;
    };
    expect(value('Wednesday')).toBe('2025-12-03');
    expect(value('Tuesday')).toBe('2025-12-09');
  });

  test('a coming month is the next one, a past month the last one', () => {
    const clause = (verb: string, tag: string, helper: string) => `
      Norland Norland PROPN NNP 3 nsubj
      ${helper} ${helper} AUX MD 3 aux
      ${verb} vote VERB ${tag} 0 root
      in      in      ADP   IN  5 case
      March   March   PROPN NNP 3 obl`;
    const future = parsed(clause('vote', 'VB', 'will'));
    const past = parsed(clause('voted', 'VBD', 'also'));
    expect(read(future.text, future.sentences, wednesday)[0]?.value).toBe('2026-03');
    expect(read(past.text, past.sentences, wednesday)[0]?.value).toBe('2025-03');
  });

  test('a month in the phrase of a plan is dated by the verb', () => {
    const { text, sentences } = parsed(`
      Norland  Norland  PROPN NNP 2 nsubj
      proposed propose  VERB  VBD 0 root
      the      the      DET   DT  4 det
      plan     plan     NOUN  NN  2 obj
      in       in       ADP   IN  6 case
      November November PROPN NNP 4 nmod`);
    expect(read(text, sentences, wednesday)[0]?.value).toBe('2025-11');
  });

  test('a day a year ahead would be given with its year', () => {
    const clause = (day: string) => `
      Norland  Norland  PROPN NNP 2 nsubj
      agreed   agree    VERB  VBD 0 root
      to       to       PART  TO  4 mark
      sell     sell     VERB  VB  2 xcomp
      the      the      DET   DT  6 det
      mill     mill     NOUN  NN  4 obj
      on       on       ADP   IN  8 case
      ${day}   ${day}   PROPN NNP 4 obl
      20       20       NUM   CD  8 nummod`;
    const value = (day: string) => {
      const { text, sentences } = parsed(clause(day));
      return read(text, sentences, wednesday)[0]?.value;
    };
    expect(value('November')).toBe('2025-11-20');
    expect(value('December')).toBe('2025-12-20');
    expect(value('March')).toBe('2026-03-20');
  });

  test('a weekday in the name of a paper is no day', () => {
    const { text, sentences } = parsed(`
      The     the     DET   DT  3 det
      Sunday  Sunday  PROPN NNP 3 compound
      Herald  Herald  PROPN NNP 4 nsubj
      said    say     VERB  VBD 0 root
      so      so      ADV   RB  4 advmod`);
    expect(read(text, sentences, wednesday)).toEqual([]);
  });

  test('the month of May is none where the tagger sees a helping verb', () => {
    const { text, sentences } = parsed(`
      May     may     AUX  MD  3 aux
      they    they    PRON PRP 3 nsubj
      come    come    VERB VB  0 root`);
    expect(read(text, sentences, wednesday)).toEqual([]);
  });
});
