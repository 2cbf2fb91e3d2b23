// A first name, a nickname in quotation marks or brackets and a surname are one name: `Matti "Mat" Rantanen`. In: the names of a sentence as
// runs of its tokens. Out: the same, such runs joined.

import type { Token } from '../model/sentence.ts';
import { isName, type NameRun } from './consistency.ts';

export function nicknamed(tokens: readonly Token[], runs: readonly NameRun[]): readonly NameRun[] {
  return runs.reduce<readonly NameRun[]>((joined, run) => {
    const first = joined.findLast(({ kind, to }) => kind === 'Person' && to === run.from - 3);
    const [open, nick, close] = tokens.slice(run.from - 3, run.from);
    const isNick = run.kind === 'Person' && isQuote(open) && isName(nick) && isQuote(close);
    if (!first || !isNick) return [...joined, run];
    const between = joined.filter(({ from, to }) => to <= first.from || from >= run.from);
    return [...between, { ...first, to: run.to }];
  }, []);
}

function isQuote(token: Token | undefined): boolean {
  return token !== undefined && /^["'“”‘’()]$/.test(token.text);
}
