// Floors for the shipped models, a little below what they reach, on sentences they have not learned from.

import { describe, expect, test } from 'vitest';
import { checkNames, readStory } from '../../src/train/check.ts';
import { readCorpus } from '../../src/train/corpus.ts';
import { type Answer, counted, sum } from '../../src/train/score.ts';
import { annotatePretokenized } from '../../src/annotate/conllu.ts';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { hasShared, shared } from '../setup/shared.ts';
import { annotators } from './doc.ts';

const shipped = annotators();

function answers(conllu: string): Answer[][] {
  return conllu.split(/\n\n+/).flatMap((block) => {
    const rows = block.split('\n').map((line) => line.split('\t'));
    const words = rows.filter(([id = '']) => /^\d+$/.test(id));
    if (words.length === 0) return [];
    return [
      words.map((row) => ({ upos: row[3] ?? '', xpos: row[4] ?? '', head: Number(row[6]), deprel: row[7] ?? '' })),
    ];
  });
}

describe.skipIf(!hasShared())('the shipped models', () => {
  test.each([
    ['EWT dev, 500 sentences', ['benchmarks', 'ud-english-ewt', 'en_ewt-ud-dev.conllu.gz'], { xpos: 0.93, las: 0.795 }],
    ['GUM dev', ['corpora', 'gum', 'dev.conllu.gz'], { xpos: 0.955, las: 0.8 }],
  ])('tag and parse %s', (_, path, floor) => {
    const text = gunzipSync(readFileSync(shared(...path))).toString('utf8');
    const gold = text.split(/\n\n/).slice(0, 500).join('\n\n');
    const right = answers(gold);
    const given = answers(annotatePretokenized(gold, shipped.engine, shipped.ontology));
    expect(given.length).toBe(right.length);
    const { words, xpos, las } = sum(right.map((sentence, i) => counted(sentence, given[i] ?? [])));
    expect(xpos / words).toBeGreaterThan(floor.xpos);
    expect(las / words).toBeGreaterThan(floor.las);
  });

  test('find the names of held-out news as their teacher does', () => {
    const { network } = shipped.engine;
    const reading = { network, countries: shipped.ontology.countries };
    const stories = readCorpus(shared('corpora', 'silver', 'held_o.conllu.gz'));
    const hits = checkNames(
      stories.map((story) => readStory(story, reading)),
      network,
    );
    const total = hits.reduce((a, b) => ({
      right: a.right + b.right,
      given: a.given + b.given,
      gold: a.gold + b.gold,
    }));
    expect((2 * total.right) / (total.given + total.gold)).toBeGreaterThan(0.83);
  });
});
