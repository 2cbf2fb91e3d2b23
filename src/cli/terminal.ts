// Printing: results to standard output, everything about the run (progress, failures, hints) to standard error, so
// that a script can read the one without the other. Tables fit the terminal; piped, they keep their full width.

import Table from 'cli-table3';
import pc from 'picocolors';
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

/** Rows under headings, wrapped at words so that the widest row fits the terminal (100 columns where there is none). */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const width = process.stdout.columns ?? 100;
  const fixed = columns.map((column, i) =>
    column.share > 0 ? 0 : Math.max(column.name.length, ...rows.map((row) => String(row[i] ?? '').length)) + 2,
  );
  const left = Math.max(20 * columns.length, width - columns.length - 1 - fixed.reduce((sum, each) => sum + each, 0));
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column, i) =>
    column.share > 0 ? Math.max(12, Math.floor((left * column.share) / shares)) : (fixed[i] ?? 12),
  );
  const view = new Table({
    head: columns.map((column) => pc.bold(column.name)),
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: ['grey'] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const row of rows) view.push(row.map((cell) => (cell === null ? '' : String(cell))));
  return view.toString();
}
