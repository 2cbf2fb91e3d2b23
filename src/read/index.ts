// Reading: what a user names -> articles, one after the other, in the order of the input. A bad input is a failure that
// names it, in its place in the stream; everything else is read. A new format is one file and one line in the table.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Article } from '../model/article.ts';
import { WiregraphError } from '../model/error.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import type { Context } from './compose.ts';
import { decode, isGuessed } from './decode.ts';
import { expand, unreadable } from './expand.ts';
import type { InputFailure } from './failure.ts';
import type { FormatName } from './format.ts';
import { html } from './html.ts';
import { jsonlExtensions, readJsonLine } from './jsonl.ts';
import { nothingKnown } from './known.ts';
import { checkLength, checkSize } from './limit.ts';
import { markdown } from './markdown.ts';
import { phrasebook } from './phrasebook.ts';
import { peek, sniff } from './sniff.ts';
import { byLine, whole } from './stream.ts';
import { text } from './text.ts';

export type { InputFailure } from './failure.ts';
export { readJsonLine } from './jsonl.ts';
export type { Context } from './compose.ts';

export const formats = { text, markdown, html } as const;

export interface ReadOptions {
  readonly lexicon: Lexicon;
  /** The format of all inputs; default: by the ending of the name, else by the first bytes. */
  readonly from?: FormatName | 'jsonl';
  /** ISO 8601 day for articles that say no day of their own; default: none. */
  readonly published?: string;
  /** What `-` reads; default: nothing. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

const extensions = [...Object.values(formats).flatMap((format) => format.extensions), ...jsonlExtensions];

export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Article | InputFailure> {
  const context = contextOf('-', options);
  for (const input of inputs) {
    for await (const place of expand(input, extensions)) {
      if ('error' in place) yield place;
      else yield* readPlace(place.path, { ...context, source: place.path }, options);
    }
  }
}

/** One article from its bytes or its text; throws a WiregraphError where it is none. */
export function readArticle(content: Uint8Array | string, format: FormatName, context: Context): Article {
  const decoded = typeof content === 'string' ? content : decode(content);
  if (format !== 'html') checkLength(decoded);
  const article = formats[format].read(decoded, nothingKnown, withGuess(content, context));
  checkLength(article.text);
  return article;
}

/** What `readArticle` and `readJsonLine` need besides the content. */
export function contextOf(source: string, { lexicon, published }: ReadOptions): Context {
  return { source, book: phrasebook(lexicon), published: published ?? null };
}

async function* readPlace(
  path: string,
  context: Context,
  options: ReadOptions,
): AsyncGenerator<Article | InputFailure> {
  try {
    const { first, all } = await peek(await bytesOf(path, options));
    const format = options.from ?? formatOf(path) ?? sniff(first);
    if (format === 'jsonl') yield* readLines(all, context);
    else yield readArticle(await whole(all), format, context);
  } catch (error) {
    yield { source: path, error: error instanceof WiregraphError ? error : unreadable(error) };
  }
}

async function bytesOf(path: string, { stdin, from }: ReadOptions): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return stdin ?? nothing();
  if ((from ?? formatOf(path)) !== 'jsonl') checkSize((await stat(path)).size);
  return createReadStream(path, { highWaterMark: 256 * 1024 });
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* readLines(chunks: AsyncIterable<Uint8Array>, context: Context): AsyncGenerator<Article | InputFailure> {
  let count = 0;
  for await (const { number, bytes } of byLine(chunks)) {
    if (bytes?.every((byte) => byte <= 0x20)) continue;
    count += 1;
    yield readLine(bytes, number, context);
  }
  if (count === 0) throw new WiregraphError('INPUT_EMPTY', 'there is no line in it; write one article a line');
}

function readLine(bytes: Uint8Array | null, number: number, context: Context): Article | InputFailure {
  try {
    if (bytes === null)
      throw new WiregraphError('INPUT_TOO_LARGE', 'the line is more than 64 MB; no article is that long');
    return readJsonLine(decode(bytes), withGuess(bytes, context));
  } catch (error) {
    return {
      source: `${context.source}:${number}`,
      error: error instanceof WiregraphError ? error : unreadable(error),
    };
  }
}

function withGuess(content: Uint8Array | string, context: Context): Context {
  return { ...context, isGuessed: typeof content !== 'string' && isGuessed(content) };
}

function formatOf(path: string): FormatName | 'jsonl' | null {
  const ending = extname(path).toLowerCase();
  if (jsonlExtensions.some((one) => one === ending)) return 'jsonl';
  return Object.values(formats).find((format) => format.extensions.includes(ending))?.name ?? null;
}
