// Which label of the gold an entity of a record stands for: that of most of its names, else of most of its other mentions
// where gold mentions stand. An entity none of whose mentions is in the gold stands for none.

import type { Extraction } from '../model/extraction.ts';
import type { EntityId } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import { type Span, contains, overlaps } from '../model/span.ts';
import type { Gold, GoldMention } from './gold.ts';

export interface Links {
  /** Null where it is none of the gold's, or there is no entity. */
  label(entity: EntityId | null): string | null;
  /** The same without this mention's own vote. */
  labelWithout(entity: EntityId, mention: Mention): string | null;
  /** The mention of the record that answers the gold's. */
  at(mention: GoldMention): Mention | null;
}

export function links({ mentions: wanted }: Gold, { mentions }: Extraction): Links {
  const answers = new Map<Mention, GoldMention>();
  const given = new Map<GoldMention, Mention>();
  for (const gold of wanted) {
    const there = mentions.filter((mention) => isAnswer(gold, mention) && !answers.has(mention)).sort(closest(gold))[0];
    if (!there) continue;
    answers.set(there, gold);
    given.set(gold, there);
  }
  const votes = new Map<EntityId, { readonly mention: Mention; readonly gold: GoldMention }[]>();
  for (const [mention, gold] of answers) {
    votes.set(mention.entity, [...(votes.get(mention.entity) ?? []), { mention, gold }]);
  }
  const most = (entity: EntityId, without: Mention | null): string | null => {
    const heard = (votes.get(entity) ?? []).filter(({ mention }) => mention !== without);
    const names = heard.filter(({ gold }) => gold.form === 'name');
    return majority((names.length > 0 ? names : heard).map(({ gold }) => gold.entity));
  };
  return {
    label: (entity) => (entity === null ? null : most(entity, null)),
    labelWithout: most,
    at: (gold) => given.get(gold) ?? null,
  };
}

/** The head inside the gold's words, and half of the longer one in common. */
function isAnswer(gold: GoldMention, mention: Mention): boolean {
  if (!overlaps(gold, mention) || !contains(gold, mention.head)) return false;
  if (gold.form === 'pronoun' || mention.form === 'pronoun') return gold.form === mention.form;
  const common = Math.min(gold.end, mention.end) - Math.max(gold.start, mention.start);
  return 2 * common >= Math.max(length(gold), length(mention)) || gold.end === mention.end;
}

function closest(gold: Span): (a: Mention, b: Mention) => number {
  const distance = ({ start, end }: Span): number => Math.abs(start - gold.start) + Math.abs(end - gold.end);
  return (a, b) => distance(a) - distance(b);
}

function majority(labels: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function length({ start, end }: Span): number {
  return end - start;
}
