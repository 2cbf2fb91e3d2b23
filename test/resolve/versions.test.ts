import { describe, expect, test } from 'vitest';
import type { PlanVersion } from '../../src/model/cluster.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { resolve } from '../../src/resolve/index.ts';
import { testOntology } from './ontology.ts';
import { record } from './record.ts';

const ontology = testOntology();

function versions(records: readonly Extraction[]): readonly PlanVersion[] {
  return resolve(records, [], ontology).planVersions;
}

/** `24 -> 17`, `17 -> revised, Porto`. */
function steps(records: readonly Extraction[]): readonly string[] {
  const all = versions(records);
  const name = (version: PlanVersion | undefined) => String(version?.points ?? version?.label);
  return all
    .filter(({ revisedFrom }) => revisedFrom !== null)
    .map((version) => `${name(all.find(({ id }) => id === version.revisedFrom))} -> ${name(version)}`)
    .sort();
}

const cut = (id: string): Extraction =>
  record({
    id,
    text: 'The water plan was cut down from 24 points to 17.',
    entities: { plan: { kind: 'Plan', nominals: ['The water plan'] } },
    quantities: { '24 points': [24, 'point'], '17': [17, 'point'] },
    statements: [
      {
        trigger: 'cut down',
        kind: 'revised',
        roles: { object: 'plan', from: '24 points', to: '17' },
        quantities: ['24 points', '17'],
      },
    ],
  });

const again = (id: string): Extraction =>
  record({
    id,
    text: 'Juan Ortega said the 17-point plan was reworked once more during the Porto talks.',
    entities: {
      ortega: { kind: 'Person', names: ['Juan Ortega'] },
      plan: { kind: 'Plan', nominals: ['the 17-point plan'] },
      porto: { kind: 'City', names: ['Porto'] },
    },
    quantities: { '17-point': [17, 'point'] },
    speech: [{ by: 'ortega', cue: 'said', content: 'the 17-point plan was reworked once more during the Porto talks' }],
    statements: [{ trigger: 'reworked', kind: 'revised', roles: { object: 'plan' }, holder: 0 }],
  });

describe('versions of a plan', () => {
  test('a revision from one count to another makes two versions and the step between', () => {
    expect(steps([cut('a')])).toEqual(['24 -> 17']);
  });

  test('a revision on an occasion of its own goes on from the version it names', () => {
    expect(steps([cut('a'), again('b')])).toEqual(['17 -> reworked, Porto', '24 -> 17']);
  });

  test('the same step in two articles is one step with the statements of both', () => {
    const [made] = versions([cut('a'), cut('b'), again('c')]).filter(({ points }) => points === 17);
    expect(made?.step).toHaveLength(2);
    expect(steps([cut('a'), cut('b'), again('c'), again('d')])).toEqual(['17 -> reworked, Porto', '24 -> 17']);
  });

  test('a revision that is only wanted makes no version', () => {
    const wanted = record({
      id: 'a',
      text: 'The farmers want the water plan cut down to 12 points.',
      entities: { plan: { kind: 'Plan', nominals: ['the water plan'] } },
      quantities: { '12 points': [12, 'point'] },
      statements: [
        {
          trigger: 'cut',
          kind: 'revised',
          roles: { object: 'plan', to: '12 points' },
          quantities: ['12 points'],
          factuality: 'demanded',
        },
      ],
    });
    expect(steps([wanted])).toEqual([]);
  });

  test('the first proposal belongs to the version before all revisions', () => {
    const proposed = record({
      id: 'a',
      text: 'The initial water plan was presented. The water plan was cut down from 24 points to 17.',
      entities: { plan: { kind: 'Plan', nominals: ['The initial water plan', 'The water plan'] } },
      quantities: { '24 points': [24, 'point'], '17': [17, 'point'] },
      statements: [
        { trigger: 'presented', kind: 'presented', roles: { object: 'plan' } },
        {
          trigger: 'cut down',
          kind: 'revised',
          roles: { object: 'plan', from: '24 points', to: '17' },
          quantities: ['24 points', '17'],
        },
      ],
    });
    const first = versions([proposed]).find(({ points }) => points === 24);
    expect(first?.statements).toHaveLength(2);
  });

  const proposal = (id: string, published: string, parts = '24 points', count = 24): Extraction =>
    record({
      id,
      published,
      text: `Ana Reyes proposed the plan with ${parts}.`,
      entities: { reyes: { kind: 'Person', names: ['Ana Reyes'] }, plan: { kind: 'Plan', nominals: ['the plan'] } },
      quantities: { [parts]: [count, parts.split(' ')[1]?.replace(/s$/, '') ?? ''] },
      statements: [
        { trigger: 'proposed', kind: 'presented', roles: { agent: 'reyes', object: 'plan' }, quantities: [parts] },
      ],
    });

  const cutTo = (id: string, published: string, [to, count]: readonly [string, number], had: string): Extraction =>
    record({
      id,
      published,
      text: `Ana Reyes proposed the plan with ${had}. It was cut to ${to}.`,
      entities: {
        reyes: { kind: 'Person', names: ['Ana Reyes'] },
        plan: { kind: 'Plan', nominals: ['the plan'], pronouns: ['It'] },
      },
      quantities: { [had]: [24, 'point'], [to]: [count, 'point'] },
      statements: [
        { trigger: 'proposed', kind: 'presented', roles: { agent: 'reyes', object: 'plan' }, quantities: [had] },
        { trigger: 'cut', kind: 'revised', roles: { object: 'plan', to }, quantities: [to] },
      ],
    });

  test('a count that the plan was proposed with is its first version, and a cut to a number starts there', () => {
    expect(steps([cutTo('a', '2026-03-04', ['17', 17], '24 points')])).toEqual(['24 -> 17']);
  });

  test('each cut goes on from the version that had been reported before, over articles in any order', () => {
    const all = [
      cutTo('a', '2026-03-04', ['17', 17], '24 points'),
      cutTo('b', '2026-03-14', ['nine', 9], '24 points'),
      proposal('c', '2026-03-01'),
    ];
    expect(steps(all)).toEqual(['17 -> 9', '24 -> 17']);
    expect(steps(all.toReversed())).toEqual(['17 -> 9', '24 -> 17']);
  });

  test('what is counted beside a plan is no version of it', () => {
    expect(versions([proposal('a', '2026-03-01', '24 ministers')])).toEqual([]);
  });

  test('two plans of one proposer and one count are one plan, those of two proposers are two', () => {
    const other = record({
      id: 'b',
      published: '2026-03-20',
      text: 'Juan Ortega proposed the plan with 24 points.',
      entities: { ortega: { kind: 'Person', names: ['Juan Ortega'] }, plan: { kind: 'Plan', nominals: ['the plan'] } },
      quantities: { '24 points': [24, 'point'] },
      statements: [
        {
          trigger: 'proposed',
          kind: 'presented',
          roles: { agent: 'ortega', object: 'plan' },
          quantities: ['24 points'],
        },
      ],
    });
    expect(versions([proposal('a', '2026-03-01'), proposal('b', '2026-03-20')])).toHaveLength(1);
    expect(versions([proposal('a', '2026-03-01'), other])).toHaveLength(2);
  });
});
