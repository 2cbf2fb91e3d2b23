// A first name, a nickname in quotation marks or brackets and a surname are one name: `Matti "The Mat" Rantanen`. In: the names
// of a sentence as runs of its tokens. Out: the same, such runs joined.

import type { Token } from '../model/sentence.ts';
import { isName, type NameRun } from './consistency.ts';

/** Words of a nickname, at most: `Sal "Sammy the Bull" Orlo`. */
const longest = 3;

export function nicknamed(tokens: readonly Token[], runs: readonly NameRun[]): readonly NameRun[] {
  return runs.reduce<readonly NameRun[]>((joined, run) => {
    const close = run.from - 1;
    if (run.kind !== 'Person' || !isQuote(tokens[close]?.text)) return [...joined, run];
    const reach = Math.max(0, close - longest - 1);
    const open = reach + tokens.slice(reach, close).findLastIndex(({ text }) => isQuote(text));
    const nick = tokens.slice(open + 1, close);
    const first = joined.findLast(({ kind, to }) => kind === 'Person' && to === open);
    const from = first?.from ?? (isWord(tokens[open - 1]) ? open - 1 : -1);
    const isNick = nick.length > 0 && nick.every((token) => isName(token) || token.upos === 'DET');
    if (from < 0 || !isNick || !isQuote(tokens[open]?.text)) return [...joined, run];
    const before = joined.filter(({ to }) => to <= from);
    return [...before, { ...run, from }];
  }, []);
}

/** A first name may look like an adjective: "Vincent". */
function isWord(token: Token | undefined): boolean {
  return isName(token) || (token?.upos === 'ADJ' && /^\p{Lu}/u.test(token.text));
}

function isQuote(text: string | undefined): boolean {
  return text !== undefined && /^(?:["'“”‘’()]|``|'')$/.test(text);
}
