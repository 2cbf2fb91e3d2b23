// Finds things, quotes and sentences by what a person types: prefixes, small spelling mistakes, without accents. In: the
// model. Out: a function from words to the best hits of each group.

import MiniSearch from 'minisearch';
import type { Model } from './model.ts';
import type { Selection } from './state.ts';

export interface Hit {
  readonly id: string;
  readonly group: 'thing' | 'statement';
  readonly title: string;
  readonly detail: string;
  readonly colour: string;
  readonly selection: Selection;
}

interface Entry {
  readonly id: string;
  readonly group: Hit['group'];
  readonly name: string;
  readonly aliases: string;
  readonly sentence: string;
}

export type Search = (words: string) => readonly Hit[];

export function search(model: Model): Search {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'aliases', 'sentence'],
    storeFields: ['group'],
    processTerm: (term) => folded(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 2 : term.length > 3 ? 1 : false),
      combineWith: 'AND',
      boost: { name: 4, aliases: 3 },
    },
  });
  index.addAll(
    [...model.things.values()].map((thing) => ({
      id: thing.id,
      group: 'thing' as const,
      name: thing.name,
      aliases: thing.aliases.join(' '),
      sentence: '',
    })),
  );
  index.addAll(sentences(model));
  return (words) => {
    if (folded(words.trim()) === '') return [];
    const found = index.search(words, {
      boostDocument: (id, _, stored) =>
        stored?.['group'] === 'thing' ? 2 + Math.log1p(model.things.get(String(id))?.weight ?? 0) : 1,
    });
    const hits = found.flatMap(({ id }) => hit(String(id), model) ?? []);
    return [
      ...hits.filter((one) => one.group === 'thing').slice(0, 8),
      ...hits.filter((one) => one.group === 'statement').slice(0, 6),
    ];
  };
}

/** One entry a sentence: several statements may stand in it. */
function sentences(model: Model): Entry[] {
  const seen = new Set<string>();
  return [...model.evidence.statements.values()].flatMap((statement) => {
    const key = `${statement.article} ${statement.sentence}`;
    if (seen.has(key) || targetOf(statement.id, model) === null) return [];
    seen.add(key);
    return [{ id: statement.id, group: 'statement' as const, name: '', aliases: '', sentence: statement.sentence }];
  });
}

function hit(id: string, model: Model): Hit | null {
  const thing = model.things.get(id);
  if (thing) {
    return {
      id,
      group: 'thing',
      title: thing.name,
      detail: thing.kind.caption,
      colour: thing.kind.colour,
      selection: { type: 'thing', id },
    };
  }
  const statement = model.evidence.statements.get(id);
  const selection = targetOf(id, model);
  if (!statement || !selection) return null;
  const publisher = model.evidence.reports.get(statement.article)?.publisher ?? '';
  return { id, group: 'statement', title: statement.sentence, detail: publisher, colour: '', selection };
}

/** What to open for a statement: the thing it supports, else the pair it joins. */
export function targetOf(statement: string, model: Model): Selection | null {
  const behind = model.evidence.behind.get(statement) ?? [];
  const thing = behind.find((id) => model.things.has(id));
  if (thing) return { type: 'thing', id: thing };
  const bundle = behind.flatMap((id) => model.bundleOfEdge.get(id) ?? [])[0];
  return bundle ? { type: 'bundle', id: bundle } : null;
}

export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
