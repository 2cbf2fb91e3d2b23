// The ontology as every stage takes it: frozen, checked, loaded once by whoever starts the line. No stage reads data
// files by itself.

import type { EntityKind, EventKind } from './kind.ts';
import type { Countries } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import type { TriggerIndex } from './triggers.ts';

export interface Ontology {
  readonly entityKinds: ReadonlyMap<string, EntityKind>;
  readonly eventKinds: ReadonlyMap<string, EventKind>;
  /** Event kinds by the words that evoke them. */
  readonly triggers: TriggerIndex;
  readonly lexicon: Lexicon;
  /** Countries by name, demonym and capital. */
  readonly countries: Countries;
  /** Cities and regions below the countries. */
  readonly gazetteer: Gazetteer;
  /** Content hash of all data files; part of every cache key. */
  readonly version: string;
}
