// The trained models as one value that all documents share. In: the bytes of the model files, or functions that read them.
// Out: an engine whose parts are made when first asked for, so that a command that parses nothing loads nothing. Nothing
// here needs Node: load.ts reads the files from a folder, fetch.ts from an address.

import { type Boundaries, readBoundaries } from './boundaries/weights.ts';
import { type Lemmas, readLemmas } from './lemmas.ts';
import { readNetwork } from './network/model.ts';
import { type Network, network } from './network/network.ts';
import { readVocabulary } from './network/vocabulary.ts';

export interface Engine {
  readonly boundaries: Boundaries;
  readonly lemmas: Lemmas;
  readonly network: Network;
}

export const modelNames = ['lemmas', 'network', 'sentences', 'words'] as const;
export type ModelName = (typeof modelNames)[number];

/** Bytes of the model files whose checksums were compared. On a SharedArrayBuffer they are shared by all workers. */
export type ModelBytes = Readonly<Record<ModelName, Uint8Array>>;

export function engineOf(bytes: (name: ModelName) => Uint8Array): Engine {
  const boundaries = lazy(() => readBoundaries(bytes('sentences')));
  const lemmas = lazy(() => readLemmas(bytes('lemmas')));
  const net = lazy(() => network(readNetwork(bytes('network')), readVocabulary(bytes('words'))));
  return {
    get boundaries() {
      return boundaries();
    },
    get lemmas() {
      return lemmas();
    },
    get network() {
      return net();
    },
  };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
