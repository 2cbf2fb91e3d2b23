// Years of accounts: "fiscal 2009", "the fiscal year 2010", "the 2010 financial year". TIMEX3 writes them FY2009.

import { found, type Found, hasRole, past, type Scan, unitAt } from './scan.ts';

export function fiscal(scan: Scan, at: number): Found | null {
  const start = past(scan, at, 'determiner');
  const before = yearAt(scan, start);
  const word = before === null ? start : start + 1;
  if (!hasRole(scan, word, 'fiscal')) return null;
  const unit = unitAt(scan, word + 1);
  const behind = unit?.code === 'Y' && !unit.plural ? word + 2 : word + 1;
  if (before !== null) return behind === word + 2 ? yearOf(at, behind, before) : null;
  const year = yearAt(scan, behind);
  return year === null ? null : yearOf(at, behind + 1, year);
}

function yearOf(from: number, to: number, year: string): Found {
  return found(from, to, { value: `FY${year}`, precision: 'year', inferred: false });
}

function yearAt({ words }: Scan, at: number): string | null {
  return /^(?:19|20)\d\d$/.exec(words[at]?.text ?? '')?.[0] ?? null;
}
