// The READMEs show what the commands really print.

import { expect, test } from 'vitest';
import { printed, sampleFolder, shown } from './shown.ts';

const folder = sampleFolder();

test('the README shows at least six questions with their answers', () => {
  expect(shown().length).toBeGreaterThanOrEqual(6);
});

test.each(shown().map((one) => [one.command, one] as const))('wiregraph %s', (_, one) => {
  expect(printed(one, folder)).toBe(one.output);
});
