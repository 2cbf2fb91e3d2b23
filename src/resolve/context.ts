// Persons that their names alone do not tell: a bare surname, or an office without a name ("Norland's foreign minister").
// A surname is joined to the one full name that has it in the set, where the office is the same or the two articles have
// other people in common; an office to the one named person who holds it there. In: the clusters of full names. Out: links.

import type { Corpus } from '../model/corpus.ts';
import type { Merge } from '../model/cluster.ts';
import type { ArticleId, EntityId } from '../model/id.ts';
import { merge } from './clusters.ts';
import { type Comparison, comparison } from './comparison.ts';
import { fullName } from './persons.ts';
import type { Profile } from './profile.ts';

/** `persons` in the order of their ids; `clusterOf` tells which full names are one already. */
export function contextLinks(
  persons: readonly Profile[],
  clusterOf: (id: EntityId) => string,
  corpus: Corpus,
): Merge[] {
  const named = persons.filter((person) => person.named);
  const full = named.filter(({ names }) => fullName(names));
  const company = companies(corpus, full);
  const bySurname = grouped(full, ({ names }) => [fullName(names)?.at(-1) ?? '']);
  const links: Merge[] = [];
  const link = (a: Profile, b: Profile, found: Comparison) => links.push(merge(a.id, b.id, found));
  const bare = named.filter(({ names }) => !fullName(names));
  const surnameKeys = ({ names }: Profile) => names;
  for (const [surname, group] of grouped(bare, surnameKeys)) {
    const owners = bySurname.get(surname) ?? [];
    if (new Set(owners.map(({ id }) => clusterOf(id))).size > 1) continue;
    for (const [i, person] of group.entries()) {
      const known = [...owners.slice(0, most), ...group.slice(0, Math.min(i, most))].filter(
        ({ article }) => article !== person.article,
      );
      const found = firstEvidence(person, known, company);
      if (found) link(person, found.other, comparison(found.score, `only "${surname}" in the articles`, found.reason));
    }
  }
  links.push(...officeLinks(persons, clusterOf));
  return links;
}

interface Evidence {
  readonly other: Profile;
  readonly score: number;
  readonly reason: string;
}

function firstEvidence(person: Profile, known: readonly Profile[], company: Company): Evidence | null {
  for (const other of known.slice(0, most)) {
    const office = person.offices.find(({ title, of }) =>
      other.offices.some((far) => far.title === title && far.of === of),
    );
    if (office) return { other, score: 0.85, reason: `both ${office.title} (${office.of})` };
    const around = company.get(person.article) ?? new Set();
    const shared = [...(company.get(other.article) ?? [])].filter(
      (name) => around.has(name) && !other.names.includes(name),
    );
    if (shared.length > 0) {
      const names = shared.sort().slice(0, 3).join(', ');
      return { other, score: 0.75, reason: `both beside ${names}` };
    }
  }
  return null;
}

/** A surname that many articles have is known from the first ones as well as from all. */
const most = 50;

type Company = ReadonlyMap<ArticleId, ReadonlySet<string>>;

/** The people with full names that each article speaks of. */
function companies({ extractions }: Corpus, full: readonly Profile[]): Company {
  const company = new Map<ArticleId, Set<string>>(extractions.map(({ article }) => [article.id, new Set()]));
  for (const { article, names } of full) company.get(article)?.add(fullName(names)?.join(' ') ?? '');
  return company;
}

function officeLinks(persons: readonly Profile[], clusterOf: (id: EntityId) => string): Merge[] {
  const byOffice = grouped(persons, ({ offices }) => offices.map(({ title, of }) => `${title} (${of})`));
  const links: Merge[] = [];
  for (const [office, holders] of byOffice) {
    const named = holders.filter((person) => person.named && fullName(person.names));
    if (new Set(named.map(({ id }) => clusterOf(id))).size > 1) continue;
    for (const [i, person] of holders.entries()) {
      if (person.named) continue;
      const unnamed = holders.slice(0, Math.min(i, most)).filter((far) => !far.named);
      const other = [...named.slice(0, most), ...unnamed].find((far) => isNear(person, far));
      if (!other) continue;
      const found = comparison(
        other.named ? 0.72 : 0.75,
        `both ${office}`,
        other.named ? 'nobody else is named so' : 'neither is named',
      );
      links.push(merge(person.id, other.id, found));
    }
  }
  return links;
}

// Offices change hands: two months is near enough for news.
function isNear(a: Profile, b: Profile): boolean {
  return a.article !== b.article && (a.day === null || b.day === null || Math.abs(a.day - b.day) <= 60);
}

function grouped(people: readonly Profile[], keysOf: (person: Profile) => readonly string[]): Map<string, Profile[]> {
  const groups = new Map<string, Profile[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  }
  return groups;
}
