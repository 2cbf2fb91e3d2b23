// Phrases that the parser hangs beside the noun they belong to: a description behind a bracket, an owner whose apostrophe it
// took for a quotation mark, and the doers of an event noun. In: a tree. Out: the words to hang elsewhere.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { isPersonWord } from './acting.ts';
import { preposition } from './phrase.ts';

/** A word and where it belongs: the index of its new head and the relation to it. */
export interface Move {
  readonly word: Token;
  readonly head: Token;
  readonly deprel: string;
}

// "The former Norland Rugby Union (NRU) player, Reyes, left": the player left, not the union.
export function bracketedSides(of: Tree, { lexicon }: Ontology): readonly Move[] {
  const { tokens } = of.sentence;
  return tokens.flatMap((noun): readonly Move[] => {
    const side = noun.deprel === 'appos' && noun.upos === 'NOUN' ? of.head(noun) : null;
    const above = side ? of.head(side) : null;
    const isBehind = tokens[noun.index - 1]?.text === ')' && of.childrenBy(noun, 'det').length === 0;
    if (!side || !above || side.upos !== 'PROPN' || side.index > noun.index || !isBehind) return [];
    if (!isPersonWord(noun.lemma.toLowerCase(), lexicon) || of.childrenBy(side, 'det').length === 0) return [];
    const behind = of.childrenBy(side, 'appos').filter(({ index }) => index > noun.index);
    return [
      { word: noun, head: above, deprel: side.deprel },
      { word: side, head: noun, deprel: 'compound' },
      ...[...of.childrenBy(side, 'det', 'case'), ...behind].map((word) => ({ word, head: noun, deprel: word.deprel })),
    ];
  });
}

// "was hurt in Norland Rovers' 3-0 loss": in the loss of the Rovers.
export function ownersBeforeApostrophe(of: Tree): readonly Move[] {
  const { tokens } = of.sentence;
  return tokens.flatMap((mark): readonly Move[] => {
    const owner = tokens[mark.index - 1];
    if (!/^['\u2019]$/.test(mark.text) || owner?.upos !== 'PROPN' || !owner.text.endsWith('s')) return [];
    if (tokens.some(({ text, index }) => index < mark.index && /^['\u2018`]+$/.test(text))) return [];
    const noun = of.head(mark);
    const isBeside = noun !== null && noun.index > mark.index && noun.head === owner.head && isRelation(owner, ['obl']);
    if (!isBeside || noun.upos !== 'NOUN' || noun.deprel !== 'obl:unmarked') return [];
    const cases = of.childrenBy(owner, 'case').filter(({ index }) => index < owner.index);
    return [
      { word: noun, head: of.head(owner) ?? noun, deprel: owner.deprel },
      { word: owner, head: noun, deprel: 'nmod:poss' },
      ...cases.map((word) => ({ word, head: noun, deprel: 'case' })),
    ];
  });
}

// "were killed during protests by thousands": who does what is done to nobody stands right behind it.
export function doersOfGatherings(of: Tree, { lexicon, triggers }: Ontology): readonly Move[] {
  const { tokens } = of.sentence;
  return tokens.flatMap((doer): readonly Move[] => {
    if (doer.deprel !== 'obl:agent' || lexicon.table('doers').get(preposition(of, doer) ?? '')?.agent !== true)
      return [];
    const noun = tokens[(of.subtree(doer)[0]?.index ?? 0) - 1];
    if (noun?.upos !== 'NOUN' || noun.head !== doer.head || !isRelation(noun, ['obl'])) return [];
    const evoked = triggers.get(`noun:${noun.lemma.toLowerCase()}`) ?? [];
    const isOwn = evoked.length > 0 && evoked.every(({ kind }) => kind.linking.noun?.object === undefined);
    const takesDoer = evoked.some(({ kind }) => kind.linking.noun?.agent !== undefined);
    return isOwn && takesDoer ? [{ word: doer, head: noun, deprel: 'nmod' }] : [];
  });
}
