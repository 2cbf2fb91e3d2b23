// Names that the network cuts: "Lim Won-soon" at the hyphen, "the Ana and Melinda Orlo Foundation" at the conjunction,
// "the Sailors' Bill of Rights" before its complement. In: the names of a sentence as runs of its tokens. Out: the same, whole.

import type { Token } from '../model/sentence.ts';
import { isName, type NameRun } from './consistency.ts';

export function joinedNames(tokens: readonly Token[], runs: readonly NameRun[]): readonly NameRun[] {
  return runs.reduce<readonly NameRun[]>((joined, run) => {
    const before = joined.at(-1);
    if (before && before.to > run.from) return joined;
    const whole = foundation(tokens, before, run);
    if (whole) return [...joined.slice(0, -1), whole];
    return [...joined, withHyphen(tokens, withComplement(tokens, run, runs))];
  }, []);
}

/** "[Lim Won]-soon": a last part in small letters that modifies no noun, unlike "Ana Orlo-backed candidates". */
function withHyphen(tokens: readonly Token[], run: NameRun): NameRun {
  const [last, hyphen, part, next] = tokens.slice(run.to - 1, run.to + 3);
  if (run.kind !== 'Person' || run.to - run.from < 2 || !last || !part || hyphen?.text !== '-') return run;
  if (last.end !== hyphen.start || hyphen.end !== part.start || !/^\p{Ll}{2,5}$/u.test(part.text)) return run;
  const isModifier = part.upos === 'ADJ' || part.upos === 'VERB';
  const isBeforeNoun = next !== undefined && ['NOUN', 'ADJ', 'NUM'].includes(next.upos);
  return isModifier || isBeforeNoun ? run : { ...run, to: run.to + 2 };
}

/** "the [Ana] and [Melinda Orlo Foundation]" */
function foundation(tokens: readonly Token[], first: NameRun | undefined, run: NameRun): NameRun | null {
  if (first?.kind !== 'Person' || first.to - first.from > 1 || run.kind !== 'Organization') return null;
  const isJoined = first.to + 1 === run.from && tokens[first.to]?.upos === 'CCONJ';
  const isOne = tokens[first.from - 1]?.upos === 'DET' && run.to - run.from > 2;
  return isJoined && isOne ? { ...run, from: first.from } : null;
}

/** "the [Economic Bill] of Rights", no bill of a country or person. */
function withComplement(tokens: readonly Token[], run: NameRun, runs: readonly NameRun[]): NameRun {
  if (run.kind !== 'Plan' || tokens[run.to]?.text !== 'of' || tokens[run.to + 1]?.xpos !== 'NNPS') return run;
  const isOther = runs.some(({ from }) => from === run.to + 1);
  return isOther || isName(tokens[run.to + 2]) ? run : { ...run, to: run.to + 2 };
}
