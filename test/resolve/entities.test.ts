import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { resolve } from '../../src/resolve/index.ts';
import { testOntology } from './ontology.ts';
import { type EntityWords, record } from './record.ts';

const ontology = testOntology();

/** Names of the entities that are one, cluster by cluster, for clusters over two articles. */
function merged(records: readonly Extraction[], judgements: readonly Judgement[] = []): readonly (readonly string[])[] {
  const names = new Map(records.flatMap(({ entities }) => entities.map(({ id, name }) => [id, name] as const)));
  return resolve(records, judgements, ontology)
    .entities.filter(({ members }) => members.length > 1)
    .map(({ members }) => members.map((id) => names.get(id) ?? '').sort())
    .sort();
}

const person = (...names: readonly string[]): EntityWords => ({ kind: 'Person', names });
const country = (name: string): EntityWords => ({ kind: 'Country', names: [name] });

function two(
  left: Readonly<Record<string, EntityWords>>,
  right: Readonly<Record<string, EntityWords>>,
): readonly Extraction[] {
  const text = (entities: Readonly<Record<string, EntityWords>>): string =>
    Object.values(entities)
      .flatMap(({ names = [], nominals = [], roles = {} }) => [...names, ...nominals, ...Object.keys(roles)])
      .join(' ; ');
  return [
    record({ id: 'a', text: text(left), entities: left }),
    record({ id: 'b', text: text(right), entities: right }),
  ];
}

describe('people over articles', () => {
  test.each([
    ['the same full name', 'Ana Reyes', 'Ana Reyes'],
    ['a middle name more', 'Ana Maria Reyes', 'Ana Reyes'],
    ['an accent more', 'Ana Núñez', 'Ana Nunez'],
    ['two transcriptions of the first name', 'Dmytro Halenko', 'Dmitro Halenko'],
    ['two transcriptions of the family name', 'Taras Berezovskyi', 'Taras Berezovsky'],
  ])('%s is one person', (_, left, right) => {
    expect(merged(two({ p: person(left) }, { p: person(right) }))).toEqual([[left, right].sort()]);
  });

  test.each([
    ['a bare surname alone', 'Ana Reyes', 'Reyes'],
    ['another first name', 'Ana Reyes', 'Juan Reyes'],
    ['the same first name alone', 'Ana Reyes', 'Ana Ortega'],
    ['another middle name', 'Ana Maria Reyes', 'Ana Lucia Reyes'],
  ])('%s makes two people', (_, left, right) => {
    expect(merged(two({ p: person(left) }, { p: person(right) }))).toEqual([]);
  });

  test('a bare surname is the one who holds the same office', () => {
    const left = { reyes: { ...person('Ana Reyes'), roles: { 'foreign minister': 'land' } }, land: country('Norway') };
    const right = { reyes: { ...person('Reyes'), roles: { 'foreign minister': 'land' } }, land: country('Norway') };
    expect(merged(two(left, right))).toEqual([
      ['Ana Reyes', 'Reyes'],
      ['Norway', 'Norway'],
    ]);
  });

  test('a bare surname is the one whom the same people stand beside', () => {
    const left = { reyes: person('Ana Reyes'), lind: person('Tomas Lind') };
    const right = { reyes: person('Reyes'), lind: person('Tomas Lind') };
    expect(merged(two(left, right))).toContainEqual(['Ana Reyes', 'Reyes']);
  });

  test('a bare surname that two people have in the articles is neither', () => {
    const left = { ana: person('Ana Reyes'), juan: person('Juan Reyes'), lind: person('Tomas Lind') };
    const right = { reyes: person('Reyes'), lind: person('Tomas Lind') };
    expect(merged(two(left, right))).toEqual([['Tomas Lind', 'Tomas Lind']]);
  });

  test('two people of one name who hold offices of two states stay two', () => {
    const left = { p: { ...person('Ana Reyes'), roles: { senator: 'land' } }, land: country('Chile') };
    const right = { p: { ...person('Ana Reyes'), roles: { minister: 'land' } }, land: country('Spain') };
    const records = two(left, right);
    expect(merged(records)).toEqual([]);
    const [proposal] = resolve(records, [], ontology).proposals;
    expect(proposal?.reason).toMatch(/^same full name; offices of (CL against ES|ES against CL)$/);
  });

  test('an office without a name is the one named person who holds it there', () => {
    const left = { p: { ...person('Ana Reyes'), roles: { 'foreign minister': 'land' } }, land: country('Norway') };
    const right = {
      p: { kind: 'Person', nominals: ["Norway's foreign minister"], roles: { 'foreign minister#2': 'land' } },
      land: country('Norway#2'),
    };
    const made = [
      record({ id: 'a', text: 'Ana Reyes, foreign minister of Norway.', entities: left }),
      record({ id: 'b', text: "Norway's foreign minister, the foreign minister of Norway, spoke.", entities: right }),
    ];
    expect(merged(made)).toContainEqual(['Ana Reyes', "Norway's foreign minister"]);
  });

  test('offices of two countries are two people', () => {
    const left = { p: { ...person('Ana Reyes'), roles: { 'foreign minister': 'land' } }, land: country('Norway') };
    const right = {
      p: { kind: 'Person', nominals: ['The minister'], roles: { 'foreign minister': 'land' } },
      land: country('Chile'),
    };
    expect(merged(two(left, right))).toEqual([]);
  });

  test('a chain of initials does not make one of two people', () => {
    const names = ['Juan Reyes', 'J. Reyes', 'Julia Reyes'];
    const records = names.map((name, i) => record({ id: `a${i}`, text: name, entities: { p: person(name) } }));
    const clusters = merged(records);
    expect(clusters.filter((names) => names.includes('Juan Reyes') && names.includes('Julia Reyes'))).toEqual([]);
  });
});

describe('what people judged', () => {
  const records = two({ p: person('Ana Reyes') }, { p: person('Ana Reyes') });
  const [left = '', right = ''] = records.map(({ entities }) => entities[0]?.id ?? '').sort();
  const judgement = (verdict: Judgement['verdict']): Judgement => ({
    left,
    right,
    verdict,
    by: 'editor',
    why: 'I know both',
  });

  test('different keeps apart what has the same name', () => {
    expect(merged(records, [judgement('different')])).toEqual([]);
  });

  test('same joins what no comparison would', () => {
    const others = two({ p: person('Ana Reyes') }, { p: person('A. Moreno') });
    const ids = others.map(({ entities }) => entities[0]?.id ?? '').sort();
    const same = { ...judgement('same'), left: ids[0] ?? '', right: ids[1] ?? '' };
    expect(merged(others, [same])).toEqual([['A. Moreno', 'Ana Reyes']]);
    expect(resolve(others, [same], ontology).entities[0]?.merges[0]?.reason).toBe(
      'judged the same by editor: I know both',
    );
  });

  test('unsure changes nothing', () => {
    expect(merged(records, [judgement('unsure')])).toEqual(merged(records));
  });
});

describe('bodies and places', () => {
  test.each([
    ['a country and its short form', 'Country', 'United Kingdom', 'Britain'],
    ['a company with and without its legal ending', 'Organization', 'Norland Steel Ltd', 'Norland Steel'],
    ['an organization and its initials', 'Organization', 'River Transport Authority', 'RTA'],
    ['a region with and without its noun', 'Region', 'Sava region', 'Sava'],
  ])('%s are one', (_, kind, left, right) => {
    expect(merged(two({ b: { kind, names: [left] } }, { b: { kind, names: [right] } }))).toEqual([
      [left, right].sort(),
    ]);
  });

  test.each([
    ['two companies of one first word', 'Organization', 'Norland Steel', 'Norland Rail'],
    ['two countries', 'Country', 'Niger', 'Nigeria'],
    ['a city and a longer name', 'City', 'Kansas City', 'Kansas'],
  ])('%s are two', (_, kind, left, right) => {
    expect(merged(two({ b: { kind, names: [left] } }, { b: { kind, names: [right] } }))).toEqual([]);
  });

  test('groups without a name stay with their article', () => {
    const group = { kind: 'Group', nominals: ['a Norwegian delegation'] };
    expect(merged(two({ g: group }, { g: group }))).toEqual([]);
  });
});

describe('plans', () => {
  const plan = (text: string): EntityWords => ({ kind: 'Plan', nominals: [text] });

  test('two names of one side for a plan on one topic are one plan', () => {
    const left = { plan: plan('the revised Norwegian water plan') };
    const right = {
      reyes: { ...person('Ana Reyes'), roles: { 'prime minister': 'land' } },
      land: country('Norway'),
      plan: plan("Reyes's water plan"),
    };
    const records = [
      record({ id: 'a', text: 'They read the revised Norwegian water plan.', entities: left }),
      record({
        id: 'b',
        text: "Ana Reyes, prime minister of Norway, spoke. They praised Reyes's water plan.",
        entities: { ...right, reyes: { ...right.reyes, names: ['Ana Reyes', 'Reyes#2'] } },
      }),
    ];
    expect(merged(records)).toContainEqual(["Reyes's water plan", 'the revised Norwegian water plan']);
  });

  test('plans of two sides on one topic are two', () => {
    expect(merged(two({ p: plan('the Norwegian water plan') }, { p: plan('the Chilean water plan') }))).toEqual([]);
  });

  test('a plan for a country is not a plan of that country', () => {
    const records = two({ p: plan('the Norwegian water plan for Chile') }, { p: plan('the Chilean water plan') });
    expect(merged(records)).toEqual([]);
  });
});
