// Appositions at the nearest noun. "Solvang and her counterpart, Eva Lund, met": a treebank hangs what stands beside a whole
// coordination on its first word, and so the network likes to hang every apposition there; a name that stands beside the
// last noun alone is that noun's. In and out: heads and relations of a sentence's words.

export interface Linked {
  readonly word: string;
  readonly upos: string;
  readonly head: number;
  readonly relation: string;
}

export function nearest<Node extends Linked>(nodes: readonly Node[]): readonly Node[] {
  return nodes.map((node, i) => {
    const first = nodes[node.head];
    if (node.relation !== 'appos' || node.upos !== 'PROPN' || first?.upos !== 'PROPN' || node.head > i) return node;
    const beside = nodes[i - 1]?.word === ',' ? i - 2 : i - 1;
    const noun = nodes[beside];
    const isJoined = noun?.upos === 'NOUN' && noun.relation === 'conj' && noun.head === node.head;
    return isJoined ? { ...node, head: beside } : node;
  });
}
