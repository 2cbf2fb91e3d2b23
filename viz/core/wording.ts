// Plain sentences that several panels need: dates, durations, counts, who says so.

import type { Report } from './evidence.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-03-04" -> "4 Mar 2026"; coarser values stay as coarse ("Mar 2026"); what is no date stays as it is. */
export function dateText(value: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value);
  if (!match) return value;
  const [, year = '', month, day] = match;
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** "PT5H" -> "5 hours". */
export function durationText(value: string): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(value);
  if (!match) return value;
  const units = ['year', 'month', 'week', 'day', 'hour', 'minute'];
  const parts = units.flatMap((unit, i) => (match[i + 1] === undefined ? [] : [counted(Number(match[i + 1]), unit)]));
  return parts.join(' ') || value;
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** "2 articles, both independent", "3 articles, 2 independent". */
export function sourcesText(articles: number, origins: number): string {
  if (articles === 0) return '';
  if (articles === 1) return '1 article';
  return `${articles} articles, ${origins === articles ? (articles === 2 ? 'both' : 'all') : origins} independent`;
}

export function outletText(report: Report | undefined): string {
  if (!report) return '';
  return [report.publisher || 'unnamed outlet', dateText(report.publishedAt)].filter(Boolean).join(', ');
}
