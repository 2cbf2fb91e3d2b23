// Runs references and coreference over a document made by hand and says who is who in words: for every mention its text
// and the name of its entity, so that tests read as claims about people.

import { fileURLToPath } from 'node:url';
import { type Coreference, corefer } from '../../../src/extract/coreference.ts';
import { reading } from '../../../src/extract/reading.ts';
import type { Speech } from '../../../src/extract/speech.ts';
import { findReferences } from '../../../src/extract/references.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Entity } from '../../../src/model/entity.ts';
import { loadOntology } from '../../../src/ontology/load.ts';

export const ontology = loadOntology(fileURLToPath(new URL('../../../data', import.meta.url)));

export interface Who extends Coreference {
  /** The entity of the n-th mention (from 0) with this text. */
  of(text: string, nth?: number): Entity | null;
  /** Texts of all mentions of the entity of this mention, in reading order. */
  chain(text: string, nth?: number): readonly string[];
}

export function who(document: Document, speeches: readonly Speech[] = []): Who {
  const read = reading(document, ontology);
  const found = corefer(read, findReferences(read), speeches);
  const of = (text: string, nth = 0): Entity | null => {
    const mention = found.mentions.filter((candidate) => candidate.text === text)[nth];
    return found.entities.find(({ id }) => id === mention?.entity) ?? null;
  };
  const chain = (text: string, nth = 0): readonly string[] => {
    const id = of(text, nth)?.id;
    return found.mentions.filter(({ entity }) => entity === id).map((mention) => mention.text);
  };
  return { ...found, of, chain };
}

/** A speech as attribution finds it: source and content by their words. */
export function speech(
  document: Document,
  { source, content, kind }: { source: string; content: string; kind: Speech['kind'] },
): Speech {
  const from = document.text.indexOf(content);
  const sentence = document.sentences.find(({ tokens }) => tokens.some(({ text }) => text === source));
  const token = sentence?.tokens.find(({ text }) => text === source);
  if (!sentence || !token || from < 0) throw new Error(`no "${source}" or "${content}" in the document`);
  const stretch = { start: from, end: from + content.length };
  return {
    kind,
    sentence: sentence.index,
    source: { start: token.start, end: token.end, head: token.index, sentence: sentence.index },
    anonymous: false,
    cue: null,
    content: [stretch],
    quoted: kind === 'direct' ? [stretch] : [],
    addressee: null,
    polarity: 'positive',
    factuality: 'asserted',
    time: null,
    inside: null,
    plover: null,
  };
}
