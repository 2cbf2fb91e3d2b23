// Finds the events of an article: for every word that a kind lists, its frame; for every frame whose roles the kind can
// fill, a statement. In reading order.

import type { Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type Evocation, evocation, listed } from './events/evoke.ts';
import { type Told, told, withCondition } from './events/statement.ts';
import { isTalk } from './events/talk.ts';
import type { Telling } from './events/telling.ts';
import { hung } from './events/when.ts';
import { frame } from './frames.ts';

export function findEvents(telling: Telling): readonly Statement[] {
  return telling.reading.document.sentences.flatMap((sentence) => {
    const all = ofSentence(sentence, telling);
    return all.map((one) => withCondition(one, all));
  });
}

function ofSentence(sentence: Sentence, telling: Telling): readonly Told[] {
  const { document, trees, ontology } = telling.reading;
  const tree = trees[sentence.index];
  if (!tree || sentence.zone === 'byline' || sentence.zone === 'furniture') return [];
  const found: Evocation[] = [];
  for (const token of sentence.tokens) {
    if (listed(tree, token, telling).length === 0) continue;
    const one = evocation(frame(tree, token, ontology), telling);
    // "went on hunger strike": the noun with a further word of its own says more than the verb with the noun.
    const before = found.findIndex(({ further }) => further === token);
    if (one && before < 0) found.push(one);
    else if (one?.further) found.splice(before, 1, one);
  }
  if (found.length === 0) return [];
  const hanging = {
    times: hung(tree, document.times, telling),
    quantities: hung(tree, document.quantities, telling),
  };
  return found.map((one) => told(one, hanging, telling)).filter((one) => !isTalk(one, telling));
}
