// Attributions: paired by content, then whether source, cue, addressee and how sure it is are right; and, wherever they
// stand, F1 over the words of contents, sources and cues.

import type { Attribution } from '../model/attribution.ts';
import type { Extraction } from '../model/extraction.ts';
import type { EntityId } from '../model/id.ts';
import { type Span, overlaps, sliceOf } from '../model/span.ts';
import type { Gold, GoldAttribution, GoldFiller } from './gold.ts';
import type { Links } from './links.ts';
import { type Paired, likeness, pair, wordsOf } from './pair.ts';
import { type Finding, type Scored, type Tally, ofFound, scored } from './tally.ts';

export type SpeechPairs = Paired<GoldAttribution, Attribution>;

export function pairSpeech({ attributions }: Gold, record: Extraction): SpeechPairs {
  const { text } = record.article;
  return pair(attributions, record.attributions, (wanted, given) => {
    const alike = likeness(text, wanted.content, given.content);
    // What lies one in the other is told apart by its cue.
    const cue = wanted.cue && given.cue && overlaps(wanted.cue, given.cue) ? 1 : 0;
    return alike >= 0.5 ? alike + cue : 0;
  });
}

export function scoreSpeech(
  gold: Gold,
  record: Extraction,
  { links, speech }: { links: Links; speech: SpeechPairs },
): Scored {
  const { text } = record.article;
  const pairs = speech.pairs.filter(([{ optional }]) => !optional);
  const missed = speech.missed.filter(({ optional }) => !optional);
  const isSource = ([wanted, given]: (typeof pairs)[number]): boolean =>
    wanted.source === null || given.source === null
      ? wanted.source === null && given.source === null
      : sameFiller(wanted.source, given.source, links);
  const sourced = pairs.filter(isSource);
  const sizes = { given: pairs.length + speech.extra.length, wanted: pairs.length + missed.length };
  const optional = new Set(gold.attributions.filter((one) => one.optional));
  const skipped = new Set(speech.pairs.filter(([one]) => optional.has(one)).map(([, given]) => given));
  const wantedAll = gold.attributions.filter((one) => !optional.has(one));
  const givenAll = record.attributions.filter((one) => !skipped.has(one));
  const tokens = (wanted: readonly Span[], given: readonly Span[]): Tally => {
    const [a, b] = [wordsOf(text, wanted), wordsOf(text, given)];
    return { right: [...a].filter((word) => b.has(word)).length, given: b.size, wanted: a.size };
  };
  const addressed = pairs.filter(([wanted, given]) => wanted.addressee !== null || given.addressee !== null);
  const nested = new Map(pairs.map(([wanted, given]) => [given.id, wanted.label]));
  const findings: readonly Finding[] = [
    ...missed.map((one) => finding('attributions', 'missed', one.cue ?? one.content[0], wantedWords(text, one))),
    ...speech.extra.map((one) => finding('attributions', 'extra', one.cue ?? one.content[0], givenWords(text, one))),
    ...pairs
      .filter((one) => !isSource(one))
      .map(([wanted, given]) =>
        finding(
          'attributions.source',
          'wrong',
          wanted.cue ?? wanted.content[0],
          `${wantedWords(text, wanted)}, given ${givenWords(text, given)}`,
        ),
      ),
  ];
  return scored(
    {
      attributions: { right: pairs.length, ...sizes },
      'attributions.source': { right: sourced.length, ...sizes },
      ...kinds(gold, speech),
      'content words': tokens(
        wantedAll.flatMap(({ content }) => content),
        givenAll.flatMap(({ content }) => content),
      ),
      'source words': tokens(
        wantedAll.flatMap(({ source }) => source?.span ?? []),
        givenAll.flatMap(({ source }) => source ?? []),
      ),
      'cue words': tokens(
        wantedAll.flatMap(({ cue }) => cue ?? []),
        givenAll.flatMap(({ cue }) => cue ?? []),
      ),
      'attributions.addressee': ofFound(
        addressed,
        ([{ addressee }, given]) =>
          addressee !== null && given.addressee !== null && sameFiller(addressee, given.addressee, links),
      ),
      'attributions.factuality': ofFound(pairs, ([wanted, given]) => wanted.factuality === given.factuality),
      'attributions.polarity': ofFound(pairs, ([wanted, given]) => wanted.polarity === given.polarity),
      'attributions.nesting': ofFound(
        pairs.filter(([wanted, given]) => wanted.inside !== null || given.inside !== null),
        ([wanted, given]) => given.inside !== null && nested.get(given.inside) === wanted.inside,
      ),
    },
    findings,
  );
}

/** Found at all, by how they are quoted; precision is over all kinds together. */
function kinds({ attributions }: Gold, { pairs }: SpeechPairs): Readonly<Record<string, Tally>> {
  return Object.fromEntries(
    (['direct', 'partial', 'indirect'] as const).map((kind) => {
      const found = pairs.filter(([one]) => one.kind === kind && !one.optional).length;
      const wanted = attributions.filter((one) => one.kind === kind && !one.optional).length;
      return [`attributions.${kind}`, { right: found, given: found, wanted }];
    }),
  );
}

function sameFiller(wanted: GoldFiller, given: Span & { readonly entity: EntityId | null }, links: Links): boolean {
  if (typeof wanted.entity === 'string' && links.label(given.entity) === wanted.entity) return true;
  // Words alone say who it is where the gold leaves open whose they are, or the record does.
  const isOpen = typeof wanted.entity !== 'string' || links.label(given.entity) === null;
  return isOpen && wanted.span !== null && overlaps(wanted.span, given);
}

function finding(key: string, what: Finding['what'], at: Span | undefined, text: string): Finding {
  return { key, what, at: at?.start ?? 0, text };
}

function wantedWords(text: string, { source, cue, content }: GoldAttribution): string {
  const who = source === null ? '?' : source.span ? sliceOf(text, source.span) : (source.entity ?? '?');
  return `${who} "${cue ? sliceOf(text, cue) : ''}": ${contentWords(text, content)}`;
}

function givenWords(text: string, { source, cue, content }: Attribution): string {
  return `${source ? sliceOf(text, source) : '?'} "${cue ? sliceOf(text, cue) : ''}": ${contentWords(text, content)}`;
}

function contentWords(text: string, content: readonly Span[]): string {
  const words = content.map((part) => sliceOf(text, part).replace(/\s+/g, ' ')).join(' + ');
  return words.length > 100 ? `${words.slice(0, 60)} ... ${words.slice(-36)}` : words;
}
