// Names: the same words (a title, an article before and a possessive behind apart) and the same class of entity; and who
// is who: whether a description or a pronoun leads to the right entity.

import type { Extraction } from '../model/extraction.ts';
import type { Mention } from '../model/mention.ts';
import { type Span, sliceOf } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Gold, GoldMention } from './gold.ts';
import type { Links } from './links.ts';
import { pair } from './pair.ts';
import { type Finding, type Scored, type Tally, scored } from './tally.ts';

export function scoreNames(gold: Gold, { mentions, article: { text } }: Extraction, ontology: Ontology): Scored {
  const classOf = (kind: string): string =>
    ontology.entityKinds.get(kind)?.labels.includes('Place') === true ? 'Place' : kind;
  const bare = (span: Span): Span => withoutTitle(text, span, ontology);
  const same = (wanted: GoldMention, given: Mention): number => {
    const [a, b] = [bare(wanted), bare(given)];
    return a.start === b.start && a.end === b.end && classOf(wanted.kind) === classOf(given.kind) ? 1 : 0;
  };
  const wanted = gold.mentions.filter(({ form }) => form === 'name');
  const given = mentions.filter(({ form }) => form === 'name');
  const { pairs, missed, extra } = pair(wanted, given, same);
  const tallies: Record<string, Tally> = {
    names: { right: pairs.length, given: given.length, wanted: wanted.length },
  };
  for (const kind of new Set([...wanted, ...given].map((one) => classOf(one.kind)).sort())) {
    tallies[`names.${kind}`] = {
      right: pairs.filter(([one]) => classOf(one.kind) === kind).length,
      given: given.filter((one) => classOf(one.kind) === kind).length,
      wanted: wanted.filter((one) => classOf(one.kind) === kind).length,
    };
  }
  const told = (what: Finding['what'], one: Span & { readonly kind: string }): Finding => ({
    key: 'names',
    what,
    at: one.start,
    text: `${sliceOf(text, one)} (${one.kind})`,
  });
  return scored(tallies, [...missed.map((one) => told('missed', one)), ...extra.map((one) => told('extra', one))]);
}

export function scoreCoreference(gold: Gold, { article: { text } }: Extraction, links: Links): Scored {
  const named = new Set(gold.mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity));
  const times = new Map<string, number>();
  for (const { entity } of gold.mentions) times.set(entity, (times.get(entity) ?? 0) + 1);
  // Somebody mentioned once leads nowhere.
  const wanted = gold.mentions.filter(({ form, entity }) => form !== 'name' && (times.get(entity) ?? 0) > 1);
  const judged = wanted.map((mention) => {
    const given = links.at(mention);
    const led = given && links.labelWithout(given.entity, given);
    return { mention, given, led, isRight: led === mention.entity };
  });
  const tally = (form: GoldMention['form']): Tally => {
    const some = judged.filter(({ mention }) => mention.form === form);
    return {
      right: some.filter(({ isRight }) => isRight).length,
      given: some.filter(({ given }) => given !== null).length,
      wanted: some.length,
    };
  };
  const [descriptions, pronouns] = [tally('nominal'), tally('pronoun')];
  const findings = judged
    .filter(({ isRight }) => !isRight)
    .map(({ mention, given, led }): Finding => {
      const what = given === null ? 'missed' : 'wrong';
      const as = given === null ? 'no mention' : (led ?? 'an entity of its own');
      const who = named.has(mention.entity) ? mention.entity : `${mention.entity} (unnamed)`;
      return { key: 'coreference', what, at: mention.start, text: `${sliceOf(text, mention)}: is ${who}, given ${as}` };
    });
  return scored(
    {
      coreference: {
        right: descriptions.right + pronouns.right,
        given: descriptions.given + pronouns.given,
        wanted: descriptions.wanted + pronouns.wanted,
      },
      'coreference.descriptions': descriptions,
      'coreference.pronouns': pronouns,
    },
    findings,
  );
}

function withoutTitle(text: string, span: Span, { lexicon }: Ontology): Span {
  const before = [lexicon.words('determiners'), lexicon.words('personal-titles'), lexicon.words('roles')];
  const possessive = /['’]s?$/.exec(sliceOf(text, span))?.[0].length ?? 0;
  let start = span.start;
  const end = span.end - possessive;
  for (let word = firstWord(text, start, end); word !== ''; word = firstWord(text, start, end)) {
    const bare = word.trim();
    if (!before.some((words) => words.has(bare) || words.has(bare.toLowerCase()))) break;
    start += word.length;
  }
  return { start, end };
}

/** With the blank behind it; empty where it is the last. */
function firstWord(text: string, start: number, end: number): string {
  return /^\S+\s+/.exec(text.slice(start, end))?.[0] ?? '';
}
