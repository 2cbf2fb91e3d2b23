// Names by their words, where the network sees less than the whole: "Storm Ada", of which it takes "Ada" for a person, and
// "the Clean Air Act", which is none of its kinds. In: the names of a sentence as runs of its tokens. Out: runs that are
// whole; what lies inside a plan's name ("Paris Agreement") is no name of its own.

import type { Token } from '../model/sentence.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import { isName, type NameRun } from './consistency.ts';

export type Worded = (tokens: readonly Token[], runs: readonly NameRun[]) => readonly NameRun[];

/** How sure a name is that a word of it alone makes one. */
const byWord = 0.8;

export function wordedNames(lexicon: Lexicon): Worded {
  const table = lexicon.table('name-words');
  return (tokens, runs) => {
    const said = (at: number, isFirst: boolean): string | null => {
      const entry = isName(tokens[at]) ? table.get(tokens[at]?.text.toLowerCase() ?? '') : undefined;
      return entry && (entry.first === true) === isFirst ? String(entry.kind) : null;
    };
    const sure = (at: number): string | null =>
      isName(tokens[at]) && table.get(tokens[at]?.text.toLowerCase() ?? '')?.sure === true ? said(at, true) : null;
    const isInside = (at: number): boolean => runs.some(({ from, to }) => from <= at && at < to);
    const opened = tokens.flatMap((_, from): NameRun[] => {
      const kind = said(from, true);
      if (kind === null || isInside(from) || !isName(tokens[from + 1])) return [];
      let to = from + 2;
      while (isName(tokens[to])) to++;
      // "Hurricane Centre"
      return said(to - 1, false) === null ? [{ from, to, kind, confidence: byWord }] : [];
    });
    const plans = tokens.flatMap((_, last): NameRun[] => {
      if (said(last, false) !== 'Plan' || isName(tokens[last + 1])) return [];
      let from = last;
      while (isName(tokens[from - 1]) && !isCountry(runs, from - 1)) from--;
      const isWhole = runs.some((run) => run.from <= from && run.to > last);
      return from < last && !isWhole ? [{ from, to: last + 1, kind: 'Plan', confidence: byWord }] : [];
    });
    const made = [...opened, ...plans];
    const left = runs
      .filter((run) => !made.some((one) => run.from < one.to && one.from < run.to))
      .map((run) => (run.to - run.from > 1 ? { ...run, kind: sure(run.from) ?? run.kind } : run));
    return [...left, ...made].sort((a, b) => a.from - b.from);
  };
}

function isCountry(runs: readonly NameRun[], at: number): boolean {
  return runs.some(({ from, to, kind }) => kind === 'Country' && from <= at && at < to);
}
