// What a benchmark gives: its name and its figures, each under a key that stays, beside the goal of it. Every benchmark
// file in this folder exports `score(tools)`, and `npm run score` prints all of them in one table beside the frozen
// floors of test/golden/frozen.json.

import type { Engine } from '../../src/annotate/engine.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import type { Reader } from '../../src/pipeline.ts';

/** Loaded once for all benchmarks. */
export interface Tools {
  readonly ontology: Ontology;
  readonly engine: Engine;
  readonly line: Reader;
}

export interface Row {
  /** Lower case, one word or several with dots: `value.f1`. Unique within the benchmark. */
  readonly key: string;
  readonly value: number;
  /** What is to be reached; null where the figure is for information. */
  readonly goal: number | null;
  /** Too few cases, or one side of a figure that is frozen as a whole: not frozen. Default: no. */
  readonly isLoose?: boolean;
}

export interface Figure {
  /** `times (meantime)` */
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The shape of every benchmark's `score`. `errors`: how many typical errors to print; default none. */
export type Benchmark = (tools: Tools, options?: { readonly errors?: number }) => Figure;
