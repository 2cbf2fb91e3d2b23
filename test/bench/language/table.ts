// The figures of all programs as Markdown tables, so that they can be shown in a terminal and pasted into a page. A dash
// stands where a program has nothing of the kind or where its conventions are others.

import { calibration, reliability } from '../../../src/train/score/calibration.ts';
import { fscore, type Hits, noHits } from '../../../src/train/score/hits.ts';
import type { Gold } from './gold.ts';
import type { Figures, Speed } from './measure.ts';
import type { Peer } from './peers.ts';

export interface Measured {
  readonly peer: Peer;
  readonly figures: Figures;
  readonly speed: Speed;
}

export function* tables(all: readonly Measured[], gold: Gold): Generator<string> {
  for (const [i, { name }] of gold.given.entries()) {
    yield `Given words, ${name}`;
    yield* table(
      [
        '',
        'UPOS',
        'XPOS',
        'UAS',
        'LAS',
        'with subtypes',
        'subjects F',
        'objects F',
        'subject words F',
        'object words F',
      ],
      all.map(({ peer, figures }) => [peer.title, ...treeCells(peer, figures.given[i])]),
    );
  }
  yield 'Raw text, F: tokens, words, sentences, labelled arcs on EWT dev; names (exact) on UNER EWT dev';
  yield* table(
    ['', 'tokens', 'words', 'sentences', 'LAS', 'names', 'PER', 'ORG', 'LOC'],
    all.map(({ peer, figures: { raw, names } }) => [
      peer.title,
      ...[raw.tokens, raw.words, raw.sentences].map(percent),
      peer.trees === 'ud' ? percent(raw.las) : '-',
      ...[names.all, ...['PER', 'ORG', 'LOC'].map((type) => names.byType.get(type) ?? noHits)].map((hits) =>
        peer.hasNames ? percent(hits) : '-',
      ),
    ]),
  );
  const base = all.find(({ peer }) => peer.key === 'spacy')?.speed.wordsPerSecond;
  yield 'Raw text to trees and names (or what the program has of them), warm; memory after reading all of it once';
  yield* table(
    ['', 'words/s, one core', 'x spaCy', 'resident MB', 'at most MB'],
    all.map(({ peer, speed }) => [
      `${peer.title}${peer.trees === 'none' ? ' (no trees)' : ''}`,
      Math.round(speed.wordsPerSecond).toLocaleString('en'),
      base === undefined ? '-' : (speed.wordsPerSecond / base).toFixed(1),
      String(Math.round(speed.megabytes)),
      String(Math.round(speed.mostMegabytes)),
    ]),
  );
  const own = all.find(({ peer }) => peer.key === 'ours');
  if (own) yield* ['How far to trust the confidence of a name', ...reliability(calibration(own.figures.confidences))];
}

function treeCells(peer: Peer, given: Figures['given'][number] | undefined): string[] {
  if (!given) return [];
  const { words, upos, xpos, uas, las, subtypes } = given.counted;
  const share = (count: number): string => ((100 * count) / words).toFixed(2);
  // A program that gives no tags of a set at all does not have that set.
  const tagged = (count: number): string => (count === 0 ? '-' : share(count));
  const { subjects, objects, subjectWords, objectWords } = given.arcs;
  const arcs = [subjects, objects, subjectWords, objectWords].map((hits) =>
    peer.trees === 'none' ? '-' : percent(hits),
  );
  return [
    tagged(upos),
    tagged(xpos),
    ...[uas, las, subtypes].map((count) => (peer.trees === 'ud' ? share(count) : '-')),
    ...arcs,
  ];
}

function percent(hits: Hits): string {
  return (100 * fscore(hits)).toFixed(2);
}

function* table(head: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
  yield '';
  yield line(head);
  yield line(widths.map((width) => '-'.repeat(width)));
  for (const row of rows) yield line(row);
  yield '';
}
