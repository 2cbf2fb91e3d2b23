// A role of a kind with what fills it: the participant, the word of the frame it comes from, and by which way.

import type { Role } from '../../model/statement.ts';
import type { Token } from '../../model/sentence.ts';
import type { Participant } from './participant.ts';

export interface Filled extends Participant {
  readonly role: Role;
  readonly token: Token;
  readonly via: string;
  readonly borrowed: boolean;
}
