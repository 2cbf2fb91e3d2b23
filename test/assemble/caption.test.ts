import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { resolve } from '../../src/resolve/index.ts';
import { type EntityWords, record, type StatementWords } from '../resolve/record.ts';
import { root } from '../setup/shared.ts';
import { join } from 'node:path';

const ontology = loadOntology(join(root, 'data'));

const entities: Readonly<Record<string, EntityWords>> = {
  reyes: { kind: 'Person', names: ['Ana Reyes'] },
  norland: { kind: 'Country', names: ['Norland'] },
};

function captionOf(text: string, statement: StatementWords): string {
  const known = Object.fromEntries(
    Object.entries(entities).filter(([, { names }]) => text.includes(names?.[0] ?? '-')),
  );
  const made = record({ id: 'a', text, entities: known, statements: [statement] });
  const { nodes } = assemble([made], resolve([made], [], ontology), ontology);
  return String(nodes.find(({ labels }) => labels.includes('Event'))?.properties['name']);
}

describe('the caption of an event', () => {
  test.each<{ title: string; text: string; statement: StatementWords; caption: string }>([
    {
      title: 'without a doer begins with what it was done to, number and all',
      text: 'At least six miners were killed.',
      statement: { trigger: 'killed', kind: 'killed', roles: { object: 'At least six miners' } },
      caption: 'At least six miners killed',
    },
    {
      title: 'without anybody is the noun of its kind with its place',
      text: 'A meeting was held in Porto.',
      statement: { trigger: 'meeting', kind: 'met', roles: { place: 'Porto' }, noun: true },
      caption: 'Meeting in Porto',
    },
    {
      title: 'says with whom something was agreed',
      text: 'Ana Reyes agreed with Norland to open the lock.',
      statement: {
        trigger: 'agreed',
        kind: 'agreed',
        roles: { agent: 'reyes', partner: 'norland', content: 'to open the lock' },
      },
      caption: 'Ana Reyes agreed with Norland to open the lock',
    },
    {
      title: 'says what somebody was urged to do',
      text: 'Ana Reyes wants Norland to open the lock.',
      statement: {
        trigger: 'wants',
        kind: 'wanted',
        roles: { agent: 'reyes', addressee: 'norland', content: 'to open the lock' },
      },
      caption: 'Ana Reyes urged Norland to open the lock',
    },
    {
      title: 'keeps the preposition of the text',
      text: 'Ana Reyes voted against the toll.',
      statement: { trigger: 'voted', kind: 'voted', roles: { agent: 'reyes', object: 'the toll' } },
      caption: 'Ana Reyes voted against the toll',
    },
    {
      title: 'does not show a word that only points elsewhere',
      text: 'Ana Reyes rejected that.',
      statement: { trigger: 'rejected', kind: 'rejected', roles: { agent: 'reyes', object: 'that' } },
      caption: 'Ana Reyes rejected',
    },
    {
      title: 'begins with a capital and has none inside that only began a sentence',
      text: 'Dockers accused Ana Reyes. The harbour was closed by the mayor.',
      statement: { trigger: 'closed', kind: 'closed', roles: { agent: 'the mayor', object: 'The harbour' } },
      caption: 'The mayor closed the harbour',
    },
  ])('$title', ({ text, statement, caption }) => {
    expect(captionOf(text, statement)).toBe(caption);
  });
});
