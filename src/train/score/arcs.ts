// Subjects and objects as arcs (dependent, head, relation) of a sentence on given tokens, gold against given. A passive
// subject and a clause as subject are subjects ("nsubj:pass", "csubj"); an object is "obj" alone, as an indirect object
// and a clause have other roles in an event.

import type { Answer } from '../score.ts';
import { added, type Hits, noHits } from './hits.ts';

export interface ArcHits {
  readonly subjects: Hits;
  readonly objects: Hits;
}

export function arcHits(right: readonly Answer[], given: readonly Answer[]): ArcHits {
  return { subjects: hitsOf(right, given, subject), objects: hitsOf(right, given, object) };
}

export function addedArcs(all: readonly ArcHits[]): ArcHits {
  return { subjects: added(all.map(({ subjects }) => subjects)), objects: added(all.map(({ objects }) => objects)) };
}

const subject = new Set(['nsubj', 'csubj']);
const object = new Set(['obj']);

function hitsOf(right: readonly Answer[], given: readonly Answer[], relations: ReadonlySet<string>): Hits {
  const isOne = (word: Answer | undefined): boolean => relations.has(word?.deprel.split(':')[0] ?? '');
  return right.reduce(({ right: hits, given: found, gold }, word, i) => {
    const answer = given[i];
    const both = isOne(word) && isOne(answer) && word.head === answer?.head;
    return { right: hits + Number(both), given: found + Number(isOne(answer)), gold: gold + Number(isOne(word)) };
  }, noHits);
}
