// `annotate` and `explain` of a sentence as a user meets them. Each case runs the built command.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SentenceLine } from '../../src/annotate/jsonlines.ts';
import type { Explanation } from '../../src/extract/explain.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { faults, rowsIn, sentencesIn } from '../annotate/validator.ts';
import { type Run, scratch, wiregraph } from '../setup/command.ts';

const story =
  'Ferry strike ends\n\nMayor Ida Lund met union leaders in Vesthavn on Monday. "We can\u2019t wait," she said.\n';

const folder = scratch();

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function linesOf<Line>({ out }: Run): readonly Line[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('annotate', () => {
  const path = file('ferry.txt', story);

  test('prints valid CoNLL-U of the sentences', () => {
    const { code, out, err } = wiregraph(['annotate', path]);
    expect([code, err]).toEqual([0, '']);
    expect(faults(out)).toEqual([]);
    expect(sentencesIn(out).map((block) => /# text = (.*)/.exec(block)?.[1])).toEqual([
      'Ferry strike ends',
      'Mayor Ida Lund met union leaders in Vesthavn on Monday.',
      '"We can\u2019t wait," she said.',
    ]);
  });

  test('--json prints a sentence a line, whose words slice the text', () => {
    const lines = linesOf<SentenceLine>(wiregraph(['annotate', '--json', path]));
    expect(lines).toHaveLength(3);
    for (const { text, start, end, tokens, root } of lines) {
      expect(story.slice(start, end)).toBe(text);
      expect(tokens.map((token) => story.slice(token.start, token.end))).toEqual(tokens.map((token) => token.text));
      expect(tokens[root]?.head).toBe(-1);
    }
    expect(lines[1]?.names.map(({ text }) => text)).toContain('Ida Lund');
  });

  test('--json has times, which hang on the day of publication, and quantities', () => {
    const fares = file('fares.txt', 'Fares rise\n\nFares rose by 5 percent on Monday, the port said. Nobody paid.\n');
    const lines = linesOf<SentenceLine>(wiregraph(['annotate', '--json', '--published', '2026-02-03', fares]));
    expect(lines.map(({ times }) => times.map(({ text, value }) => `${text} ${value}`))).toEqual([
      [],
      ['Monday 2026-02-02'],
      [],
    ]);
    expect(lines[1]?.quantities.map(({ text, value, unit }) => `${text}: ${value} ${unit}`)).toEqual([
      '5 percent: 5 percent',
    ]);
  });

  test('--explain draws every word of every sentence, plain where nobody looks', () => {
    const { code, out } = wiregraph(['annotate', '--explain', path], { env: { NO_COLOR: '', CI: 'true' } });
    expect(code).toBe(0);
    expect(out).not.toContain('\u001b');
    const drawn = out.split('\n\n')[1] ?? '';
    expect(drawn).toMatch(/^Ida +PROPN NNP .*┐ Person$/m);
    expect(drawn).toMatch(/^met +VERB +VBD +─.*[┤┬┴┐┘] +root$/m);
    expect(drawn.split('\n').every((line) => line.length <= 100)).toBe(true);
    expect(wiregraph(['annotate', '--explain', path]).out).toBe(out);
  });

  test('of its own output keeps words and breaks', () => {
    const { out } = wiregraph(['annotate', path]);
    const again = wiregraph(['annotate', '--pretokenized', file('ferry.conllu', out)]);
    expect(again.code).toBe(0);
    expect(faults(again.out)).toEqual([]);
    const words = (conllu: string): readonly string[] => rowsIn(conllu).map((row) => `${row[0]} ${row[1]}`);
    expect(words(again.out)).toEqual(words(out));
  });

  test('--pretokenized reads standard input and prints JSON with the ids given', () => {
    const input = '# sent_id = mine-7\n1\tRain\n2\tfell\n\n1\tIda\n2\tslept\n\n';
    const lines = linesOf<SentenceLine>(wiregraph(['annotate', '--pretokenized', '--json', '-'], { input }));
    expect(lines.map(({ id, text }) => [id, text])).toEqual([
      ['mine-7', 'Rain fell'],
      ['1-2', 'Ida slept'],
    ]);
    const { out } = wiregraph(['annotate', '--pretokenized', '--explain', '-'], { input });
    expect(out.split('\n\n').map((block) => block.split('\n').length)).toEqual([3, 3, 1]);
  });

  test.each([
    ['two ways to print', ['--json', '--explain', path], /--json and --explain are two ways to print/],
    ['a format for CoNLL-U', ['--pretokenized', '--from', 'text', path], /--pretokenized reads CoNLL-U/],
    [
      'CoNLL-U with a word left out',
      ['--pretokenized', file('gap.conllu', '1\ta\n3\tb\n')],
      /gap\.conllu, line 2 is no CoNLL-U: .*word 2 is due/,
    ],
    ['a file that is not there', ['--pretokenized', join(folder, 'none.conllu')], /none\.conllu cannot be read/],
  ])('%s is refused in one sentence', (_, args, message) => {
    const { code, out, err } = wiregraph(['annotate', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(message)]);
  });

  test('--help shows examples', () => {
    expect(wiregraph(['annotate', '--help']).out).toMatch(/Examples:\n.*annotate - --explain/);
  });
});

describe('explain of a sentence', () => {
  const sentence = 'Ida Lund signed the accord in Oslo after talks.';

  test('draws the tree and tells the frames, what was taken and what was lacking', () => {
    const { code, out } = wiregraph(['explain', sentence]);
    expect(code).toBe(0);
    expect(out).toMatch(/^signed +VERB +VBD +─/m);
    expect(out).toMatch(/^signed \(sign, verb\) {2}subject Ida, object accord, in Oslo/m);
    expect(out).toMatch(/^ {2}✓ signed +agent Ida Lund, object the accord, place Oslo {2}\[asserted, positive\]/m);
    expect(out).toMatch(/^talks \(talk, noun\)/m);
    expect(out).toMatch(/^ {2}✗ \S+ +lacks /m);
  });

  test('--json has the record, the trees and the explanations, whose spans slice the text', () => {
    const { out } = wiregraph(['explain', '--json', sentence]);
    const found = JSON.parse(out) as Extraction & {
      readonly trees: readonly SentenceLine[];
      readonly explanations: readonly Explanation[];
    };
    expect(found.format).toBe('wiregraph/extract@1');
    expect(found.trees.map(({ text }) => text)).toEqual([sentence]);
    expect(found.explanations.map(({ start, end }) => sentence.slice(start, end))).toEqual(['signed', 'talks']);
    expect(found.explanations.map(({ taken }) => taken)).toEqual(['signed', null]);
    expect(found.explanations[1]?.attempts.every(({ missing }) => missing.length > 0)).toBe(true);
  });

  test('that tells of no event says so', () => {
    expect(wiregraph(['explain', 'It was late at night.']).out).toContain(
      'No word of it is listed by a kind of event.',
    );
  });

  test('of blanks is wrong use', () => {
    const { code, err } = wiregraph(['explain', '  ']);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
