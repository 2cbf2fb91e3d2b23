// Rules fit English news, never the two seed articles: none of their people and no seven words of theirs in a row may
// stand in any tracked text file. Model binaries are excepted.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasShared, root, sharedText } from '../setup/shared.ts';

interface GoldEntity {
  readonly type: string;
  readonly name: string;
}

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && !/\.(bin|png|ico|woff2?)$/.test(file) && file !== 'package-lock.json');

describe.runIf(hasShared())('originality', () => {
  const texts = files.map((file) => ({ file, words: words(readFileSync(join(root, file), 'utf8')) }));

  test('no person of the seed articles is named in a tracked file', () => {
    const gold = JSON.parse(sharedText('gold', 'seeds.json')) as { readonly entities: readonly GoldEntity[] };
    const surnames = gold.entities
      .filter((entity) => entity.type === 'person' && !/['’]s /.test(entity.name))
      .map((entity) => entity.name.split(' ').at(-1)?.toLowerCase() ?? '');
    expect(surnames.length).toBeGreaterThan(4);
    const found = texts.flatMap(({ file, words }) =>
      surnames.filter((name) => words.includes(name)).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('no seven words of the seed articles stand in a row in a tracked file', () => {
    const seeds = sharedText('seeds', 'articles.jsonl')
      .trim()
      .split('\n')
      .map((line) => words((JSON.parse(line) as { readonly text: string }).text));
    const known = new Set(seeds.flatMap((seed) => runs(seed)));
    expect(known.size).toBeGreaterThan(1000);
    const found = texts.flatMap(({ file, words }) =>
      runs(words)
        .filter((run) => known.has(run))
        .map((run) => `${file}: ${run}`),
    );
    expect(found).toEqual([]);
  });
});

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runs(list: readonly string[]): string[] {
  return list.slice(0, Math.max(0, list.length - 6)).map((_, i) => list.slice(i, i + 7).join(' '));
}
