// Sentences from words to tokens: tags, trees, lemmas. In: spans of the words of each sentence, the engine. Out: for each
// sentence its tokens, and what the network says of names in it. A sentence too long for the network is read in pieces.

import type { Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Countries } from '../ontology/countries.ts';
import { nearest } from './appositions.ts';
import type { Engine } from './engine.ts';
import { lemma } from './lemmas.ts';
import { longestSentence } from './network/layout.ts';
import type { Labels } from './network/model.ts';
import type { NetworkAnswer, NetworkInput } from './network/network.ts';
import { positions } from './network/position.ts';
import { type Node, subtyped } from './relations.ts';

export interface Parsed {
  readonly tokens: readonly Token[];
  /** Probabilities of the name labels, `nameColumns` a word. */
  readonly names: Float32Array;
}

export function parse(
  text: string,
  sentences: readonly (readonly Span[])[],
  { engine, countries }: { readonly engine: Engine; readonly countries: Countries },
): readonly Parsed[] {
  const pieces = sentences.map((spans) =>
    Array.from({ length: Math.ceil(spans.length / longestSentence) }, (_, i) =>
      spans.slice(i * longestSentence, (i + 1) * longestSentence),
    ),
  );
  const answers = engine.network.read(pieces.flat().map((spans) => inputOf(text, spans, countries)));
  let at = 0;
  return pieces.map((parts, s) => {
    const answer = joined(answers.slice(at, at + parts.length));
    at += parts.length;
    return { tokens: tokensOf(text, sentences[s] ?? [], { answer, engine }), names: answer.names };
  });
}

function inputOf(text: string, spans: readonly Span[], countries: Countries): NetworkInput {
  const texts = spans.map(({ start, end }) => text.slice(start, end));
  const spaced = spans.map(({ end }, i) => spans[i + 1]?.start !== end);
  return { texts, positions: positions(texts, spaced, countries) };
}

/** The answers to the pieces of a sentence as one: the roots of later pieces hang on the first one's. */
function joined(answers: readonly NetworkAnswer[]): NetworkAnswer {
  const [first] = answers;
  if (first && answers.length === 1) return first;
  const root = 1 + (first?.heads.indexOf(0) ?? 0);
  const all = <Key extends 'tags' | 'relations'>(key: Key): Int32Array =>
    Int32Array.from(answers.flatMap((answer) => [...answer[key]]));
  let before = 0;
  const heads = answers.flatMap((answer, piece) => {
    const moved = [...answer.heads].map((head) => (head > 0 ? head + before : piece > 0 ? root : 0));
    before += answer.heads.length;
    return moved;
  });
  return {
    tags: all('tags'),
    heads: Int32Array.from(heads),
    relations: all('relations'),
    confidence: Float32Array.from(answers.flatMap(({ confidence }) => [...confidence])),
    names: Float32Array.from(answers.flatMap(({ names }) => [...names])),
  };
}

interface Read {
  readonly answer: NetworkAnswer;
  readonly engine: Engine;
}

/** An answer as a tree of labels, before the rules of relations.ts. */
export function nodesOf(words: readonly string[], answer: NetworkAnswer, { tags, relations }: Labels): Node[] {
  return words.map((word, i) => {
    const [xpos = '', upos = ''] = (tags[answer.tags[i] ?? 0] ?? '').split(' ');
    const head = (answer.heads[i] ?? 0) - 1;
    const given = relations[answer.relations[i] ?? 0] ?? '';
    // Only the root has the root's relation; in a long sentence its pieces are set side by side.
    const relation = head < 0 ? 'root' : given === 'root' ? 'parataxis' : given;
    return { word, xpos, upos, head, relation };
  });
}

function tokensOf(text: string, spans: readonly Span[], { answer, engine }: Read): readonly Token[] {
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const nodes = nodesOf(words, answer, engine.network.model.labels);
  const placed = nearest(nodes);
  return subtyped(placed).map(({ upos, deprel }, index): Token => {
    const { word = '', xpos = '', head = -1 } = placed[index] ?? {};
    const { start = 0, end = 0 } = spans[index] ?? {};
    const confidence = Math.round((answer.confidence[index] ?? 0) * 1000) / 1000;
    const base = lemma(word, xpos, engine.lemmas);
    return { start, end, index, text: word, lemma: base, upos, xpos, head, deprel, confidence };
  });
}
