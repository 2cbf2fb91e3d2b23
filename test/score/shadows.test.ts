// Kinds in each other's light, and examples that do not hold, on kinds made from a real one.

import { describe, expect, test } from 'vitest';
import type { EventKind } from '../../src/ontology/kind.ts';
import { type Tried, faultsOf } from '../../src/score/examples.ts';
import { indistinct, overshadowed, unshown } from '../../src/score/shadows.ts';
import { record } from '../resolve/record.ts';
import { ontology } from './gold.ts';

const met = ontology.eventKinds.get('met');
if (!met) throw new Error('there is no kind met');
const meet = { pos: 'verb', lemma: 'meet', particle: null, marker: null } as const;
const base: EventKind = { ...met, triggers: [meet] };

function pairsAmong(...kinds: readonly EventKind[]): readonly string[] {
  const eventKinds = new Map(kinds.map((kind) => [kind.id, kind]));
  return indistinct({ ...ontology, eventKinds }).map(
    ({ kind, other, words }) => `${kind} ${other}: ${words.join(', ')}`,
  );
}

describe('two kinds with one word', () => {
  test('that ask for the same cannot be told apart', () => {
    expect(pairsAmong(base, { ...base, id: 'gathered' })).toEqual(['met gathered: verb meet']);
  });

  test('are told apart by what may fill a role', () => {
    const plan: EventKind = { ...base, id: 'fulfilled', fills: { ...base.fills, partner: ['Plan'] } };
    expect(pairsAmong(base, plan)).toEqual([]);
  });

  test('are told apart by the words that may head a role', () => {
    expect(pairsAmong(base, { ...base, id: 'satisfied', heads: { partner: ['target'] } })).toEqual([]);
  });

  test('are told apart by where a role stands', () => {
    const verb = { ...base.linking.verb, partner: ['by'] };
    expect(pairsAmong(base, { ...base, id: 'greeted', linking: { ...base.linking, verb } })).toEqual([]);
  });

  test('are told apart by a further word', () => {
    const triggers = [{ ...meet, particle: 'up' }];
    expect(pairsAmong(base, { ...base, id: 'gathered', triggers })).toEqual([]);
  });

  test('are told apart where the one asks for more', () => {
    expect(pairsAmong(base, { ...base, id: 'gathered', required: ['agent'] })).toEqual([]);
  });
});

const text = 'Ana Reyes met Juan Ortega.';
const found = record({
  id: 'a',
  text,
  entities: {
    reyes: { kind: 'Person', names: ['Ana Reyes'] },
    ortega: { kind: 'Person', names: ['Juan Ortega'] },
  },
  statements: [{ kind: 'met', trigger: 'met', roles: { agent: 'reyes', partner: 'ortega' } }],
});

function tried(...fitting: readonly string[]): Tried {
  return { record: found, contests: [{ start: 10, end: 13, fitting, taken: 'met' }] };
}

describe('a kind', () => {
  test('is overshadowed by one that could tell all of its examples', () => {
    const all = new Map([[base, [tried('met', 'gathered'), tried('met', 'gathered', 'greeted')]]]);
    expect(overshadowed(all)).toEqual([{ kind: 'met', other: 'gathered', words: [] }]);
  });

  test('is not overshadowed where one example is its own alone', () => {
    expect(overshadowed(new Map([[base, [tried('met', 'gathered'), tried('met')]]]))).toEqual([]);
  });

  test('has a word that no example shows', () => {
    const more: EventKind = {
      ...base,
      triggers: [
        { ...meet, lemma: found.statements[0]?.trigger.lemma ?? '' },
        { ...meet, pos: 'noun', lemma: 'summit', particle: 'peace' },
      ],
    };
    expect(unshown(more, [tried('met')])).toEqual(['noun peace summit']);
  });
});

describe('an example', () => {
  const expected = { arguments: {}, factuality: null, polarity: null, trigger: null };

  test('that holds has no faults', () => {
    expect(faultsOf(base, { text, expected: [{ ...expected, arguments: { agent: ['Ana Reyes'] } }] }, found)).toEqual(
      [],
    );
  });

  test('that promises another filler says what is missing and what was found', () => {
    const example = { text, expected: [{ ...expected, arguments: { agent: ['Ortega'] } }] };
    expect(faultsOf(base, example, found).join()).toMatch(/misses .*Ortega.*finds .*agent: Ana Reyes/);
  });

  test('that should find nothing is at fault where something of its kind is found', () => {
    expect(faultsOf(base, { text, expected: [] }, found)).toHaveLength(1);
    expect(faultsOf({ ...base, id: 'gathered' }, { text, expected: [] }, found)).toEqual([]);
  });
});
