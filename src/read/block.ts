// The blocks of a page's content: paragraphs, headings, list points, captions, table rows, each as one line of text with
// what the markup says it is. White space is as a browser shows it.

import type { ZoneKind } from '../model/zone.ts';
import { isLabel } from './inset.ts';

export interface Block {
  readonly text: string;
  readonly hint: ZoneKind | null;
  /** A point of a list goes on a line of its own, without a blank line before the next. */
  readonly point: boolean;
  /** Length of the bold words that head the block: "Why it matters:". */
  readonly label?: number;
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const skipped = new Set(
  'audio button canvas datalist dialog head iframe input math menu nav noscript object option script select style svg template textarea video'.split(
    ' ',
  ),
);
/** Elements that pages set apart by style alone: `<span>riverside</span><span>Credit: A. Reyes</span>`. */
const edges = new Set(['a', 'cite', 'label', 'small', 'span', 'time']);
const isApart = /(?:\p{Ll}{2}|[\d.!?:;)’”"])$/u;
const elementNode = 1;
const textNode = 3;

export function blocksOf(root: Node): readonly Block[] {
  const found: Block[] = [];
  let open = '';
  let linked = 0;
  let inLink = false;
  let inList = false;
  let atEdge = false;
  let bold = '';
  let hint: ZoneKind | null = null;
  const close = (): void => {
    const text = open.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ').trim();
    // A block that is nothing but a link leads away from the article.
    const away = linked > 0 && linked >= lettersOf(text) * 0.9 ? 'furniture' : hint;
    const label = labelOf(text, bold);
    if (text !== '')
      found.push({
        text: inList ? `• ${text}` : text,
        hint: away,
        point: inList,
        ...(label && !inList ? { label } : {}),
      });
    if (text !== '') inList = false;
    open = '';
    bold = '';
    linked = 0;
  };
  const walk = (node: Node): void => {
    if (node.nodeType === textNode) {
      const words = node.textContent ?? '';
      if (atEdge && isApart.test(open) && /^\p{Lu}\p{Ll}/u.test(words)) open += ' ';
      if (words !== '') atEdge = false;
      open += words;
      if (inLink) linked += lettersOf(words);
    }
    if (node.nodeType !== elementNode) return;
    const name = node.nodeName.toLowerCase();
    if (skipped.has(name)) return;
    if (name === 'br') close();
    if (name === 'td' || name === 'th') open += ' ';
    const isBlock = blocks.has(name);
    if (isBlock) close();
    const outer = hint;
    if (isBlock) hint = hintOf(name) ?? outer;
    if (name === 'li') inList = true;
    const outerLink = inLink;
    if (name === 'a') inLink = true;
    if (edges.has(name)) atEdge = true;
    const isFirst = (name === 'strong' || name === 'b') && open.trim() === '';
    for (const child of node.childNodes) walk(child);
    if (edges.has(name)) atEdge = true;
    if (isFirst) bold = open.replace(/\s+/g, ' ').trim();
    inLink = outerLink;
    if (isBlock) close();
    if (name === 'li') inList = false;
    hint = outer;
  };
  walk(root);
  close();
  return found;
}

function labelOf(text: string, bold: string): number {
  if (bold === '' || !text.startsWith(bold)) return 0;
  const label = bold.endsWith(':') ? bold : text.startsWith(`${bold}:`) ? `${bold}:` : '';
  return isLabel(label) ? label.length : 0;
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function hintOf(name: string): ZoneKind | null {
  if (/^h[1-6]$/.test(name)) return 'heading';
  return name === 'figcaption' ? 'caption' : null;
}

/** The text of a page that no library could read: everything outside of tags and scripts, blocks apart. */
export function bareBlocks(content: string): readonly Block[] {
  return content
    .replace(/<(script|style|noscript|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?([a-z][a-z0-9]*)\b[^<>]*>/gi, (_, name: string) => (blocks.has(name.toLowerCase()) ? '\n' : ' '))
    .split('\n')
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, hint: null, point: false }));
}
