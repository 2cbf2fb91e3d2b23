// Text inside XML. Line breaks and tabs are written as references, which readers keep in attributes; characters that XML
// 1.0 cannot hold in any form become U+FFFD, the sign for a character that is lost. GEXF and GraphML share the names of types.

import type { ColumnType } from './property.ts';

export const typeNames: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
};

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Control characters, what is no character, and half of a surrogate pair.
const lost =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function escaped(text: string): string {
  return text
    .replace(lost, '\ufffd')
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
    .replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
