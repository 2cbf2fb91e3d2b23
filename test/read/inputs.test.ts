// The stream of articles that a call reads: order, folders, patterns, standard input, JSON Lines, and every bad input
// in its place among good ones.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chunks, inFolder, readAll, told } from './reading.ts';

const text = (title: string) =>
  `${title}\n\nThe council of Westmark voted on Monday to close the old bridge for good.\n`;
const json = (fields: Readonly<Record<string, unknown>>) => `${JSON.stringify(fields)}\n`;

describe('inputs', () => {
  test('files, folders and patterns are read in the order given, folders and patterns by name', async () => {
    const files = {
      'z.txt': text('Zeta report is out'),
      'news/b.md': text('# Beta report is out'),
      'news/a.txt': text('Alpha report is out'),
      'news/deep/er/c.html':
        '<html><body><h1>Gamma report is out</h1><p>The council voted on Monday to close it.</p></body></html>',
      'news/picture.png': 'not read',
      'news/.hidden.txt': 'not read',
      'more/2.txt': text('Second report is out'),
      'more/1.txt': text('First report is out'),
    };
    await inFolder(files, async (folder) => {
      const results = await readAll([join(folder, 'z.txt'), join(folder, 'news'), join(folder, 'more/*.txt')]);
      expect(told(results, folder)).toEqual([
        'Zeta report is out',
        'Alpha report is out',
        'Beta report is out',
        'Gamma report is out',
        'First report is out',
        'Second report is out',
      ]);
    });
  });

  test('a bad input is told in its place and everything else is read', async () => {
    const files = {
      'good.txt': text('Good report is out'),
      'empty.txt': '',
      'binary.txt': Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]),
      'latin.txt': Buffer.from(text('Café in Orléans reopens'), 'latin1'),
      'wide.txt': Buffer.from(`\uFEFF${text('Wide report is out')}`, 'utf16le'),
      'nothing/readme.pdf': 'x',
      'last.txt': text('Last report is out'),
    };
    const named = [
      'good.txt',
      'missing.txt',
      'empty.txt',
      'binary.txt',
      'latin.txt',
      'wide.txt',
      'nothing',
      '*.rtf',
      'last.txt',
    ];
    await inFolder(files, async (folder) => {
      const results = await readAll(named.map((name) => join(folder, name)));
      expect(told(results, folder)).toEqual([
        'Good report is out',
        'missing.txt INPUT_NOT_FOUND',
        'empty.txt INPUT_EMPTY',
        'binary.txt INPUT_BINARY',
        'Café in Orléans reopens',
        'Wide report is out',
        'nothing INPUT_NOT_FOUND',
        '*.rtf INPUT_NOT_FOUND',
        'Last report is out',
      ]);
    });
  });

  test('a file of 20 MB is refused in one sentence, and the next is read', async () => {
    const line = 'The council met Ana Reyes on Monday and said the talks would go on for some time.\n';
    const files = { 'a.txt': line.repeat(Math.ceil(20e6 / line.length)), 'b.txt': text('Second report is out') };
    await inFolder(files, async (folder) => {
      const results = await readAll([folder]);
      expect(told(results, folder)).toEqual(['a.txt INPUT_TOO_LARGE', 'Second report is out']);
      expect(results.flatMap((one) => ('error' in one ? [one.error.message] : []))).toEqual([
        expect.stringMatching(/^20\.\d million characters are more than the 5 million[^.]*$/),
      ]);
    });
  });

  test('a file that is only furniture is an article without a sentence', async () => {
    await inFolder({ 'a.txt': 'Sign in\nSubscribe\nMost read\n' }, async (folder) => {
      const zones = (await readAll([folder])).flatMap((one) =>
        'error' in one ? [] : one.zones.map((zone) => zone.kind),
      );
      expect(zones).toEqual(['furniture', 'furniture', 'furniture']);
    });
  });

  test('a name with the marks of a pattern is the file where there is one', async () => {
    await inFolder({ 'report [final].txt': text('Final report is out') }, async (folder) => {
      expect(told(await readAll([join(folder, 'report [final].txt')]), folder)).toEqual(['Final report is out']);
    });
  });

  test('a circle of links ends', async () => {
    await inFolder({ 'a.txt': text('Alpha report is out') }, async (folder) => {
      symlinkSync(folder, join(folder, 'loop'));
      expect(told(await readAll([folder]), folder)).toEqual(['Alpha report is out']);
    });
  });

  test('an address is not fetched', async () => {
    const results = await readAll(['https://127.0.0.1:9/news']);
    expect(told(results, 'nowhere')).toEqual(['https://127.0.0.1:9/news INPUT_UNREADABLE']);
  });

  test('the format can be named, and is else told by the first bytes', async () => {
    const page =
      '<!doctype html><html><body><h1>Page report is out</h1><p>The council voted on Monday to close it.</p></body></html>';
    await inFolder(
      { 'a.page': page, 'b.news': text('Text report is out'), 'c.txt': '# Mark report is out\n\nIt was closed.' },
      async (folder) => {
        expect(told(await readAll([join(folder, 'a.page'), join(folder, 'b.news')]), folder)).toEqual([
          'Page report is out',
          'Text report is out',
        ]);
        expect(told(await readAll([join(folder, 'c.txt')], { from: 'markdown' }), folder)).toEqual([
          'Mark report is out',
        ]);
      },
    );
  });
});

describe('standard input', () => {
  test('is text unless its first bytes say otherwise', async () => {
    const bytes = Buffer.from(text('Café report is out'));
    expect(told(await readAll(['-'], { stdin: chunks(bytes.subarray(0, 4), bytes.subarray(4)) }), '')).toEqual([
      'Café report is out',
    ]);
    expect(
      told(await readAll(['-'], { stdin: chunks(json({ text: 'It rained.' }), json({ text: 'It snowed.' })) }), ''),
    ).toEqual(['It rained.', 'It snowed.']);
  });

  test('is an empty input when nothing comes', async () => {
    expect(told(await readAll(['-'], { stdin: chunks() }), '')).toEqual(['- INPUT_EMPTY']);
  });
});

describe('JSON Lines', () => {
  test('a bad line is told with its number and every other line is read', async () => {
    const lines = [
      json({ text: 'It rained.' }),
      'not json\n',
      '\n',
      '[1, 2]\n',
      json({ title: 'No text' }),
      json({ text: '   ' }),
      json({ text: 'It snowed.', publishedAt: 'soon' }),
      json({ text: 7 }),
      json({ text: 'It hailed.' }).trim(),
    ];
    await inFolder({ 'news.jsonl': lines.join('') }, async (folder) => {
      expect(told(await readAll([folder]), folder)).toEqual([
        'It rained.',
        'news.jsonl:2 INPUT_NOT_AN_ARTICLE',
        'news.jsonl:4 INPUT_NOT_AN_ARTICLE',
        'news.jsonl:5 INPUT_NOT_AN_ARTICLE',
        'news.jsonl:6 INPUT_EMPTY',
        'news.jsonl:7 INPUT_NOT_AN_ARTICLE',
        'news.jsonl:8 INPUT_NOT_AN_ARTICLE',
        'It hailed.',
      ]);
    });
  });

  test('what a line gives wins over what its text says', async () => {
    const line = json({
      id: 'courier-7',
      url: 'https://courier.example/a?utm_source=x',
      title: 'Bridge closes',
      publisher: 'Westmark Courier',
      authors: ['Ana Reyes'],
      publishedAt: '2026-03-05',
      text: text('Old bridge in Westmark to close\nReuters\nBy Tom Aske\n3 March 2026'),
    });
    const [article] = await readAll(['-'], { from: 'jsonl', stdin: chunks(line), published: '2020-01-01' });
    expect(article).toMatchObject({
      id: 'courier-7',
      url: 'https://courier.example/a',
      title: 'Bridge closes',
      publisher: 'Westmark Courier',
      authors: ['Ana Reyes'],
      publishedAt: '2026-03-05',
    });
  });

  test('the day of the call is for lines without one', async () => {
    const stdin = chunks(
      json({ text: 'It rained.' }),
      json({ text: 'It snowed.', publishedAt: '2026-03-05T08:00:00+02:00' }),
    );
    const results = await readAll(['-'], { from: 'jsonl', stdin, published: '2026-03-01' });
    expect(results).toMatchObject([{ publishedAt: '2026-03-01' }, { publishedAt: '2026-03-05T06:00:00Z' }]);
  });

  test('a line may hold a page', async () => {
    const html =
      '<html><head><title>Page report is out</title></head><body><p>The council voted on Monday to close it.</p></body></html>';
    expect(told(await readAll(['-'], { from: 'jsonl', stdin: chunks(json({ html })) }), '')).toEqual([
      'Page report is out',
    ]);
  });

  test('the same text at two addresses is two articles, at two links to one address one', async () => {
    const urls = ['https://a.example/1', 'http://www.a.example/1/?utm_source=x', 'https://b.example/1'];
    const stdin = chunks(...urls.map((url) => json({ url, text: 'It rained.' })));
    const ids = (await readAll(['-'], { from: 'jsonl', stdin })).map((one) =>
      'error' in one ? one.error.code : one.id,
    );
    expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false]);
  });

  test('lines are handed out as they come, however the bytes are cut', async () => {
    const bytes = Buffer.from(json({ text: 'Café one.' }) + json({ text: 'Café two.' }));
    const cut = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
    expect(told(await readAll(['-'], { from: 'jsonl', stdin: chunks(...cut) }), '')).toEqual([
      'Café one.',
      'Café two.',
    ]);
  });

  test('a stream that never ends is read line by line', async () => {
    const { readInputs } = await import('../../src/read/index.ts');
    const { lexicon } = await import('./reading.ts');
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield Buffer.from(json({ text: `It rained ${given} times.` }));
      }
    }
    const taken: string[] = [];
    for await (const one of readInputs(['-'], { lexicon, from: 'jsonl', stdin: endless() })) {
      if (!('error' in one)) taken.push(one.text);
      if (taken.length === 3) break;
    }
    expect([taken.at(-1), given <= 4]).toEqual(['It rained 3 times.', true]);
  });
});
