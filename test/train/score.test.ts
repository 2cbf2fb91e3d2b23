// The scores, against cases worked out by hand and against the counting of the shared scorer on a treebank's development
// part with made-up mistakes in it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { alignedHits } from '../../src/train/score/aligned.ts';
import { addedArcs, arcHits } from '../../src/train/score/arcs.ts';
import { calibration, reliability } from '../../src/train/score/calibration.ts';
import { fscore, precision, recall } from '../../src/train/score/hits.ts';
import { addedSpans, spanHits } from '../../src/train/score/spans.ts';
import { textsOf, treebank } from '../../src/train/score/treebank.ts';
import { type Answer, counted, sum } from '../../src/train/score.ts';
import { scratch } from '../setup/command.ts';
import { hasShared, root, shared } from '../setup/shared.ts';

/** Rows of "ID FORM UPOS XPOS HEAD DEPREL [MISC]". */
function rows(...lines: readonly string[]): string {
  const written = lines.map((line) => {
    if (line === '' || line.startsWith('#')) return line;
    const [id = '', form = '', upos = '_', xpos = '_', head = '_', deprel = '_', misc = '_'] = line.split(' ');
    return [id, form, '_', upos, xpos, '_', head, deprel, '_', misc].join('\t');
  });
  return `${written.join('\n')}\n\n`;
}

const gold = treebank(
  rows(
    '# newdoc id = a',
    '1 Ortega PROPN NNP 4 nsubj',
    '2-3 didn’t _ _ _ _',
    '2 did AUX VBD 4 aux',
    '3 n’t PART RB 4 advmod',
    '4 sign VERB VB 0 root',
    '5 it PRON PRP 4 obj SpaceAfter=No',
    '6 . PUNCT . 4 punct',
    '',
    '# newpar',
    '1 Rain NOUN NN 2 nsubj',
    '2 fell VERB VBD 0 root SpaceAfter=No',
    '3 . PUNCT . 2 punct',
  ),
);

describe('a treebank read for scoring', () => {
  test('places words in characters without blanks, and the words of one token at its place', () => {
    expect(gold[0]?.words.map(({ form, start, end }) => `${form} ${start}-${end}`)).toEqual([
      'Ortega 0-6',
      'did 6-12',
      'n’t 6-12',
      'sign 12-16',
      'it 16-18',
      '. 18-19',
    ]);
    expect(gold[1]).toMatchObject({ start: 19, end: 28, startsDocument: false, startsParagraph: true });
  });

  test('gives the text as somebody would have written it', () => {
    expect(textsOf(gold)).toEqual(['Ortega didn’t sign it.\n\nRain fell.']);
  });
});

describe('scores on raw text', () => {
  test('are all full where nothing differs', () => {
    const scores = Object.values(alignedHits(gold, gold));
    expect(scores.map(fscore)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test('lay words over each other that differ in tokens, and judge a head by the word laid over it', () => {
    const given = treebank(
      rows(
        '1 Ortega PROPN NNP 4 nsubj',
        '2 did AUX VBD 4 aux',
        '3 n’t PART RB 2 advmod',
        '4 sign VERB VB 0 root',
        '5 it. X . 4 obj',
        '6 Rain NOUN NN 7 nsubj:pass',
        '7 fell VERB VBN 4 conj SpaceAfter=No',
        '8 . PUNCT . 4 punct',
      ),
    );
    const hits = alignedHits(gold, given);
    // Tokens: Ortega, sign, Rain, fell and the last stop; "didn’t" is two here and "it." is one.
    expect(hits.tokens).toEqual({ right: 5, given: 8, gold: 8 });
    expect(hits.sentences).toEqual({ right: 0, given: 1, gold: 2 });
    // Words: "did" and "n’t" are found inside the token of two, "it" and its stop are not.
    expect(hits.words).toEqual({ right: 7, given: 8, gold: 9 });
    expect(hits.upos.right).toBe(7);
    expect(hits.xpos.right).toBe(6);
    // Heads: n’t, fell and the last stop hang elsewhere. "nsubj:pass" is as good as nsubj.
    expect(hits.uas.right).toBe(4);
    expect(hits.las.right).toBe(4);
  });

  test('a head that is right in place but no word of the gold is wrong', () => {
    const given = treebank(rows('1 Rain NOUN NN 2 nsubj', '2 fell. VERB VBD 0 root'));
    const { words, uas } = alignedHits(
      treebank(rows('1 Rain NOUN NN 2 nsubj', '2 fell VERB VBD 0 root', '3 . PUNCT . 2 punct')),
      given,
    );
    expect([words.right, uas.right]).toEqual([1, 0]);
  });
});

function answers(...lines: readonly string[]): Answer[] {
  return lines.map((line) => {
    const [upos = '', xpos = '', head = '', deprel = ''] = line.split(' ');
    return { upos, xpos, head: Number(head), deprel };
  });
}

describe('scores on given tokens', () => {
  const right = answers('PROPN NNP 3 nsubj:pass', 'AUX VBD 3 aux:pass', 'VERB VBN 0 root', 'NOUN NN 3 obj');

  test('count over all words; a wrong subtype costs the strict score only', () => {
    const given = answers('PROPN NNP 3 nsubj', 'AUX VBZ 3 aux:pass', 'NOUN VBN 0 root', 'NOUN NN 2 obj');
    expect(counted(right, given)).toEqual({ words: 4, upos: 3, xpos: 3, uas: 3, las: 3, subtypes: 2 });
  });

  test('words without an answer are wrong', () => {
    expect(counted(right, [])).toEqual({ words: 4, upos: 0, xpos: 0, uas: 0, las: 0, subtypes: 0 });
  });

  test('a passive subject and a clause are subjects, an indirect object is no object', () => {
    const clause = answers('VERB VB 2 csubj', 'VERB VBZ 0 root', 'PRON PRP 2 iobj', 'NOUN NN 2 obj');
    const given = answers('VERB VB 2 nsubj', 'VERB VBZ 0 root', 'PRON PRP 2 obj', 'NOUN NN 2 obj');
    expect(arcHits(clause, given)).toMatchObject({
      subjects: { right: 1, given: 1, gold: 1 },
      objects: { right: 1, given: 2, gold: 1 },
    });
  });

  test('a subject of another verb is a subject at the wrong place', () => {
    const given = answers('PROPN NNP 2 nsubj', 'AUX VBD 0 root', 'VERB VBN 2 xcomp', 'NOUN NN 3 obj');
    expect(addedArcs([arcHits(right, given), arcHits(right, right)])).toEqual({
      subjects: { right: 1, given: 2, gold: 2 },
      objects: { right: 2, given: 2, gold: 2 },
      subjectWords: { right: 2, given: 2, gold: 2 },
      objectWords: { right: 2, given: 2, gold: 2 },
    });
  });
});

describe('names', () => {
  test('count where both ends and the type are right, by type and over all', () => {
    const there = [
      { start: 0, end: 9, type: 'PER' },
      { start: 20, end: 27, type: 'LOC' },
      { start: 30, end: 40, type: 'ORG' },
    ];
    const found = [
      { start: 0, end: 9, type: 'PER' },
      { start: 0, end: 9, type: 'PER' },
      { start: 20, end: 27, type: 'ORG' },
      { start: 31, end: 40, type: 'ORG' },
    ];
    const { all, byType } = addedSpans([spanHits(there, found), spanHits([], [])]);
    expect(all).toEqual({ right: 1, given: 3, gold: 3 });
    expect(byType.get('ORG')).toEqual({ right: 0, given: 2, gold: 1 });
    expect([precision(all), recall(all), fscore(all)]).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});

describe('calibration', () => {
  const judged = [
    ...Array.from({ length: 10 }, (_, i) => ({ confidence: 0.95, isRight: i > 0 })),
    ...Array.from({ length: 10 }, (_, i) => ({ confidence: 0.75, isRight: i < 5 })),
  ];

  test('the error is the mean distance of confidence and accuracy, weighted by the bin', () => {
    const { error, bins } = calibration(judged);
    // (10 x |0.95 - 0.9| + 10 x |0.75 - 0.5|) / 20
    expect(error).toBeCloseTo(0.15, 12);
    expect(bins.filter(({ count }) => count > 0).map(({ from, accuracy }) => [from, accuracy])).toEqual([
      [0.7, 0.5],
      [0.9, 0.9],
    ]);
  });

  test('a full confidence is in the last bin, and nothing judged is no error', () => {
    expect(calibration([{ confidence: 1, isRight: true }]).bins.at(-1)).toMatchObject({ count: 1, accuracy: 1 });
    expect(calibration([]).error).toBe(0);
  });

  test('the table has a line for each bin that holds something', () => {
    expect(reliability(calibration(judged))).toEqual([
      'expected calibration error 0.150 over 20',
      '0.70-0.80: 10, confidence 0.750, right 0.500',
      '0.90-1.00: 10, confidence 0.950, right 0.900',
    ]);
  });
});

describe.skipIf(!hasShared())('beside the shared scorer', () => {
  test('the figures on given tokens are the same', { timeout: 120_000 }, () => {
    const conllu = gunzipSync(
      readFileSync(shared('benchmarks', 'ud-english-ewt', 'en_ewt-ud-dev.conllu.gz')),
    ).toString();
    const mistaken = withMistakes(conllu);
    const [there, found] = [treebank(conllu), treebank(mistaken)];
    const total = sum(there.map(({ words }, i) => counted(words, found[i]?.words ?? [])));
    expect(total.words).toBe(25_147);

    const figures = scoredByShared(conllu, mistaken);
    const share = (count: number): number => count / total.words;
    expect(figures).toMatchObject({
      ewt_upos: share(total.upos),
      ewt_xpos: share(total.xpos),
      ewt_uas: share(total.uas),
      ewt_las: share(total.las),
      ewt_las_sub: share(total.subtypes),
    });
    // The mistakes are there, and each figure has its own.
    expect(new Set([total.upos, total.xpos, total.uas, total.las, total.subtypes, total.words]).size).toBe(6);
  });
});

/** Every n-th word another tag, head or relation. */
function withMistakes(conllu: string): string {
  let n = 0;
  return conllu
    .split('\n')
    .map((line) => {
      const cells = line.split('\t');
      if (!/^\d+$/.test(cells[0] ?? '')) return line;
      n++;
      if (n % 11 === 0) cells[3] = 'X';
      if (n % 7 === 0) cells[4] = 'XX';
      if (n % 5 === 0) cells[6] = cells[6] === '1' ? '2' : '1';
      if (n % 13 === 0) cells[7] = 'dep';
      if (n % 3 === 0) cells[7] = cells[7]?.includes(':') ? cells[7] : `${cells[7]}:own`;
      return cells.join('\t');
    })
    .join('\n');
}

/** What parse.py prints where the program answers with the mistaken trees. */
function scoredByShared(conllu: string, mistaken: string): Record<string, number> {
  const folder = scratch();
  const at = (...path: readonly string[]): string => join(folder, ...path);
  mkdirSync(at('ud-english-ewt'));
  mkdirSync(at('gum', 'dep'), { recursive: true });
  writeFileSync(at('ud-english-ewt', 'en_ewt-ud-dev.conllu'), conllu);
  const small = rows('1 Rain NOUN NN 2 nsubj', '2 fell VERB VBD 0 root');
  writeFileSync(at('gum', 'splits.md'), '## dev\n* GUM_news_rain\n');
  writeFileSync(at('gum', 'dep', 'GUM_news_rain.conllu'), small);
  writeFileSync(at('ewt.answer'), mistaken);
  writeFileSync(at('gum.answer'), small);
  const program = `process.stdout.write(require('node:fs').readFileSync(require('node:path').join(__dirname, process.argv[4].includes('ewt') ? 'ewt.answer' : 'gum.answer')))`;
  writeFileSync(at('answer.cjs'), program);
  const { status, stderr } = spawnSync(
    'python3',
    [shared('score', 'parse.py'), '--dev', '--json', at('figures.json')],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        WG_DATA: folder,
        WG_MAIN: folder,
        WG_NO_CACHE: '1',
        WIREGRAPH: `node ${at('answer.cjs')}`,
      },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(at('figures.json'), 'utf8')) as Record<string, number>;
}
