// Words and sentences: tables of what parts and what stays whole, by the texts of the parts.

import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocks } from '../../src/annotate/blocks.ts';
import { loadEngine } from '../../src/annotate/load.ts';
import { sentenceBreaks, sentenceRules } from '../../src/annotate/sentences.ts';
import { tokenRules, tokens } from '../../src/annotate/tokens.ts';
import { loadLexicon } from '../../src/ontology/lexicon.ts';
import { root } from '../setup/shared.ts';

const lexicon = loadLexicon([join(root, 'data', 'lexicon', 'en'), join(root, 'data', 'grammar', 'en')]);
const rules = tokenRules(lexicon);
const breaks = sentenceRules(lexicon, loadEngine(join(root, 'data', 'models')).boundaries);

function wordsOf(text: string): string {
  return tokens(text, { start: 0, end: text.length }, rules)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

function sentencesOf(text: string): string[] {
  return blocks({ text, zones: [{ start: 0, end: text.length, kind: 'body' }] }).flatMap((block) =>
    sentenceBreaks(text, tokens(text, block, rules), breaks).map((words) =>
      text.slice(words[0]?.start, words.at(-1)?.end),
    ),
  );
}

test.each([
  ["They don't know.", "They do n't know ."],
  ['She’s here', 'She ’s here'],
  ['the envoys’ plan', 'the envoys ’ plan'],
  ['He cannot go', 'He can not go'],
  ['a five-hour-long talk', 'a five - hour - long talk'],
  ['an anti-war e-mail', 'an anti-war e-mail'],
  ['It cost $40, or US$3.5bn', 'It cost $ 40 , or US$ 3.5 bn'],
  ['at 5pm on the 19th', 'at 5 pm on the 19th'],
  ['the U.S.-led force', 'the U.S. - led force'],
  ["the U.S.'s plan", "the U.S. 's plan"],
  ["a text cut into words : Mia 's boat is n't hers", "a text cut into words : Mia 's boat is n't hers"],
  ["the '90s and 's-Hertogenbosch", "the '90s and ' s - Hertogenbosch"],
  ['a\u200b line\u2060 with\u202c marks', 'a line with marks'],
  ['Gen. J. Ortega Jr.', 'Gen. J. Ortega Jr.'],
  ['No. 10 said no. Ten left', 'No. 10 said no . Ten left'],
  ['see https://a.example/x?y=1.', 'see https://a.example/x?y=1 .'],
  ['write to ana@news.example, please', 'write to ana@news.example , please'],
  ['“Wait…” she said—twice', '“ Wait … ” she said — twice'],
  ['12,500 of 30,000 (40%)', '12,500 of 30,000 ( 40 % )'],
  ["O'Neill left.Then rain", "O'Neill left . Then rain"],
  ['Gen.Moss spoke to Lt.Col.Dahl', 'Gen. Moss spoke to Lt. Col. Dahl'],
  ['I told Ada.I did', 'I told Ada . I did'],
  ['boats, carts etc. were sold', 'boats , carts etc. were sold'],
  ['They sold boats, carts etc.', 'They sold boats , carts etc .'],
  ['(nets, sails, etc.) They', '( nets , sails , etc. ) They'],
  ['he dont know and she cant', 'he do nt know and she ca nt'],
  ['the dog lost its bone', 'the dog lost its bone'],
  ["it`s Mia's and Ben`s", "it `s Mia 's and Ben `s"],
  ['an arch-rival over-the-counter', 'an arch-rival over - the - counter'],
  ['the old man-made lake', 'the old man - made lake'],
  ['fine :) or not :-( says @mia_k', 'fine :) or not :-( says @mia_k'],
  ['the ratio (1:3) holds', 'the ratio ( 1:3 ) holds'],
  ['#floods hit Westmark😀👍🏽', '#floods hit Westmark 😀 👍🏽'],
  ['the 🇳🇴 and 👨‍👩‍👧 signs', 'the 🇳🇴 and 👨‍👩‍👧 signs'],
  ['What?! Really?!?', 'What ?! Really ?!?'],
  ['he left […] and [...] came', 'he left […] and [...] came'],
  ["``Go,'' he said", "`` Go , '' he said"],
  ['the class of ’87 sang "’tis"', 'the class of ’87 sang " ’ tis "'],
  ['call 555-0147 or 1-800-555-0147', 'call 555-0147 or 1-800-555-0147'],
  ['from 2001-2004 and on 11-20-2001', 'from 2001 - 2004 and on 11-20-2001'],
  ['a 5G mast, a 20m wall, 3C and 40K', 'a 5G mast , a 20 m wall , 3 C and 40 K'],
  ['up +12% and .5 more', 'up +12 % and .5 more'],
  ['1/2 of it on 9/11', '1 / 2 of it on 9/11'],
  ['see tide_table-2.pdf, or any .gov site', 'see tide_table-2.pdf , or any .gov site'],
  ['news.example.com.au said', 'news.example.com.au said'],
  ['f**k and sh*t *really*', 'f**k and sh*t * really *'],
  ['soft\u00adhyphens stay', 'soft\u00adhyphens stay'],
])('%s is cut into words as UD English cuts it', (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

test.each([
  ['He met Gen. Ortega. She left.', ['He met Gen. Ortega.', 'She left.']],
  ['The trip to the U.S. was short.', ['The trip to the U.S. was short.']],
  ['He flew to the U.S. The trip was short.', ['He flew to the U.S.', 'The trip was short.']],
  ['It opened at 9 a.m. Officials came late.', ['It opened at 9 a.m.', 'Officials came late.']],
  ['J. K. Larsen spoke.', ['J. K. Larsen spoke.']],
  ['“We are ready.” Reyes left.', ['“We are ready.”', 'Reyes left.']],
  ['“Who pays?” Reyes asked. Nobody knew.', ['“Who pays?” Reyes asked.', 'Nobody knew.']],
  ['"Who pays?" he asked.', ['"Who pays?" he asked.']],
  ['It was late (very late.) They slept.', ['It was late (very late.)', 'They slept.']],
  ['Prices rose 3.5 percent. Rents fell.', ['Prices rose 3.5 percent.', 'Rents fell.']],
  ['Ministers Meet Again\nThey met on Monday.', ['Ministers Meet Again', 'They met on Monday.']],
  ['• First point\n• Second point', ['First point', 'Second point']],
  ['- One\n- Two', ['One', 'Two']],
  ['Wait... what? Yes!', ['Wait... what?', 'Yes!']],
  ['He said, "We lost." Dahl Moss agreed.', ['He said, "We lost."', 'Dahl Moss agreed.']],
  ['"He told me, \'We lost.\'" Dahl Moss agreed.', ['"He told me, \'We lost.\'"', 'Dahl Moss agreed.']],
  ['The question, "Who owns it?", was left out.', ['The question, "Who owns it?", was left out.']],
  ['Wayne A. I. Moss, a judge, left.', ['Wayne A. I. Moss, a judge, left.']],
  ['“It sank.” “When?” “At noon.”', ['“It sank.”', '“When?”', '“At noon.”']],
  ['“We sail at dawn. Nobody stays,” Moss said.', ['“We sail at dawn.', 'Nobody stays,” Moss said.']],
  ['George H.W. Moss ran. He won.', ['George H.W. Moss ran.', 'He won.']],
  ['Dahl Inc. Chairman Mia Moss left.', ['Dahl Inc. Chairman Mia Moss left.']],
  ['They met at 3 p.m. and at 6 p.m. on Friday.', ['They met at 3 p.m. and at 6 p.m. on Friday.']],
  ['She joined Dahl Corp. They sold it.', ['She joined Dahl Corp.', 'They sold it.']],
  ['They sold boats, carts, etc. Nobody bought them.', ['They sold boats, carts, etc.', 'Nobody bought them.']],
  ['He left.Then it rained.', ['He left.', 'Then it rained.']],
  ['Use any .gov site. It works.', ['Use any .gov site.', 'It works.']],
  ['Nobody came?! Nobody did.', ['Nobody came?!', 'Nobody did.']],
  ['The pump costs 3.5. Rents fell.', ['The pump costs 3.5.', 'Rents fell.']],
  ['Dahl unveils new Westmark-based Moss ferry', ['Dahl unveils new Westmark-based Moss ferry']],
  ['1. Close the gate.\n2. Ring the bell.', ['Close the gate.', 'Ring the bell.']],
  ['i dont like it. we went home. it rained.', ['i dont like it.', 'we went home.', 'it rained.']],
])('%s is split where its sentences end', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test('lines that an editor wrapped at one width are one paragraph', () => {
  const lines = [
    'The council of Westmark voted on Tuesday evening to close the old harbour',
    'bridge, which had been a matter of dispute between the two towns since it',
    'was damaged in the storm, and to build a new one further up the river for',
    'about forty million crowns.',
  ];
  expect(sentencesOf(lines.join('\n'))).toEqual([lines.join('\n')]);
});

test('a sentence past 200 words is cut after a comma', () => {
  const long = `${'one two three four five six seven, '.repeat(60)}end.`;
  const sentences = sentencesOf(long);
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.slice(0, -1).every((sentence) => sentence.endsWith(','))).toBe(true);
});

test.each([
  ['brackets', '('.repeat(100_000)],
  ['one word without end', 'a'.repeat(100_000)],
  ['apostrophes', "'".repeat(100_000)],
  ['letters with full stops', 'a.'.repeat(50_000)],
  ['letters with apostrophes', "a'".repeat(50_000)],
  ['an address without end', `www.${'a.'.repeat(50_000)}`],
  ['at-signs', 'a@'.repeat(50_000)],
  ['hyphens', 'anti-'.repeat(20_000)],
  ['digits with colons', '1:'.repeat(50_000)],
  ['emoji', '😀'.repeat(30_000)],
])('%s: cut in time that grows with the length, with nothing lost', (_, text) => {
  const started = performance.now();
  const found = tokens(text, { start: 0, end: text.length }, rules);
  expect(performance.now() - started).toBeLessThan(3000);
  expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
});

const pieces = oneof(
  string({ unit: 'binary', maxLength: 6 }),
  constantFrom(
    '\u0000',
    '\ud83d',
    '\udc00',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00a0',
    '\u0301',
    '👩‍🚒',
    '🇳🇴',
    '会議。',
    'متى؟',
    'Gen.',
    "don't",
    'U.S.',
    '“No.”',
    'ana@x.example',
    'www.',
    '.doc',
    "''",
    ':-)',
    '(',
    '3-1',
    '$5m',
    'end.Then',
    '.',
    '?',
    ' ',
    '\n',
    '-',
  ),
);
const anyText = array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

test('words tile any text: nothing but blanks is left out, nothing is in two words', () => {
  assert(
    property(anyText, (text) => {
      const found = tokens(text, { start: 0, end: text.length }, rules);
      const blank = /[\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f]/g;
      expect(
        found
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(blank, ''),
      ).toBe(text.replace(blank, ''));
      expect(found.every(({ start, end }, i) => start < end && start >= (found[i - 1]?.end ?? 0))).toBe(true);
    }),
    { seed: 4, numRuns: 2000 },
  );
});

test('sentences hold all words of any text, each once and in order', () => {
  assert(
    property(anyText, (text) => {
      const found = tokens(text, { start: 0, end: text.length }, rules);
      const sentences = sentenceBreaks(text, found, breaks);
      expect(sentences.flat()).toEqual(found);
      expect(sentences.every((words) => words.length > 0)).toBe(true);
    }),
    { seed: 5, numRuns: 1000 },
  );
});

test('a stretch of a text is cut as if it were alone', () => {
  const text = 'the mayor (who left at 5pm) said: “U.S.-led talks end.Then rain”';
  const start = text.indexOf('(');
  const part = text.slice(start, -1);
  const inside = tokens(text, { start, end: text.length - 1 }, rules);
  const alone = tokens(part, { start: 0, end: part.length }, rules);
  expect(inside.map((word) => ({ start: word.start - start, end: word.end - start }))).toEqual(alone);
});

test('one line of 10 MB is cut into the words and sentences that it repeats', () => {
  const sentence = 'Ida Moss met 3 envoys of Westmark at 5pm, she didn’t say why. ';
  const times = Math.ceil(10_000_000 / sentence.length);
  const text = sentence.repeat(times);
  const found = tokens(text, { start: 0, end: text.length }, rules);
  expect(found.length).toBe(17 * times);
  expect(sentenceBreaks(text, found, breaks).length).toBe(times);
}, 60_000);
