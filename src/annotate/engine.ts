// The trained models as one read-only value that all documents share. In: the folder of the model files. Out: an engine
// whose parts are read when first asked for, so that a command that parses nothing loads nothing.

import { join } from 'node:path';
import { type Boundaries, readBoundaries } from './boundaries/weights.ts';
import { type Lemmas, readLemmas } from './lemmas.ts';
import { readClasses } from './perceptron/classes.ts';
import { readWeights, type Weights } from './perceptron/weights.ts';
import type { WordClasses } from './perceptron/words.ts';

export interface Engine {
  readonly classes: WordClasses;
  readonly tags: Weights;
  readonly trees: Weights;
  readonly names: Weights;
  readonly lemmas: Lemmas;
  readonly boundaries: Boundaries;
}

export function loadEngine(folder: string): Engine {
  const path = (name: string): string => join(folder, `${name}.bin`);
  const classes = lazy(() => readClasses(path('classes')));
  const tags = lazy(() => readWeights(path('tags')));
  const trees = lazy(() => readWeights(path('trees')));
  const names = lazy(() => readWeights(path('names')));
  const boundaries = lazy(() => readBoundaries(path('sentences')));
  const lemmas = lazy(() => readLemmas(path('lemmas')));
  return {
    get classes() {
      return classes();
    },
    get tags() {
      return tags();
    },
    get trees() {
      return trees();
    },
    get names() {
      return names();
    },
    get lemmas() {
      return lemmas();
    },
    get boundaries() {
      return boundaries();
    },
  };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
