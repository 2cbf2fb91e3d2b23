import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { resolve } from '../../src/resolve/index.ts';
import { testOntology } from './ontology.ts';
import { record, type SpeechWords } from './record.ts';

const ontology = testOntology();
const direct = 'If the vote on the dam succeeds, I am ready to sit down with President Holm';
const reported = 'he is ready to sit down with Holm if the vote on the dam succeeds';

function said(id: string, speaker: string, words: string, how: Partial<SpeechWords> = {}): Extraction {
  return record({
    id,
    text: `${speaker} said: ${words}.`,
    entities: { speaker: { kind: 'Person', names: [speaker] } },
    speech: [{ by: 'speaker', cue: 'said', content: words, quoted: [words], ...how }],
  });
}

const sizes = (records: readonly Extraction[]): readonly number[] =>
  resolve(records, [], ontology).quotes.map(({ members }) => members.length);

describe('quotations', () => {
  test('the same words of the same speaker are one quotation', () => {
    expect(sizes([said('a', 'Juan Ortega', direct), said('b', 'Juan Ortega', direct)])).toEqual([2]);
  });

  test('reported speech joins the quotation that it renders', () => {
    expect(sizes([said('a', 'Juan Ortega', direct), said('b', 'Juan Ortega', reported, { quoted: [] })])).toEqual([2]);
  });

  test('the same words of two speakers are two quotations', () => {
    expect(sizes([said('a', 'Juan Ortega', direct), said('b', 'Lena Holm', direct)])).toEqual([1, 1]);
  });

  test('other words of the same speaker are two quotations', () => {
    const other = 'Nobody builds a dam here without asking the farmers first';
    expect(sizes([said('a', 'Juan Ortega', direct), said('b', 'Juan Ortega', other)])).toEqual([1, 1]);
  });

  test('reported speech alone quotes nothing', () => {
    const made = (id: string) => said(id, 'Juan Ortega', reported, { quoted: [] });
    expect(sizes([made('a'), made('b')])).toEqual([]);
  });
});

describe('origins', () => {
  const story = Array.from({ length: 60 }, (_, i) => `word${i % 47} of${i} dam${i % 13}`).join(' ');
  const origins = (...texts: readonly string[]): number => {
    const records = texts.map((text, i) => record({ id: `a${i}`, text }));
    return new Set(resolve(records, [], ontology).origins.values()).size;
  };

  test('a copy, whole or cut down, is the same origin', () => {
    expect(origins(`${story}.`, `Reported elsewhere: ${story}.`, `${story.slice(0, 700)}.`)).toBe(1);
  });

  test('another text is another origin', () => {
    expect(origins(`${story}.`, `${story.split(' ').reverse().join(' ')}.`)).toBe(2);
  });

  test('two outlets that credit one agency need less in common', () => {
    const half = `${story.slice(0, 420)} ${Array.from({ length: 70 }, (_, i) => `else${i}`).join(' ')}.`;
    const records = (authors: readonly string[]) => [
      record({ id: 'a', text: `${story}.`, authors }),
      record({ id: 'b', text: half, authors }),
    ];
    const count = (authors: readonly string[]) =>
      new Set(resolve(records(authors), [], ontology).origins.values()).size;
    expect([count([]), count(['Reuters'])]).toEqual([2, 1]);
  });
});
