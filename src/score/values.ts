// Times and quantities: where their words overlap they were found, and then their values are the same or not.

import type { Extraction } from '../model/extraction.ts';
import { type Span, overlaps, sliceOf } from '../model/span.ts';
import type { Gold } from './gold.ts';
import { type Paired, pair } from './pair.ts';
import { type Finding, type Scored, scored } from './tally.ts';

interface Valued extends Span {
  readonly said: string;
  readonly optional?: boolean;
}

export function scoreTimes({ times }: Gold, record: Extraction): Scored {
  const wanted = times.map((one): Valued => ({ ...one, said: one.value ?? 'unresolved' }));
  const given = record.times.map((one): Valued => ({
    start: one.start,
    end: one.end,
    said: one.value ?? 'unresolved',
  }));
  return scoreValues('times', pair(wanted, given, sharing), record.article.text);
}

export function scoreQuantities({ quantities }: Gold, record: Extraction): Scored {
  const said = ({ value, unit }: { readonly value: number; readonly unit: string | null }): string =>
    `${value} ${unit ?? ''}`.trim();
  const wanted = quantities.map((one): Valued => ({ ...one, said: said(one) }));
  const given = record.quantities.map((one): Valued => ({ start: one.start, end: one.end, said: said(one) }));
  return scoreValues('quantities', pair(wanted, given, sharing), record.article.text);
}

function sharing(a: Span, b: Span): number {
  return overlaps(a, b) ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
}

function scoreValues(key: string, { pairs, missed, extra }: Paired<Valued, Valued>, text: string): Scored {
  const counted = pairs.filter(([{ optional }]) => optional !== true);
  const lost = missed.filter(({ optional }) => optional !== true);
  const right = counted.filter(([wanted, given]) => wanted.said === given.said);
  const sizes = { given: counted.length + extra.length, wanted: counted.length + lost.length };
  const wrong = counted.filter((one) => !right.includes(one));
  const findings: readonly Finding[] = [
    ...lost.map((one): Finding => ({
      key,
      what: 'missed',
      at: one.start,
      text: `${sliceOf(text, one)} = ${one.said}`,
    })),
    ...extra.map((one): Finding => ({
      key,
      what: 'extra',
      at: one.start,
      text: `${sliceOf(text, one)} = ${one.said}`,
    })),
    ...wrong.map(([wanted, given]): Finding => ({
      key: `${key}.values`,
      what: 'wrong',
      at: wanted.start,
      text: `${sliceOf(text, wanted)} = ${wanted.said}, given ${sliceOf(text, given)} = ${given.said}`,
    })),
  ];
  return scored(
    { [key]: { right: counted.length, ...sizes }, [`${key}.values`]: { right: right.length, ...sizes } },
    findings,
  );
}
