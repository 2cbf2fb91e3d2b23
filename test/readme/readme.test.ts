// The README shows what the commands really print.

import { expect, test } from 'vitest';
import { printed, sampleFolder, shown } from './shown.ts';

const folder = sampleFolder();

test('the README shows at least six questions with their answers', () => {
  expect(shown().length).toBeGreaterThanOrEqual(6);
});

test.each(shown().map(({ command, output }) => [command, output]))('wiregraph %s', (command, output) => {
  expect(printed(command, folder)).toBe(output);
});
