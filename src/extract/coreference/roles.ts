// The offices of an entity as the record gives them: those that titles, appositions and copulas gave a holder, and for
// somebody only described, the description itself ("top general" of Kenya). One entry for each office and body.

import type { EntityRole } from '../../model/entity.ts';
import type { EntityId } from '../../model/id.ts';
import { type Span, byStart, contains } from '../../model/span.ts';
import { areaAt } from './area.ts';
import { byChain } from './chains.ts';
import { isPlaceKind } from '../placekind.ts';
import type { Profile } from './profile.ts';
import type { Scene } from './scene.ts';

type Held = Span & { readonly of: EntityId | null };

/** `roles(scene, idOf)(chain)`. */
export function roles(scene: Scene, idOf: ReadonlyMap<number, EntityId>): (chain: number) => readonly EntityRole[] {
  const { chains, offices, profiles, reading } = scene;
  const held = byChain(offices, ({ holder }) => chains.chainOf(holder));
  const areas = areaEntities(scene, idOf);
  const bodyOf = ({ owner, area }: { owner: number | null; area: string | null }): EntityId | null => {
    const body = owner === null ? undefined : idOf.get(chains.chainOf(owner));
    return body ?? (area === null ? null : (areas.get(area) ?? null));
  };
  return (chain) => {
    const given = (held.get(chain) ?? []).map((office): Held => ({
      start: office.start,
      end: office.end,
      of: bodyOf(office),
    }));
    const described = chains
      .membersOf(chain)
      .flatMap((member) => profiles[member] ?? [])
      .filter(isOffice)
      .map((profile): Held => ({ ...officeSpan(scene, profile), of: bodyOf(profile) }))
      .filter((office) => !given.some((title) => contains(title, office)));
    const found = new Map<string, EntityRole>();
    for (const { start, end, of } of [...given, ...described].sort(byStart)) {
      const text = reading.document.text.slice(start, end);
      const key = `${text.toLowerCase()} ${of ?? ''}`;
      if (!found.has(key)) found.set(key, { text, of, start, end });
    }
    return [...found.values()];
  };
}

/** A description by office that says of what or of whom. */
function isOffice({ reference, role, members, area, owner }: Profile): boolean {
  return reference.form === 'nominal' && members.length === 0 && role !== null && (area !== null || owner !== null);
}

/** The head with its adjectives and compounds, without the country. */
function officeSpan({ areaNamed }: Scene, { reference: { head }, tree }: Profile): Span {
  const { tokens } = tree.sentence;
  const words = tree
    .childrenBy(head, 'amod', 'compound')
    .flatMap((child) => tree.subtree(child))
    .filter(({ index }) => index < head.index && areaAt(areaNamed, { tokens, index }) === null);
  return { start: words[0]?.start ?? head.start, end: head.end };
}

function areaEntities(
  { profiles, chains, areaNamed, reading }: Scene,
  idOf: ReadonlyMap<number, EntityId>,
): ReadonlyMap<string, EntityId> {
  const found = new Map<string, EntityId>();
  for (const { index, reference, pronoun } of profiles) {
    if (pronoun || !isPlaceKind(reading.ontology, reference.kind)) continue;
    const area = areaNamed(reference.text);
    const id = idOf.get(chains.chainOf(index));
    if (area !== null && id && !found.has(area)) found.set(area, id);
  }
  return found;
}
