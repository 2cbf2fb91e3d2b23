// A zone is a stretch of an article with its own standing: a headline is not a sentence of the body, and page
// furniture ("Sign in", "Related stories") is not part of the article at all. Zones never overlap and cover all text
// but the blank lines between them. A line break inside a zone is white space: the text was wrapped at a column.

import type { Span } from './span.ts';

export const zoneKinds = ['headline', 'lead', 'body', 'heading', 'caption', 'byline', 'note', 'furniture'] as const;
export type ZoneKind = (typeof zoneKinds)[number];

export interface Zone extends Span {
  readonly kind: ZoneKind;
}
