// How an event is tied to the word above it, with the entry of data/grammar/embedding.yml that speaks of the tie: "accused"
// and `of` in "accused of killing", "evidence" and `finite` in "evidence that they met", "stop short" and `of`.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Entry, Lexicon } from '../../ontology/lexicon.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { type ClauseKind, clauseKind, isPassive } from './clause.ts';
import { isDoneBySaying } from './performative.ts';

export interface Bond {
  readonly head: Token;
  readonly kind: ClauseKind | 'gerund' | 'content' | 'given' | 'setting';
  readonly entry: Entry | undefined;
  /** Key of the entry that speaks of the event: `infinitive`, or the word between ("of"). */
  readonly key: string;
}

/** Null at the root, and where what is said is done by saying it ("I would like to thank"). */
export function bondOf(tree: Tree, token: Token, { lexicon }: Ontology): Bond | null {
  const head = tree.head(token);
  if (!head || isDoneBySaying(tree, token, lexicon)) return null;
  const kind = clauseKind(tree, token);
  const asking = kind === 'purpose' ? askingOver(tree, token, { head, lexicon }) : null;
  if (asking) return { head: asking, kind: 'other', entry: entryOf(tree, asking, lexicon), key: 'other' };
  if (kind === 'finite' && isQuoted(tree, token, head)) return null;
  const entry = entryOf(tree, head, lexicon);
  if (kind === 'finite') return { head, kind, entry, key: 'finite' };
  const words = tree.childrenBy(token, 'mark', 'case').map(({ text }) => text.toLowerCase());
  const [first] = tree.childrenBy(token, 'case');
  const isCount = entry?.counts === true && first?.index === head.index + 1;
  if (isCount) return { head, kind: 'infinitive', entry: undefined, key: 'infinitive' };
  // "instead of their mistakes in hosting": whatever is said of the mistakes, they have hosted.
  const isAbout = kind === 'infinitive' && token.deprel === 'acl' && token.xpos === 'VBG' && entry === undefined;
  if (isAbout) return { head, kind: 'gerund', entry, key: 'event' };
  // "called a friend to complain": who is called on is asked, who is called is not.
  const isAim =
    kind === 'other' &&
    token.upos === 'VERB' &&
    Array.isArray(entry?.controller) &&
    tree.childrenBy(head, 'obj').length > 0;
  if (isAim) return { head, kind: 'purpose', entry: undefined, key: 'infinitive' };
  const carrier = occurs(tree, token, lexicon);
  if (carrier) return { head: carrier, kind: 'infinitive', entry: undefined, key: 'infinitive' };
  // "A strike is likely"
  const isSaid = token.deprel === 'nsubj' && token.upos === 'NOUN' && head.upos === 'ADJ' && entry?.event !== undefined;
  if (isSaid) return { head, kind: 'event', entry, key: 'event' };
  const between = words.find((word) => entry?.[word] !== undefined);
  const isHung = kind === 'adverbial' || kind === 'purpose' || isRelation(token, ['obl', 'nmod', 'acl']);
  if (between !== undefined && isHung) return { head, kind: 'gerund', entry, key: between };
  if (entry?.finite !== undefined && isContent(tree, token, lexicon))
    return { head, kind: 'content', entry, key: 'finite' };
  if (kind === 'purpose' && isAddressed(tree, { token, head, entry }))
    return { head, kind: 'other', entry, key: 'other' };
  // "will pay for the delay", "no regret for his death": it has happened.
  const isFor = kind === 'none' && (!hears(entry) || entry?.given === true) && isRelation(token, ['obl', 'nmod']);
  if (isFor && isDone(token, lexicon) && isDefinite(tree, token, lexicon))
    return { head, kind: 'given', entry: undefined, key: 'event' };
  if (kind === 'none' && isEvent(token, words, { head, lexicon })) return { head, kind: 'event', entry, key: 'event' };
  if (kind === 'none' && isSetting(tree, { token, words }, lexicon))
    return { head, kind: 'setting', entry, key: 'event' };
  // "is considering leaving", where the parser sees a clause beside
  const isNext = kind === 'adverbial' && token.xpos === 'VBG' && words.length === 0 && token.index === head.index + 1;
  if (isNext && entry?.infinitive !== undefined) return { head, kind: 'infinitive', entry, key: 'infinitive' };
  // "did not mention his request": the request has been made.
  if (kind === 'event' && isGiven(tree, { token, head, entry }, lexicon))
    return { head, kind: 'given', entry: hears(entry) ? entry : undefined, key: kind };
  // "called it a killing": a name for it.
  const isNamed = (kind === 'infinitive' || kind === 'other') && token.upos === 'NOUN' && token.deprel === 'xcomp';
  if (isNamed && tree.childrenBy(token, 'cop', 'mark').length === 0) return null;
  // "remained besieged" like "remained fighting"
  const isIng =
    kind === 'infinitive' && /^(?:VB[GN]|JJ)$/.test(token.xpos) && words.length === 0 && entry?.ing !== undefined;
  if (isIng) return { head, kind, entry, key: 'ing' };
  const isBare =
    (kind === 'infinitive' || kind === 'other') &&
    /^VBP?$/.test(token.xpos) &&
    words.length === 0 &&
    entry?.bare !== undefined;
  const key = isBare ? 'bare' : kind === 'other' && entry?.other === undefined ? 'infinitive' : kind;
  return { head, kind, entry, key };
}

// "asked the mayor, who is backed by the council, to resign": behind the aside the infinitive is that of the asking.
function askingOver(
  tree: Tree,
  token: Token,
  { head, lexicon }: { readonly head: Token; readonly lexicon: Lexicon },
): Token | null {
  const [to] = tree.childrenBy(token, 'mark');
  const [who] = tree.childrenBy(head, 'nsubj');
  const { tokens } = tree.sentence;
  if (!to || who?.xpos !== 'WP' || tokens[to.index - 1]?.text !== ',' || tokens[who.index - 1]?.text !== ',')
    return null;
  const above = tree.head(head);
  const verb = above && isRelation(head, ['acl']) ? tree.head(above) : above;
  if (verb?.upos !== 'VERB' || entryOf(tree, verb, lexicon)?.other === undefined) return null;
  const isSpokenTo = tree.childrenBy(verb, 'obj', 'iobj').some(({ index }) => index > verb.index && index < who.index);
  return isSpokenTo && verb.index < who.index ? verb : null;
}

function isGiven(
  tree: Tree,
  { token, head, entry }: { readonly token: Token; readonly head: Token; readonly entry: Entry | undefined },
  lexicon: Lexicon,
): boolean {
  const isMade = lexicon.table('embedding').get(token.lemma.toLowerCase())?.made === true;
  // "rejected an offer", "is considering their offer"
  if (entry && isMade)
    return entry.content !== undefined || (entry.event === 'possible' && isDefinite(tree, token, lexicon));
  // "supported the invasion": it had begun; not so of what is new ("supports the nationalization of the bank").
  if (
    entry?.event === 'possible' &&
    entry.negates !== true &&
    isDone(token, lexicon) &&
    isDefinite(tree, token, lexicon)
  )
    return true;
  if (entry && hears(entry))
    return entry.given === true && (isDefinite(tree, token, lexicon) || isOfSomebody(tree, token));
  return !lexicon.words('lights').has(head.lemma.toLowerCase()) && isDefinite(tree, token, lexicon);
}

/** "The crash", "her conviction": a noun that tells what has happened. */
export function isDone({ lemma }: Token, lexicon: Lexicon): boolean {
  return lexicon.table('embedding').get(lemma.toLowerCase())?.done === true;
}

/** Whether the word above says something of events that nouns tell. */
function hears(entry: Entry | undefined): boolean {
  return entry !== undefined && (entry.event !== undefined || entry.content !== undefined || entry.given === true);
}

function isDefinite(tree: Tree, noun: Token, lexicon: Lexicon): boolean {
  const determiners = lexicon.table('determiners');
  return (
    tree.childrenBy(noun, 'nmod:poss').length > 0 ||
    tree.childrenBy(noun, 'det').some(({ text }) => determiners.get(text.toLowerCase())?.value === 'definite')
  );
}

// "are investigating killings of guards"
function isOfSomebody(tree: Tree, noun: Token): boolean {
  return tree.childrenBy(noun, 'nmod').some((child) => child.index > noun.index);
}

// "The meeting is expected to be held", "the trial is set to begin": the verb that says whether the noun's event takes place.
function occurs(tree: Tree, token: Token, lexicon: Lexicon): Token | null {
  const head = tree.head(token);
  if (!head || token.upos !== 'NOUN' || !/^nsubj(?::pass)?$/.test(token.deprel)) return null;
  return (
    tree.childrenBy(head, 'xcomp').find((verb) => {
      const light = lexicon.table('lights').get(verb.lemma.toLowerCase());
      return light?.subject === true || (light?.object === true && isPassive(tree, verb));
    }) ?? null
  );
}

// "will answer with an attack": an event that is not named before is as far away as what it comes with.
function isSetting(
  tree: Tree,
  { token, words }: { readonly token: Token; readonly words: readonly string[] },
  lexicon: Lexicon,
): boolean {
  if (token.upos !== 'NOUN' || !isRelation(token, ['obl']) || isDefinite(tree, token, lexicon)) return false;
  return words.some((word) => lexicon.table('clauses').get(word)?.setting === true);
}

// "She proposed: “They have left”": the words of somebody stand as they were said.
function isQuoted({ sentence: { tokens } }: Tree, token: Token, head: Token): boolean {
  const between = tokens.slice(head.index + 1, token.index);
  const quote = between.findIndex(({ text }) => /^(?:[“"‘]|``)$/.test(text));
  return quote >= 0 && /^[:,]$/.test(between[quote - 1]?.text ?? '');
}

// "called for talks", "a demand for talks", "will come as an update": the noun is as sure as the word above.
function isEvent(
  token: Token,
  words: readonly string[],
  { head, lexicon }: { readonly head: Token; readonly lexicon: Lexicon },
): boolean {
  if (token.upos === 'VERB' || head.upos === 'PROPN' || !isRelation(token, ['obl', 'nmod'])) return false;
  return words.some((word) => lexicon.table('clauses').get(word)?.event === true);
}

/** "Stopped short", "has yet", before "stopped" and "has" alone. */
function entryOf(tree: Tree, head: Token, lexicon: Lexicon): Entry | undefined {
  const { tokens } = tree.sentence;
  const table = lexicon.table('embedding');
  // "The lie is that they lost"
  const [subject] = head.upos === 'AUX' ? tree.childrenBy(head, 'nsubj') : [];
  const lemma = (subject ?? head).lemma.toLowerCase();
  const next = tokens[head.index + 1];
  const last = tokens[head.index - 1];
  return (
    (next && table.get(`${lemma} ${next.lemma.toLowerCase()}`)) ??
    (last && table.get(`${last.lemma.toLowerCase()} ${lemma}`)) ??
    table.get(lemma)
  );
}

// "evidence that they met"; with an object of its own, or in the passive, the clause behind "claims that they attacked the port" is no
// relative clause, whatever the parser says.
function isContent(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  if (!isRelation(token, ['acl']) || token.xpos === 'VBG') return false;
  const opens = tree.childrenBy(token, 'mark', 'obj').find(({ index }) => index < token.index);
  if (lexicon.table('clauses').get(opens?.text.toLowerCase() ?? '')?.content !== true) return false;
  return opens?.deprel === 'mark' || tree.childrenBy(token, 'obj').length > 1 || isPassive(tree, token);
}

// "called on them to leave", "pressed them to leave": the parser may hang the infinitive as a purpose.
function isAddressed(
  tree: Tree,
  { token, head, entry }: { readonly token: Token; readonly head: Token; readonly entry: Entry | undefined },
): boolean {
  if (entry?.other === undefined) return false;
  if (isPassive(tree, head)) return token.index > head.index && tree.childrenBy(token, 'nsubj').length === 0;
  const linked = Array.isArray(entry.controller) ? entry.controller : [];
  const before = tree.children(head).filter(({ index }) => index > head.index && index < token.index);
  if (linked.length === 0) return before.some((child) => isRelation(child, ['obj', 'iobj']));
  return before.some(
    (child) =>
      child.deprel === 'obl' && tree.childrenBy(child, 'case').some(({ text }) => linked.includes(text.toLowerCase())),
  );
}
