// Chains of references that are one and the same, as sieves join them: a union-find that also knows which chains must
// never meet ("Ann Otieno and Li Wei" are two) and keeps, for every join, the rule that made it.

export interface Link {
  /** Index of the reference that was given its antecedent. */
  readonly later: number;
  readonly earlier: number;
  readonly rule: string;
}

export interface Chains {
  /** The number of the chain that a reference is in; changes when chains are joined. */
  chainOf(index: number): number;
  /** References of the chain that this reference is in, in reading order. */
  membersOf(index: number): readonly number[];
  isSame(a: number, b: number): boolean;
  areApart(a: number, b: number): boolean;
  /** Joins the chains of both unless they are kept apart; says whether they are one now. */
  join(later: number, earlier: number, rule: string): boolean;
  keepApart(a: number, b: number): void;
  links(): readonly Link[];
}

export function chains(count: number): Chains {
  const parent = Array.from({ length: count }, (_, index) => index);
  const members = new Map<number, readonly number[]>(parent.map((index) => [index, [index]]));
  const apart = new Map<number, Set<number>>();
  const links: Link[] = [];
  const chainOf = (index: number): number => {
    let root = index;
    for (let up = parent[root]; up !== undefined && up !== root; up = parent[root]) root = up;
    parent[index] = root;
    return root;
  };
  const areApart = (a: number, b: number): boolean => apart.get(chainOf(a))?.has(chainOf(b)) ?? false;
  const keepApart = (a: number, b: number): void => {
    const [one, other] = [chainOf(a), chainOf(b)];
    if (one === other) return;
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(one));
  };
  const join = (later: number, earlier: number, rule: string): boolean => {
    const [from, to] = [chainOf(later), chainOf(earlier)];
    if (from === to) return true;
    if (areApart(from, to)) return false;
    parent[from] = to;
    const all = [...(members.get(to) ?? []), ...(members.get(from) ?? [])].sort((a, b) => a - b);
    members.set(to, all);
    members.delete(from);
    for (const other of apart.get(from) ?? []) {
      apart.get(other)?.delete(from);
      keepApart(to, other);
    }
    apart.delete(from);
    links.push({ later, earlier, rule });
    return true;
  };
  return {
    chainOf,
    membersOf: (index) => members.get(chainOf(index)) ?? [],
    isSame: (a, b) => chainOf(a) === chainOf(b),
    areApart,
    join,
    keepApart,
    links: () => links,
  };
}

/** Facts by the chain that they are about. */
export function byChain<Fact>(
  facts: readonly Fact[],
  chainOf: (fact: Fact) => number,
): ReadonlyMap<number, readonly Fact[]> {
  const found = new Map<number, Fact[]>();
  for (const fact of facts) {
    const chain = chainOf(fact);
    const known = found.get(chain);
    if (known) known.push(fact);
    else found.set(chain, [fact]);
  }
  return found;
}
