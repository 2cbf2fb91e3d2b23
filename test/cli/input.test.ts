// What a user meets when something is wrong with an input: one sentence that names it, an exit code, everything else
// done. Each case runs the built command.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { scratch, wiregraph } from '../setup/command.ts';

const good =
  'Mayor visits flooded valley\n\nMayor Ana Reyes met farmers in Lisbon on Monday. "We will rebuild," she said.\n';

function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch(), name);
  writeFileSync(path, content);
  return path;
}

function records(out: string): Extraction[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Extraction);
}

describe('extract', () => {
  test.each([
    ['an empty file', file('empty.txt', ''), /empty\.txt: there is no text/],
    [
      'a binary file',
      file(
        'photo.txt',
        Uint8Array.from({ length: 2000 }, (_, i) => (i * 37) % 256),
      ),
      /photo\.txt: /,
    ],
    ['a missing file', '/nowhere/report.txt', /\/nowhere\/report\.txt: /],
  ])('%s is named in one sentence, and the good file beside it is read', (_, bad, message) => {
    const { code, out, err } = wiregraph(['extract', bad, file('good.txt', good)]);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
    expect(records(out).map(({ article }) => article.text)).toEqual([good]);
  });

  test('a line that is not JSON is named by its number, and the lines around it are read', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: good }),
      '{"id": "b", "text"',
      JSON.stringify({ id: 'c', text: good }),
    ];
    const { code, out, err } = wiregraph(['extract', file('feed.jsonl', lines.join('\n'))]);
    expect(code).toBe(1);
    expect(err).toMatch(/feed\.jsonl:2/);
    expect(records(out).map(({ article }) => article.id)).toEqual(['a', 'c']);
  });

  test.each([
    ['Latin-1', Buffer.from('Café owner sues. Café owner José Ñandú sued the city on Monday.', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffCafé owner sues. Café owner José Ñandú sued the city on Monday.', 'utf16le')],
  ])('%s text is decoded', (_, bytes) => {
    const { code, out } = wiregraph(['extract', file('cafe.txt', bytes)]);
    expect(code).toBe(0);
    expect(records(out)[0]?.article.text).toBe('Café owner sues. Café owner José Ñandú sued the city on Monday.');
  });

  test('a file of 20 MB is refused in one sentence and does no harm', () => {
    const { code, err } = wiregraph(['extract', file('huge.txt', `${good}\n`.repeat(160_000))]);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/huge\.txt: /);
  });

  test('a page that is only furniture gives a record without statements and a note', () => {
    const { code, out } = wiregraph([
      'extract',
      file('page.txt', 'Sign in\nSubscribe\nRelated Stories\nDownload the app\n'),
    ]);
    expect(code).toBe(0);
    const [record] = records(out);
    expect(record?.statements).toEqual([]);
    expect(record?.notes.map((note) => note.code)).toContain('only-furniture');
  });

  test('scripts and broken tags of a page leave only its text', () => {
    const html = `<html><title>Mayor visits valley</title><body><script>alert("x")</script><article><h1>Mayor visits valley</h1>
      <p>Mayor Ana Reyes met farmers in Lisbon on Monday, her office said in a long statement about the visit.<p onclick=x><b>She promised help
      for the valley and its farmers before the winter comes, and said that the town would pay.</div></article><script>document.write("<p>No.")`;
    const { code, out } = wiregraph(['extract', file('page.html', html)]);
    expect(code).toBe(0);
    const text = records(out)[0]?.article.text ?? '';
    expect(text).toContain('met farmers in Lisbon on Monday');
    expect(text).not.toMatch(/alert|document\.write|onclick|</);
  });

  test('without a publication date there is one note, and relative days stay unresolved', () => {
    const { out } = wiregraph(['extract', file('good.txt', good)]);
    const [record] = records(out);
    expect(record?.notes.filter((note) => note.code === 'publication-date-unknown')).toHaveLength(1);
    expect(record?.times.map(({ text, value }) => [text, value])).toEqual([['Monday', null]]);
  });

  test('--published gives the day to inputs that have none of their own', () => {
    const { out } = wiregraph(['extract', '--published', '2024-03-06', file('good.txt', good)]);
    expect(records(out)[0]?.times.map(({ text, value }) => [text, value])).toEqual([['Monday', '2024-03-04']]);
  });

  test('standard input and folders are inputs too', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep', 'b.txt'), good);
    writeFileSync(join(folder, 'notes.csv'), 'not,an,article');
    expect(records(wiregraph(['extract', folder]).out)).toHaveLength(1);
    expect(records(wiregraph(['extract', '-', '--from', 'text'], { input: good }).out)[0]?.article.text).toBe(good);
  });
});

describe('wrong use', () => {
  test.each([
    ['an unknown command', ['ingset', 'x.txt'], /unknown command/],
    ['a format that is none', ['extract', '--from', 'pdf', 'x.txt'], /--from pdf/],
    ['a day that is none', ['extract', '--published', '2024-13-45', 'x.txt'], /2024-13-45/],
    ['an export that is none', ['export', '--format', 'xls', '--workspace', scratch()], /xls/],
    ['a workspace that is none', ['conflicts', '--workspace', '/nowhere/ws'], /\/nowhere\/ws/],
  ])('%s ends with exit code 2 and a sentence', (_, args, message) => {
    const { code, err } = wiregraph(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('a workspace of a newer format is left alone', () => {
    const workspace = join(scratch(), 'ws');
    wiregraph(['ingest', file('good.txt', good), '--workspace', workspace]);
    writeFileSync(join(workspace, 'format.json'), JSON.stringify({ format: 'wiregraph/workspace', version: 99 }));
    const { code, err } = wiregraph(['conflicts', '--workspace', workspace]);
    expect(code).toBe(2);
    expect(err).toMatch(/format 99/);
  });

  test('a Neo4j that is not there is one sentence, and the workspace is done', () => {
    const workspace = join(scratch(), 'ws');
    const { code, out, err } = wiregraph([
      'ingest',
      file('good.txt', good),
      '--workspace',
      workspace,
      '--neo4j',
      'bolt://127.0.0.1:1',
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/1 read/);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/bolt:\/\/127\.0\.0\.1:1 does not answer or went away \(connect ECONNREFUSED 127\.0\.0\.1:1\)/);
    expect(wiregraph(['export', '--format', 'json', '--workspace', workspace]).code).toBe(0);
  });
});
