// From the network's relations and tags to those of UD English EWT. In: words with Penn tag, head and relation without the
// rarer subtypes. Out: universal tags that fit the tree (an auxiliary is one by its relation) and relations with the
// subtypes that the words show: "his car" nmod:poss, "gave up" compound:prt, "the man who left" acl:relcl.

export interface Node {
  readonly word: string;
  readonly xpos: string;
  readonly upos: string;
  /** Index of the head, -1 at the root. */
  readonly head: number;
  readonly relation: string;
}

export function subtyped(nodes: readonly Node[]): { readonly upos: string; readonly deprel: string }[] {
  const children: number[][] = nodes.map(() => []);
  nodes.forEach(({ head }, i) => children[head]?.push(i));
  return nodes.map((node, i) => {
    const below = (children[i] ?? []).map((child) => nodes[child]).filter((child) => child !== undefined);
    return { upos: uposOf(node), deprel: deprelOf(node, { below, isBefore: i < node.head }) };
  });
}

function uposOf({ xpos, upos, relation }: Node): string {
  const isVerb = /^(?:VB|MD)/.test(xpos);
  if (isVerb && /^(?:aux|cop)/.test(relation)) return 'AUX';
  if (
    upos === 'AUX' &&
    xpos.startsWith('VB') &&
    !/^(?:aux|cop|root|conj|ccomp|advcl|acl|parataxis|reparandum)/.test(relation)
  )
    return 'VERB';
  if (xpos === 'IN' && relation === 'mark') return 'SCONJ';
  if (xpos === 'IN' && relation === 'case') return 'ADP';
  return upos;
}

interface Surroundings {
  readonly below: readonly Node[];
  readonly isBefore: boolean;
}

function deprelOf(node: Node, { below, isBefore }: Surroundings): string {
  const { relation, xpos } = node;
  switch (relation) {
    case 'nmod':
      if (xpos === 'PRP$' || xpos === 'WP$' || below.some((child) => child.xpos === 'POS')) return 'nmod:poss';
      if (!isUnmarked(node, below)) return relation;
      return isBefore ? 'nmod:desc' : 'nmod:unmarked';
    case 'obl':
      return isUnmarked(node, below) ? 'obl:unmarked' : relation;
    case 'compound':
      return xpos === 'RP' ? 'compound:prt' : relation;
    case 'det':
      return xpos === 'PDT' ? 'det:predet' : relation;
    case 'acl':
      return isRelative(node, below) ? 'acl:relcl' : relation;
    default:
      return relation;
  }
}

function isUnmarked({ xpos }: Node, below: readonly Node[]): boolean {
  return !/^(?:RB|WRB|EX|IN)/.test(xpos) && !below.some(({ relation }) => relation === 'case' || relation === 'mark');
}

// A relative clause is finite: it has a subject or a relative word; "people living abroad" and "plans to leave" have none.
function isRelative({ xpos }: Node, below: readonly Node[]): boolean {
  const isFinite = /^(?:VBD|VBZ|VBP|MD)/.test(xpos) || below.some((child) => /^(?:nsubj|cop|aux)/.test(child.relation));
  const isInfinitive = below.some((child) => child.relation === 'mark' && child.xpos === 'TO');
  return isFinite && !isInfinitive && !below.some((child) => child.relation === 'mark' && child.xpos === 'IN');
}
