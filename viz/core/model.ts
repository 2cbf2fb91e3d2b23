// The graph as the viewer reads it: things that can stand in the picture, links between them, links of one pair bundled
// into one line, and who is next to whom. Made once from the payload; nothing here is changed for display.

import type { GraphEdge, GraphNode } from '../../src/model/graph.ts';
import type { ViewPayload } from '../../src/model/view.ts';
import { certainty, type Certainty } from './certainty.ts';
import { type Evidence, evidence, standingBehind } from './evidence.ts';
import { grouped } from './grouped.ts';
import { evidenceLabels, type Kind, kindOf, relatedType, relationHint } from './kind.ts';
import { flagOf, listOf, numberOf, textOf } from './property.ts';

export interface Thing {
  readonly id: string;
  readonly node: GraphNode;
  readonly kind: Kind;
  readonly name: string;
  /** What stands at the node: a version's own label where its name repeats the plan's. */
  readonly label: string;
  readonly aliases: readonly string[];
  readonly statements: readonly string[];
  /** How much is said about it; decides size and who is shown first. */
  readonly weight: number;
  /** Marked by the graph, or a statement behind it stands in a conflict. */
  readonly disputed: boolean;
}

export interface Link {
  readonly id: string;
  readonly edge: GraphEdge;
  /** Event kind where the edge has one, else its type: what the relation filter goes by. */
  readonly relation: string;
  readonly caption: string;
  readonly colour: string;
  /** A symmetric kind: its one edge a pair goes from the smaller id, which says nothing. */
  readonly mutual: boolean;
  readonly certainty: Certainty;
  /** Structural edges (took part, took place, said, has version) have no event kind of their own. */
  readonly structural: boolean;
  readonly statements: readonly string[];
  readonly disputed: boolean;
}

/** All links of one pair, as the one line that is drawn. */
export interface Bundle {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly links: readonly Link[];
}

export interface Model {
  readonly payload: ViewPayload;
  readonly kinds: readonly Kind[];
  readonly things: ReadonlyMap<string, Thing>;
  /** Heaviest first, ids breaking ties. */
  readonly ranked: readonly Thing[];
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly bundleOfEdge: ReadonlyMap<string, string>;
  readonly bundlesOf: ReadonlyMap<string, readonly Bundle[]>;
  readonly evidence: Evidence;
}

const hiddenTypes: ReadonlySet<string> = new Set(['STATES', 'SUPPORTS', 'ATTRIBUTED_TO', 'BETWEEN']);
const structuralTypes: ReadonlySet<string> = new Set([
  'PARTICIPATED_IN',
  'TOOK_PLACE_IN',
  'SAID',
  'ABOUT',
  'HAS_VERSION',
  'MEMBER_OF',
  'LOCATED_IN',
]);
const unsureTypes: ReadonlySet<string> = new Set(['EXPECTED', 'DENIED']);

export function model(payload: ViewPayload): Model {
  const nodes = payload.graph.nodes.filter((node) => !node.labels.some((label) => evidenceLabels.has(label)));
  const ids = new Set<string>(nodes.map((node) => node.id));
  const edges = payload.graph.edges.filter(
    (edge) =>
      !hiddenTypes.has(edge.type) && edge.source !== edge.target && ids.has(edge.source) && ids.has(edge.target),
  );
  const found = evidence(payload.graph);
  const bundles = bundled(edges.map((edge) => link(edge, payload, found)));
  const bundlesOf = grouped(
    [...bundles.values()].flatMap((bundle) => [[bundle.source, bundle] as const, [bundle.target, bundle] as const]),
  );
  const bundleOfEdge = new Map(
    [...bundles.values()].flatMap((bundle) => bundle.links.map((one) => [one.id, bundle.id] as const)),
  );
  const kinds = new Map<string, Kind>();
  const things = new Map<string, Thing>();
  for (const node of nodes) {
    const given = kindOf(node.labels, payload.nodeHints);
    const kind = kinds.get(given.id) ?? given;
    kinds.set(kind.id, kind);
    things.set(node.id, thing(node, kind, { around: bundlesOf.get(node.id) ?? [], evidence: found }));
  }
  const ranked = [...things.values()].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return {
    payload,
    kinds: [...kinds.values()],
    things,
    ranked,
    bundles,
    bundleOfEdge,
    bundlesOf,
    evidence: found,
  };
}

function thing(
  node: GraphNode,
  kind: Kind,
  { around, evidence }: { readonly around: readonly Bundle[]; readonly evidence: Evidence },
): Thing {
  const { properties } = node;
  const told = around.map(({ links }) => links.filter(({ relation }) => relation !== relatedType));
  const statements = new Set([
    ...listOf(properties, 'statements'),
    ...told.flatMap((links) => links.flatMap((one) => one.statements)),
  ]);
  return {
    id: node.id,
    node,
    kind,
    name: textOf(properties, 'name') || textOf(properties, 'text') || node.id,
    label: (kind.layer === 'plan' && textOf(properties, 'label')) || textOf(properties, 'name') || node.id,
    aliases: listOf(properties, 'aliases'),
    statements: [...statements],
    weight:
      1 +
      listOf(properties, 'mentions').length * 0.5 +
      statements.size +
      told.filter(({ length }) => length > 0).length,
    disputed: flagOf(properties, 'conflict') || [...statements].some((id) => evidence.disputesOf.has(id)),
  };
}

function link(edge: GraphEdge, payload: ViewPayload, evidence: Evidence): Link {
  const { properties, type } = edge;
  const relation = textOf(properties, 'kind') || type;
  const hint = relationHint(relation, payload.relationHints);
  const own = textOf(properties, 'role');
  const statements = standingBehind(edge);
  const polarity = type === 'DENIED' ? 'negative' : textOf(properties, 'polarity');
  const factuality = listOf(properties, 'factuality')[0] ?? (type === 'EXPECTED' ? 'expected' : 'asserted');
  return {
    id: edge.id,
    edge,
    relation,
    caption: textOf(properties, 'predicate') || (type === 'PARTICIPATED_IN' && own) || hint.caption,
    colour: hint.colour,
    mutual: hint.mutual || type === 'HAS_VERSION',
    certainty: certaintyOf(type, { factuality, polarity }),
    structural: structuralTypes.has(type),
    statements,
    disputed: flagOf(properties, 'conflict') || statements.some((id) => evidence.disputesOf.has(id)),
  };
}

/** A shortcut edge exists only where something is asserted; only the unsure types and what has no kind say otherwise. */
function certaintyOf(type: string, { factuality, polarity }: { factuality: string; polarity: string }): Certainty {
  if (type === relatedType) return certainty(factuality, polarity);
  if (!unsureTypes.has(type)) return 'fact';
  return certainty(factuality === 'asserted' ? 'expected' : factuality, polarity);
}

/** "3 articles, 2 independent"; zero where the graph does not say. */
export function sources(properties: GraphNode['properties']): { readonly articles: number; readonly origins: number } {
  const articles = numberOf(properties, 'articles') ?? listOf(properties, 'articleIds').length;
  return { articles, origins: numberOf(properties, 'origins') ?? articles };
}

function bundled(links: readonly Link[]): Map<string, Bundle> {
  const pairs = grouped(links.map((one) => [pairOf(one.edge.source, one.edge.target), one] as const));
  const bundles = new Map<string, Bundle>();
  for (const [id, list] of pairs) {
    const first = list[0];
    if (first) bundles.set(id, { id, source: first.edge.source, target: first.edge.target, links: list });
  }
  return bundles;
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}
