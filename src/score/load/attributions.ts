// The attributions of a gold file with their places; what goes on in later sentences is added to the one it goes on from.

import type { Span } from '../../model/span.ts';
import type { Path } from '../../ontology/datafile.ts';
import type { GoldAttribution, GoldFiller, GoldMention } from '../gold.ts';
import type { Filler, Words, WrittenAttribution } from '../goldfile.ts';
import { entityAt } from './entity.ts';
import type { PlacedSentence, Report } from './sentences.ts';

export function attributionsOf(
  sentences: readonly PlacedSentence[],
  mentions: readonly GoldMention[],
  report: Report,
): readonly GoldAttribution[] {
  const found = new Map<string, GoldAttribution>();
  for (const sentence of sentences) {
    for (const [i, one] of (sentence.written.attributions ?? []).entries()) {
      const below = ['attributions', i];
      if ('continues' in one) {
        const begun = found.get(one.continues);
        if (!begun) {
          report([...sentence.path, ...below, 'continues'], `no attribution "${one.continues}" began before`);
          continue;
        }
        const more = contentOf(sentence, one.content, below);
        found.set(one.continues, { ...begun, content: [...begun.content, ...more] });
      } else if (found.has(one.id)) {
        report([...sentence.path, ...below, 'id'], `there is an attribution "${one.id}" already`);
      } else found.set(one.id, attributionOf(one, { sentence, below, mentions }));
    }
  }
  return [...found.values()];
}

interface Where {
  readonly sentence: PlacedSentence;
  readonly below: Path;
  readonly mentions: readonly GoldMention[];
}

function attributionOf(written: WrittenAttribution, where: Where): GoldAttribution {
  const { sentence, below } = where;
  const { id, kind, cue, addressee, polarity = 'positive', factuality = 'asserted', inside = null } = written;
  return {
    label: id,
    kind,
    source: sourceOf(written, where),
    cue: cue === null ? null : sentence.find(cue, [...below, 'cue']),
    content: contentOf(sentence, written.content, below),
    addressee: addressee === undefined ? null : fillerOf(addressee, { ...where, below: [...below, 'addressee'] }),
    polarity,
    factuality,
    inside,
    optional: written.optional ?? false,
  };
}

function contentOf(sentence: PlacedSentence, content: Words | readonly Words[], below: Path): readonly Span[] {
  const pieces = [content].flat();
  return pieces.flatMap((piece, i) => {
    const path = Array.isArray(content) ? [...below, 'content', i] : [...below, 'content'];
    return sentence.find(piece, path) ?? [];
  });
}

function sourceOf({ source }: WrittenAttribution, where: Where): GoldAttribution['source'] {
  if (source === null) return null;
  const below = [...where.below, 'source'];
  if (typeof source !== 'object') return { ...fillerOf(source, { ...where, below }), anonymous: false };
  const { words, anonymous = false } = source;
  const span = words === undefined ? null : where.sentence.find(words, [...below, 'words']);
  const derived = span ? entityAt(span, where.mentions) : undefined;
  return { span, entity: source.entity === undefined ? derived : source.entity, anonymous };
}

export function fillerOf(filler: Filler, { sentence, below, mentions }: Where): GoldFiller {
  const isBare = typeof filler !== 'object';
  const span = sentence.find(isBare ? filler : filler.words, isBare ? below : [...below, 'words']);
  const given = isBare ? undefined : filler.entity;
  return { span, entity: given === undefined && span ? entityAt(span, mentions) : given };
}
