// Speeches become attributions of the record: sources and addressees get the entities that coreference found for them,
// and each gets an id that an edit elsewhere in the article keeps.

import type { Attribution } from '../../model/attribution.ts';
import { type AttributionId, type EntityId, attributionId } from '../../model/id.ts';
import type { Mention } from '../../model/mention.ts';
import type { Token } from '../../model/sentence.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import type { Speech } from '../speech.ts';
import { personTitled } from '../titled.ts';
import { occurrences } from './occurrence.ts';

export function attributionsOf(
  { document, trees, ontology }: Reading,
  speeches: readonly Speech[],
  mentions: readonly Mention[],
): readonly Attribution[] {
  const byHead = new Map(mentions.map((mention) => [mention.head.start, mention]));
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
  const { lexicon } = ontology;
  const mentionAt = (token: Token): Mention | null => byStart.get(token.start) ?? null;
  const entityAt = (sentence: number, head: number): EntityId | null => {
    const token = document.sentences[sentence]?.tokens[head];
    if (!token) return null;
    const mention = byHead.get(token.start);
    const tree = trees[sentence];
    if (!mention || !tree) return null;
    return (personTitled(tree, mention, { lexicon, mentionAt }) ?? mention).entity;
  };
  const ids = idsOf(document, speeches);
  return speeches.map((speech, index): Attribution => {
    const { kind, source, cue, addressee, content, quoted, polarity, factuality, time, plover } = speech;
    const id = ids[index];
    if (!id) throw new RangeError('a speech without an id');
    return {
      id,
      kind,
      source: source && {
        start: source.start,
        end: source.end,
        entity: entityAt(source.sentence, source.head) ?? nameEnding(source, mentions),
        anonymous: speech.anonymous,
      },
      cue: cue && { start: cue.start, end: cue.end, lemma: cue.lemma },
      content: content.map(({ start, end }) => ({ start, end })),
      quoted: quoted.map(({ start, end }) => ({ start, end })),
      addressee: addressee && {
        start: addressee.start,
        end: addressee.end,
        entity: entityAt(speech.sentence, addressee.head),
      },
      polarity,
      factuality,
      time,
      inside: speech.inside === null ? null : (ids[speech.inside] ?? null),
      plover,
    };
  });
}

// "union leader Ana Reyes said": a bare title before a name refers to nobody, the name does.
function nameEnding(source: Span, mentions: readonly Mention[]): EntityId | null {
  const names = mentions.filter((mention) => mention.form === 'name' && contains(source, mention));
  const [name] = names;
  return name && names.length === 1 && name.end === source.end ? name.entity : null;
}

function idsOf(document: Reading['document'], speeches: readonly Speech[]): readonly AttributionId[] {
  const occurrence = occurrences(document);
  const used = new Map<string, number>();
  return speeches.map(({ sentence, cue, content }) => {
    const { start = 0, end = 0 } = document.sentences[sentence] ?? {};
    const offset = (cue ?? content[0] ?? { start }).start - start;
    const parts = [document.article.id, 'said', document.text.slice(start, end), occurrence[sentence] ?? 0, offset];
    const key = parts.join(' ');
    const before = used.get(key) ?? 0;
    used.set(key, before + 1);
    return before === 0 ? attributionId(...parts) : attributionId(...parts, before);
  });
}
