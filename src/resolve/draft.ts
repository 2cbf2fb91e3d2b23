// A conflict before it has an id and is tied to its event: what each kind of disagreement is found as.

import type { Conflict } from '../model/conflict.ts';

export type ConflictDraft = Omit<Conflict, 'id' | 'about'>;
