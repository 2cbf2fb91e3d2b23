// The exceptions to the rules for dictionary forms. In: sentences, gold before machine-labelled. Out: for each word with its
// tag whose most frequent lemma is not the one by rule, that lemma. Gold decides where it knows the word.

import { sha256 } from '../annotate/load.ts';
import { longestEnding, regular, stemOf } from '../annotate/lemmas.ts';
import { packContainer } from '../annotate/container.ts';
import { plain } from '../annotate/hash.ts';
import type { Example } from './corpus.ts';

type Counts = Map<string, Map<string, number>>;

/** Lines as `lemmasOf` reads them. */
export function learnLemmas(gold: readonly Example[], silver: readonly Example[]): readonly string[] {
  const best = new Map<string, string>();
  for (const counts of [countsOf(silver), countsOf(gold)]) {
    for (const [key, lemmas] of counts) {
      const [[lemma, count] = ['', 0]] = [...lemmas].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      // What occurs once is a typing error unless it looks like an irregular form.
      if (count > 1 || key.startsWith(lemma.slice(0, 2))) best.set(key, lemma);
    }
  }
  const endings = learnEndings(best);
  const rules = new Map(endings.map((line) => [line.split('\t')[0] ?? '', line.split('\t')[2] ?? ''] as const));
  const exceptions = [...best]
    .filter(([key, lemma]) => {
      const [word = '', xpos = ''] = key.split('\t');
      return regular(word, xpos, rules) !== lemma;
    })
    .map(([key, lemma]) => `${key}\t${lemma}`);
  return [...endings, ...exceptions].sort();
}

/** For the last letters of verb stems, from none to five: what most verbs take there, where shorter endings say otherwise. */
function learnEndings(lemmas: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, Map<string, number>>();
  const verbs = new Set<string>();
  for (const [key, lemma] of lemmas) {
    const [word = '', xpos = ''] = key.split('\t');
    const stem = stemOf(word, xpos === 'VBG' ? 'ing' : 'ed');
    const taken = stem === lemma ? '' : `${stem}e` === lemma ? 'e' : stem?.slice(0, -1) === lemma ? '-' : null;
    if (stem === null || taken === null || !/^VB[DNG]$/.test(xpos) || verbs.has(stem)) continue;
    verbs.add(stem);
    for (let length = 0; length <= Math.min(longestEnding, stem.length); length++) {
      const ending = stem.slice(stem.length - length);
      const count = counts.get(ending) ?? new Map<string, number>();
      counts.set(ending, count.set(taken, (count.get(taken) ?? 0) + 1));
    }
  }
  const chosen = new Map<string, string>();
  for (const [ending, count] of [...counts].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const [[taken, times] = ['', 0]] = [...count].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    let shorter = ending.slice(1);
    while (shorter !== '' && !chosen.has(shorter)) shorter = shorter.slice(1);
    if (ending === '' || (times > 1 && chosen.get(shorter) !== taken)) chosen.set(ending, taken);
  }
  return [...chosen].map(([ending, taken]) => `${ending}\t~\t${taken}`);
}

export function packLemmas(entries: readonly string[]): Uint8Array {
  return packContainer({ entries: entries.length }, new TextEncoder().encode(entries.join('\n')), sha256);
}

function countsOf(examples: readonly Example[]): Counts {
  const counts: Counts = new Map();
  for (const { words, tags, lemmas } of examples) {
    words.forEach((word, i) => {
      const xpos = tags[i]?.split(' ')[0] ?? '';
      const lemma = lemmas[i] ?? '_';
      if (/^(?:NNP|ADD|FW|GW|AFX|XX)/.test(xpos) || lemma === '_' || /[\s_\d]/.test(word)) return;
      const key = `${plain(word).toLowerCase()}\t${xpos}`;
      const lemmasOfKey = counts.get(key) ?? new Map<string, number>();
      counts.set(key, lemmasOfKey);
      lemmasOfKey.set(lemma, (lemmasOfKey.get(lemma) ?? 0) + 1);
    });
  }
  return counts;
}
