// The material for training: which files, in which order, and which part of them. Gold treebanks stand before
// machine-labelled ones; `held_o` and the development parts are for checking only.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Check } from './check.ts';
import { type Story, readCorpus } from './corpus.ts';
import type { BoundarySource } from './learnsentences.ts';
import { treebank, type TreeSentence } from './score/treebank.ts';

export interface Material {
  readonly gold: readonly Story[];
  readonly news: readonly Story[];
  readonly silver: readonly Story[];
  /** Those of the machine-labelled stories that come from the press and from books on foreign affairs. */
  readonly press: readonly Story[];
  readonly checks: readonly Check[];
}

export interface Choice {
  readonly shared: string;
  readonly part: number;
  /** First letters of the shards. */
  readonly silver: string;
}

export function material({ shared, part, silver }: Choice): Material {
  const ewt = join(shared, 'benchmarks/ud-english-ewt');
  const gum = join(shared, 'corpora/gum');
  const shards = join(shared, 'corpora/silver');
  if (!existsSync(ewt)) throw new Error(`There is no training data in ${shared}; set WIREGRAPH_SHARED.`);
  const some = (path: string): Story[] => {
    const all = readCorpus(path);
    return part >= 1 ? all : all.slice(0, Math.max(1, Math.round(all.length * part)));
  };
  const shardFiles = readdirSync(shards)
    .filter((file) => file.endsWith('.conllu.gz') && file !== 'held_o.conllu.gz' && silver.includes(file.charAt(0)))
    .sort();
  const press = shardFiles.filter((file) => file.startsWith('o')).flatMap((file) => some(join(shards, file)));
  const rest = shardFiles.filter((file) => !file.startsWith('o')).flatMap((file) => some(join(shards, file)));
  return {
    gold: some(join(ewt, 'en_ewt-ud-train.conllu.gz')).map(unnamed),
    news: some(join(gum, 'train.conllu.gz')),
    silver: [...press, ...rest],
    press,
    checks: [
      { name: 'EWT dev', isGold: true, stories: some(join(ewt, 'en_ewt-ud-dev.conllu.gz')).map(unnamed) },
      { name: 'GUM dev', isGold: true, stories: some(join(gum, 'dev.conllu.gz')) },
      { name: 'UNER dev', isGold: true, stories: some(join(shared, 'benchmarks/uner-english-ewt/en_ewt-ud-dev.iob2')) },
      { name: 'held_o', isGold: false, stories: some(join(shards, 'held_o.conllu.gz')) },
    ],
  };
}

/** Treebanks whose texts and paragraphs are known; those of the press count more. */
export function boundarySources({ shared, part }: Pick<Choice, 'shared' | 'part'>): BoundarySource[] {
  const bank = (path: string): readonly TreeSentence[] => {
    const all = treebank(gunzipSync(readFileSync(join(shared, path))).toString('utf8'));
    return part >= 1 ? all : all.slice(0, Math.max(1, Math.round(all.length * part)));
  };
  return [
    { sentences: bank('benchmarks/ud-english-ewt/en_ewt-ud-train.conllu.gz'), weight: 1 },
    { sentences: bank('corpora/gum/train.conllu.gz'), weight: 3 },
  ];
}

/** Without names, for treebanks that mark none. */
function unnamed(story: Story): Story {
  return story.map((example) => ({ ...example, names: null }));
}
