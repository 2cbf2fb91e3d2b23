// Text that nobody writes on purpose, through the whole of annotation with the shipped models: there is a document, it is
// sound, and it comes in good time.

import { describe, expect, test } from 'vitest';
import { longestSentence } from '../../src/annotate/network/layout.ts';
import { annotators, docOf } from './doc.ts';
import { unsound } from './sound.ts';

const shipped = annotators();

/** A sentence of so many words that could be one: clauses strung together without an end. */
function longSentence(words: number): string {
  const clause =
    'the harbour master said that the northern pilots would meet two envoys from Westmark in Dorvik and'.split(' ');
  return `${Array.from({ length: words - 1 }, (_, i) => clause[i % clause.length]).join(' ')} left.`;
}

/** The fastest of a few runs, in milliseconds: what the machine can do when nobody else wants it. */
function time(text: string, runs = 5): number {
  const taken = Array.from({ length: runs }, () => {
    const started = performance.now();
    docOf(text, shipped);
    return performance.now() - started;
  });
  return Math.min(...taken);
}

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t \u00a0\u3000\r\n '],
  ['one letter', 'a'],
  ['one mark', '.'],
  ['marks', '?!...,;:()[]{}"\u201c\u201d\u2018\u2019--\u2014\u2013*&^%$#@~`|\\/<>'],
  ['no spaces', 'ThePremierMetTheEnvoyInDorvikAndLeft'.repeat(500)],
  ['one word of 50,000 letters', 'a'.repeat(50_000)],
  ['full stops without blanks', 'One.Two.Three.'.repeat(1_000)],
  [
    'emoji',
    '\u{1F600} \u{1F468}\u200D\u{1F469}\u200D\u{1F467} met \u{1F1F3}\u{1F1F4}\u{1F1F8}\u{1F1EA} on \u{1F4C5}. \u263A\uFE0F!',
  ],
  [
    'Cyrillic',
    '\u041f\u0440\u0435\u043c\u044c\u0435\u0440 \u0432\u0441\u0442\u0440\u0435\u0442\u0438\u043b\u0441\u044f \u0441 \u043f\u043e\u0441\u043b\u043e\u043c. \u041e\u043d\u0438 \u0433\u043e\u0432\u043e\u0440\u0438\u043b\u0438 \u0434\u0432\u0430 \u0447\u0430\u0441\u0430.',
  ],
  [
    'Arabic',
    '\u0627\u0644\u062a\u0642\u0649 \u0627\u0644\u0648\u0632\u064a\u0631 \u0628\u0627\u0644\u0633\u0641\u064a\u0631 \u0641\u064a \u0627\u0644\u0639\u0627\u0635\u0645\u0629\u060c \u062b\u0645 \u063a\u0627\u062f\u0631\u061f',
  ],
  [
    'Chinese',
    '\u603b\u7406\u5728\u9996\u90fd\u4f1a\u89c1\u4e86\u5927\u4f7f\u3002\u4ed6\u4eec\u8c08\u4e86\u4e24\u4e2a\u5c0f\u65f6\u3002',
  ],
  [
    'Thai and Hindi marks',
    '\u0e19\u0e32\u0e22\u0e01\u0e1e\u0e1a\u0e17\u0e39\u0e15 \u092a\u094d\u0930\u0927\u093e\u0928\u092e\u0902\u0924\u094d\u0930\u0940 \u092e\u093f\u0932\u0947\u0964',
  ],
  [
    'mixed scripts',
    'Premier \u041b\u0430\u0440\u0441\u0435\u043d met \u674e\u660e in \u0628\u064a\u0631\u0648\u062a on Monday.',
  ],
  ['control characters', 'Ida\u0001Lund\u0007 met \u001b[31mthe crew\u001b[0m\u0008 on\u007f Monday\u0085.'],
  ['NUL', '\u0000Ida Lund\u0000met\u0000 the crew.\u0000'],
  ['only NUL', '\u0000'.repeat(2_000)],
  ['lone surrogates', '\ud83dIda \udc00met\ud800 the \udfffcrew\ud83d.'],
  ['only lone surrogates', '\ud83d\ud83d\udc00\udc00'.repeat(500)],
  ['marks without letters', '\u0301\u0302\u0303 \u200d\u200b\ufeff\u2060 \u202eabc\u202c'],
  ['letters under many marks', `Z${'\u0335'.repeat(3_000)}algo met them.`],
])('%s gives a sound document', (_, text) => {
  expect(unsound(docOf(text, shipped))).toEqual([]);
});

test('blanks and nothing have no sentences', () => {
  expect([docOf('', shipped).sentences, docOf(' \n\t ', shipped).sentences]).toEqual([[], []]);
});

describe('a sentence without an end', () => {
  test.each([400, 4_000])('of %i words gives a sound document of pieces that a parser can read', (words) => {
    const document = docOf(longSentence(words), shipped);
    expect(unsound(document)).toEqual([]);
    expect(document.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBe(words + 1);
    expect(Math.max(...document.sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(longestSentence);
  });

  test('takes time as it has words', () => {
    docOf(longSentence(4_000), shipped);
    const [short, long, longest] = [
      time(longSentence(100), 9),
      time(longSentence(400), 9),
      time(longSentence(4_000), 5),
    ];
    expect(long / short).toBeLessThan(4 * 4);
    expect(longest / long).toBeLessThan(10 * 4);
  });
});

describe('a line without an end', () => {
  const sentence = 'Ida Lund met the envoys of Westmark in Dorvik on Monday, and two ferries sailed at 5pm. ';
  const noise = 'x\u00e9\u4f1a\ud83d\ude00)("\u2019.,;-0\u0000';

  test('of 1 MB of sentences is sound', () => {
    const document = docOf(sentence.repeat(Math.ceil(1_000_000 / sentence.length)), shipped);
    expect(unsound(document)).toEqual([]);
    expect(document.sentences.length).toBeGreaterThan(10_000);
  }, 60_000);

  test('of 200 kB of noise is sound', () => {
    expect(unsound(docOf(noise.repeat(Math.ceil(200_000 / noise.length)), shipped))).toEqual([]);
  }, 60_000);
});
