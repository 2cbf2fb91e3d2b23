// What a chain as a whole is known to be: kind, gender, number, names, countries. Drawn from all its references; a chain
// may take a reference in only where the portraits agree.

import type { Gender, Profile } from './profile.ts';
import type { Chains } from './chains.ts';

export interface Portrait {
  readonly kind: string;
  readonly gender: Gender;
  readonly number: Profile['number'];
  /** Distinct names, longest first. */
  readonly names: readonly string[];
  readonly areas: ReadonlySet<string>;
  /** Number of references. */
  readonly size: number;
}

/** The part of the scene that portraits are drawn from. */
export interface Sitting {
  readonly profiles: readonly Profile[];
  readonly chains: Chains;
  readonly offices: readonly unknown[];
  readonly officesOf: ReadonlyMap<number, readonly { readonly area: string | null }[]>;
  readonly portraits: Portraits;
}

/** Portraits drawn so far, by the member list of their chain. */
export type Portraits = WeakMap<readonly number[], { readonly portrait: Portrait; readonly offices: number }>;

/** A chain is known after so many references; the later ones only count. */
const enough = 200;

export function portrait(scene: Sitting, index: number): Portrait {
  // The list of members is a new one after every join, so it tells whether a portrait is still true.
  const members = scene.chains.membersOf(index);
  const known = scene.portraits.get(members);
  if (known && known.offices === scene.offices.length) return known.portrait;
  const drawn = draw(scene, members);
  scene.portraits.set(members, { portrait: drawn, offices: scene.offices.length });
  return drawn;
}

function draw({ profiles, officesOf }: Sitting, indexes: readonly number[]): Portrait {
  const members = indexes.slice(0, enough).flatMap((member) => profiles[member] ?? []);
  const spoken = members.filter(({ pronoun }) => pronoun === null);
  const named = spoken.filter(({ reference }) => reference.form === 'name');
  const areas = new Set(spoken.flatMap(({ area }) => area ?? []));
  for (const { index } of members) {
    for (const { area } of officesOf.get(index) ?? []) if (area !== null) areas.add(area);
  }
  const [first] = named.length > 0 ? named : spoken.length > 0 ? spoken : members;
  // A name that acts somewhere is of its kind everywhere, also where nothing tells it.
  const told = named.find(({ reference }) => reference.kind !== 'Thing') ?? first;
  return {
    kind: told?.reference.kind ?? 'Thing',
    gender: members.find(({ gender }) => gender !== null)?.gender ?? null,
    number: (spoken[0] ?? first)?.number ?? null,
    names: [...new Set(named.map(({ reference }) => reference.text))].sort(
      (a, b) => b.length - a.length || (a < b ? -1 : 1),
    ),
    areas,
    size: indexes.length,
  };
}
