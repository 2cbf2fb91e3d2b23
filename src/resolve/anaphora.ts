// Event nouns without their people ("the meeting", "those talks", "a meeting in Westport"): which event of the same article
// they speak of. A place or a day that fits decides; else a definite noun takes the event nearest before it, or the
// article's first one. In: the occurrences of one article in reading order. Out: links.

import type { Merge } from '../model/cluster.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { merge } from './clusters.ts';
import { comparison } from './comparison.ts';
import { words } from './fold.ts';
import type { Occurrence } from './occurrence.ts';
import { relation, sameDay, samePlace } from './sameevent.ts';
import { fillersOf, identityRoles, veto } from './veto.ts';

export function anaphora(occurrences: readonly Occurrence[], { article }: Extraction, ontology: Ontology): Merge[] {
  const inOrder = [...occurrences].sort((a, b) => a.trigger.start - b.trigger.start);
  const definite = definiteWords(ontology);
  const plain = ontology.lexicon.words('function-words');
  return inOrder.flatMap((noun, at): Merge[] => {
    if (!noun.nominal) return [];
    const whole = isWhole(noun);
    const fits = inOrder.filter(
      (other) =>
        other !== noun && isWhole(other) && isAntecedent(noun, other, ontology) && (!whole || sameSides(noun, other)),
    );
    const placed = fits.filter((other) => isPlacedAt(noun, other) || sameDay(noun, other));
    const before = fits.filter((other) => inOrder.indexOf(other) < at);
    const phrase = words(article.text.slice(noun.sentence.start, noun.trigger.start)).slice(-4);
    // "the long talks" points back, "either through talks" does not: the nearest word without content decides.
    const determiner = phrase.findLast((word) => plain.has(word));
    const points = determiner !== undefined && definite.has(determiner);
    const chosen = (whole ? undefined : placed.at(-1)) ?? (points ? (nearest(noun, before) ?? fits[0]) : undefined);
    if (!chosen) return [];
    const reason = placed.length > 0 ? 'place or day fit' : 'a definite noun points back';
    return [merge(noun.id, chosen.id, comparison(0.72, reason, `both ${noun.kind.caption}`))];
  });
}

// "the talks with Ortega" after "Reyes met Ortega": everybody that the noun names is there.
function sameSides(noun: Occurrence, other: Occurrence): boolean {
  return identityRoles(noun, other).every(({ agreed }) => agreed.agreement === 'yes');
}

// The place need not hang on the verb of the other sentence, where the parser may have tied it to a noun.
function isPlacedAt(noun: Occurrence, other: Occurrence): boolean {
  return samePlace(noun, other) || [...noun.places.keys()].some((place) => other.setting.has(place));
}

/** Whether all roles that tell the event are filled: then it is compared like any other. */
function isWhole(occurrence: Occurrence): boolean {
  return occurrence.kind.required.every((role) => fillersOf(occurrence, role).length > 0);
}

function isAntecedent(noun: Occurrence, other: Occurrence, ontology: Ontology): boolean {
  const near = relation(noun.kind, other.kind, ontology);
  // A noun with a day of its own needs an event of that day: "the summit in August" is not yesterday's meeting.
  const dated = noun.days === null || other.days !== null;
  return near !== null && dated && noun.polarity === other.polarity && veto(noun, other) === null;
}

// Within a few sentences the last one named is meant; further off it is what the article is about.
function nearest(noun: Occurrence, before: readonly Occurrence[]): Occurrence | undefined {
  const last = before.at(-1);
  return last && noun.sentence.start - last.sentence.end < 400 ? last : before[0];
}

function definiteWords({ lexicon }: Ontology): ReadonlySet<string> {
  const found = [...lexicon.table('determiners')].filter(([, { value }]) => value === 'definite');
  return new Set(found.map(([word]) => word));
}
