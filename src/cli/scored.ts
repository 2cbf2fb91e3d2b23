// Scores as tables for people, narrow enough for 80 columns: capabilities first, then kinds of events, then what was wrong.

import { type Finding, type Scored, type Tally, figures } from '../score/tally.ts';

/** What was wrong in one article. */
export interface Faults {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** `12:5` in the article's text, for an offset. */
  readonly place: (offset: number) => string;
}

export function scoredText({ tallies }: Scored, title: string): string {
  const all = [...tallies];
  const kinds = all.filter(([key]) => key.startsWith('kind '));
  const rest = all.filter(([key]) => !key.startsWith('kind '));
  return [
    ...section(title, rest),
    ...(kinds.length === 0
      ? []
      : [
          '',
          ...section(
            'by kind of event',
            kinds.map(([key, tally]) => [key.slice(5), tally]),
          ),
        ]),
  ].join('\n');
}

export function faultsText({ file, findings, place }: Faults, most: number): readonly string[] {
  return findings
    .slice(0, most)
    .map(({ key, what, at, text }) => {
      const line = `  ${place(at).padEnd(6)} ${what.padEnd(6)} ${key}: ${text.replace(/\s+/g, ' ')}`;
      return line.length > 240 ? `${line.slice(0, 237)}...` : line;
    })
    .toSpliced(0, 0, `\n${file}`);
}

function section(title: string, rows: readonly (readonly [string, Tally])[]): readonly string[] {
  const width = Math.max(title.length, ...rows.map(([key]) => key.length + 2)) + 2;
  const head = `${title.padEnd(width)}${['P', 'R', 'F1', 'right', 'given', 'gold'].map((word) => word.padStart(7)).join('')}`;
  return [
    head,
    ...rows.map(([key, tally]) => {
      const { precision, recall, f1 } = figures(tally);
      const shares = [
        tally.given === 0 ? '-' : short(precision),
        tally.wanted === 0 ? '-' : short(recall),
        tally.given + tally.wanted === 0 ? '-' : short(f1),
      ];
      const numbers = [tally.right, tally.given, tally.wanted].map(String);
      const name = key.includes('.') ? `  ${key.slice(key.indexOf('.') + 1)}` : key;
      return `${name.padEnd(width)}${[...shares, ...numbers].map((word) => word.padStart(7)).join('')}`;
    }),
  ];
}

/** `.873`, `1.000` */
function short(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}
