// CoNLL-U out and in: what is written is valid by the rules that treebanks' tools check, and what is given is kept.

import { describe, expect, test } from 'vitest';
import { annotatePretokenized, pretokenized, toConllu } from '../../src/annotate/conllu.ts';
import { sentenceLines } from '../../src/annotate/jsonlines.ts';
import { WiregraphError } from '../../src/model/error.ts';
import { article } from '../../src/model/article.ts';
import { annotate } from '../../src/annotate/index.ts';
import { annotators, articleOf, doc, docOf } from './doc.ts';
import { faults, rowsIn, sentencesIn } from './validator.ts';

const shipped = annotators();

function given(lines: readonly string[]): string {
  return annotatePretokenized(lines.join('\n'), shipped.engine, shipped.ontology);
}

describe('the validator of these tests', () => {
  test.each([
    ['no root', '1\ta\ta\tX\tFW\t_\t1\tdep\t_\t_', /root/],
    [
      'a circle',
      '1\ta\ta\tX\tFW\t_\t2\tdep\t_\t_\n2\tb\tb\tX\tFW\t_\t1\tdep\t_\t_\n3\tc\tc\tX\tFW\t_\t0\troot\t_\t_',
      /circle/,
    ],
    ['a head that is not there', '1\ta\ta\tX\tFW\t_\t4\tdep\t_\t_\n2\tb\tb\tX\tFW\t_\t0\troot\t_\t_', /head/],
    ['MISC out of order', '1\ta\ta\tX\tFW\t_\t0\troot\t_\tTokenRange=0:1|NER=B-X', /sorted/],
    ['a text that is another', '1\tb\tb\tX\tFW\t_\t0\troot\t_\t_', /# text/],
  ])('sees %s', (_, rows, fault) => {
    expect(faults(`# sent_id = 1\n# text = a\n${rows}\n\n`).join('; ')).toMatch(fault);
  });
});

describe('an article as CoNLL-U', () => {
  const text = [
    'Harbour reopens after storm',
    '',
    'Mayor Ida Lund told the port\u2019s pilots on Monday that she couldn\u2019t say when ferries would sail. "We cannot promise it," she said.',
    '',
    "- The quay at Vesthavn\tis closed.\n- Fares (about $40) won't rise\u2014yet\u00a0.",
  ].join('\n');

  test('is valid', () => {
    const written = toConllu(docOf(text, shipped));
    expect(sentencesIn(written).length).toBeGreaterThan(3);
    expect(faults(written)).toEqual([]);
  });

  test('has words written as one above their parts, and offsets at the parts alone', () => {
    const rows = rowsIn(toConllu(docOf('The mayor\u2019s pilots can\u2019t sail.', shipped)));
    expect(rows.filter(([id = '']) => id.includes('-')).map((row) => [row[0], row[1], row[9]])).toEqual([
      ['2-3', 'mayor\u2019s', '_'],
      ['5-6', 'can\u2019t', '_'],
    ]);
    expect(rows.filter(([id = '']) => !id.includes('-')).every((row) => row[9]?.includes('TokenRange='))).toBe(true);
  });

  test('does not join what only a dash or a number glues', () => {
    const rows = rowsIn(toConllu(docOf('It cost $40 at 5pm\u2014twice.', shipped)));
    expect(rows.filter(([id = '']) => id.includes('-'))).toEqual([]);
  });

  test('begins its document once and each paragraph', () => {
    const written = toConllu(docOf('Boats sail. Fares rise.\n\nIt rains.', shipped));
    expect(written.match(/^# newdoc id = /gm)).toHaveLength(1);
    expect(sentencesIn(written).map((block) => /^# newpar$/m.test(block))).toEqual([true, false, true]);
  });

  test('of an id with blanks and lines has one word as sent_id', () => {
    const one = article({ ...articleOf('Boats sail.'), id: 'wire 7/b\nx' });
    const written = toConllu(annotate(one, shipped.engine, shipped.ontology));
    expect(written).toContain('# sent_id = wire_7_b_x-1\n');
    expect(faults(written)).toEqual([]);
  });

  test('of control characters and halves of pairs is valid, as long as before', () => {
    const hostile = 'Ida\u0007Lund met \ud83d the \u0085 crew\u0000. Then\u001d rain.';
    const document = docOf(hostile, shipped);
    const written = toConllu(document);
    expect(faults(written)).toEqual([]);
    const forms = rowsIn(written)
      .filter(([id = '']) => !id.includes('-'))
      .map(([, form = '']) => form.length);
    expect(forms).toEqual(document.sentences.flatMap(({ tokens }) => tokens.map(({ text }) => text.length)));
  });

  test('without a sentence is nothing', () => {
    expect(toConllu(docOf(' \n ', shipped))).toBe('');
  });

  test('has the marks of bullets, which no document has', () => {
    const document = docOf('• Reyes left.\n2. Larsen does not pay.', shipped);
    const rows = rowsIn(toConllu(document)).map((row) => [
      row[1],
      row[4],
      row[6],
      row[9]?.replace(/.*TokenRange=/, ''),
    ]);
    expect(document.sentences.map(({ start }) => start)).toEqual([2, 17]);
    expect(rows.filter((row) => ['NFP', 'LS'].includes(row[1] ?? ''))).toEqual([
      ['•', 'NFP', '3', '0:1'],
      ['2', 'LS', '6', '14:15'],
    ]);
    expect(rows.find(([word]) => word === 'Larsen')).toEqual(['Larsen', 'NNP', '6', '17:23']);
  });

  test('says where a name begins and goes on', () => {
    const named = doc(
      `1 Ida Ida PROPN NNP 3 nsubj _ NER=B-Person
       2 Lund Lund PROPN NNP 1 flat _ NER=I-Person
       3 left leave VERB VBD 0 root
       4 Vesthavn Vesthavn PROPN NNP 3 obj _ NER=B-Place`,
    );
    expect(rowsIn(toConllu(named)).map((row) => row[9])).toEqual([
      'NER=B-PERSON|TokenRange=0:3',
      'NER=I-PERSON|TokenRange=4:8',
      'TokenRange=9:13',
      'NER=B-PLACE|TokenRange=14:22',
    ]);
  });
});

describe('given CoNLL-U', () => {
  const lines = [
    '# newdoc id = d1',
    '# sent_id = s1',
    '# text = Don\u2019t sail!',
    '# note = kept',
    '1-2\tDon\u2019t\t_\t_\t_\t_\t_\t_\t_\t_',
    '1\tDo\tzzz\tX\tFW\t_\t7\tdep\t_\t_',
    '2\tn\u2019t\t_\t_\t_\t_\t_\t_\t_\t_',
    '3\tsail\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
    '3.1\tnow\t_\t_\t_\t_\t_\t_\t_\t_',
    '4\t!\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
    '',
    '# sent_id = s2',
    '# text = Rain',
    '1\tRain\t_\t_\t_\t_\t_\t_\t_\t_',
    '',
    '# newdoc id = d2',
    '1\tIda\t_\t_\t_\t_\t_\t_\t_\t_',
    '2\tLund\t_\t_\t_\t_\t_\t_\t_\t_',
    '3\tsang\t_\t_\t_\t_\t_\t_\t_\t_',
    '',
  ];

  test('is valid afterwards, with missing comments added', () => {
    const written = given(lines);
    expect(faults(written)).toEqual([]);
    expect(sentencesIn(written)).toHaveLength(3);
    expect(written).toContain('# newdoc id = d2\n# sent_id = 2-1\n# text = Ida Lund sang\n');
  });

  test('keeps comments, words written as one and missing blanks, and nothing of the given tree', () => {
    const written = given(lines);
    expect(written.split('\n').slice(0, 5)).toEqual([...lines.slice(0, 4), '1-2\tDon\u2019t\t_\t_\t_\t_\t_\t_\t_\t_']);
    expect(rowsIn(written).map((row) => `${row[0]} ${row[1]}`)).toEqual([
      '1-2 Don\u2019t',
      '1 Do',
      '2 n\u2019t',
      '3 sail',
      '4 !',
      '1 Rain',
      '1 Ida',
      '2 Lund',
      '3 sang',
    ]);
    expect(rowsIn(written).map((row) => /SpaceAfter=No/.test(row[9] ?? ''))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(written).not.toContain('zzz');
  });

  test('has offsets in the text that its words make up, document by document', () => {
    const [first, second] = pretokenized(lines.join('\n'), shipped.engine, shipped.ontology);
    expect([first?.text, second?.text]).toEqual(['Don\u2019t sail!Rain\n', 'Ida Lund sang\n']);
    for (const document of [first, second]) {
      for (const { start, end, text } of document?.sentences.flatMap(({ tokens }) => tokens) ?? []) {
        expect(document?.text.slice(start, end)).toBe(text);
      }
    }
  });

  test('with Windows line ends and a byte order mark reads the same', () => {
    expect(given([`\ufeff${lines.join('\r\n')}`])).toBe(given(lines));
  });

  test('keeps a sentence of 4,000 words in one piece', () => {
    const long = Array.from({ length: 4_000 }, (_, i) => `${i + 1}\t${['boats', 'left', 'the', 'bay', 'and'][i % 5]}`);
    const written = given(long);
    expect(rowsIn(written)).toHaveLength(4_000);
    expect(faults(written)).toEqual([]);
  });

  test('annotated twice is the same', () => {
    expect(given([given(lines)])).toBe(given(lines));
  });

  test.each([
    ['a word without a form', ['1\ta', '2'], /line 2 is no CoNLL-U: it has no number and word/],
    ['a line of text', ['1\ta', 'and so on'], /line 2 is no CoNLL-U/],
    ['a word left out', ['1\ta', '3\tb'], /line 2 .*word 3 where word 2 is due/],
    ['joined words that are not there', ['1-3\tab', '1\ta', '2\tb'], /line 1 .*word 3 is not there/],
    [
      'joined words within joined words',
      ['1-2\tab', '1\ta', '2-3\tbc', '2\tb', '3\tc'],
      /line 3 .*cannot be written as one/,
    ],
  ])('with %s is refused with its line', (_, rows, message) => {
    expect(() => given(rows)).toThrow(WiregraphError);
    expect(() => given(rows)).toThrow(message);
  });
});

test('JSON Lines have the words with their offsets, the top of the tree and the names', () => {
  const document = docOf('Rain fell. Ida Lund left Oslo.', shipped);
  const [first, second] = sentenceLines(document, ({ index }) => `s${index}`);
  expect([first?.id, first?.text, first?.names]).toEqual(['s0', 'Rain fell.', []]);
  expect(second?.tokens.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    'Ida',
    'Lund',
    'left',
    'Oslo',
    '.',
  ]);
  expect(second?.tokens[second.root]?.text).toBe('left');
  expect(second?.names.map(({ text, kind }) => `${text} ${kind}`)).toEqual(['Ida Lund Person', 'Oslo City']);
});
