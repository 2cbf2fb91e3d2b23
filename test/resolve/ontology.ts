// The project's ontology with event kinds of the tests' own, so that a change of a kind file does not change what the
// linker is tested on.

import { join } from 'node:path';
import type { EventKind } from '../../src/ontology/kind.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import { root } from '../setup/shared.ts';

const empty = {
  parent: null,
  plover: null,
  colour: '#7d8590',
  triggers: [],
  linking: {},
  fills: {},
  required: ['agent'],
  requiredOfNoun: ['agent'],
  heads: {},
  symmetric: false,
  functional: [],
  life: null,
  examples: [],
  file: 'test',
} as const;

const consult = { event: 'CONSULT', mode: null } as const;

const kinds: readonly EventKind[] = [
  {
    ...empty,
    id: 'met',
    label: 'Meeting',
    caption: 'met',
    plover: consult,
    required: ['agent', 'partner'],
    symmetric: true,
    edge: { name: 'MET', from: 'agent', to: 'partner' },
    same: { roles: ['agent', 'partner'], days: 1 },
  },
  {
    ...empty,
    id: 'negotiated',
    label: 'Negotiation',
    caption: 'negotiated with',
    plover: consult,
    symmetric: true,
    edge: { name: 'NEGOTIATED_WITH', from: 'agent', to: 'partner' },
    same: { roles: ['agent', 'partner'], days: 2 },
  },
  {
    ...empty,
    id: 'briefed',
    label: 'Briefing',
    caption: 'briefed',
    edge: { name: 'BRIEFED', from: 'agent', to: 'addressee' },
    same: { roles: ['agent', 'addressee', 'topic'], days: 1 },
    functional: ['agent'],
  },
  {
    ...empty,
    id: 'presented',
    label: 'Presentation',
    caption: 'presented',
    edge: { name: 'PRESENTED', from: 'agent', to: 'object' },
    same: { roles: ['agent', 'object', 'addressee'], days: 2 },
    life: 'state',
  },
  {
    ...empty,
    id: 'revised',
    label: 'Revision',
    caption: 'revised',
    edge: { name: 'REVISED', from: 'agent', to: 'object' },
    same: { roles: ['object', 'from', 'to'], days: 5 },
    life: 'step',
  },
  {
    ...empty,
    id: 'killed',
    label: 'Killing',
    caption: 'killed',
    required: ['object'],
    edge: { name: 'KILLED', from: 'agent', to: 'object' },
    same: { roles: ['object', 'place'], days: 2 },
  },
  {
    ...empty,
    id: 'signed',
    label: 'Signing',
    caption: 'signed',
    edge: { name: 'SIGNED', from: 'agent', to: 'object' },
    same: { roles: ['agent', 'object'], days: 1 },
  },
];

export function testOntology(): Ontology {
  const loaded = loadOntology(join(root, 'data'));
  return { ...loaded, eventKinds: new Map(kinds.map((kind) => [kind.id, kind])) };
}
