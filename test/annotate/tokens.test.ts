// Words and sentences: tables of what parts and what stays whole, by the texts of the parts.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocks } from '../../src/annotate/blocks.ts';
import { sentenceBreaks, sentenceRules } from '../../src/annotate/sentences.ts';
import { tokenRules, tokens } from '../../src/annotate/tokens.ts';
import { loadLexicon } from '../../src/ontology/lexicon.ts';
import { root } from '../setup/shared.ts';

const lexicon = loadLexicon([join(root, 'data', 'lexicon', 'en'), join(root, 'data', 'grammar', 'en')]);
const rules = tokenRules(lexicon);

function wordsOf(text: string): string {
  return tokens(text, { start: 0, end: text.length }, rules)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

function sentencesOf(text: string): string[] {
  return blocks({ text, zones: [{ start: 0, end: text.length, kind: 'body' }] }).flatMap((block) =>
    sentenceBreaks(text, tokens(text, block, rules), sentenceRules(lexicon)).map((words) =>
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
  ['Gen. J. Ortega Jr.', 'Gen. J. Ortega Jr.'],
  ['No. 10 said no. Ten left', 'No. 10 said no . Ten left'],
  ['see https://a.example/x?y=1.', 'see https://a.example/x?y=1 .'],
  ['write to ana@news.example, please', 'write to ana@news.example , please'],
  ['“Wait…” she said—twice', '“ Wait … ” she said — twice'],
  ['12,500 of 30,000 (40%)', '12,500 of 30,000 ( 40 % )'],
  ["O'Neill left.Then rain", "O'Neill left . Then rain"],
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
