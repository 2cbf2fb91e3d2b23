// Who did what where no kind says: one triple of spans for each verb that has a subject and an object (or a phrase with
// a preposition) and evoked no statement. For recall, not for the graph.

import type { OpenStatement } from '../model/extraction.ts';
import type { Token } from '../model/sentence.ts';
import { type Span, cover } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Tree } from '../model/tree.ts';
import { participant } from './events/participant.ts';
import type { Telling } from './events/telling.ts';
import { frame } from './frames.ts';
import type { Filler } from './frames/frame.ts';
import { isNegated } from './modality/auxiliaries.ts';

export function openStatements(telling: Telling, statements: readonly Statement[]): readonly OpenStatement[] {
  const { trees, document } = telling.reading;
  const evoked = new Set(statements.flatMap(({ trigger }) => [trigger.start, trigger.end]));
  const cues = new Set(telling.attributions.flatMap(({ cue }) => (cue ? [cue.start] : [])));
  return document.sentences.flatMap(({ index, tokens, zone }) => {
    const tree = trees[index];
    if (!tree || zone === 'byline' || zone === 'furniture') return [];
    return tokens
      .filter(({ upos, start, end }) => upos === 'VERB' && !evoked.has(start) && !evoked.has(end) && !cues.has(start))
      .flatMap((verb) => triple(tree, verb, telling));
  });
}

function triple(tree: Tree, verb: Token, telling: Telling): readonly OpenStatement[] {
  const { ontology } = telling.reading;
  const { fillers, isPassive } = frame(tree, verb, ontology);
  const own = fillers.filter(({ borrowed }) => !borrowed);
  const first = (via: string): Filler | undefined => own.find((filler) => filler.via === via);
  const subject = isPassive ? (first('iobject') ?? first('object')) : first('subject');
  const other = isPassive ? first('subject') : first('object');
  const object = other ?? own.find(({ via, token }) => !functions.has(via) && isThing(token));
  if (!subject || !object || !isThing(subject.token)) return [];
  const marker = object === other ? null : (tree.childrenBy(object.token, 'case')[0] ?? null);
  return [
    {
      subject: spanOf(tree, subject.token, telling),
      predicate: predicate(tree, verb, marker),
      object: spanOf(tree, object.token, telling),
      polarity: isNegated(tree, verb, ontology) ? 'negative' : 'positive',
    },
  ];
}

const functions = new Set(['subject', 'object', 'iobject', 'possessor', 'clause']);

function isThing({ upos, xpos }: Token): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || xpos === 'PRP';
}

function spanOf(tree: Tree, token: Token, telling: Telling): Span {
  return participant(tree, token, telling).span;
}

// "has lived in": from the first auxiliary that touches the verb to the preposition that follows it.
function predicate(tree: Tree, verb: Token, marker: Token | null): Span {
  let span: Span = { start: verb.start, end: verb.end };
  let at = verb.index;
  const before = tree.childrenBy(verb, 'aux', 'advmod').filter(({ index }) => index < verb.index);
  for (const word of before.toReversed()) {
    if (word.index !== at - 1) break;
    span = cover(span, word);
    at = word.index;
  }
  return marker && marker.index === verb.index + 1 ? cover(span, marker) : span;
}
