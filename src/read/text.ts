// Plain text: the article's text is the file as decoded, with the page around it marked by zones.

import { compose } from './compose.ts';
import type { Format } from './format.ts';
import { linesOf } from './line.ts';

export const text: Format = {
  name: 'text',
  extensions: ['.txt', '.text'],
  read: (content, known, context) => compose({ text: content, lines: linesOf(content), marks: [] }, known, context),
};
