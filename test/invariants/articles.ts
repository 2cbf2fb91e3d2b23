// A pool of invented articles that overlap in people, events, quotations and plans, so that any subset of them has
// something to link. In: a number for each choice. Out: records.

import type { Extraction } from '../../src/model/extraction.ts';
import type { Factuality } from '../../src/model/statement.ts';
import { type EntityWords, record } from '../resolve/record.ts';

export interface Choice {
  readonly id: number;
  readonly first: number;
  readonly second: number;
  readonly day: number;
  readonly factuality: number;
  readonly count: number;
}

const names = [
  'Ana Reyes',
  'Ana Maria Reyes',
  'Juan Ortega',
  'Juan Reyes',
  'Reyes',
  'Dmytro Halenko',
  'Dmitro Halenko',
  'Lena Holm',
];
const degrees: readonly Factuality[] = ['asserted', 'asserted', 'expected', 'denied', 'demanded'];

export function articleOf({ id, first, second, day, factuality, count }: Choice): Extraction {
  const one = names[first % names.length] ?? '';
  const other = names[second % names.length] ?? '';
  const date = `2026-03-0${1 + (day % 5)}`;
  const points = 12 + (count % 3) * 4;
  const entities: Readonly<Record<string, EntityWords>> = {
    one: { kind: 'Person', names: [one, `${one}#2`], roles: { 'foreign minister': 'land' } },
    other: { kind: 'Person', names: [`${other}#${other === one ? 3 : 1}`] },
    land: { kind: 'Country', names: ['Norway'] },
    town: { kind: 'City', names: ['Bergen'] },
    envoys: { kind: 'Group', nominals: ['the Norwegian envoys'] },
    plan: { kind: 'Plan', nominals: ['The Norwegian water plan'] },
  };
  return record({
    id: `art_${id}`,
    published: `2026-03-0${2 + (day % 5)}`,
    publisher: `Outlet ${id % 3}`,
    text: [
      `${one}, foreign minister of Norway, spoke first.`,
      `${one} met ${other} in Bergen on Monday.`,
      `“Nobody drowns our valley without asking the farmers ${count % 2 === 0 ? 'first' : 'twice'}” were the words.`,
      `Then came a briefed audience: the Norwegian envoys heard of flood walls, gates and pumps.`,
      `The Norwegian water plan was cut down from 24 points to ${points}.`,
    ].join(' '),
    entities,
    times: { Monday: date },
    quantities: { '24 points': [24, 'point'], [`${points}`]: [points, 'point'] },
    speech: [
      {
        by: 'one',
        content: `Nobody drowns our valley without asking the farmers ${count % 2 === 0 ? 'first' : 'twice'}`,
        quoted: [`Nobody drowns our valley without asking the farmers ${count % 2 === 0 ? 'first' : 'twice'}`],
      },
    ],
    statements: [
      {
        trigger: 'met',
        kind: 'met',
        roles: { agent: 'one', partner: 'other', place: 'town' },
        time: 'Monday',
        factuality: degrees[factuality % degrees.length] ?? 'asserted',
      },
      {
        trigger: 'briefed',
        kind: 'briefed',
        roles: { agent: 'one', addressee: 'envoys', topic: 'flood walls, gates and pumps' },
      },
      {
        trigger: 'cut down',
        kind: 'revised',
        roles: { object: 'plan', from: '24 points', to: `${points}` },
        quantities: ['24 points', `${points}`],
        holder: 0,
      },
    ],
  });
}
