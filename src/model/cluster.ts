// What the linker says: which entities, events and quotes of the articles are one thing in the world, why, which
// articles are one origin, and which statements cannot all be true. A pure function of the set of records and
// judgements; ids are made from the members, so order never shows.

import type { Conflict } from './conflict.ts';
import type { ArticleId, AttributionId, EntityId, NodeId, StatementId } from './id.ts';

/** Why two things were taken for one: score and reason always go together. */
export interface Merge {
  readonly left: string;
  readonly right: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

export interface Cluster<Member extends string> {
  /** The canonical id, beside the members' ids, never instead of them. */
  readonly id: NodeId;
  /** Sorted. */
  readonly members: readonly Member[];
  readonly merges: readonly Merge[];
}

/** A state of a plan: the first proposal, the 19-point revision, the version revised once more. */
export interface PlanVersion {
  readonly id: NodeId;
  /** Canonical id of the plan's entity cluster. */
  readonly plan: NodeId;
  readonly label: string;
  readonly points: number | null;
  /** The version it was made from, where a statement says so. */
  readonly revisedFrom: NodeId | null;
  /** Statements that make it a version or speak of it. */
  readonly statements: readonly StatementId[];
  /** Statements that say the step from `revisedFrom` to it. */
  readonly step: readonly StatementId[];
}

export interface Resolution {
  readonly entities: readonly Cluster<EntityId>[];
  readonly events: readonly Cluster<StatementId>[];
  /** Attributions that are one utterance: with quoted words in at least one article, reported speech of it beside. */
  readonly quotes: readonly Cluster<AttributionId>[];
  readonly planVersions: readonly PlanVersion[];
  /** Article -> origin: near-duplicate text and wire copy share one. */
  readonly origins: ReadonlyMap<ArticleId, string>;
  readonly conflicts: readonly Conflict[];
  /** Pairs that are alike but not alike enough to be merged: for a person to judge. */
  readonly proposals: readonly Merge[];
}
