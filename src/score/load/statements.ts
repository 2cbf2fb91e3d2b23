// The statements of a gold file with their places. Who vouches follows from where the trigger stands, unless it is written;
// a time's value is that of the time expression named.

import type { Path } from '../../ontology/datafile.ts';
import { type Span, contains, overlaps } from '../../model/span.ts';
import { roles } from '../../model/statement.ts';
import type { GoldArgument, GoldAttribution, GoldMention, GoldStatement, GoldTime } from '../gold.ts';
import type { WrittenStatement } from '../goldfile.ts';
import { fillerOf } from './attributions.ts';
import type { PlacedSentence, Report } from './sentences.ts';

export interface Around {
  readonly mentions: readonly GoldMention[];
  readonly times: readonly GoldTime[];
  readonly attributions: readonly GoldAttribution[];
}

export function statementsOf(
  sentences: readonly PlacedSentence[],
  around: Around,
  report: Report,
): readonly GoldStatement[] {
  return sentences.flatMap((sentence) =>
    (sentence.written.statements ?? []).flatMap((written, i) => {
      const below = ['statements', i];
      return statementOf(written, { sentence, below, around, report }) ?? [];
    }),
  );
}

interface Where {
  readonly sentence: PlacedSentence;
  readonly below: Path;
  readonly around: Around;
  readonly report: Report;
}

function statementOf(written: WrittenStatement, where: Where): GoldStatement | null {
  const { sentence, below, around } = where;
  const trigger = sentence.find(written.trigger, [...below, 'trigger']);
  if (trigger === null) return null;
  const { polarity = 'positive', factuality = 'asserted', ordinal = null, condition = null, holder } = written;
  const { time, duration } = written;
  return {
    label: written.id ?? null,
    kinds: [written.kind].flat(),
    trigger,
    arguments: argumentsOf(written, where),
    time:
      time === undefined ? null : typeof time === 'object' ? String(time.value) : valueAt(String(time), 'time', where),
    duration: duration === undefined ? null : valueAt(String(duration), 'duration', where),
    ordinal,
    polarity,
    factuality,
    condition,
    holder: holder === undefined ? innermost(trigger, around.attributions) : holder === 'publisher' ? null : holder,
    optional: written.optional ?? false,
  };
}

function argumentsOf(written: WrittenStatement, { sentence, below, around }: Where): readonly GoldArgument[] {
  return roles.flatMap((role) => {
    const given = role === 'time' ? undefined : written[role];
    if (given === undefined) return [];
    return [given].flat().flatMap((filler, i): GoldArgument[] => {
      const path = Array.isArray(given) ? [...below, role, i] : [...below, role];
      const { span, entity } = fillerOf(filler, { sentence, below: path, mentions: around.mentions });
      return span ? [{ role, span, entity }] : [];
    });
  });
}

function valueAt(words: string, key: 'time' | 'duration', { sentence, below, around, report }: Where): string | null {
  const at = sentence.find(words, [...below, key]);
  if (at === null) return null;
  const time = around.times.find((one) => overlaps(one, at));
  if (time) return time.value;
  report([...sentence.path, ...below, key], `"${words}" is not among the times of the sentence; add it there`);
  return null;
}

function innermost(trigger: Span, attributions: readonly GoldAttribution[]): string | null {
  const holding = attributions.filter(({ content }) => content.some((part) => contains(part, trigger)));
  const size = ({ content }: GoldAttribution): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
  return holding.sort((a, b) => size(a) - size(b))[0]?.label ?? null;
}
