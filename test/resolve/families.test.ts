// Kinds of one family, as the project's kind files have them, from text to conflict: deaths told by different words are
// one event whose counts are set side by side; stages of a document's life are never one another.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../src/annotate/load.ts';
import type { Resolution } from '../../src/model/cluster.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { link, reader } from '../../src/pipeline.ts';
import { contextOf, readJsonLine } from '../../src/read/index.ts';
import { root } from '../setup/shared.ts';

const ontology = loadOntology(join(root, 'data'));
const line = reader(loadEngine(join(root, 'data/models')), ontology);
const context = contextOf('test', { lexicon: ontology.lexicon });

function resolved(...texts: readonly string[]): Resolution {
  const records = texts.map((text, index) =>
    line.extract(
      readJsonLine(JSON.stringify({ id: `a${index}`, title: '', publishedAt: '2024-05-15', text }), context),
    ),
  );
  return link(records, [], ontology).resolution;
}

describe('families of kinds', () => {
  test('those killed in one report and those who died in another are counted against each other', () => {
    const { conflicts } = resolved(
      'Twelve miners were killed on Monday in an explosion.',
      'Fourteen miners died on Monday.',
    );
    expect(conflicts.map(({ kind }) => kind)).toEqual(['number']);
  });

  test('deaths of other days are no conflict', () => {
    const { conflicts } = resolved('Twelve miners were killed on Monday.', 'Fourteen miners died on Friday.');
    expect(conflicts).toEqual([]);
  });

  test('a bill approved and a bill signed on one day are two events', () => {
    const { events } = resolved('The senate approved the bill on Monday.', 'The senate signed the bill on Monday.');
    expect(events.map(({ members }) => members.length)).toEqual([1, 1]);
  });
});
