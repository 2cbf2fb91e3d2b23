// Time expressions beside annotated news (MEANTIME's development half) and two collections of cases (shared material).
// Relaxed F1: spans overlap; strict: same span; value: overlapping and the same TIMEX3 value. In the cases only days,
// months, years, weeks and lengths count that TIMEX3 knows: whether the one expression asked for has that value.
// Run with tsx it prints the figures; `--errors N` prints that many errors of each sort.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadEngine } from '../../src/annotate/load.ts';
import type { Time } from '../../src/model/time.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { reader } from '../../src/pipeline.ts';
import { contextOf, readJsonLine } from '../../src/read/index.ts';
import { hasShared, root, shared } from '../setup/shared.ts';
import type { Figure, Tools } from './figure.ts';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

interface Case {
  readonly text: string;
  readonly day: string;
  readonly value: string;
}

export function score(tools: Tools, options: { readonly errors?: number } = {}): Figure {
  const { errors = 0 } = options;
  const read = readerOf(tools);
  const news = ofNews(read, errors);
  return {
    name: 'times (meantime)',
    rows: [
      { key: 'value.f1', value: news.value, goal: 0.8 },
      { key: 'relaxed.f1', value: news.relaxed, goal: null },
      { key: 'strict.f1', value: news.strict, goal: null },
      { key: 'cases.chrono', value: ofCases(read, chronoCases(), errors), goal: null },
      { key: 'cases.recognizers', value: ofCases(read, recognizersCases(), errors), goal: null },
    ],
  };
}

type Read = (text: string, day: string) => readonly Time[];

function readerOf({ line, ontology }: Tools): Read {
  const context = contextOf('times', { lexicon: ontology.lexicon });
  return (text, publishedAt) =>
    line.annotate(readJsonLine(JSON.stringify({ id: 'times', text, publishedAt }), context)).times;
}

function ofNews(
  read: Read,
  errors: number,
): { readonly value: number; readonly relaxed: number; readonly strict: number } {
  const articles = readFileSync(shared('benchmarks', 'meantime', 'timex.jsonl'), 'utf8')
    .trim()
    .split('\n');
  let [given, wanted, relaxed, strict, value] = [0, 0, 0, 0, 0];
  const wrong: string[] = [];
  for (const article of articles) {
    const { text, publishedAt, times } = JSON.parse(article) as {
      text: string;
      publishedAt: string;
      times: readonly Gold[];
    };
    const found = read(text, publishedAt);
    const used = new Set<Time>();
    given += found.length;
    wanted += times.length;
    for (const gold of times) {
      const length = (time: Time): number => Math.min(time.end, gold.end) - Math.max(time.start, gold.start);
      const isSame = (time: Time): boolean => time.start === gold.start && time.end === gold.end;
      const [best] = found
        .filter((time) => !used.has(time) && length(time) > 0)
        .sort((a, b) => Number(isSame(b)) - Number(isSame(a)) || length(b) - length(a));
      if (!best) {
        wrong.push(`missed ${text.slice(gold.start, gold.end)} ${gold.value}`);
        continue;
      }
      used.add(best);
      relaxed += 1;
      strict += isSame(best) ? 1 : 0;
      value += best.value === gold.value ? 1 : 0;
      if (best.value !== gold.value) wrong.push(`${best.text} is ${gold.value}, given ${best.value}`);
    }
    wrong.push(...found.filter((time) => !used.has(time)).map((time) => `false ${time.text} ${time.value}`));
  }
  for (const one of wrong.slice(0, errors)) console.log(one);
  const f1 = (right: number): number => (2 * right) / (given + wanted);
  return { value: f1(value), relaxed: f1(relaxed), strict: f1(strict) };
}

function ofCases(read: Read, cases: readonly Case[], errors: number): number {
  const wrong = cases.flatMap(({ text, day, value }) => {
    const found = read(text, day);
    return found.some((time) => time.value === value)
      ? []
      : [`${text} (${day}) is ${value}, given ${found.map((time) => `${time.text} ${time.value}`).join(', ')}`];
  });
  for (const one of wrong.slice(0, errors)) console.log(one);
  return 1 - wrong.length / cases.length;
}

interface Chrono {
  readonly text: string;
  readonly reference: string;
  readonly start?: Readonly<Record<string, number>>;
  readonly end?: unknown;
}

function chronoCases(): readonly Case[] {
  const lines = readFileSync(shared('benchmarks', 'chrono-cases', 'cases.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((one): Case[] => {
    const { text, reference, start, end } = JSON.parse(one) as Chrono;
    const { year, month, day } = start ?? {};
    if (year === undefined || month === undefined || day === undefined || start?.['hour'] !== undefined || end)
      return [];
    const value = [String(year), two(month), two(day)].join('-');
    return [{ text, day: reference.slice(0, 10), value }];
  });
}

interface Recognized {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime: string };
  readonly Results: readonly {
    readonly Resolution: {
      readonly values: readonly { readonly timex?: string; readonly value?: string; readonly type: string }[];
    };
  }[];
}

function recognizersCases(): readonly Case[] {
  const packed = readFileSync(shared('benchmarks', 'recognizers-datetime', 'English', 'DateTimeModel.json.gz'));
  const all = JSON.parse(
    gunzipSync(packed)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  ) as readonly Recognized[];
  return all.flatMap(({ Input: text, Context, Results }): Case[] => {
    const [result, ...more] = Results;
    const values = result?.Resolution.values ?? [];
    const timex = values[0]?.timex ?? '';
    const isPlain =
      /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\d{4}-W\d\d|\d{4}-(?:SP|SU|FA|WI)|PT?\d+[YMWDHMS]|PRESENT_REF)$/.test(timex);
    if (more.length > 0 || values.length !== 1 || !isPlain || !Context) return [];
    return [{ text, day: Context.ReferenceDateTime.slice(0, 10), value: timex }];
  });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && hasShared()) {
  const { values } = parseArgs({ options: { errors: { type: 'string', default: '0' } } });
  const ontology = loadOntology(join(root, 'data'));
  const engine = loadEngine(join(root, 'data', 'models'));
  const { rows } = score({ ontology, engine, line: reader(engine, ontology) }, { errors: Number(values.errors) });
  for (const { key, value } of rows) console.log(key, value.toFixed(3));
}
