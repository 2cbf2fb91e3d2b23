// The language engine beside others, in one run: `npm run score` ends with it. In: which programs, and whether missing
// ones may be installed. Out: printed tables, ours as soon as it is measured; a line for each program that is left out.

import { availableParallelism } from 'node:os';
import { scratch } from '../../setup/command.ts';
import { gold } from './gold.ts';
import { measure, type Place, speed } from './measure.ts';
import { compileTools, peers } from './peers.ts';
import { type Measured, tables } from './table.ts';

export interface Choice {
  /** Keys of peers; all of them where it is empty. */
  readonly keys: readonly string[];
  readonly install: boolean;
}

export function compare({ keys, install }: Choice): void {
  const unknown = keys.find((key) => !peers.some((peer) => peer.key === key));
  if (unknown !== undefined) {
    throw new Error(`no peer is called ${unknown}; there are ${peers.map(({ key }) => key).join(', ')}`);
  }
  const chosen = peers.filter(({ key }) => keys.length === 0 || keys.includes(key));
  const there = gold();
  const folder = scratch();
  compileTools();
  const measured: (Omit<Measured, 'speed'> & { readonly place: Place })[] = [];
  // Speeds are taken one right after the other, as how busy the machine is changes within minutes.
  const shown = (): string[] => [
    ...tables(
      measured.map(({ peer, figures, place }) => ({ peer, figures, speed: speed(there.news, place, 5) })),
      there,
    ),
  ];
  for (const peer of chosen) {
    const start = peer.start(install);
    if ('missing' in start) {
      console.log(`left out: ${peer.title} (${start.missing})`);
      continue;
    }
    const before = performance.now();
    const place = { command: start.command, folder };
    try {
      measured.push({ peer, figures: measure(peer, there, place), place });
    } catch (error) {
      console.log(
        `left out: ${peer.title} (${error instanceof Error ? `${error.message}: ${String(error.cause)}` : ''})`,
      );
      continue;
    }
    console.log(`measured ${peer.title} in ${Math.round((performance.now() - before) / 1000)} s`);
    if (peer.key === 'ours') for (const line of shown()) console.log(line);
  }
  console.log(`Node ${process.version}, ${availableParallelism()} cores; time is that of all threads on a processor`);
  const isShown = measured.every(({ peer }) => peer.key === 'ours');
  if (!isShown) for (const line of shown()) console.log(line);
}
