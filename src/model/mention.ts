// A mention is a span that refers to an entity: by name, by description ("the minister") or by pronoun.

import type { EntityId } from './id.ts';
import type { Span } from './span.ts';

export interface Mention extends Span {
  readonly text: string;
  /** The head word of the phrase. */
  readonly head: Span;
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** An entity kind of the ontology: Person, Organization, Place, Country, Group, Plan, Event, Thing ... */
  readonly kind: string;
  /** The entity of this article that the mention refers to. */
  readonly entity: EntityId;
}
