// Which articles are one origin: copies of one text, whole or cut down, in whatever outlet. Texts are compared by runs of
// five words; a sample of the runs finds the candidates, all of them decide. Two outlets that credit one agency need
// less in common. In: the records. Out: article -> origin.

import type { Extraction } from '../model/extraction.ts';
import { type ArticleId, contentHash } from '../model/id.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { fold, words } from './fold.ts';

export function origins(extractions: readonly Extraction[], ontology: Ontology): ReadonlyMap<ArticleId, string> {
  const agencies = new Set([...ontology.lexicon.words('news-agencies')].map(fold));
  const texts = extractions.map((extraction) => shingled(extraction, agencies));
  const parent = texts.map((_, i) => i);
  const root = (i: number): number => {
    const up = parent[i] ?? i;
    if (up === i) return i;
    const top = root(up);
    parent[i] = top;
    return top;
  };
  for (const [i, j] of candidates(texts)) {
    const a = texts[i];
    const b = texts[j];
    if (a && b && root(i) !== root(j) && isCopy(a, b)) parent[Math.max(root(i), root(j))] = Math.min(root(i), root(j));
  }
  return new Map(texts.map(({ article }, i) => [article, originId(texts[root(i)]?.article ?? article)]));
}

function originId(article: ArticleId): string {
  return `ori_${contentHash(article)}`;
}

interface Shingled {
  readonly article: ArticleId;
  readonly runs: ReadonlySet<number>;
  readonly agency: string | null;
}

const runLength = 5;
/** Share of the shorter text's runs that the other one has. */
const copied = 0.6;
const copiedFromAgency = 0.3;
/** One in so many runs is kept in the index of candidates. */
const sample = 8;

function shingled({ article, zones }: Extraction, agencies: ReadonlySet<string>): Shingled {
  const own = zones.filter(({ kind }) => kind === 'lead' || kind === 'body');
  const parts = own.length > 0 ? own.map(({ start, end }) => article.text.slice(start, end)) : [article.text];
  const all = parts.flatMap(words);
  const runs = new Set<number>();
  for (let i = 0; i + runLength <= all.length; i++) runs.add(hash(all.slice(i, i + runLength).join(' ')));
  const credits = [
    ...article.authors,
    article.publisher ?? '',
    ...zones.filter(({ kind }) => kind === 'byline').map(({ start, end }) => article.text.slice(start, end)),
  ];
  const credit = credits.map(fold).join(' | ');
  const agency = [...agencies].find((name) => ` ${credit} `.includes(` ${name} `)) ?? null;
  return { article: article.id, runs, agency };
}

function candidates(texts: readonly Shingled[]): readonly (readonly [number, number])[] {
  const index = new Map<number, number[]>();
  for (const [i, { runs }] of texts.entries()) {
    for (const run of runs) {
      if (run % sample !== 0) continue;
      const list = index.get(run);
      if (list) list.push(i);
      else index.set(run, [i]);
    }
  }
  const pairs = new Map<string, readonly [number, number]>();
  for (const list of index.values()) {
    for (const [at, i] of list.entries()) {
      // A run that very many texts share ties each to its neighbours, which is enough for copies of one story.
      for (const j of list.slice(at + 1, at + (list.length > 20 ? 3 : 21))) pairs.set(`${i} ${j}`, [i, j]);
    }
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function isCopy(a: Shingled, b: Shingled): boolean {
  const [small, large] = a.runs.size <= b.runs.size ? [a, b] : [b, a];
  if (small.runs.size < 8) return false;
  let common = 0;
  for (const run of small.runs) if (large.runs.has(run)) common++;
  const least = a.agency !== null && a.agency === b.agency ? copiedFromAgency : copied;
  return common / small.runs.size >= least;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
