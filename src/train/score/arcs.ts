// Subjects and objects of a sentence on given tokens, gold against given: as arcs (dependent, head, relation), and as
// words that are one whatever they hang on, which tells a wrong role from a wrong verb. A passive subject and a clause
// as subject are subjects ("nsubj:pass", "csubj"); an object is "obj" alone, as an indirect object and a clause have other
// roles in an event.

import type { Answer } from '../score.ts';
import { added, type Hits, noHits } from './hits.ts';

export interface ArcHits {
  readonly subjects: Hits;
  readonly objects: Hits;
  readonly subjectWords: Hits;
  readonly objectWords: Hits;
}

export function arcHits(right: readonly Answer[], given: readonly Answer[]): ArcHits {
  const hasHead = (word: Answer, answer: Answer): boolean => word.head === answer.head;
  const isThere = (): boolean => true;
  return {
    subjects: hitsOf(right, given, { relations: subject, isRight: hasHead }),
    objects: hitsOf(right, given, { relations: object, isRight: hasHead }),
    subjectWords: hitsOf(right, given, { relations: subject, isRight: isThere }),
    objectWords: hitsOf(right, given, { relations: object, isRight: isThere }),
  };
}

export function addedArcs(all: readonly ArcHits[]): ArcHits {
  return {
    subjects: added(all.map(({ subjects }) => subjects)),
    objects: added(all.map(({ objects }) => objects)),
    subjectWords: added(all.map(({ subjectWords }) => subjectWords)),
    objectWords: added(all.map(({ objectWords }) => objectWords)),
  };
}

const subject: ReadonlySet<string> = new Set(['nsubj', 'csubj']);
const object: ReadonlySet<string> = new Set(['obj']);

interface Looked {
  readonly relations: ReadonlySet<string>;
  readonly isRight: (word: Answer, answer: Answer) => boolean;
}

function hitsOf(right: readonly Answer[], given: readonly Answer[], { relations, isRight }: Looked): Hits {
  const isOne = (word: Answer | undefined): word is Answer => relations.has(word?.deprel.split(':')[0] ?? '');
  return right.reduce(({ right: hits, given: found, gold }, word, i) => {
    const answer = given[i];
    const both = isOne(word) && isOne(answer) && isRight(word, answer);
    return { right: hits + Number(both), given: found + Number(isOne(answer)), gold: gold + Number(isOne(word)) };
  }, noHits);
}
