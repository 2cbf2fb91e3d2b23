// Days are no part of who speaks. In: a draft. Out: the same, without a source that is a day ("On Wednesday it was
// reported"), and without the days at the edges of one: "(for) several days | Ortega", "the council of Westmark | on Monday".

import { contains, overlaps, type Span } from '../../model/span.ts';
import type { Token } from '../../model/sentence.ts';
import type { Reading } from '../reading.ts';
import type { Cues } from './cue.ts';
import type { Draft } from './draft.ts';

export function undated(draft: Draft, { document }: Reading, cues: Cues): Draft {
  const { source } = draft;
  const { names, times, sentences } = document;
  const inside = source ? times.filter((time) => contains(source, time)) : [];
  if (!source || inside.length === 0) return draft;
  const isName = names.some((name) => overlaps(name, source.head));
  if (!isName && inside.some((time) => contains(time, source.head))) return { ...draft, source: null };
  const words = (sentences[source.sentence]?.tokens ?? []).filter((token) => contains(source, token));
  const [first, last] = [inside[0], inside.at(-1)];
  const opens = first?.start === source.start && first.end < source.head.start;
  const closes = last?.end === source.end && last.start > source.head.end;
  const start = opens ? behindDay(words, first) : null;
  const end = closes ? beforeDay(words, { day: last, head: source.head, cues }) : null;
  return { ...draft, source: { ...source, start: start?.start ?? source.start, end: end?.end ?? source.end } };
}

/** "several days | Ortega", "last week | the court"; not "Monday's winner". */
function behindDay(words: readonly Token[], day: Span): Token | null {
  const next = words.find(({ start }) => start >= day.end);
  return next && /^(DT|NNPS?|PRP\$?)$/.test(next.xpos) ? next : null;
}

interface Around {
  readonly day: Span;
  readonly head: Token;
  readonly cues: Cues;
}

/** "the council | on Monday", "the agency | late today"; "an aide who left on Monday", "the winner of 2020" are told by it. */
function beforeDay(words: readonly Token[], { day, head, cues }: Around): Token | null {
  const all = words.filter(({ start, end }) => start >= head.start && end <= day.start);
  if (all.some(({ upos, text }) => upos === 'VERB' || upos === 'AUX' || text === ',')) return null;
  const plain = all.slice(0, all.findLastIndex(({ upos }) => upos !== 'ADV') + 1);
  const last = plain.at(-1);
  if (last?.upos !== 'ADP') return last ?? null;
  return cues.roles.get(last.text.toLowerCase()) === 'title' ? null : (plain.at(-2) ?? null);
}
