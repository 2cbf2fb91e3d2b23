// Which attributions are one utterance: the same speaker, and words that for the most part are the same. Direct and
// partial speech make quotations; reported speech joins the one that it renders ("he is ready to" beside "I am ready
// to"), so that one Quote has all its wordings. In: the records and who is who. Out: clusters that quote something.

import type { Cluster, Merge } from '../model/cluster.ts';
import type { AttributionRecord, Corpus } from '../model/corpus.ts';
import { type ArticleId, type AttributionId, nodeId } from '../model/id.ts';
import { byId } from '../model/order.ts';
import { sliceOf } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { linked } from './blocks.ts';
import { clusters, type Judged } from './clusters.ts';
import { type Comparison, comparison, unlike } from './comparison.ts';
import { dayOf } from './day.ts';
import { fold, words } from './fold.ts';
import { overlap, shared } from './fillers.ts';
import type { Identities } from './identity.ts';

export interface Utterance {
  readonly id: AttributionId;
  readonly article: ArticleId;
  readonly day: number | null;
  readonly speaker: string | null;
  /** A source that is named or described, but no known entity. */
  readonly literal: boolean;
  /** Folded literal words. */
  readonly quoted: string;
  /** Content words of all that is attributed, and of the quoted part alone. */
  readonly words: ReadonlySet<string>;
  readonly quotedWords: ReadonlySet<string>;
}

export interface Quotes {
  readonly clusters: readonly Cluster<AttributionId>[];
  readonly links: readonly Merge[];
}

export function quotes(
  { corpus, identities, ontology }: { corpus: Corpus; identities: Identities; ontology: Ontology },
  judged: Judged,
): Quotes {
  const plain = ontology.lexicon.words('function-words');
  const all = [...corpus.attributions.values()]
    .map((record) => utterance(record, identities, plain))
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || byId(a, b));
  const utterances = new Map(all.map((one) => [one.id, one]));
  const links = linked(all, { keys: utteranceKeys, signature: utteranceSignature, compare: compareUtterances });
  const made = clusters(utterances.keys(), links, {
    judged,
    signature: (id) => utterances.get(id)?.speaker ?? '',
    contradict: (a, b) => otherSpeaker(utterances.get(a), utterances.get(b)),
  });
  const quoting = made.filter(({ members }) => members.some((id) => utterances.get(id)?.literal));
  return {
    clusters: quoting.map(({ members, merges }) => ({ id: nodeId('quo', members[0] ?? ''), members, merges })),
    links,
  };
}

function utterance(
  { attribution, extraction }: AttributionRecord,
  identities: Identities,
  plain: ReadonlySet<string>,
): Utterance {
  const { article } = extraction;
  const text = attribution.content.map((part) => sliceOf(article.text, part)).join(' ');
  const quoted = attribution.quoted.map((part) => sliceOf(article.text, part)).join(' ');
  const content = (part: string) => new Set(words(part).filter((word) => !plain.has(word)));
  const source = attribution.source?.entity ?? null;
  return {
    id: attribution.id,
    article: article.id,
    day: dayOf(article.publishedAt),
    speaker: source === null ? null : (identities.get(source)?.cluster ?? null),
    literal: attribution.quoted.length > 0,
    quoted: fold(quoted),
    words: content(text),
    quotedWords: content(quoted),
  };
}

// Any content word may be the one that two wordings share, but a rare one finds it soon: the longest six are keys.
function utteranceKeys({ speaker, words: content, quotedWords }: Utterance): readonly string[] {
  const longest = (some: ReadonlySet<string>) =>
    [...some].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 6);
  const keys = new Set([...longest(content), ...longest(quotedWords)]);
  return speaker === null
    ? [...keys].map((key) => `w:${key}`)
    : [...keys].flatMap((key) => [`${speaker}:${key}`, `w:${key}`]);
}

function utteranceSignature({ speaker, literal, quoted, words: content, article }: Utterance): string {
  return JSON.stringify([speaker ?? article, literal, quoted, [...content]]);
}

function compareUtterances(a: Utterance, b: Utterance): Comparison {
  if (a.article === b.article || otherSpeaker(a, b) || (!a.literal && !b.literal)) return unlike;
  const known = a.speaker !== null && a.speaker === b.speaker;
  if (a.literal && b.literal) {
    const common = shared(a.quotedWords, b.quotedWords).length;
    if (a.quoted === b.quoted && common >= (known ? 1 : 3))
      return comparison(known ? 0.97 : 0.9, 'the same words quoted');
    const part = overlap(a.quotedWords, b.quotedWords);
    if (known && common >= 3 && part >= 0.8) return comparison(0.85, `quoted words in common: ${common}`);
    if (!known && common >= 6 && part >= 0.8) return comparison(0.75, `quoted words in common: ${common}`);
  }
  if (!known) return unlike;
  const common = shared(a.words, b.words).length;
  const part = overlap(a.words, b.words);
  const whole = common / Math.max(a.words.size, b.words.size);
  if (common >= 3 && part >= 0.75 && whole >= 0.5)
    return comparison(0.8, `one says in words of its own what the other quotes`);
  return common >= 3 && part >= 0.6 && whole >= 0.4 ? comparison(0.6, `much the same words`) : unlike;
}

function otherSpeaker(a: Utterance | undefined, b: Utterance | undefined): boolean {
  return a !== undefined && b !== undefined && a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker;
}
