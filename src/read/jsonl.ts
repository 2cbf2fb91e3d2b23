// JSON Lines: one article a line, as corpora and benchmarks are fed. What a line gives (id, title, date ...) wins over
// what the text says. Each line stands for itself: a bad one is a failure with its number, the others are read.

import { basename } from 'node:path';
import type { Article } from '../model/article.ts';
import { WiregraphError } from '../model/error.ts';
import type { Context } from './compose.ts';
import { publicationDate } from './day.ts';
import { html } from './html.ts';
import type { Known } from './known.ts';
import { checkLength } from './limit.ts';
import { text } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

export const jsonlExtensions = ['.jsonl', '.ndjson'] as const;

export function readJsonLine(line: string, context: Context): Article {
  const fields = fieldsOf(line);
  const known = knownOf(fields);
  const [format, content] =
    typeof fields['text'] === 'string' ? [text, fields['text']] : [html, stringOf(fields, 'html')];
  if (content === null) throw refused('it has neither "text" nor "html"; give the article in one of them');
  if (content.trim() === '')
    throw new WiregraphError('INPUT_EMPTY', 'the article has no text; give it in "text" or "html"');
  checkLength(content);
  // The file is only what the article came in: what it is known by is its URL or id, so that splitting a file changes nothing.
  return format.read(content, known, { ...context, source: known.url ?? known.id ?? basename(context.source) });
}

function fieldsOf(line: string): Fields {
  const value = parsed(line);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw refused('it is JSON but not an object; write one {"text": "..."} a line');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new WiregraphError('INPUT_NOT_AN_ARTICLE', `it is not JSON (${why.slice(0, 120)}); write one object a line`, {
      cause,
    });
  }
}

function knownOf(fields: Fields): Known {
  return {
    id: stringOf(fields, 'id'),
    url: stringOf(fields, 'url'),
    title: stringOf(fields, 'title'),
    publisher: stringOf(fields, 'publisher'),
    authors: authorsOf(fields['authors'] ?? fields['author']),
    publishedAt: dateOf(stringOf(fields, 'publishedAt')),
    language: stringOf(fields, 'language'),
  };
}

/** Null for what is absent, null or blank; a number is taken for an id written without marks. */
function stringOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && name === 'id') return String(value);
  if (typeof value !== 'string') throw refused(`"${name}" is no text; write it in quotation marks`);
  return value.trim() === '' && name !== 'text' && name !== 'html' ? null : value;
}

function authorsOf(value: unknown): readonly string[] {
  return [value].flat().filter((author): author is string => typeof author === 'string' && author.trim() !== '');
}

function dateOf(given: string | null): string | null {
  const date = given === null ? null : publicationDate(given);
  if (given !== null && date === null)
    throw refused(`"publishedAt" is "${given}", which is no full date; write YYYY-MM-DD`);
  return date;
}

function refused(message: string): WiregraphError {
  return new WiregraphError('INPUT_NOT_AN_ARTICLE', message);
}
