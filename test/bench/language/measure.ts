// One program measured: it is started once for given words, once for raw texts, once for speed, each time as its own
// process, and what it answers is scored. In: the command, the gold, a folder for files. Out: figures.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/model/span.ts';
import { addedAligned, type AlignedHits, alignedHits } from '../../../src/train/score/aligned.ts';
import { addedArcs, type ArcHits, arcHits } from '../../../src/train/score/arcs.ts';
import type { Judged } from '../../../src/train/score/calibration.ts';
import { addedSpans, type SpanHits, spanHits } from '../../../src/train/score/spans.ts';
import { treebank, type TreeSentence } from '../../../src/train/score/treebank.ts';
import { type Counted, counted, sum } from '../../../src/train/score.ts';
import { type Gold, wordCount } from './gold.ts';
import { subjectsAndObjects } from './native.ts';
import type { Peer } from './peers.ts';
import { type NameFound, type Reading, readings } from './tool.ts';

export interface Figures {
  readonly given: readonly { readonly counted: Counted; readonly arcs: ArcHits }[];
  readonly raw: AlignedHits;
  readonly names: SpanHits;
  readonly confidences: readonly Judged[];
}

export interface Speed {
  readonly wordsPerSecond: number;
  readonly megabytes: number;
  readonly mostMegabytes: number;
}

export interface Place {
  readonly command: readonly string[];
  readonly folder: string;
}

export function measure(peer: Peer, gold: Gold, place: Place): Figures {
  const answers = treebank(task(place, ['given', blind(gold.given.flatMap(({ sentences }) => sentences))]));
  const texts = [...gold.raw, ...gold.named].map(({ text }) => text);
  const read = readings(task(place, ['raw', texts.join('\0')]));
  const named = gold.named.map(({ text, names }, i) => {
    const found = longest((read[gold.raw.length + i]?.names ?? []).flatMap((name) => stripped(text, name)));
    return { names, found };
  });
  return {
    given: gold.given.map(({ sentences }, i) => {
      const from = gold.given.slice(0, i).reduce((count, before) => count + before.sentences.length, 0);
      return scored(peer, sentences, answers.slice(from, from + sentences.length));
    }),
    raw: addedAligned(gold.raw.map(({ text, sentences }, i) => aligned(text, sentences, read[i]))),
    names: addedSpans(named.map(({ names, found }) => spanHits(names, found))),
    confidences: named.flatMap(({ names, found }) =>
      found.map(({ start, end, type, confidence }) => ({
        confidence,
        isRight: names.some((name) => name.start === start && name.end === end && name.type === type),
      })),
    ),
  };
}

/** Words a second of a warm process, by the processor time of all its threads; its memory after the first pass. The fastest
 *  pass counts: other work on the machine only ever makes one slower. */
export function speed(texts: readonly string[], place: Place, passes: number): Speed {
  const lines = task(place, ['speed', texts.join('\0'), String(passes)])
    .trim()
    .split('\n');
  const cells = lines.map((line) => line.split('\t'));
  const [, now = '', most = ''] = cells.find(([kind]) => kind === 'memory') ?? [];
  const seconds = cells.filter(([kind]) => kind === 'pass').map(([, time]) => Number(time));
  return {
    wordsPerSecond: wordCount(texts) / Math.min(...seconds.slice(1)),
    megabytes: Number(now) / 1024,
    mostMegabytes: Number(most) / 1024,
  };
}

function task({ command, folder }: Place, [name, input, ...more]: readonly [string, string, ...string[]]): string {
  const [from, to] = [join(folder, 'input'), join(folder, 'answer')];
  writeFileSync(from, input);
  const [program = '', ...options] = command;
  // One thread for the libraries underneath, and no kernel that the environment forces on them.
  const { OPENBLAS_CORETYPE: _forced, ...environment } = process.env;
  const single = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', BLIS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const { status, stderr, error } = spawnSync(program, [...options, name, from, to, ...more], {
    encoding: 'utf8',
    env: { ...environment, ...single },
    timeout: 1_800_000,
  });
  if (status !== 0) throw new Error(`${program} ${name} failed`, { cause: error ?? stderr.slice(-2000) });
  return readFileSync(to, 'utf8');
}

/** Words, blanks and beginnings of documents, and nothing else. */
function blind(sentences: readonly TreeSentence[]): string {
  const blocks = sentences.map(({ words, startsDocument }, k) => {
    const rows = words.map(({ form, isSpaced }, i) =>
      [i + 1, form, ...Array.from({ length: 7 }, () => '_'), isSpaced ? '_' : 'SpaceAfter=No'].join('\t'),
    );
    return [...(startsDocument ? [`# newdoc id = ${k}`] : []), `# sent_id = ${k}`, ...rows].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n`;
}

function scored(peer: Peer, gold: readonly TreeSentence[], given: readonly TreeSentence[]): Figures['given'][number] {
  const pairs = gold.map(({ words }, i) => {
    const found = given[i]?.words ?? [];
    // A sentence that came back with other words has no answers.
    const isSame = found.length === words.length && words.every(({ form }, k) => found[k]?.form === form);
    return { words, found: isSame ? found : [] };
  });
  return {
    counted: sum(pairs.map(({ words, found }) => counted(words, found))),
    arcs: addedArcs(
      pairs.map(({ words, found }) => arcHits(words, peer.trees === 'own' ? subjectsAndObjects(found) : found)),
    ),
  };
}

/** The reading's words and sentences at places counted without blanks, laid over the gold's. */
function aligned(text: string, gold: readonly TreeSentence[], reading: Reading | undefined): AlignedHits {
  const places = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) places[i + 1] = (places[i] ?? 0) + (/\s/.test(text.charAt(i)) ? 0 : 1);
  const placed = ({ start, end }: Span): Span => ({ start: places[start] ?? 0, end: places[end] ?? 0 });
  const first = gold[0]?.start ?? 0;
  const given = (reading?.sentences ?? []).map((sentence): TreeSentence => {
    const words = sentence.words.map((word) => {
      const { start, end } = placed(word);
      const form = text.slice(word.start, word.end);
      return { ...word, form, start: start + first, end: end + first, isSpaced: true, isPart: false };
    });
    const { start, end } = placed(sentence);
    const tokens = words.map((word) => ({ ...word, written: word.form }));
    return { start: start + first, end: end + first, words, tokens, startsDocument: false, startsParagraph: false };
  });
  return alignedHits(gold, given);
}

/** Without the marks around it and the possessive at its end: those are conventions. The stop of an abbreviation stays. */
export function stripped(text: string, name: NameFound): NameFound[] {
  const words = text.slice(name.start, name.end);
  const parts = /^(\W*)([\s\S]*?)(['’]s)?([\s.,;:!?"”’')]*)$/.exec(words);
  const [, before = '', inside = '', possessive = '', after = ''] = parts ?? [];
  if (inside === '') return [];
  const isAbbreviated = /\b[A-Z]\.$|\.\w+\.$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St)\.$/.test(words);
  const end = name.end - possessive.length - after.length + Number(isAbbreviated);
  return [{ ...name, start: name.start + before.length, end }];
}

/** Of names inside each other, the longest. */
export function longest(names: readonly NameFound[]): NameFound[] {
  const kept: NameFound[] = [];
  for (const name of names.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some(({ start, end }) => start <= name.start && name.end <= end)) kept.push(name);
  }
  return kept;
}
