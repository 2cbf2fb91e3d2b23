// Who did what, in the words of the text: a triple of spans for every fact that a clause tells, whether or not some kind of
// event knows it, so that nothing of the article is invisible. Minimal (each member of a list and each prepositional phrase
// on its own) and faithful (no word added, negation kept).

import type { OpenStatement } from '../model/extraction.ts';
import type { EntityId } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import type { Token } from '../model/sentence.ts';
import { contains } from '../model/span.ts';
import type { Factuality } from '../model/statement.ts';
import { isRelation, type Tree } from '../model/tree.ts';
import { participant } from './events/participant.ts';
import type { Telling } from './events/telling.ts';
import { modality } from './modality.ts';
import { argument } from './open/argument.ts';
import { clauses, placeholder, subjects } from './open/clause.ts';
import { part, wording } from './open/part.ts';
import { type Setting, setting } from './open/setting.ts';
import { type Triple, triples } from './open/triples.ts';

export function openStatements(telling: Telling, mentions: readonly Mention[]): readonly OpenStatement[] {
  const { trees, document } = telling.reading;
  const all = setting(telling, mentions);
  return document.sentences.flatMap(({ index, zone }) => {
    const tree = trees[index];
    // A question says nothing.
    if (!tree || zone === 'byline' || zone === 'furniture' || isQuestion(tree)) return [];
    const told = new Map<string, OpenStatement>();
    for (const head of clauses(tree, telling)) {
      for (const fact of facts(tree, head, all)) {
        const { words, triple } = fact;
        const key = [words, triple.predicate, triple.words].map(wording).join('|');
        if (!told.has(key)) told.set(key, openStatement(tree, fact, all));
      }
    }
    return [...told.values()];
  });
}

function isQuestion({ sentence: { tokens } }: Tree): boolean {
  return tokens.slice(-3).some(({ text }) => text.includes('?'));
}

interface Fact {
  readonly subject: Token;
  readonly words: readonly Token[];
  readonly triple: Triple;
  readonly factuality: Factuality;
}

function facts(tree: Tree, head: Token, setting: Setting): readonly Fact[] {
  const there = placeholder(tree, head);
  const own = there ? [there] : subjects(tree, head, setting);
  if (own.length === 0) return [];
  const found = triples(head, { tree, setting, prefix: [], isNegative: false, depth: 0 });
  if (found.length === 0) return [];
  const { factuality } = modality(tree, head, setting.telling.reading.ontology);
  return own.flatMap((subject) => {
    // What hangs on the noun before a relative clause is as often what the clause is about.
    const phrases = isRelation(head, ['acl']) ? 'own' : 'all';
    const words = argument(tree, subject, { setting, phrases });
    return found
      .filter(({ object, predicate, words: said }) => object !== subject && predicate.length > 0 && said.length > 0)
      .map((triple): Fact => ({ subject, words, triple, factuality }));
  });
}

function openStatement(tree: Tree, { subject, words, triple, factuality }: Fact, setting: Setting): OpenStatement {
  const { text } = setting.telling.reading.document;
  const entityOf = entityFinder(tree, setting);
  return {
    subject: { ...part(words, text), entity: entityOf(subject, words) },
    predicate: part(triple.predicate, text),
    object: { ...part(triple.words, text), entity: entityOf(triple.object, triple.words) },
    polarity: triple.isNegative ? 'negative' : 'positive',
    factuality,
  };
}

// "the adviser Ana Reyes" is Ana Reyes; "Norland's first" is not Norland, though the name is its only one.
function entityFinder(tree: Tree, { telling, nameAt }: Setting) {
  return (head: Token, words: readonly Token[]): EntityId | null => {
    const name = nameAt(head);
    if (name) return name.entity;
    const { entity, span } = participant(tree, head, telling);
    return span.end >= (words.at(-1)?.end ?? 0) || contains(span, head) ? entity : null;
  };
}
