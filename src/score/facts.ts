// Offices that the text gives somebody, and untyped triples.

import type { Extraction, OpenPart } from '../model/extraction.ts';
import { type Span, overlaps, sliceOf } from '../model/span.ts';
import type { Polarity } from '../model/statement.ts';
import type { Gold } from './gold.ts';
import type { Links } from './links.ts';
import { likeness, pair } from './pair.ts';
import { type Finding, type Scored, ofFound, scored } from './tally.ts';

export function scoreFacts(gold: Gold, { entities, article: { text } }: Extraction, links: Links): Scored {
  // "Her lawyer" is a lawyer by being called so; an office is a fact of somebody who has a name.
  const named = new Set(gold.mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity));
  const given = entities
    .flatMap(({ id, roles }) => roles.map((role) => ({ ...role, who: links.label(id) })))
    .filter(({ who }) => who !== null && named.has(who));
  const { pairs, missed, extra } = pair(gold.facts, given, (one, other) =>
    one.who === other.who && overlaps(one, other) ? 1 : 0,
  );
  const ofSomething = pairs.filter(([one]) => one.of !== null);
  const finding = (what: Finding['what'], at: { start: number; end: number }, who: string | null): Finding => ({
    key: 'facts',
    what,
    at: at.start,
    text: `${who ?? '?'}: ${sliceOf(text, at)}`,
  });
  return scored(
    {
      facts: { right: pairs.length, given: given.length, wanted: gold.facts.length },
      'facts.of': ofFound(ofSomething, ([one, other]) => links.label(other.of) === one.of),
    },
    [...missed.map((one) => finding('missed', one, one.who)), ...extra.map((one) => finding('extra', one, one.who))],
  );
}

export function scoreOpen(gold: Gold, { open, article: { text } }: Extraction): Scored {
  const given = open.map(({ subject, predicate, object, polarity }): Triple => {
    return { polarity, parts: [subject, predicate, object].map(spansOf) };
  });
  const wanted = gold.open.map(({ subject, predicate, object, polarity }): Triple => {
    return { polarity, parts: [[subject], [predicate], [object]] };
  });
  const { pairs, missed, extra } = pair(wanted, given, (one, other) => {
    const alike = one.parts.map((part, i) => likeness(text, part, other.parts[i] ?? []));
    const isRight = alike.every((part) => part >= 0.5) && one.polarity === other.polarity;
    return isRight ? alike.reduce((sum, part) => sum + part, 0) : 0;
  });
  const finding = (what: Finding['what'], { parts }: Triple): Finding => ({
    key: 'open',
    what,
    at: parts[0]?.[0]?.start ?? 0,
    text: parts.map((part) => part.map((each) => sliceOf(text, each)).join(' ')).join(' | '),
  });
  return scored({ open: { right: pairs.length, given: given.length, wanted: wanted.length } }, [
    ...missed.map((one) => finding('missed', one)),
    ...extra.map((one) => finding('extra', one)),
  ]);
}

/** Subject, predicate, object. */
interface Triple {
  readonly parts: readonly (readonly Span[])[];
  readonly polarity: Polarity;
}

function spansOf(part: OpenPart): readonly Span[] {
  return 'spans' in part ? part.spans : [part];
}
