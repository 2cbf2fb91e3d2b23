// The places of a dateline: "WESTMARK, Norland, March 3 (Reuters) -". In: its words, the names that the network found. Out:
// the same with what the gazetteer knows in front, however it is written: a city or country, then what it lies in.

import type { Token } from '../model/sentence.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { NameRun } from './consistency.ts';

const byGazetteer = 0.9;

export type Datelined = (tokens: readonly Token[], runs: readonly NameRun[]) => readonly NameRun[];

export function datelinedNames({ countries, gazetteer }: Ontology): Datelined {
  const kindOf = (name: string, isFirst: boolean): 'Country' | 'Place' | null => {
    if (countries.named(name)) return 'Country';
    const isTown = isFirst && (countries.withCapital(name) !== null || gazetteer.towns(name).length > 0);
    return isTown || gazetteer.regions(name).length > 0 ? 'Place' : null;
  };
  return (tokens, runs) => {
    const made: NameRun[] = [];
    for (let from = 0; from < tokens.length;) {
      const stop = tokens.findIndex(({ text }, at) => at >= from && !/^[\p{L}.'’-]+$/u.test(text));
      const to = stop < 0 ? tokens.length : stop;
      const words = tokens.slice(from, to).map(({ text }) => text);
      const kind = kindOf(words.map(capitalised).join(' '), from === 0) ?? kindOf(words.join(' '), from === 0);
      if (kind === null) break;
      made.push({ from, to, kind, confidence: byGazetteer, isPlaced: true });
      if (tokens[to]?.text !== ',') break;
      from = to + 1;
    }
    const left = runs.filter((run) => !made.some((one) => run.from < one.to && one.from < run.to));
    return [...made, ...left];
  };
}

/** "PORT-AU-PRINCE" -> "Port-Au-Prince"; the lists know names in any case but that of abbreviations. */
function capitalised(word: string): string {
  return /^\p{Lu}{2,}/u.test(word)
    ? word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase())
    : word;
}
