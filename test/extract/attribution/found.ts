// The attributions of a text, read by the line itself, as words of the text: source, cue and content, in text order.

import { annotators, docOf } from '../../annotate/doc.ts';
import { findSpeech } from '../../../src/extract/attribution.ts';
import { reading } from '../../../src/extract/reading.ts';
import type { Speech } from '../../../src/extract/speech.ts';
import type { Span } from '../../../src/model/span.ts';

export type Found = readonly [source: string | null, cue: string | null, content: string];

const given = annotators();

export function speeches(text: string): readonly Speech[] {
  return findSpeech(reading(docOf(text, given, '2025-12-03'), given.ontology));
}

export function found(text: string): readonly Found[] {
  const words = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  return speeches(text).map(({ source, cue, content }) => [
    words(source),
    words(cue),
    content.map((part) => words(part)).join(' | '),
  ]);
}
