// Fills the roles of a kind from a frame: for each role the first grammatical function that has fitting fillers. A
// filler takes one role only, and only one its kind of thing may take, so that "the plan meets our needs" is no meeting.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Role } from '../../model/statement.ts';
import { roles } from '../../model/statement.ts';
import type { EventKind, Linking } from '../../ontology/kind.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Filler, Frame } from '../frames/frame.ts';
import { escaped } from '../frames/joined.ts';
import { lostSubject } from '../frames/lost.ts';
import { contained } from '../frames/phrase.ts';
import { settled, withoutRepeats } from './apart.ts';
import { belongs } from './belonging.ts';
import { extent } from './extent.ts';
import type { Filled } from './filled.ts';
import { type Participant, participant } from './participant.ts';
import { reached } from './reached.ts';
import type { Telling } from './telling.ts';

export function fillRoles(frame: Frame, { kind, further }: Wanted, telling: Telling): readonly Filled[] {
  const linking = kind.linking[frame.pos] ?? {};
  const filled: Filled[] = [];
  const taken = new Set<number>(further ? [further.index] : []);
  const preposition = further && isLonePreposition(frame.tree, further) ? further.lemma.toLowerCase() : null;
  const doesItself = isErgative(frame, linking, further);
  for (const role of ordered.filter((role) => linking[role] !== undefined)) {
    if (role === 'agent' && doesItself) continue;
    const ways = (linking[role] ?? []).flatMap((way) => (way === 'object' && preposition ? [way, preposition] : [way]));
    const fitting = ways.map((way) =>
      [...fillersBy(frame, way, telling), ...reached(frame, { way, kind, filled }, telling)]
        .filter(
          (filler) =>
            !taken.has(filler.token.index) &&
            !isTime(filler, kind.heads[role], telling) &&
            isHead(frame.tree, filler.token, { kind, role }, telling),
        )
        .filter((filler) => !isReciprocal(frame, filler) && belongs(frame, { filler, role }, telling))
        .map((filler): Filled => ({ ...filler, ...whoIs(frame, filler, telling), role }))
        .map((one) => behind(one, frame, further))
        .filter((one) =>
          mayFill(
            kind.fills[role],
            standing(one, kind.fills[role], telling.reading.ontology),
            telling.reading.ontology,
          ),
        )
        .filter((one) => role !== 'place' || one.via !== 'modifier' || !acts(one, telling))
        .filter((one) => !isBarredName(kind, one, filled) && (role !== 'count' || isCounted(frame, one, telling))),
    );
    const found = bestOf(fitting, frame, role);
    for (const one of withoutRepeats(found)) {
      taken.add(one.token.index);
      filled.push(one);
    }
  }
  return settled(frame, { filled, linking, isSymmetric: kind.symmetric });
}

// The first way that has fillers of the event's own, which the noun of "the deal they signed" is too. Of two phrases behind a noun
// the nearer one says what it is about: "an inquiry of the fire into".
function bestOf(fitting: readonly (readonly Filled[])[], { pos, token }: Frame, role: Role): readonly Filled[] {
  const own = fitting.filter((some) => some.some(({ borrowed, via }) => !borrowed || via === 'object'));
  const near = (some: readonly Filled[]): number => (some[0]?.token.index ?? 0) - token.index;
  const isBehind = pos === 'noun' && role === 'object' && own.every((some) => near(some) > 0);
  const [first] = isBehind ? own.toSorted((a, b) => near(a) - near(b)) : own;
  return first ?? fitting.find((some) => some.length > 0) ?? [];
}

// A town that does something is its government or its team: "Oslo rejected the offer", "the city sued the firm". So is one
// that has a thing done to it which is done to actors alone ("sued Oslo"), whatever the tagger took it for.
function standing(one: Filled, allowed: readonly string[] | undefined, { lexicon }: Ontology): Filled {
  const acts = one.isName || lexicon.table('nouns-place').get(one.token.lemma.toLowerCase())?.acts === true;
  const isOfActors = one.via === 'object' && allowed?.every((kind) => kind === 'Actor') === true;
  return acts && (sides.has(one.via) || isOfActors) && one.role !== 'place' ? { ...one, mayAct: true } : one;
}

const sides = new Set(['subject', 'with', 'between']);

// Where it was comes last: what a kind says of "in" itself ("arrived in Lima") goes before.
const ordered = [...roles.filter((role) => role !== 'place'), 'place'] as const;

/** A kind, and the further word of its trigger: as a particle its noun is the object ("hand over territory"). */
export interface Wanted {
  readonly kind: EventKind;
  readonly further: Token | null;
}

// "The plant closed" beside "the firm closed the plant": what a kind takes as its object from either side is the subject
// where the verb has no object.
function isErgative({ pos, fillers }: Frame, { agent, object }: Linking, further: Token | null): boolean {
  return (
    pos === 'verb' &&
    agent?.includes('subject') === true &&
    object?.includes('subject') === true &&
    !fillers.some(({ via, token }) => token !== further && object.includes(via) && via !== 'subject')
  );
}

// In "pulled out of the valley" the noun is the second preposition's.
function isLonePreposition(tree: Tree, further: Token): boolean {
  const noun = tree.head(further);
  return further.deprel === 'case' && noun !== null && tree.childrenBy(noun, 'case').length === 1;
}

// "Handed over 12 men": the parser may take the particle for a part of the amount.
function behind(one: Filled, { tree }: Frame, further: Token | null): Filled {
  const next = further?.start === one.span.start ? tree.sentence.tokens[further.index + 1] : undefined;
  return next ? { ...one, span: { start: next.start, end: one.span.end } } : one;
}

// A country before an event is a side ("the Kenyan raid"), a town is where it was ("the Oslo summit").
function acts({ kind }: Participant, { reading }: Telling): boolean {
  return reading.ontology.entityKinds.get(kind)?.labels.includes('Actor') ?? false;
}

/** `object-number` is the amount of the object: "39" in "killed 39 people". */
function fillersBy({ tree, fillers }: Frame, way: string, telling: Telling): readonly Filler[] {
  const plain = fillers.filter(({ via }) => via === way);
  if (plain.length > 0 || !way.endsWith('-number')) return preferOwn(plain);
  const { quantities } = telling.reading.document;
  return fillers
    .filter(({ via }) => `${via}-number` === way)
    .flatMap(({ token, borrowed }) =>
      tree.childrenBy(token, 'nummod').map((number) => ({ token: number, via: way, borrowed })),
    )
    .filter(({ token }) => quantities.some(({ start, end }) => start <= token.start && token.end <= end));
}

// "within miles of each other": behind a noun of its own it says nothing of the event.
function isReciprocal({ tree }: Frame, { token, borrowed }: Filler): boolean {
  return borrowed && token.upos === 'DET' && tree.childrenBy(token, 'fixed').length > 0;
}

// "reached a deal on Monday" is no deal about Monday, and Monday does nothing; but a kind may ask for a span of time by
// name ("sentenced to nine years").
function isTime({ token, via }: Filler, heads: readonly string[] | undefined, telling: Telling): boolean {
  const { start, end, lemma } = token;
  const word = lemma.toLowerCase();
  if (heads?.includes(word) === true) return false;
  // "Jun Reyes" is no month.
  if (telling.mentionAt(token)?.kind === 'Person') return false;
  const { document, ontology } = telling.reading;
  if (document.times.some((time) => time.start <= start && end <= time.end)) return true;
  // "on the day of the theft"
  const { lexicon } = ontology;
  const unit = lexicon.table('timeunits').get(word) ?? lexicon.table('occasions').get(word);
  const isWhen = (unit !== undefined && unit.alone !== false) || lexicon.words('dayparts').has(word);
  return isWhen && !functions.has(via) && !lexicon.words('complements').has(via);
}

/** Ways that are no preposition. */
const functions: ReadonlySet<string> = new Set(['subject', 'object', 'iobject', 'predicate', 'clause', 'possessor']);

// "Dozens of rockets" are rockets.
function isHead(tree: Tree, token: Token, { kind, role }: { kind: EventKind; role: Role }, telling: Telling): boolean {
  if (hasHead(kind, role, token)) return true;
  const inner = contained(tree, token, telling.reading.ontology);
  return inner !== token && hasHead(kind, role, inner);
}

// "Farmers" at the start of a sentence may be tagged as a name, which keeps its plural.
function hasHead(kind: EventKind, role: Role, { lemma, upos }: Token): boolean {
  const heads = kind.heads[role];
  const word = lemma.toLowerCase();
  if (kind.bars?.[role]?.includes(word) === true) return false;
  if (!heads || heads.includes(word)) return true;
  return upos === 'PROPN' && (heads.includes('Name') || heads.includes(word.replace(/s$/, '')));
}

// "Holm attacked Ana Reyes", in words or with fists: a kind may take no person by name from one by name.
function isBarredName({ bars }: EventKind, one: Filled, filled: readonly Filled[]): boolean {
  const isPerson = ({ isName, kind }: Filled): boolean => isName && kind === 'Person';
  const doer = filled.find(({ role }) => role === 'agent');
  return bars?.[one.role]?.includes('Name') === true && isPerson(one) && doer !== undefined && isPerson(doer);
}

// "Deaths fell, infections rose": the infections are no number of deaths.
function isCounted({ tree }: Frame, { token }: Filled, { reading }: Telling): boolean {
  const words = [token, ...tree.childrenBy(token, 'nummod', 'compound', 'det', 'amod')];
  if (words.some(({ upos }) => upos === 'NUM')) return true;
  const { quantities } = reading.document;
  return words.some((word) => quantities.some(({ start, end }) => start <= word.start && word.end <= end));
}

function preferOwn(fillers: readonly Filler[]): readonly Filler[] {
  const own = fillers.filter(({ borrowed }) => !borrowed);
  return own.length > 0 ? own : fillers;
}

function whoIs({ tree }: Frame, { token, via }: Filler, telling: Telling): Participant {
  const isBehindPreposition = via !== 'clause' && token.deprel === 'advcl' && token.upos === 'VERB';
  if (via !== 'clause' && !isBehindPreposition) return participant(tree, token, telling);
  // "arrested for | killing two guards": the preposition is not of what was done.
  const words = clauseWords(tree, token, telling.reading.ontology).filter(
    ({ deprel, head }) => !isBehindPreposition || head !== token.index || (deprel !== 'mark' && deprel !== 'case'),
  );
  const span = extent(tree, { span: clauseSpan(words), head: token, isPart: false, isClause: true }, telling);
  return { span, entity: null, kind: 'Thing', isName: false, mayAct: false };
}

/** "urged them to wait and spoke with her": the speaking is not what they are to do. */
function clauseWords(tree: Tree, clause: Token, ontology: Ontology): readonly Token[] {
  const beyond = escaped(tree, clause, ontology).map((verb) => tree.subtree(verb)[0]?.start ?? verb.start);
  const lost = lostSubject(tree, clause);
  const all = lost ? [...tree.subtree(lost), ...tree.subtree(clause)] : tree.subtree(clause);
  return all.filter(({ start }) => beyond.every((from) => start < from));
}

function clauseSpan(words: readonly Token[]): { start: number; end: number } {
  const first = words.find(({ upos }) => upos !== 'PUNCT');
  const last = words.findLast(({ upos }) => upos !== 'PUNCT');
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Kinds, their parents' kinds and labels all count; an unknown name may be an actor. */
export function mayFill(
  allowed: readonly string[] | undefined,
  { kind, mayAct }: Participant,
  ontology: Ontology,
): boolean {
  if (allowed === undefined) return true;
  if (mayAct && allowed.includes('Actor')) return true;
  const known = ontology.entityKinds.get(kind);
  return allowed.includes(kind) || (known?.labels.some((label) => allowed.includes(label)) ?? false);
}
