// Figures against records made by hand: what counts as right, as wrong, as too much.

import { describe, expect, test } from 'vitest';
import { score } from '../../src/score/score.ts';
import { type Figures, type Tally, figures, together } from '../../src/score/tally.ts';
import { type RecordWords, record } from '../resolve/record.ts';
import { goldOf, ontology } from './gold.ts';

const text = 'Ana Reyes met Juan Ortega in Lisbon on Friday. She said that two boats had left.';

const gold = goldOf(
  text,
  `
entities:
  reyes: { kind: Person, name: Ana Reyes }
  ortega: { kind: Person, name: Juan Ortega }
  lisbon: { kind: City, name: Lisbon }
sentences:
  - text: Ana ... Friday.
    names: { reyes: Ana Reyes, ortega: Juan Ortega, lisbon: Lisbon }
    times: [{ words: Friday, value: 2024-05-10 }]
    statements:
      - { kind: met, trigger: met, agent: Ana Reyes, partner: Juan Ortega, place: Lisbon, time: Friday }
  - text: She ... left.
    pronouns: { reyes: She }
    quantities: [{ words: two boats, value: 2, unit: boat }]
    attributions:
      - { id: a1, kind: indirect, source: She, cue: said, content: two boats had left }
`,
);

const right: RecordWords = {
  id: 'a',
  text,
  entities: {
    reyes: { kind: 'Person', names: ['Ana Reyes'], pronouns: ['She'] },
    ortega: { kind: 'Person', names: ['Juan Ortega'] },
    lisbon: { kind: 'City', names: ['Lisbon'] },
  },
  times: { Friday: '2024-05-10' },
  quantities: { 'two boats': [2, 'boat'] },
  speech: [{ by: 'reyes', cue: 'said', content: 'two boats had left' }],
  statements: [
    { kind: 'met', trigger: 'met', roles: { agent: 'reyes', partner: 'ortega', place: 'lisbon' }, time: 'Friday' },
  ],
};

function tally(words: RecordWords, key: string): Tally {
  const found = score(gold, record(words), ontology).tallies.get(key);
  if (!found) throw new Error(`there is no figure ${key}`);
  return found;
}

function of(words: RecordWords, key: string): Figures {
  return figures(tally(words, key));
}

describe('a record', () => {
  test('that holds what the gold holds has nothing against it', () => {
    const { findings, tallies } = score(gold, record(right), ontology);
    expect(findings).toEqual([]);
    const lacking = [...tallies].filter(([, { right: is, given, wanted }]) => is !== given || is !== wanted);
    // Records made by hand have the first mention of an entity as the source, not the pronoun.
    expect(lacking.map(([key]) => key)).toEqual(['source words']);
    expect(tallies.get('statements.whole')).toEqual({ right: 1, given: 1, wanted: 1 });
  });

  test('with a statement that is not in the gold loses precision, not recall', () => {
    const more = { ...right, statements: [...(right.statements ?? []), { kind: 'left', trigger: 'left', roles: {} }] };
    expect(of(more, 'statements').precision).toBe(0.5);
    expect(of(more, 'statements').recall).toBe(1);
    expect(of(more, 'kind left').precision).toBe(0);
  });

  test('with another kind at the word has missed one and made one up', () => {
    const other = {
      ...right,
      statements: [{ kind: 'visited', trigger: 'met', roles: { agent: 'reyes', object: 'ortega' } }],
    };
    expect(tally(other, 'statements')).toEqual({ right: 0, given: 1, wanted: 1 });
    const [missed] = score(gold, record(other), ontology).findings;
    expect(missed?.text).toContain('given as visited');
  });

  test('with agent and partner of one meeting exchanged is found but not whole', () => {
    const turned = {
      ...right,
      statements: [{ kind: 'met', trigger: 'met', roles: { agent: 'ortega', partner: 'reyes' } as const }],
    };
    expect(of(turned, 'statements').f1).toBe(1);
    expect(tally(turned, 'statements.whole').right).toBe(0);
    expect(tally(turned, 'statements.agents').right).toBe(0);
  });

  test('that leaves out the place is whole, but lacks an argument', () => {
    const short = {
      ...right,
      statements: [{ kind: 'met', trigger: 'met', roles: { agent: 'reyes', partner: 'ortega' } as const }],
    };
    expect(tally(short, 'statements.whole').right).toBe(1);
    expect(of(short, 'statements.arguments')).toMatchObject({ precision: 1 });
    expect(of(short, 'statements.arguments').recall).toBeCloseTo(2 / 3);
  });

  test('that says a denial is a fact is found but not whole', () => {
    const statements = (right.statements ?? []).map((one) => ({ ...one, factuality: 'denied' as const }));
    expect(tally({ ...right, statements }, 'statements.factuality')).toEqual({ right: 0, given: 1, wanted: 1 });
    expect(tally({ ...right, statements }, 'statements.whole').right).toBe(0);
  });

  test('that takes the pronoun for somebody else has the source wrong and the reference wrong', () => {
    const lost: RecordWords = {
      ...right,
      entities: {
        reyes: { kind: 'Person', names: ['Ana Reyes'] },
        ortega: { kind: 'Person', names: ['Juan Ortega'], pronouns: ['She'] },
        lisbon: { kind: 'City', names: ['Lisbon'] },
      },
      speech: [{ by: 'ortega', cue: 'said', content: 'two boats had left' }],
    };
    expect(tally(lost, 'coreference.pronouns')).toEqual({ right: 0, given: 1, wanted: 1 });
    expect(tally(lost, 'attributions').right).toBe(1);
    expect(tally(lost, 'attributions.source').right).toBe(0);
  });

  test('with a country for a person has the name wrong in both classes, a region for a city is right', () => {
    const entities = { ...right.entities, reyes: { kind: 'Country', names: ['Ana Reyes'], pronouns: ['She'] } };
    expect(tally({ ...right, entities }, 'names').right).toBe(2);
    expect(tally({ ...right, entities }, 'names.Person')).toEqual({ right: 1, given: 1, wanted: 2 });
    const region = { ...right.entities, lisbon: { kind: 'Region', names: ['Lisbon'] } };
    expect(tally({ ...right, entities: region }, 'names').right).toBe(3);
  });

  test('with another day for the same words has the time and not its value', () => {
    const times = { Friday: '2024-05-17' };
    expect(of({ ...right, times }, 'times').f1).toBe(1);
    expect(of({ ...right, times }, 'times.values').f1).toBe(0);
    expect(tally({ ...right, times }, 'statements.times').right).toBe(0);
  });

  test('with half of the content has found the speech, and half of its words', () => {
    const speech = [{ by: 'reyes', cue: 'said', content: 'two boats had' }];
    expect(of({ ...right, speech }, 'attributions').f1).toBe(1);
    expect(of({ ...right, speech }, 'content words').recall).toBe(0.75);
  });
});

test('an office counts for somebody who has a name, not for a description that is one', () => {
  const words = 'Mayor Ana Reyes left with her lawyer.';
  const offices = goldOf(
    words,
    `
entities:
  reyes: { kind: Person, name: Ana Reyes }
  lawyer: { kind: Person, name: her lawyer }
sentences:
  - text: Mayor ... lawyer.
    names: { reyes: Ana Reyes }
    nominals: { lawyer: her lawyer }
    facts: [{ who: reyes, office: Mayor }]
`,
  );
  const entities = {
    reyes: { kind: 'Person', names: ['Ana Reyes'], roles: { Mayor: 'reyes' } },
    lawyer: { kind: 'Person', nominals: ['her lawyer'], roles: { lawyer: 'reyes' } },
  };
  const { tallies } = score(offices, record({ id: 'b', text: words, entities }), ontology);
  expect(tallies.get('facts')).toEqual({ right: 1, given: 1, wanted: 1 });
});

test('what is optional in the gold counts neither way', () => {
  const optional = goldOf(
    text,
    `
layers: [statements]
sentences:
  - text: Ana ... Friday.
    statements: [{ kind: met, trigger: met, agent: Ana Reyes, optional: true }]
`,
  );
  const none = { right: 0, given: 0, wanted: 0 };
  expect(score(optional, record(right), ontology).tallies.get('statements')).toEqual(none);
  expect(score(optional, record({ ...right, statements: [] }), ontology).tallies.get('statements')).toEqual(none);
});

test('a layer that the gold does not annotate is not scored', () => {
  const names = goldOf(text, 'layers: [names]\nsentences:\n  - text: Ana ... Friday.\n');
  const { tallies } = score(names, record(right), ontology);
  expect([...tallies.keys()].every((key) => key.startsWith('names'))).toBe(true);
  expect(tallies.get('names')).toEqual({ right: 0, given: 3, wanted: 0 });
});

test('figures of several articles are over all of their mentions', () => {
  const one = score(gold, record(right), ontology);
  const other = score(gold, record({ ...right, statements: [] }), ontology);
  const both = together([one, other]).tallies.get('statements');
  expect(both).toEqual({ right: 1, given: 1, wanted: 2 });
  expect(figures(both ?? { right: 0, given: 0, wanted: 0 }).recall).toBe(0.5);
});
