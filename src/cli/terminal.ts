// Printing: results to standard output, everything about the run (progress, failures, hints) to standard error, so
// that a script can read the one without the other. Tables fit the terminal, or 100 columns where there is none.

import Table from 'cli-table3';
import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { WiregraphError } from '../model/error.ts';

export type Cell = string | number | null;

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** A line about the run. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Columns of the terminal, or 100 where there is none. */
export function columns(): number {
  return process.stdout.columns ?? 100;
}

/** Only where a terminal shows them: what goes into a file or a pipe is plain. */
export function colours(): Colors {
  return pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
}

export function complain(error: WiregraphError | Error, subject?: string): void {
  say(`${pc.red('error')} ${subject ? `${subject}: ` : ''}${error.message}`);
}

/** One line that is rewritten in place; silent where nobody watches. */
export function progress(text: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

export function progressDone(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
}

export interface Column {
  readonly name: string;
  /** Share of the width that is left when the narrow columns have what they need; 0: as wide as its longest cell. */
  readonly share: number;
}

/** Rows under headings, wrapped at words so that the table fits the terminal (100 columns where there is none). */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const view = new Table({
    head: columns.map((column) => pc.bold(column.name)),
    colWidths: widths(columns, rows, process.stdout.columns ?? 100),
    wordWrap: true,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const row of rows) view.push(row.map((cell) => (cell === null ? '' : String(cell))));
  return view.toString();
}

/** Rows one below the other, a line a value, for rows with long text in more columns than a terminal has room for. */
export function records(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const width = Math.max(...names.map((name) => name.length));
  const indent = ' '.repeat(width + 2);
  const total = process.stdout.columns ?? 100;
  const shown = rows.map((row) =>
    names.flatMap((name, i) => {
      const text = lines(row[i]).flatMap((line) => wrapped(line, total - width - 2));
      return text.length === 0 ? [] : [`${pc.bold(name.padEnd(width))}  ${text.join(`\n${indent}`)}`];
    }),
  );
  return shown.map((row) => row.join('\n')).join('\n\n');
}

function wrapped(line: string, width: number): readonly string[] {
  const found: string[] = [];
  for (const word of line.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found.filter((part) => part !== '');
}

/** A column never gets more than its longest line needs; what is left goes to the shared ones by their share. */
function widths(columns: readonly Column[], rows: readonly (readonly Cell[])[], total: number): number[] {
  const needed = columns.map(
    ({ name }, i) => Math.max(name.length, ...rows.flatMap((row) => lines(row[i]).map((each) => each.length))) + 2,
  );
  const fixed = needed.filter((_, i) => columns[i]?.share === 0).reduce((sum, each) => sum + each, 0);
  const left = total - (columns.length + 1) - fixed;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }, i) => {
    const need = needed[i] ?? 12;
    return share === 0 ? need : Math.min(need, Math.max(14, Math.floor((left * share) / shares)));
  });
}

function lines(cell: Cell | undefined): readonly string[] {
  return String(cell ?? '').split('\n');
}
