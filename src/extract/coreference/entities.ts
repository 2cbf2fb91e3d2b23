// Chains become entities of the article: kind, fullest name, other names, offices, members. Ids come from the article,
// kind and name (and a count where two share both), so that an edit elsewhere in the text keeps them.

import type { Entity } from '../../model/entity.ts';
import { type EntityId, entityId } from '../../model/id.ts';
import { countryBehind } from '../references/metonyms.ts';
import { portrait } from './portrait.ts';
import type { Profile } from './profile.ts';
import { roles } from './roles.ts';
import { type Scene, peopleIn } from './scene.ts';
import { containment } from './within.ts';

interface Draft {
  readonly chain: number;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly id: EntityId;
}

export interface Entities {
  readonly entities: readonly Entity[];
  /** By chain number. */
  readonly idOf: ReadonlyMap<number, EntityId>;
}

export function entitiesOf(scene: Scene): Entities {
  const drafts = draftsOf(scene);
  const idOf = new Map(drafts.map(({ chain, id }) => [chain, id]));
  const rolesOf = roles(scene, idOf);
  const larger = containment(scene);
  const entities = drafts.map(({ chain, kind, name, aliases, id }): Entity => {
    const members = peopleIn(scene, chain).flatMap((member) => idOf.get(scene.chains.chainOf(member)) ?? []);
    const outer = larger.get(chain);
    const entity = outer && idOf.get(outer.chain);
    const within = entity && outer ? { within: { entity, basis: outer.basis } } : {};
    return { id, kind, name, aliases, roles: rolesOf(chain), members: [...new Set(members)], ...within };
  });
  return { entities, idOf };
}

function draftsOf(scene: Scene): readonly Draft[] {
  const seen = new Set<number>();
  const counts = new Map<string, number>();
  return scene.profiles.flatMap(({ index }): Draft[] => {
    const chain = scene.chains.chainOf(index);
    if (seen.has(chain)) return [];
    seen.add(chain);
    const members = scene.chains.membersOf(index).flatMap((member) => scene.profiles[member] ?? []);
    if (!isWorthKeeping(scene, members)) return [];
    const { kind, name, aliases } = called(scene, { chain, members });
    const key = `${kind} ${name}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return [{ chain, kind, name, aliases, id: entityId(scene.reading.document.article.id, kind, name, nth) }];
  });
}

/** A pronoun that found nobody is no entity, nor is a list that nothing refers to. */
function isWorthKeeping(scene: Scene, members: readonly Profile[]): boolean {
  if (members.some(({ pronoun, members: parts }) => pronoun === null && parts.length === 0)) return true;
  const [first] = members;
  return (
    first !== undefined && members.some(({ pronoun }) => pronoun !== null) && peopleIn(scene, first.index).length > 0
  );
}

function called(
  scene: Scene,
  { chain, members }: { chain: number; members: readonly Profile[] },
): { kind: string; name: string; aliases: readonly string[] } {
  const { countries, lexicon } = scene.reading.ontology;
  const { kind, names } = portrait(scene, chain);
  const country =
    kind === 'Country'
      ? ([...names.map(countries.named), ...names.map((name) => countryBehind(scene.reading.ontology, name))].find(
          (found) => found !== null,
        ) ?? demonym(scene, members))
      : null;
  if (country) return { kind, name: country.name, aliases: names.filter((name) => name !== country.name) };
  if (names.length > 0) {
    const full = names.find((name) => name !== name.toUpperCase()) ?? names[0] ?? '';
    return { kind, name: full, aliases: names.filter((name) => name !== full) };
  }
  const described = members
    .filter(({ pronoun, members: parts }) => pronoun === null && parts.length === 0)
    .map(({ reference }) => reference.text);
  const list = members.find(({ members: parts }) => parts.length > 0);
  if (list)
    return {
      kind: list.reference.kind,
      name: scene.reading.document.text.slice(list.reference.start, list.reference.end),
      aliases: [...new Set(described)],
    };
  const texts = [...new Set(described)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [longest] = texts;
  if (longest !== undefined) return { kind, name: longest, aliases: texts.slice(1) };
  const template = lexicon.table('group-templates').get('side')?.value;
  const speaker = peopleIn(scene, chain)[0];
  const name =
    speaker === undefined ? '' : (portrait(scene, speaker).names[0] ?? scene.profiles[speaker]?.reference.text ?? '');
  return { kind: 'Group', name: String(template).replace('{name}', name), aliases: [] };
}

function demonym({ reading }: Scene, members: readonly Profile[]): { name: string } | null {
  const [first] = members;
  return first ? reading.ontology.countries.ofPeople(first.reference.text) : null;
}
