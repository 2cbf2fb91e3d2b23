// A half-open stretch [start, end) of a text, in UTF-16 code units, so that `text.slice(start, end)` is the span.
// Everything that wiregraph says about a text stands on spans.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `span(3, 9)`; throws a RangeError on a span that no text can have, since a bad offset is a bug of ours. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || start < 0 || end < start) throw new RangeError(`no span [${start}, ${end})`);
  return { start, end };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies inside `outer` (equal spans contain each other). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

export function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Reading order: by start, longer first where two start together. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
