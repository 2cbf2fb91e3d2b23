// A conflict names statements that cannot all be true. Both sides are kept; no winner is picked.

import type { AttributionId, NodeId, StatementId } from './id.ts';

export interface Conflict {
  readonly id: NodeId;
  /** What differs: a role's filler, the polarity, whether it has happened, a number. */
  readonly kind: 'role' | 'polarity' | 'factuality' | 'number';
  readonly severity: 'high' | 'medium' | 'low';
  /** One sentence that names both sides. */
  readonly summary: string;
  /** Two or more sides; statements on one side agree. */
  readonly sides: readonly (readonly (StatementId | AttributionId)[])[];
  /** The event, plan or entity that the conflict is about. */
  readonly about: NodeId;
}
