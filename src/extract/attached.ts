// Trees with words hung where the sentence asks for them, in places that the parser is known to miss. Each rule is one
// that treebanks keep without exception; everything else stays as it was parsed. Read by all of extraction, so that frames,
// modality and speech see one tree.

import type { Document, Name } from '../model/document.ts';
import { contains } from '../model/span.ts';
import { isRelation, type Tree, tree } from '../model/tree.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { bracketedSides, doersOfGatherings, type Move, ownersBeforeApostrophe } from './frames/beside.ts';
import { hasModal } from './frames/modal.ts';
import { orphans } from './frames/orphan.ts';
import { isInfinitive } from './frames/phrase.ts';

type Rule = (of: Tree, ontology: Ontology, names: readonly Name[]) => readonly Move[];

const rules: readonly Rule[] = [
  oneNameOneHead,
  joinedSubjects,
  beforeWhoSays,
  joinedInfinitives,
  toldToDo,
  timesBeside,
  readyOnes,
  bracketedSides,
  ownersBeforeApostrophe,
  doersOfGatherings,
];

/** The tree of each sentence, by its index. */
export function attached({ sentences, names }: Document, ontology: Ontology): readonly Tree[] {
  let next = 0;
  return sentences.map((sentence) => {
    // Names stand in text order, as sentences do.
    while ((names[next]?.start ?? Infinity) < sentence.start) next += 1;
    const first = next;
    while ((names[next]?.start ?? Infinity) < sentence.end) next += 1;
    const inside = names.slice(first, next).filter((name) => contains(sentence, name));
    return rules.reduce((of, rule) => moved(of, rule(of, ontology, inside)), tree(sentence));
  });
}

function moved(of: Tree, moves: readonly Move[]): Tree {
  if (moves.length === 0) return of;
  const to = new Map(moves.map((move) => [move.word.index, move]));
  const tokens = of.sentence.tokens.map((token) => {
    const move = to.get(token.index);
    return move ? { ...token, head: move.head.index, deprel: move.deprel } : token;
  });
  return tree({ ...of.sentence, tokens });
}

// "Ivory Coast and Niger have": both words of a name as a subject of the verb each. The last one is its head.
function oneNameOneHead({ sentence }: Tree, _: Ontology, names: readonly Name[]): readonly Move[] {
  return names.flatMap((name): readonly Move[] => {
    const words = sentence.tokens.filter((token) => contains(name, token));
    const last = words.at(-1);
    if (!last || words.some(({ upos }) => !/^(?:PROPN|NOUN|ADJ)$/.test(upos))) return [];
    const split = words.filter((word) => word !== last && word.head === last.head && word.deprel === last.deprel);
    return split.map((word) => ({ word, head: last, deprel: 'compound' }));
  });
}

// "worked on rockets and its craft is ready", "refused to talk and one even left the room": what stands behind the second
// verb is its own too.
function joinedSubjects(of: Tree): readonly Move[] {
  return orphans(of).flatMap(({ noun, verb, isPassive }) => {
    const above = of.head(verb);
    const objects = above ? of.childrenBy(above, 'obj').filter(({ index }) => index > verb.index) : [];
    return [
      { word: noun, head: verb, deprel: isPassive ? 'nsubj:pass' : 'nsubj' },
      ...objects.map((word) => ({ word, head: verb, deprel: word.deprel })),
    ];
  });
}

// "A storm hit the coast, killing two, officials said": what stands before who says it is part of what is said.
function beforeWhoSays(of: Tree): readonly Move[] {
  const { tokens } = of.sentence;
  return tokens.flatMap((verb): readonly Move[] => {
    const said = of.childrenBy(verb, 'ccomp').find(({ index }) => index < verb.index);
    const who = of.childrenBy(verb, 'nsubj').findLast(({ deprel }) => deprel === 'nsubj');
    if (!said || !who || who.index < said.index) return [];
    const first = Math.min(verb.index, of.subtree(who)[0]?.index ?? who.index);
    if (tokens[first - 1]?.upos !== 'PUNCT') return [];
    const behind = of
      .childrenBy(verb, 'advcl', 'conj', 'obl', 'xcomp')
      .filter(({ index }) => index > said.index && index < first);
    // "Chad freed the men, his lawyer said": whoever stands before both did the first.
    const isOpen = of.childrenBy(said, 'nsubj', 'csubj', 'expl').length === 0;
    const doer = isOpen ? of.childrenBy(verb, 'nsubj').filter(({ index }) => index < said.index) : [];
    return [...behind, ...doer].map((word) => ({ word, head: said, deprel: word.deprel }));
  });
}

// "promised to free the men, end the war and hold a vote": a bare verb is no second half of a verb in a tense.
function joinedInfinitives(of: Tree): readonly Move[] {
  return of.sentence.tokens.flatMap((word): readonly Move[] => {
    const head = of.head(word);
    if (word.xpos !== 'VB' || word.deprel !== 'conj' || !head || !/^VB[DZPN]$/.test(head.xpos)) return [];
    if (hasModal(of, head) || of.childrenBy(head, 'aux').some(({ lemma }) => lemma === 'do')) return [];
    if (of.childrenBy(word, 'nsubj', 'aux').length > 0) return [];
    const below = [head, ...of.childrenBy(head, 'obj')].flatMap((one) => of.childrenBy(one, 'xcomp', 'advcl', 'acl'));
    const first = below.findLast(({ index }) => index > head.index && index < word.index && isInfinitiveAt(index));
    return first ? [{ word, head: first, deprel: 'conj' }] : [];
  });

  function isInfinitiveAt(index: number): boolean {
    const token = of.sentence.tokens[index];
    return token !== undefined && token.xpos === 'VB' && isInfinitive(of, token);
  }
}

// "urged the authority to block it": what somebody is told to do belongs to the verb, not to who is told.
function toldToDo(of: Tree, { lexicon }: Ontology): readonly Move[] {
  const embedding = lexicon.table('embedding');
  return of.sentence.tokens.flatMap((word): readonly Move[] => {
    const noun = word.deprel === 'acl' && isInfinitive(of, word) ? of.head(word) : null;
    const verb = noun && isRelation(noun, ['obj']) ? of.head(noun) : null;
    const tells = verb ? verb.lemma.toLowerCase() : '';
    if (!noun || !verb || !lexicon.table('cues').has(tells) || embedding.get(tells)?.other === undefined) return [];
    if (embedding.has(noun.lemma.toLowerCase()) || lexicon.table('timeunits').has(noun.lemma.toLowerCase())) return [];
    return [{ word, head: verb, deprel: 'xcomp' }];
  });
}

// "impeached the president hours after", "sat down with them next week": a time is nothing that the verb is done to.
function timesBeside(of: Tree, { lexicon }: Ontology): readonly Move[] {
  const units = lexicon.table('timeunits');
  return of.sentence.tokens.flatMap((word): readonly Move[] => {
    const head = of.head(word);
    if (!head || word.index < head.index || !units.has(word.lemma.toLowerCase())) return [];
    const isSecond =
      word.deprel === 'obj' &&
      of.childrenBy(head, 'obj', 'iobj').some(({ index }) => index > head.index && index < word.index);
    const isBehindParticle = word.deprel === 'obl:unmarked' && of.childrenBy(head, 'compound:prt').length > 0;
    return isSecond || isBehindParticle ? [{ word, head, deprel: 'obl:tmod' }] : [];
  });
}

// "said it was ready to free them": it stands for somebody where who is so plans something.
function readyOnes(of: Tree, { lexicon }: Ontology): readonly Move[] {
  const embedding = lexicon.table('embedding');
  return of.sentence.tokens.flatMap((word): readonly Move[] => {
    const head = word.deprel === 'expl' ? of.head(word) : null;
    if (head?.upos !== 'ADJ' || embedding.get(head.lemma.toLowerCase())?.infinitive !== 'planned') return [];
    const acts = of.childrenBy(head, 'xcomp').some((clause) => isInfinitive(of, clause));
    return acts ? [{ word, head, deprel: 'nsubj' }] : [];
  });
}
