// An entity as one article knows it: what its mentions have in common. Who is who across articles is decided later.

import type { EntityId } from './id.ts';
import type { Span } from './span.ts';
import type { Basis } from './time.ts';

/** An office or function that the text gives somebody: "foreign minister" of Russia. */
export interface EntityRole extends Span {
  readonly text: string;
  readonly of: EntityId | null;
}

/** The larger place that a place lies in, by the article's own words ("Porto, Portugal") or by the gazetteer. */
export interface Containment {
  readonly entity: EntityId;
  readonly basis: Basis;
}

export interface Entity {
  readonly id: EntityId;
  readonly kind: string;
  /** The fullest name, else the fullest description. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly EntityRole[];
  /** For groups that list their members ("the two envoys"): the members, where the article tells them. */
  readonly members: readonly EntityId[];
  /** Of a place, where the article names a larger one that it lies in. */
  readonly within?: Containment;
}
