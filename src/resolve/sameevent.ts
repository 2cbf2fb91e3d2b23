// Are two statements one event? The same kind (or one that generalises the other), people that agree in the roles that
// matter, and days and places that fit. Two wordings of one quotation that hold the same verb are one event as well.
// In: two occurrences. Out: score and reason.

import type { Ontology } from '../ontology/ontology.ts';
import type { EventKind } from '../ontology/kind.ts';
import { type Comparison, comparison, unlike } from './comparison.ts';
import { gap } from './day.ts';
import { agree } from './fillers.ts';
import { isReal, type Occurrence } from './occurrence.ts';
import { fillersOf, identityRoles, toldInTwoWays, veto } from './veto.ts';

export function compareOccurrences(a: Occurrence, b: Occurrence, ontology: Ontology): Comparison {
  const kinds = relation(a.kind, b.kind, ontology);
  if (!kinds || veto(a, b) !== null) return unlike;
  if (!sureEnough(a, b)) return unlike;
  const reasons: string[] = [kinds.reason];
  let score = kinds.score;
  let matched = 0;
  for (const { role, agreed } of identityRoles(a, b)) {
    const gain = { yes: 0.25, alike: 0.2, absent: 0, open: -0.1, unlike: -0.15, no: -0.1 }[agreed.agreement];
    score += gain + (agreed.agreement === 'yes' ? Math.min(agreed.pairs - 1, 2) * 0.05 : 0);
    if (gain > 0) matched++;
    if (gain > 0) reasons.push(`${role}: ${agreed.names.join(', ')}`);
    if ((agreed.agreement === 'no' || agreed.agreement === 'unlike') && toldInTwoWays(a, b, role)) {
      score += 0.25;
      reasons.push(`the same words, ${role} differs`);
    }
  }
  const quoted = a.quote !== null && a.quote === b.quote;
  const nobody = [a, b].every((one) => one.kind.same.roles.every((role) => fillersOf(one, role).length === 0));
  for (const [gain, reason] of circumstances(a, b, nobody ? 0.25 : 0.1)) {
    score += gain;
    if (gain > 0) reasons.push(reason);
  }
  if (matched === 0 && !quoted && !nobody) return unlike;
  const fixed = sameDay(a, b) || samePlace(a, b) || quoted;
  if (kinds.score < 0.35 && !(fixed && matched >= 2)) return unlike;
  return comparison(score, ...reasons);
}

// What was asked for or thought possible is no event that took place, unless the day says so; what was planned is it
// when two roles agree. That a thing did and did not happen is one event only where everything agrees.
function sureEnough(a: Occurrence, b: Occurrence): boolean {
  if (isReal(a) === isReal(b) && a.polarity === b.polarity) return true;
  const agreed = identityRoles(a, b).filter(
    ({ agreed: { agreement } }) => agreement === 'yes' || agreement === 'alike',
  );
  if (a.polarity !== b.polarity) return agreed.length >= 2 && (sameDay(a, b) || a.article !== b.article);
  const loose = new Set(['possible', 'conditional', 'demanded', 'asked']);
  if (loose.has(a.factuality) || loose.has(b.factuality)) return sameDay(a, b) && agreed.length >= 2;
  return agreed.length >= 2;
}

/** `further`: what a role that does not tell the event adds; more where the roles that do are empty on both sides. */
function circumstances(a: Occurrence, b: Occurrence, further: number): readonly (readonly [number, string])[] {
  const other = (['addressee', 'topic', 'content', 'object', 'from', 'to'] as const).filter(
    (role) => !a.kind.same.roles.includes(role) && !b.kind.same.roles.includes(role),
  );
  const compared = other.map((role) => ({ role, agreed: agree(fillersOf(a, role), fillersOf(b, role)) }));
  const yes = compared.filter(({ agreed }) => agreed.agreement === 'yes' || agreed.agreement === 'alike');
  return [
    ...yes.slice(0, 2).map(({ role, agreed }) => [further, `${role}: ${agreed.names.join(', ')}`] as const),
    [sameDay(a, b) ? 0.1 : 0, 'same day'],
    [samePlace(a, b) ? 0.1 : a.places.size > 0 && b.places.size > 0 ? -0.15 : 0, 'same place'],
    [a.speaker !== null && a.speaker === b.speaker ? 0.1 : 0, 'told by the same'],
    [a.quote !== null && a.quote === b.quote ? 0.35 : 0, 'in the same quotation'],
    [a.ordinal !== null && a.ordinal === b.ordinal ? 0.15 : 0, 'the same time in the count'],
    [a.duration !== null && a.duration === b.duration ? 0.05 : 0, 'same duration'],
    [a.lemma === b.lemma ? 0.03 : 0, 'same word'],
    [isReal(a) === isReal(b) ? 0 : -0.1, ''],
    [a.polarity === b.polarity ? 0 : -0.1, ''],
  ];
}

export function sameDay({ days: a }: Occurrence, { days: b }: Occurrence): boolean {
  return a !== null && b !== null && gap(a, b) === 0 && Math.max(a.to - a.from, b.to - b.from) <= 7;
}

export function samePlace(a: Occurrence, b: Occurrence): boolean {
  return [...a.places.keys()].some((place) => b.places.has(place));
}

/** How near two kinds are: the same, one above the other, or of one family. */
export function relation(a: EventKind, b: EventKind, ontology: Ontology): Comparison | null {
  if (a.id === b.id) return comparison(0.4, `both ${a.caption}`);
  if (isAbove(a, b, ontology) || isAbove(b, a, ontology)) return comparison(0.4, `${a.caption} and ${b.caption}`);
  // The stages of a document's life are brothers and follow one another: none is another.
  const stages = a.life !== null && b.life !== null;
  const siblings = !stages && a.parent !== null && a.parent === b.parent;
  const peers = a.symmetric && b.symmetric && a.plover !== null && a.plover.event === b.plover?.event;
  return siblings || peers ? comparison(0.3, `${a.caption} and ${b.caption} are of one family`) : null;
}

function isAbove(above: EventKind, below: EventKind, ontology: Ontology): boolean {
  const parent = below.parent === null ? undefined : ontology.eventKinds.get(below.parent);
  return parent !== undefined && (parent.id === above.id || isAbove(above, parent, ontology));
}
