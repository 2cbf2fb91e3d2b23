// The import rule and the absence of cycles, read from the source text itself: model <- ontology <- stages (never each
// other) <- pipeline <- cli and serve; train may use annotate; viz uses model only.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  ontology: ['model', 'ontology'],
  read: ['model', 'ontology', 'read'],
  annotate: ['model', 'ontology', 'annotate'],
  extract: ['model', 'ontology', 'extract'],
  resolve: ['model', 'ontology', 'resolve'],
  assemble: ['model', 'ontology', 'assemble'],
  store: ['model', 'ontology', 'store'],
  export: ['model', 'ontology', 'export'],
  score: ['model', 'ontology', 'score'],
  train: ['model', 'ontology', 'annotate', 'train'],
  serve: ['model', 'ontology', 'pipeline', 'serve', 'export', 'store'],
  pipeline: ['model', 'ontology', 'annotate', 'extract', 'resolve', 'assemble'],
  index: [
    'model',
    'ontology',
    'read',
    'annotate',
    'extract',
    'resolve',
    'assemble',
    'store',
    'export',
    'serve',
    'pipeline',
  ],
  viz: ['model', 'viz'],
};

const files = [...sources('src'), ...sources('viz')];
const edges = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

describe('imports', () => {
  test('every part of the tree has its rule', () => {
    const parts = new Set(files.map(partOf));
    expect([...parts].filter((part) => part !== 'cli' && !(part in mayImport))).toEqual([]);
  });

  test('no file imports a part that its own part may not know', () => {
    const broken = edges
      .filter(({ file, target }) => partOf(file) !== 'cli' && !mayImport[partOf(file)]?.includes(partOf(target)))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(broken).toEqual([]);
  });

  test('no file imports itself over others', () => {
    expect(cycle(files, edges)).toEqual([]);
  });

  test('no source file passes 300 lines', () => {
    const long = files
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301);
    expect(long).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.config.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function partOf(file: string): string {
  const [top, next = ''] = file.split('/');
  return top === 'src' ? next.replace(/\.ts$/, '') : (top ?? '');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) => match[1] ?? '');
  return targets
    .filter((target) => /\.tsx?$/.test(target))
    .map((target) => relative(root, resolve(join(root, dirname(file)), target)));
}

/** The files of one cycle, in order; empty where there is none. */
function cycle(nodes: readonly string[], links: readonly { file: string; target: string }[]): string[] {
  const next = new Map<string, string[]>();
  for (const { file, target } of links) next.set(file, [...(next.get(file) ?? []), target]);
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const target of next.get(node) ?? []) {
      const found = visit(target, [...path, node]);
      if (found.length > 0) return found;
    }
    done.add(node);
    return [];
  };
  for (const node of nodes) {
    const found = visit(node, []);
    if (found.length > 0) return found;
  }
  return [];
}
