// Treebanks for training. In: CoNLL-U files, plain or gzip. Out: documents of sentences with words, tags, heads,
// relations and names. Relations keep only the subtypes that all treebanks have (the others are restored by rule after
// parsing, see annotate/relations.ts), so that gold and machine-made trees speak one language.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { gumNames } from './gumnames.ts';

export interface Example {
  readonly words: readonly string[];
  readonly spaced: readonly boolean[];
  readonly lemmas: readonly string[];
  /** "IN SCONJ" */
  readonly tags: readonly string[];
  /** 1 + index of the head, 0 at the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** Whole relations as the treebank has them. */
  readonly subtypes: readonly string[];
  /** Type of the name that the word belongs to, with B- where one begins; `O` outside; null where names are not marked. */
  readonly names: readonly string[] | null;
}

export type Story = readonly Example[];

const keptSubtypes = new Set(['nsubj:pass', 'aux:pass', 'obl:agent']);

export function readCorpus(path: string): Story[] {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  const stories: Example[][] = [];
  let rows: string[][] = [];
  let current: Example[] | null = null;
  // "don't" stands on a line of its own before its two words, and only there is said what follows it.
  let joined = { to: 0, misc: '_' };
  const close = (): void => {
    if (rows.length > 0) {
      if (!current) stories.push((current = []));
      current.push(exampleOf(rows));
    }
    rows = [];
    joined = { to: 0, misc: '_' };
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('# newdoc')) stories.push((current = []));
    else if (line.trim() === '') close();
    else if (!line.startsWith('#')) {
      const columns = line.split('\t');
      const [id = ''] = columns;
      const range = /^\d+-(\d+)$/.exec(id);
      if (range) joined = { to: Number(range[1]), misc: columns[9] ?? '_' };
      if (!/^\d+$/.test(id)) continue;
      const at = Number(id);
      if (at <= joined.to) columns[9] = `${columns[9]}|${at < joined.to ? 'SpaceAfter=No' : joined.misc}`;
      rows.push(columns);
    }
  }
  close();
  return stories.filter((story) => story.length > 0);
}

function exampleOf(rows: readonly string[][]): Example {
  const column = (i: number): string[] => rows.map((row) => row[i] ?? '_');
  if (rows.every((row) => row.length < 10)) return namedOnly(rows);
  const misc = column(9);
  const heads = column(6).map(Number);
  const subtypes = column(7).map((relation, i) => (heads[i] === 0 ? 'root' : relation === 'root' ? 'dep' : relation));
  return {
    words: column(1),
    spaced: misc.map((value) => !value.includes('SpaceAfter=No')),
    lemmas: column(2),
    tags: rows.map((row) => `${row[4]} ${row[3]}`),
    heads,
    relations: subtypes.map((relation) =>
      keptSubtypes.has(relation) ? relation : (relation.split(':')[0] ?? relation),
    ),
    subtypes,
    names: misc.some((value) => value.includes('Entity=')) ? gumNames(rows) : namesOf(misc),
  };
}

// Universal NER: ID FORM LABEL, without tags and trees.
function namedOnly(rows: readonly string[][]): Example {
  const long: Record<string, string> = { PER: 'PERSON', ORG: 'ORGANIZATION', LOC: 'LOCATION' };
  const words = rows.map((row) => row[1] ?? '');
  const names = rows.map((row) => (row[2] ?? 'O').replace(/[A-Z]{3}$/, (type) => long[type] ?? type));
  return { words, spaced: words.map(() => true), lemmas: [], tags: [], heads: [], relations: [], subtypes: [], names };
}

// Machine-made labels say the type of each word only; neighbours of one type are one name.
function namesOf(misc: readonly string[]): string[] {
  const types = misc.map((value) => /NER=(\w+)/.exec(value)?.[1] ?? 'O');
  return types.map((type, i) => (type === 'O' ? 'O' : `${types[i - 1] === type ? 'I' : 'B'}-${type}`));
}
