// Trees as drawings: what is drawn can be read back, fits its width, and looks as it should.

import { array, assert, constantFrom, infiniteStream, integer, nat, property, tuple } from 'fast-check';
import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { drawing, heading } from '../../src/cli/drawing.ts';
import { arcs } from '../../src/cli/drawing/arcs.ts';
import { branches } from '../../src/cli/drawing/branches.ts';
import { columnsOf, fitted, shown } from '../../src/cli/drawing/cell.ts';
import type { Sentence, Token } from '../../src/model/sentence.ts';
import { doc } from '../annotate/doc.ts';

const plain = { colours: createColors(false) };

const treaty = doc(
  `1 Ida Ida PROPN NNP 3 nsubj _ NER=B-Person
   2 Lund Lund PROPN NNP 1 flat _ NER=I-Person
   3 met meet VERB VBD 0 root
   4 envoys envoy NOUN NNS 3 obj
   5 in in ADP IN 6 case
   6 Oslo Oslo PROPN NNP 3 obl _ NER=B-Place
   7 . . PUNCT . 3 punct`,
);

function sentenceOf(heads: readonly number[], word = 'w'): Pick<Sentence, 'start' | 'end' | 'tokens'> {
  const tokens = heads.map((head, index): Token => {
    const start = index * (word.length + 1);
    const deprel = head < 0 ? 'root' : 'dep';
    return {
      index,
      text: word,
      lemma: word,
      upos: 'X',
      xpos: 'FW',
      head,
      deprel,
      confidence: 1,
      start,
      end: start + word.length,
    };
  });
  return { start: 0, end: tokens.at(-1)?.end ?? 0, tokens };
}

/** Heads of a random tree, with crossing arcs as often as not. */
const anyTree = tuple(array(nat(), { minLength: 1, maxLength: 24 }), infiniteStream(nat())).map(([choices, stream]) => {
  const order = choices.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const other = Number(stream.next().value) % (i + 1);
    [order[i], order[other]] = [order[other] ?? 0, order[i] ?? 0];
  }
  const heads = choices.map(() => -1);
  for (let i = 1; i < order.length; i++) heads[order[i] ?? 0] = order[(choices[i] ?? 0) % i] ?? -1;
  return heads;
});

/** Follows the line from a word's arrow to the word it leaves. */
function headRead(rows: readonly string[], dependent: number): number {
  const at = (row: number, column: number): string => rows[row]?.[column] ?? ' ';
  const arrow = rows[dependent]?.indexOf('◄') ?? -1;
  if (arrow < 0) return -1;
  let column = arrow + 1;
  while (/[─┼]/.test(at(dependent, column))) column++;
  const leaves = (row: number): boolean =>
    /^[─┴┬┼┘┐┤]+$/.test(rows[row]?.slice(0, column + 1) ?? '') && !/[│┼ ]/.test(at(row, column));
  const found: number[] = [];
  for (let row = dependent; /[┘┤┴┼│]/.test(at(row, column)) && row > 0;) if (leaves(--row)) found.push(row);
  for (let row = dependent; /[┐┤┬┼│]/.test(at(row, column)) && row < rows.length - 1;)
    if (leaves(++row)) found.push(row);
  expect(found).toHaveLength(1);
  return found[0] ?? -2;
}

describe('arcs', () => {
  test('lead from every word to its head, in any tree', () => {
    assert(
      property(anyTree, (heads) => {
        const rows = arcs(sentenceOf(heads).tokens);
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        expect(heads.map((_, i) => headRead(rows, i))).toEqual(heads);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  test('of a sentence with one word are nothing', () => {
    expect(arcs(sentenceOf([-1]).tokens)).toEqual(['']);
  });
});

describe('branches', () => {
  test('have every word once, below its head and one level deeper', () => {
    assert(
      property(anyTree, (heads) => {
        const found = branches(sentenceOf(heads).tokens);
        expect(found.map(({ token }) => token.index).sort((a, b) => a - b)).toEqual(heads.map((_, i) => i));
        for (const [i, { token, stem }] of found.entries()) {
          if (token.head < 0) continue;
          const above = found.slice(0, i).findLast((one) => one.token.index === token.head);
          expect(above).toBeDefined();
          if (!stem.startsWith('…')) expect(stem.length).toBe((above?.stem.length ?? 0) + 3);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  test('of a chain as long as a page are drawn without end of the stack', () => {
    const found = branches(sentenceOf(Array.from({ length: 20_000 }, (_, i) => i - 1)).tokens);
    expect(found.at(-1)?.token.index).toBe(19_999);
    expect(Math.max(...found.map(({ stem }) => stem.length))).toBeLessThan(60);
  });
});

describe('a drawing', () => {
  const [sentence] = treaty.sentences;

  test('has a row a word with tags, arcs, relations and names in brackets', () => {
    expect(sentence && drawing(sentence, treaty.names, plain)).toBe(
      [
        'Ida     PROPN NNP  ─┐◄┐  nsubj  ┐ Person',
        'Lund    PROPN NNP  ◄┘ │  flat   ┘',
        'met     VERB  VBD  ───┤  root',
        'envoys  NOUN  NNS  ◄──┤  obj',
        'in      ADP   IN   ◄┐ │  case',
        'Oslo    PROPN NNP  ─┘◄┤  obl    ] Place',
        '.       PUNCT .    ◄──┘  punct',
      ].join('\n'),
    );
  });

  test('that does not fit becomes branches, with words cut to what is left', () => {
    expect(sentence && drawing(sentence, treaty.names, { ...plain, width: 38 })).toBe(
      [
        '3  met        VERB  VBD  root',
        '1  ├─ Ida     PROPN NNP  nsubj  ┐ Person',
        '2  │  └─ Lu…  PROPN NNP  flat   ┘',
        '4  ├─ envoys  NOUN  NNS  obj',
        '6  ├─ Oslo    PROPN NNP  obl    ] Place',
        '5  │  └─ in   ADP   IN   case',
        '7  └─ .       PUNCT .    punct',
      ].join('\n'),
    );
  });

  test('has colours only where it is given some', () => {
    const coloured = sentence && drawing(sentence, treaty.names, { colours: createColors(true) });
    expect(coloured).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex
    expect(coloured?.replace(/\u001b\[\d+m/g, '')).toBe(sentence && drawing(sentence, treaty.names, plain));
  });

  test('never is wider than asked, whatever the words are', () => {
    const word = constantFrom('a', 'wort', '会議', '🙂', 'é', 'x'.repeat(90), '\u0000', '\ud83d', '\u202eabc', '👩‍👩‍👧');
    assert(
      property(anyTree, word, integer({ min: 60, max: 140 }), (heads, text, width) => {
        const drawn = drawing(sentenceOf(heads, text), [], { ...plain, width }).split('\n');
        expect(drawn).toHaveLength(heads.length);
        for (const row of drawn) expect(columnsOf(row)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});

describe('cells', () => {
  test.each([
    ['Reyes', 5],
    ['会議', 4],
    ['e\u0301', 1],
    ['🙂', 2],
    ['👩‍👩‍👧', 2],
    ['Привет', 6],
  ])('%s takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test('nothing that a terminal would act on is shown as it is', () => {
    expect(shown('a\u0000\u001b[31mb\u007f\u009b\u202e\ud800')).toBe('a␀␛[31mb␡\ufffd\ufffd\ufffd');
  });

  test('what is cut ends in an ellipsis and keeps its width', () => {
    expect([fitted('harbour', 5), fitted('会議会議', 4), fitted('sea', 5)]).toEqual(['harb…', '会… ', 'sea  ']);
  });

  test('a sentence above its drawing is wrapped at words', () => {
    expect(heading({ text: 'The ferries  sail\nagain.' }, { ...plain, width: 12 })).toBe('The ferries\nsail again.');
  });
});
