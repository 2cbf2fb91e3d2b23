// Where an article was written, as its dateline says: a place of the record, and no actor, place or time of any event.

import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { assemble } from '../../src/assemble/index.ts';
import { extract } from '../../src/extract/index.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { sliceOf } from '../../src/model/span.ts';
import { resolve } from '../../src/resolve/index.ts';
import { annotators } from '../annotate/doc.ts';
import { read } from '../read/reading.ts';

const { engine, ontology } = annotators();

function recordOf(front: string): Extraction {
  const text = `Storm hits the coast\n\n${front}Workers of the port blocked the road on Monday.\n\nNobody was hurt.`;
  return extract(annotate(read(text), engine, ontology), ontology);
}

describe('the place of a dateline', () => {
  test.each([
    ['TOKYO, March 3 (Reuters) - ', 'TOKYO', 'City'],
    ['OSLO (AP) — ', 'OSLO', 'City'],
    ['KYIV, Ukraine — ', 'KYIV', 'City'],
    ['DAYTON, Ohio (AP) -- ', 'DAYTON', 'City'],
    ['TOKYO —\n\n', 'TOKYO', 'City'],
    ['BUENOS AIRES, March 3 (Reuters) - ', 'BUENOS AIRES', 'City'],
    ['NORWAY — ', 'NORWAY', 'Country'],
  ])('%s', (front, name, kind) => {
    const { article, entities } = recordOf(front);
    expect(entities.find(({ id }) => id === article.dateline?.entity)).toMatchObject({ name, kind });
    expect(article.dateline && sliceOf(article.text, article.dateline)).toBe(front.trim());
  });

  test('is unknown where no such place is known', () => {
    expect(recordOf('WESTMARKHAVEN (AP) — ').article.dateline?.entity).toBeNull();
  });

  test('an article without a dateline has none', () => {
    expect(recordOf('').article.dateline).toBeUndefined();
  });

  test('the sentence begins behind it, and its events have nothing of it', () => {
    const { article, statements, times } = recordOf('TOKYO, March 3, 2026 (Reuters) - ');
    const blocked = statements.find(({ trigger }) => trigger.lemma === 'block');
    const filled = blocked?.arguments.map((one) => sliceOf(article.text, one));
    expect(filled).toEqual(['Workers of the port', 'the road']);
    expect(times[blocked?.time ?? -1]?.text).toBe('Monday');
  });

  test('is where the graph says that the article comes from', () => {
    const records = [recordOf('OSLO, Norway (AP) — ')];
    const { edges, nodes } = assemble(records, resolve(records, [], ontology), ontology);
    const named = (id: string | undefined) => nodes.find((node) => node.id === id)?.properties['name'];
    const [edge, ...more] = edges.filter(({ type }) => type === 'REPORTED_FROM');
    expect([named(edge?.source), named(edge?.target), more]).toEqual(['Storm hits the coast', 'OSLO', []]);
  });
});
