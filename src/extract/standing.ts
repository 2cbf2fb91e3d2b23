// Standing facts: who holds which office, leads, belongs to, speaks for or is related to whom. In: the offices that
// titles, appositions and copulas gave the entities of an article, and the event kinds marked `standing` whose nouns name
// such offices. Out: one statement for each kind, holder and body of the article, its trigger the office itself.

import type { Entity, EntityRole } from '../model/entity.ts';
import { statementId } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import { contains, type Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { EventKind } from '../ontology/kind.ts';
import type { Telling } from './events/telling.ts';
import { hung, nearest } from './events/when.ts';
import { frame } from './frames.ts';
import { modality } from './modality.ts';
import { bodiesOf, nearestOf, type Seat } from './standing/bodies.ts';
import { termOf } from './standing/term.ts';
import { isOverWhole } from './standing/whole.ts';

export interface People {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** The statements with those of standing kinds told once in the article and the offices added, in reading order. */
export function withStanding(telling: Telling, events: readonly Statement[], people: People): readonly Statement[] {
  const kinds = telling.reading.ontology.eventKinds;
  const isFact = ({ kind }: Statement): boolean => kinds.get(kind)?.standing === true;
  const told = events.filter(isFact).map((one): Statement => ({ ...one, standing: 'holds' }));
  const facts = onceEach([...told, ...offices(telling, people)].sort(byTrigger));
  return [...events.filter((one) => !isFact(one)), ...facts].sort(byTrigger);
}

function byTrigger(a: Statement, b: Statement): number {
  return a.trigger.start - b.trigger.start;
}

function offices(telling: Telling, { entities, mentions }: People): readonly Statement[] {
  return entities.flatMap((holder) =>
    holder.roles.flatMap((office) => {
      const seat = seatOf(telling, office, mentions);
      return (seat && statementOf(telling, holder, seat)) ?? [];
    }),
  );
}

/** The first statement of each fact: once in an article is enough. */
function onceEach(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ kind, standing, arguments: filled }) => {
    const key = [kind, standing, ...filled.map(({ role, entity, start }) => `${role} ${entity ?? start}`)].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function statementOf(telling: Telling, holder: Entity, seat: Seat): Statement | null {
  const { tree, head, office, near } = seat;
  const kind = kindOf(telling, seat);
  const agent = kind && nearestOf(near, holder.id, office);
  // "The first woman to be mayor" is nobody by name.
  if (!kind || !agent || agent.form === 'nominal' || isDescribedApart(seat, agent)) return null;
  const bodies = bodiesOf(telling, kind, seat).filter(({ entity }) => entity !== holder.id);
  const [body] = bodies;
  const { ontology, document } = telling.reading;
  if (!body || (kind.whole === true && !isOverWhole(seat, body, ontology))) return null;
  const isSaid = tree.childrenBy(head, 'cop').length > 0;
  const sure = modality(tree, head, ontology);
  const dated = hung(tree, document.times, telling);
  const standing = termOf(seat, ontology);
  const { sentence } = tree;
  const words = document.text.slice(sentence.start, sentence.end);
  const { start, end } = office;
  return {
    id: statementId(document.article.id, kind.id, words, telling.occurrence(sentence), start - sentence.start),
    kind: kind.id,
    plover: kind.plover,
    trigger: { start, end, lemma: head.lemma.toLowerCase() },
    sentence: { start: sentence.start, end: sentence.end },
    arguments: [{ role: 'agent', start: agent.start, end: agent.end, entity: holder.id }, ...bodies],
    // A day beside a title belongs to what its holder does; a copula's is the office's own ("mayor since 2019").
    time: isSaid
      ? nearest(frame(tree, head, ontology), dated, { lexicon: ontology.lexicon, isShared: () => false })
      : null,
    ordinal: null,
    ordinalOf: null,
    duration: null,
    quantities: [],
    polarity: isSaid ? sure.polarity : 'positive',
    factuality:
      isSaid && sure.factuality !== 'asserted' ? sure.factuality : standing === 'ahead' ? 'expected' : 'asserted',
    condition: null,
    holder: holderOf(telling, office),
    standing,
    confidence: isSaid ? 0.85 : 0.9,
    extractor: 'rules',
    rule: `${kind.id}.office@1`,
  };
}

// "US presidents Grant and Polk, and [painter] Ana Reyes": whoever is described anew has no part in the plural before.
function isDescribedApart({ tree: { sentence }, head, office }: Seat, agent: Span): boolean {
  const before = sentence.tokens.findLast(({ end }) => end <= agent.start);
  if (head.xpos !== 'NNS' || before === undefined || before.start < office.end) return false;
  return before.upos === 'NOUN' && before.deprel !== 'appos' && before !== head;
}

/** Where the office stands; its head is the word that hangs on none of its others ("secretary" of state). */
function seatOf({ reading }: Telling, office: EntityRole, mentions: readonly Mention[]): Seat | null {
  const tree = reading.trees[lastUntil(reading.document.sentences, office.start)];
  const words = tree?.sentence.tokens.filter((token) => contains(office, token)) ?? [];
  const head = words.findLast((token) => !words.some(({ index }) => index === token.head));
  if (!tree || !head) return null;
  const from = lastUntil(mentions, tree.sentence.start - 1) + 1;
  const to = lastUntil(mentions, tree.sentence.end - 1) + 1;
  return { tree, head, office, near: mentions.slice(from, to) };
}

/** Index of the last of the sorted spans that starts at the offset or before it; -1 for none. */
function lastUntil(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** An executive is at the head only as "chief executive". */
function kindOf({ reading }: Telling, { tree, head }: Seat): EventKind | null {
  const evoked = reading.ontology.triggers.get(`noun:${head.lemma.toLowerCase()}`) ?? [];
  const beside = (word: string): boolean => tree.children(head).some(({ lemma }) => lemma.toLowerCase() === word);
  return (
    evoked.find(
      ({ kind, trigger }) => kind.standing === true && (trigger.particle === null || beside(trigger.particle)),
    )?.kind ?? null
  );
}

/** Titles are the publisher's words, but for those in somebody's literal speech. */
function holderOf({ attributions }: Telling, office: EntityRole): Statement['holder'] {
  const inside = attributions.filter(({ quoted }) => quoted.some((part) => contains(part, office)));
  return inside.at(-1)?.id ?? null;
}
