// What was reached on our golden articles and on the development benchmarks is not lost again: every figure stays at its
// frozen floor or above. `npm run score -- --freeze` raises the floors.

import { describe, expect, test } from 'vitest';
import { benchmarks, drops, floors, raised } from '../bench/all.ts';
import { goldArticles } from '../bench/golden.ts';
import { tools } from '../bench/tools.ts';

const loaded = tools();
const under = floors();

describe('frozen figures of', () => {
  test.each(Object.entries(benchmarks()))('%s', (name, benchmark) => {
    expect(under[name], `nothing is frozen for ${name}; npm run score -- --freeze`).toBeDefined();
    expect(drops(benchmark(loaded), under[name])).toEqual([]);
  });
});

test('every gold file holds together with its article', () => {
  const all = goldArticles(loaded);
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(({ gold }) => gold.statements.length === 0).map(({ gold }) => gold.file)).toEqual([]);
});

describe('a floor', () => {
  const figure = (value: number) => ({ name: 'any', rows: [{ key: 'f1', value, goal: null }] });

  test('is raised by what is better, cut off after three digits', () => {
    expect(raised({ any: { f1: 0.5 } }, { any: figure(0.87659) })).toEqual({ any: { f1: 0.876 } });
  });

  test('is not lowered by what is worse, and a benchmark that did not run keeps its own', () => {
    const before = { any: { f1: 0.9 }, other: { f1: 0.4 } };
    expect(raised(before, { any: figure(0.8) })).toEqual(before);
  });

  test('of another number of golden articles is gone', () => {
    const before = { 'golden-5': { f1: 0.9 }, any: { f1: 0.4 } };
    expect(Object.keys(raised(before, { 'golden-6': figure(0.8) }))).toEqual(['any', 'golden-6']);
  });

  test('is missed by a lower figure and by one that is no longer measured', () => {
    expect(drops(figure(0.8), { f1: 0.9 })).toEqual([{ key: 'f1', value: 0.8, floor: 0.9 }]);
    expect(drops(figure(0.8), { f1: 0.8, gone: 0.1 }).map(({ key }) => key)).toEqual(['gone']);
  });
});
