// Quotation marks of every style, apostrophes that are none, long speeches over paragraphs, quotations in quotations.

import { describe, expect, test } from 'vitest';
import { quotations } from '../../src/annotate/quotations.ts';
import { sliceOf } from '../../src/model/span.ts';
import { untagged } from './untagged.ts';

function found(text: string): readonly string[] {
  return quotations(text, untagged(text)).map((quotation) => sliceOf(text, quotation));
}

describe('quotation marks', () => {
  test.each([
    ['curly', 'Reyes called it “a good start”, and left.', ['a good start']],
    ['straight', 'Reyes called it "a good start", and left.', ['a good start']],
    ['straight with the stop inside', '"We are done," said Reyes. "Go home."', ['We are done,', 'Go home.']],
    ['single straight', "Reyes called it 'a good start' and left.", ['a good start']],
    ['single curly', 'Reyes called it ‘a good start’ and left.', ['a good start']],
    ['angled', 'Reyes called it « a good start » and left.', ['a good start']],
    ['low and high', 'Reyes called it „a good start“ and left.', ['a good start']],
    ['backticks of tokenized text', "Reyes called it `` a good start '' and left .", ['a good start']],
    ['behind a bracket and a dash', 'The plan (“Northern Light”) —“a gamble”— failed.', ['Northern Light', 'a gamble']],
    ['in a headline', 'Ferry crash was ‘waiting to happen’, union says', ['waiting to happen']],
  ])('%s marks are read', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('the outer span has the marks and the inner one has not', () => {
    const text = 'He said “no”.';
    const [quotation] = quotations(text, untagged(text));
    expect(quotation && sliceOf(text, quotation.outer)).toBe('“no”');
    expect(quotation && sliceOf(text, quotation)).toBe('no');
  });

  test('a quotation inside a quotation comes after it and is nested', () => {
    const text = '“He told me ‘never again’ and hung up,” Reyes said.';
    const all = quotations(text, untagged(text));
    expect(all.map((quotation) => [sliceOf(text, quotation), quotation.nested])).toEqual([
      ['He told me ‘never again’ and hung up,', false],
      ['never again', true],
    ]);
  });
});

describe('apostrophes', () => {
  test.each([
    ["The ministers' plan doesn't meet the unions' demands."],
    ['The ministers’ plan doesn’t meet the unions’ demands.'],
    ["The band of the '90s said it wouldn't play."],
    ['A 6\'2" guard of the prince’s house stood there.'],
    ["O'Hara's house isn't for sale."],
  ])('%s holds no quotation', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a possessive inside single marks does not end the quotation', () => {
    expect(found("Reyes said 'the ministers' plan is dead' on Friday.")).toEqual(["the ministers' plan is dead"]);
  });

  test('a contraction inside single curly marks does not end the quotation', () => {
    expect(found('Reyes said ‘we don’t know’ on Friday.')).toEqual(['we don’t know']);
  });
});

describe('paragraphs', () => {
  test('a speech that each paragraph opens again is one quotation a paragraph', () => {
    const text = '“We waited all night.\n\n“Then the water came,” said Reyes.';
    const all = quotations(text, untagged(text));
    expect(all.map((quotation) => [sliceOf(text, quotation), quotation.continues])).toEqual([
      ['We waited all night.', true],
      ['Then the water came,', false],
    ]);
  });

  test('a mark before a few words never pairs over the end of a paragraph', () => {
    expect(found('The “plan was late.\nNobody knew” about it.')).toEqual([]);
  });

  test('a sentence opened on one line and closed on a later one is one quotation', () => {
    expect(found("`` Bears need ice.\nThey do not need a list, '' said Inslow.")).toEqual([
      'Bears need ice.\nThey do not need a list,',
    ]);
    expect(found('Dale said, “We met.\nThen he left.\nI stayed.”\nThe mayor knew.')).toEqual([
      'We met.\nThen he left.\nI stayed.',
    ]);
    expect(found('"We met at noon,\nand he left, " Dale said.\nThe mayor knew.')).toEqual([
      'We met at noon,\nand he left,',
    ]);
  });

  test('a paragraph that opens with a mark and lacks the other is quoted to its end', () => {
    expect(found('“We waited all night.\nThe water came.')).toEqual(['We waited all night.']);
  });

  test('ten thousand open marks take no time', () => {
    const text = '“«'.repeat(5000) + '”'.repeat(5000);
    const before = performance.now();
    found(text);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
