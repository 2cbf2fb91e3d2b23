// Every benchmark that runs in this process, in the order in which they are printed; and the floors that were frozen.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasShared, root } from '../setup/shared.ts';
import { score as cleaning } from './cleaning.ts';
import type { Benchmark, Figure } from './figure.ts';
import { golden, goldenCount } from './golden.ts';
import { score as names } from './names.ts';
import { score as open } from './open.ts';
import { score as petrarch } from './petrarch.ts';
import { score as times } from './times.ts';
import { score as trees } from './trees.ts';

/** Those that read the shared material. A key is what the figures are frozen under; it stays when a title is changed. */
const ofShared: Readonly<Record<string, Benchmark>> = { names, times, petrarch, open, cleaning, trees };

/** The golden articles have their number in the key, as other articles have other figures. */
export function benchmarks(): Readonly<Record<string, Benchmark>> {
  const own = { [`golden-${goldenCount('tuned')}`]: ((tools) => golden('tuned', tools)) satisfies Benchmark };
  return hasShared() ? { ...own, ...ofShared } : own;
}

/** Benchmark -> key -> what was reached. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

const frozen = join(root, 'test', 'golden', 'frozen.json');

export function floors(): Floors {
  return existsSync(frozen) ? (JSON.parse(readFileSync(frozen, 'utf8')) as Floors) : {};
}

/** Keeps the better one of what was frozen and what is reached now: a floor never sinks, but those of another number of
 *  golden articles are gone. Figures are cut off after three digits, not rounded. */
export function raised(before: Floors, reached: Readonly<Record<string, Figure>>): Floors {
  const now = Object.entries(reached).map(([name, { rows }]) => {
    const old = before[name] ?? {};
    const firm = rows.filter(({ isLoose }) => isLoose !== true);
    const better = firm.map(
      ({ key, value }) => [key, Math.max(old[key] ?? 0, Math.floor(value * 1000) / 1000)] as const,
    );
    return [name, { ...old, ...Object.fromEntries(better) }] as const;
  });
  const isOfToday = (name: string): boolean => !name.startsWith('golden-') || name in reached;
  return Object.fromEntries([...Object.entries(before).filter(([name]) => isOfToday(name)), ...now]);
}

export function freeze(all: Floors): void {
  writeFileSync(frozen, `${JSON.stringify(all, null, 2)}\n`);
}

export interface Drop {
  readonly key: string;
  readonly value: number;
  readonly floor: number;
}

/** Figures below their floor, and frozen ones that are no longer measured. */
export function drops({ rows }: Figure, under: Floors[string] = {}): readonly Drop[] {
  const lost = Object.entries(under).filter(([key]) => !rows.some((row) => row.key === key));
  return [
    ...lost.map(([key, floor]): Drop => ({ key, value: Number.NaN, floor })),
    ...rows.flatMap(({ key, value }): readonly Drop[] => {
      const floor = under[key];
      return floor !== undefined && value < floor ? [{ key, value, floor }] : [];
    }),
  ];
}
