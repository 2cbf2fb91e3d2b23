// Builds a graph as `assemble` writes it, from articles in our own words: a statement is named by the sentence it stands
// in and the words it is about, and everything else (offsets, counts, sources) follows. In: articles, statements, facts.
// Out: a Graph.

import { type Graph, type GraphEdge, type GraphNode, graph, type Properties } from '../../src/model/graph.ts';
import { edgeId, nodeId } from '../../src/model/id.ts';

export interface ArticleText {
  readonly id: string;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface Said {
  readonly id: string;
  readonly article: string;
  /** Words of the statement; they name its sentence as well. */
  readonly words: string;
  readonly kind: string;
  readonly factuality?: string;
  readonly polarity?: string;
  readonly holder?: string;
  /** For `said`: the node of the speaker; none is an unnamed source. */
  readonly speaker?: string;
}

export interface Builder {
  article(text: ArticleText): void;
  statement(said: Said): void;
  node(id: string, labels: readonly string[], name: string, statements?: readonly string[], more?: Properties): void;
  edge(type: string, source: string, target: string, statements?: readonly string[], more?: Properties): void;
  conflict(id: string, summary: string, sides: readonly (readonly string[])[], about: string, kind?: string): void;
  build(): Graph;
}

export function builder(): Builder {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const texts = new Map<string, { readonly text: string; readonly published: string; readonly origin: string }>();
  const said = new Map<string, Said>();
  const disputed = new Set<string>();

  const add = (type: string, source: string, target: string, properties: Properties = {}) => {
    const id = edgeId(type, source, target, JSON.stringify(properties['kind'] ?? properties['role'] ?? ''));
    edges.push({ id, type, source: key(source), target: key(target), properties });
  };
  const support = (ids: readonly string[]): Properties => {
    if (ids.length === 0) return {};
    const found = ids.flatMap((id) => said.get(id) ?? []);
    const articles = [...new Set(found.map((one) => one.article))].sort();
    const days = articles.map((id) => texts.get(id)?.published ?? '').sort();
    return {
      statements: [...ids].sort(),
      articles: articles.length,
      articleIds: articles,
      origins: new Set(articles.map((id) => texts.get(id)?.origin)).size,
      firstReported: days[0] ?? '',
      lastReported: days.at(-1) ?? '',
      factuality: [...new Set(found.map((one) => one.factuality ?? 'asserted'))],
      polarity: found.every((one) => one.polarity === 'negative') ? 'negative' : 'positive',
      conflict: ids.some((id) => disputed.has(id)),
    };
  };

  return {
    article({ id, publisher, publishedAt, title, paragraphs }) {
      const text = [title, ...paragraphs].join('\n\n');
      texts.set(id, { text, published: publishedAt, origin: publisher });
      nodes.push({
        id: key(id),
        labels: ['Article'],
        properties: { name: title, title, publisher, publishedAt, text },
      });
    },
    statement(one) {
      said.set(one.id, one);
      const text = texts.get(one.article)?.text ?? '';
      const start = text.indexOf(one.words);
      if (start < 0) throw new Error(`"${one.words}" is not in ${one.article}`);
      const properties = {
        kind: one.kind,
        name: one.words,
        sentence: sentenceAt(text, start),
        article: one.article,
        start,
        end: start + one.words.length,
        factuality: one.factuality ?? 'asserted',
        polarity: one.polarity ?? 'positive',
        confidence: 0.9,
        rule: `${one.kind}.verb@1`,
        ...(one.holder ? { holder: one.holder } : {}),
      };
      nodes.push({ id: key(one.id), labels: ['Statement'], properties });
      add('STATES', one.article, one.id);
      if (one.speaker) add('ATTRIBUTED_TO', one.id, one.speaker);
    },
    node(id, labels, name, statements = [], more = {}) {
      nodes.push({ id: key(id), labels, properties: { name, ...support(statements), ...more } });
      for (const statement of labels.includes('Actor') ? [] : statements) add('SUPPORTS', statement, id);
    },
    edge: (type, source, target, statements = [], more = {}) =>
      add(type, source, target, { ...support(statements), ...more }),
    conflict(id, summary, sides, about, kind = 'role') {
      for (const statement of sides.flat()) disputed.add(statement);
      const statements = sides.flat().sort();
      const properties = {
        name: summary,
        kind,
        severity: 'high',
        summary,
        statements,
        about,
        sides: JSON.stringify(sides),
      };
      nodes.push({ id: key(id), labels: ['Conflict'], properties });
      for (const statement of statements) add('BETWEEN', id, statement);
    },
    build: () => graph(nodes, edges),
  };
}

function key(id: string): GraphNode['id'] {
  return id as GraphNode['id'];
}

function sentenceAt(text: string, at: number): string {
  const paragraph = text.lastIndexOf('\n\n', at);
  const before = [...text.slice(0, at).matchAll(/[.!?]["”’]? /g)].at(-1);
  const start = Math.max(paragraph < 0 ? 0 : paragraph + 2, before ? (before.index ?? 0) + before[0].length : 0);
  const end = /[.!?]["”’]?(?=\s|$)|\n\n|$/.exec(text.slice(at));
  return text.slice(start, at + (end ? end.index + end[0].length : 0)).trim();
}

export const hashed = nodeId;
