// How sure a statement is, in the five words that the viewer shows: fact, denial, plan, condition, demand. In: factuality
// and polarity as the graph carries them. Out: one of five, with a caption and a line style.

import type { Factuality } from '../../src/model/statement.ts';

export const certainties = ['fact', 'denial', 'plan', 'condition', 'demand'] as const;
export type Certainty = (typeof certainties)[number];

const byFactuality: Readonly<Record<Factuality, Certainty>> = {
  asserted: 'fact',
  denied: 'denial',
  planned: 'plan',
  expected: 'plan',
  possible: 'condition',
  conditional: 'condition',
  demanded: 'demand',
  asked: 'demand',
};

/** "did not meet" is asserted, and its polarity makes it a denial. */
export function certainty(factuality: string, polarity: string): Certainty {
  if (polarity === 'negative') return 'denial';
  return isFactuality(factuality) ? byFactuality[factuality] : 'fact';
}

export const certaintyCaption: Readonly<Record<Certainty, string>> = {
  fact: 'Reported as fact',
  denial: 'Denied or negated',
  plan: 'Planned or expected',
  condition: 'Possible or conditional',
  demand: 'Demanded or asked',
};

/** As a word behind a relation: "met (planned)". */
export const certaintyWord: Readonly<Record<Certainty, string>> = {
  fact: 'fact',
  denial: 'denied',
  plan: 'planned',
  condition: 'conditional',
  demand: 'demanded',
};

/** What the chip says: the finer word of the record where it tells more than the class. */
export function chipCaption(factuality: string, polarity: string): string {
  if (polarity === 'negative') return 'did not happen';
  if (factuality === 'asserted') return 'fact';
  return factuality === 'demanded' ? 'demand' : factuality;
}

function isFactuality(value: string): value is Factuality {
  return value in byFactuality;
}
