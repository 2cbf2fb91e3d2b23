// The whole of annotation with the shipped models: spans, trees, names, and what hostile text does to them.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { annotatePretokenized, toConllu } from '../../src/annotate/conllu.ts';
import { loadEngine } from '../../src/annotate/load.ts';
import { annotate } from '../../src/annotate/index.ts';
import type { Document } from '../../src/model/document.ts';
import { WiregraphError } from '../../src/model/error.ts';
import { root } from '../setup/shared.ts';
import { annotators, articleOf, docOf } from './doc.ts';

const shipped = annotators();
const scratch = mkdtempSync(join(tmpdir(), 'wiregraph-models-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const story = [
  'President Eva Larsen met Foreign Minister Tomas Berg of Norway in Geneva on Monday.',
  'The Norwegian minister did not say when Larsen would visit Oslo. “We were told nothing,” Berg said.',
].join('\n');

function namesOf({ text, names }: Document): string[] {
  return names.map(({ start, end, kind }) => `${text.slice(start, end)}/${kind}`);
}

function lemmasOf(text: string, upos: string): string[] {
  const { sentences } = docOf(text, shipped);
  return sentences.flatMap(({ tokens }) => tokens.filter((token) => token.upos === upos).map(({ lemma }) => lemma));
}

/** "met(nsubj Larsen)": relations as `relation word < head`. */
function relationsOf(text: string): string[] {
  const { sentences } = docOf(text, shipped);
  return sentences.flatMap(({ tokens }) =>
    tokens.map(({ text: word, head, deprel }) => `${deprel} ${word} < ${tokens[head]?.text ?? 'root'}`),
  );
}

test('every token, sentence and name slices to its own text', () => {
  const { text, sentences, names } = docOf(story, shipped);
  for (const { start, end, tokens } of sentences) {
    expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(tokens.map((token) => token.text));
    expect([tokens[0]?.start, tokens.at(-1)?.end]).toEqual([start, end]);
  }
  expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(story.replaceAll('\n', ' '));
  expect(names.length).toBeGreaterThan(4);
});

test('names come without titles, and countries as countries', () => {
  const names = namesOf(docOf(story, shipped));
  expect(names).toEqual([
    'Eva Larsen/Person',
    'Tomas Berg/Person',
    'Norway/Country',
    'Geneva/City',
    'Larsen/Person',
    'Oslo/City',
    'Berg/Person',
  ]);
});

test('a verb in a headline is no part of a name', () => {
  const text =
    'Larsen Meets Berg for Talks on Trade\n\nEva Larsen met Tomas Berg in Geneva on Monday. Larsen thanked Berg.';
  expect(namesOf(docOf(text, shipped)).slice(0, 2)).toEqual(['Larsen/Person', 'Berg/Person']);
});

test('the people of a country are no name', () => {
  expect(namesOf(docOf('The Norwegian envoy spoke to two Germans.', shipped))).toEqual([]);
});

test('a tree has one root and no circles', () => {
  for (const { tokens } of docOf(story, shipped).sentences) {
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
    for (const token of tokens) {
      let at = token.head;
      for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) at = tokens[at]?.head ?? -1;
      expect(at).toBe(-1);
    }
  }
});

test.each([
  ['The minister met the envoy.', ['nsubj minister < met', 'obj envoy < met']],
  ['The envoy was met by the minister.', ['nsubj:pass envoy < met', 'aux:pass was < met', 'obl:agent minister < met']],
  ['The man who left is her brother.', ['acl:relcl left < man', 'nmod:poss her < brother', 'cop is < brother']],
  ['They did not sign the deal.', ['advmod not < sign', 'aux did < sign']],
  ['She said that the talks had failed.', ['ccomp failed < said', 'nsubj talks < failed', 'mark that < failed']],
  ['The army gave up the town.', ['compound:prt up < gave']],
])('%s has the relations that a reader sees', (text, relations) => {
  expect(relationsOf(text)).toEqual(expect.arrayContaining(relations));
});

test('verbs of the news have their dictionary forms', () => {
  const text =
    'They met, held talks, said yes, led the team, sought help, withdrew troops, agreed, urged calm and stopped.';
  const forms = ['meet', 'hold', 'say', 'lead', 'seek', 'withdraw', 'agree', 'urge', 'stop'];
  expect(lemmasOf(text, 'VERB')).toEqual(forms);
});

test('furniture has no sentences', () => {
  const text = 'Sign in\nThe minister left.';
  const article = { ...articleOf(text), zones: [] };
  const zones = [
    { start: 0, end: 7, kind: 'furniture' as const },
    { start: 8, end: text.length, kind: 'body' as const },
  ];
  const { sentences } = annotate({ ...article, zones }, shipped.engine, shipped.ontology);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['The minister left.']);
});

test('the same text gives the same document, with models loaded anew', () => {
  const again = { ...shipped, engine: loadEngine(join(root, 'data', 'models')) };
  expect(toConllu(docOf(story, again))).toBe(toConllu(docOf(story, shipped)));
});

test('given words and breaks are kept, also where they are not ours', () => {
  const given = ['# sent_id = a', '1-2\tdon’t', '1\tdo', '2\tn’t', '3\tgo-go', '', '1\tStop', '2\tnow', '', ''].join(
    '\n',
  );
  const rows = annotatePretokenized(given, shipped.engine, shipped.ontology)
    .split('\n')
    .filter((row) => !row.startsWith('#'));
  expect(rows.map((row) => row.split('\t').slice(0, 2).join(' '))).toEqual([
    '1-2 don’t',
    '1 do',
    '2 n’t',
    '3 go-go',
    '',
    '1 Stop',
    '2 now',
    '',
    '',
  ]);
});

test('CoNLL-U says where words stand and what names are', () => {
  const text = 'Eva Larsen left Oslo.';
  const rows = toConllu(docOf(text, shipped))
    .split('\n')
    .filter((row) => /^\d/.test(row))
    .map((row) => row.split('\t'));
  expect(rows.map((row) => row[1])).toEqual(['Eva', 'Larsen', 'left', 'Oslo', '.']);
  expect(rows[1]?.[9]).toBe('NER=I-PERSON|TokenRange=4:10');
  expect(rows[3]?.[9]).toBe('NER=B-CITY|SpaceAfter=No|TokenRange=16:20');
});

describe('a damaged model', () => {
  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['changed in one byte', (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)))],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('not a model')],
  ])('%s is refused with MODEL_INVALID', (_, harm) => {
    cpSync(join(root, 'data', 'models'), scratch, { recursive: true });
    const path = join(scratch, 'network.bin');
    writeFileSync(path, harm(readFileSync(path)));
    const load = (): unknown => loadEngine(scratch).network;
    expect(load).toThrow(WiregraphError);
    expect(load).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }));
  });

  test('that is missing is refused too, but only when it is asked for', () => {
    const engine = loadEngine(join(scratch, 'nowhere'));
    expect(() => engine.network).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }));
  });
});

test.each([
  ['brackets', '('.repeat(20_000)],
  ['words without an end', 'and so on '.repeat(4_000)],
  ['capitals', 'Big Bad '.repeat(4_000)],
  ['emoji', '😀 '.repeat(8_000)],
  ['nothing but blanks', ' \n\t '.repeat(5_000)],
  ['half a surrogate pair', `Eva \ud83d met \udc00 Tomas. `.repeat(500)],
])('%s: a document all the same, in good time', (_, text) => {
  const started = performance.now();
  const { sentences } = docOf(text, shipped);
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(sentences.every(({ tokens }) => tokens.length <= 200)).toBe(true);
});
