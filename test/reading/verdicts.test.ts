// The sheets of the reading rounds: how they are read, what they come to, and that every kept one holds together.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/shared.ts';
import { share, shares, told, verdicts } from './verdicts.ts';

const head = 'round\ttitle\tid\tkind\tverdict\tclass\n';

test('a sheet gives one verdict a line', () => {
  const [one, two] = verdicts(`${head}1\tFlood\tst_a\tmet\tright\t\n1\tFlood\tst_b\tpaid\twrong\ttime\n`, 'a.tsv');
  expect(one).toEqual({
    round: '1',
    title: 'Flood',
    id: 'st_a',
    kind: 'met',
    verdict: 'right',
    class: '',
    confidence: null,
  });
  expect(two?.class).toBe('time');
});

test('a sheet may keep how sure the record was', () => {
  const [one] = verdicts(`${head.trimEnd()}\tconfidence\n1\tFlood\tst_a\tmet\tright\t\t0.85\n`, 'a.tsv');
  expect(one?.confidence).toBe(0.85);
});

test('a verdict that is none is told with its line', () => {
  expect(() => verdicts(`${head}1\tFlood\tst_a\tmet\tmaybe\t\n`, 'a.tsv')).toThrow('a.tsv:2 "maybe" is no verdict');
});

test('a sheet without a column is refused', () => {
  expect(() => verdicts('round\tid\n', 'a.tsv')).toThrow('there is no column "title"');
});

test('the interval of 9 wrong of 150 holds 6 per cent and neither 2 nor 12', () => {
  const { low, high } = share(9, 150);
  expect(low).toBeGreaterThan(0.02);
  expect(low).toBeLessThan(0.06);
  expect(high).toBeGreaterThan(0.06);
  expect(high).toBeLessThan(0.12);
  expect(told(share(9, 150))).toMatch(/^wrong 9 of 150 = 6\.0 %/);
});

test('an error of extent is not counted as wrong, and the worst kind comes first', () => {
  const all = verdicts(
    `${head}1\tA\tst_a\tmet\tminor\textent\n1\tA\tst_b\tpaid\twrong\ttime\n1\tA\tst_c\tpaid\tright\t\n`,
    'a.tsv',
  );
  expect(shares(all, ({ kind }) => kind).map(([kind, { wrong, all: of }]) => [kind, wrong, of])).toEqual([
    ['paid', 1, 2],
    ['met', 0, 1],
  ]);
});

test('every kept sheet can be read', () => {
  const folder = join(root, 'test', 'reading');
  const bad = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .filter((name) =>
      verdicts(readFileSync(join(folder, name), 'utf8'), name).some(({ id }) => !/^(st|att)_/.test(id)),
    );
  expect(bad).toEqual([]);
});
