// What an entity of one article shows of itself to a comparison: its names, the countries it is tied to, the offices it
// holds and the words that describe it. In: an entity's record. Out: a Profile, with everything folded.

import type { Corpus, EntityRecord } from '../model/corpus.ts';
import type { ArticleId, EntityId } from '../model/id.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { dayOf } from './day.ts';
import { fold, words } from './fold.ts';

const sorts = ['Person', 'Organization', 'Group', 'Plan', 'Place'] as const;
export type Sort = (typeof sorts)[number];

export interface Office {
  readonly title: string;
  /** Country code, else the folded name of what the office belongs to. */
  readonly of: string;
}

export interface Profile {
  readonly id: EntityId;
  readonly article: ArticleId;
  readonly day: number | null;
  readonly kind: string;
  /** By the graph labels of the kind; null for things and happenings, which are never merged over articles. */
  readonly sort: Sort | null;
  readonly named: boolean;
  readonly name: string;
  /** Folded names, the entity's own first. */
  readonly names: readonly string[];
  readonly offices: readonly Office[];
  /** Codes of the countries that its offices or descriptions name; of a country its own. */
  readonly countries: ReadonlySet<string>;
  /** Content words of its names and descriptions, without those that name countries. */
  readonly words: ReadonlySet<string>;
  /** Head words of its descriptions. */
  readonly heads: ReadonlySet<string>;
  readonly members: readonly EntityId[];
}

export function profiles(corpus: Corpus, ontology: Ontology): ReadonlyMap<EntityId, Profile> {
  const countryOf = countryFinder(ontology);
  const made = new Map<EntityId, Profile>();
  for (const [id, record] of corpus.entities) made.set(id, profile(record, { corpus, ontology, countryOf }));
  return made;
}

export function sortOf(kind: string, ontology: Ontology): Sort | null {
  const labels = ontology.entityKinds.get(kind)?.labels ?? [kind];
  return sorts.find((sort) => labels.includes(sort)) ?? null;
}

interface Known {
  readonly corpus: Corpus;
  readonly ontology: Ontology;
  readonly countryOf: (word: string) => string | null;
}

function profile({ entity, extraction, mentions }: EntityRecord, { corpus, ontology, countryOf }: Known): Profile {
  const { article } = extraction;
  const sort = sortOf(entity.kind, ontology);
  const byName = mentions.filter(({ form }) => form === 'name').map(({ text }) => text);
  const described = mentions.filter(({ form }) => form === 'nominal');
  const texts = [...new Set([entity.name, ...byName, ...described.map(({ text }) => text)])];
  const plain = ontology.lexicon.words('function-words');
  const isPlace = sort === 'Place';
  const own = isPlace ? ontology.countries.named(entity.name) : null;
  const offices = entity.roles.flatMap(({ text, of }): Office[] => {
    const owner = of === null ? undefined : corpus.entities.get(of)?.entity;
    if (!owner) return [];
    return [{ title: fold(text), of: ontology.countries.named(owner.name)?.code ?? fold(owner.name) }];
  });
  const countries = new Set<string>(
    own ? [own.code] : offices.map(({ of }) => of).filter((of) => /^[A-Z]{2}$/.test(of)),
  );
  const content = new Set<string>();
  for (const text of texts) {
    const found = isPlace || (sort === 'Person' && byName.includes(text)) ? [] : countriesIn(text, countryOf);
    for (const { code } of found) countries.add(code);
    const named = new Set(found.flatMap(({ text: word }) => words(word)));
    for (const word of words(text)) if (!plain.has(word) && !named.has(word)) content.add(word);
  }
  return {
    id: entity.id,
    article: article.id,
    day: dayOf(article.publishedAt),
    kind: entity.kind,
    sort,
    named: byName.length > 0,
    name: entity.name,
    names: [
      ...new Set([entity.name, ...byName].flatMap((text) => (isPlace ? [text, proper(text)] : [text])).map(fold)),
    ].filter((name) => name !== ''),
    offices,
    countries,
    words: content,
    heads: new Set(described.map(({ head }) => fold(extraction.article.text.slice(head.start, head.end)))),
    members: entity.members,
  };
}

// "the Sava region" is also called "Sava"; "Kansas City" is not Kansas.
function proper(text: string): string {
  return text.replace(/(\s+\p{Ll}[\p{L}-]*)+$/u, '');
}

interface CountryWord {
  readonly text: string;
  readonly code: string;
}

/** Countries that a phrase names by name or by people: "the Norwegian envoys", "U.S. side", "South African officials". */
export function countriesIn(text: string, countryOf: (word: string) => string | null): readonly CountryWord[] {
  const tokens = text
    .split(/[\s\u2010-\u2015-]+/)
    .map((token) => token.replace(/^[^\p{L}]+|['’]s?$|[^\p{L}.]+$/gu, ''));
  const found: CountryWord[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const pair = tokens.slice(i, i + 2).join(' ');
    const both = i + 1 < tokens.length ? countryOf(pair) : null;
    if (both) found.push({ text: pair, code: both });
    const one = both ? null : countryOf(tokens[i] ?? '');
    if (one) found.push({ text: tokens[i] ?? '', code: one });
    if (both) i++;
  }
  return found;
}

export function countryFinder({ countries }: Ontology): (word: string) => string | null {
  const known = new Map<string, string | null>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const capital = /^\p{Lu}/u.test(word);
    const code = capital ? (countries.named(word)?.code ?? countries.ofPeople(word)?.code ?? null) : null;
    known.set(word, code);
    return code;
  };
}
