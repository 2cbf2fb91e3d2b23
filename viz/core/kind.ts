// What kind of thing a node is, and how its kind looks. In: a node's labels and the payload's hints. Out: a kind, its
// layer (actors and plans open the picture; events, quotes and places wait until asked for), caption, colour, shape.

import type { NodeHint, RelationHint, ViewPayload } from '../../src/model/view.ts';

export const layers = ['actor', 'plan', 'other', 'event', 'quote', 'place'] as const;
export type Layer = (typeof layers)[number];

export const shapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'note', 'ring'] as const;
export type Shape = (typeof shapes)[number];

export interface Kind {
  readonly id: string;
  readonly layer: Layer;
  readonly caption: string;
  readonly colour: string;
  readonly shape: Shape;
}

/** Labels of nodes that are evidence and never stand in the picture. */
export const evidenceLabels: ReadonlySet<string> = new Set(['Article', 'Statement', 'Conflict']);
const general: ReadonlySet<string> = new Set(['Actor', 'Place', 'Event', 'Wiregraph']);

const looks: Readonly<Record<string, { readonly colour: string; readonly shape: Shape }>> = {
  Person: { colour: '#3d6bc4', shape: 'circle' },
  Organization: { colour: '#b96a14', shape: 'square' },
  Group: { colour: '#7c5cc4', shape: 'hexagon' },
  Country: { colour: '#12836f', shape: 'diamond' },
  Place: { colour: '#5c7285', shape: 'triangle' },
  Plan: { colour: '#b23570', shape: 'note' },
  PlanVersion: { colour: '#d0618f', shape: 'note' },
  Event: { colour: '#6f6a5f', shape: 'ring' },
  Quote: { colour: '#8a7a2e', shape: 'ring' },
  Thing: { colour: '#6f7681', shape: 'circle' },
};

export function kindOf(labels: readonly string[], hints: ViewPayload['nodeHints']): Kind {
  const layer = layerOf(labels);
  const id =
    labels.findLast((label) => !general.has(label)) ?? labels.findLast((label) => label !== 'Wiregraph') ?? 'Thing';
  const look = looks[id] ?? looks[fallback[layer]] ?? { colour: '#6f6a5f', shape: 'circle' as Shape };
  const hint: NodeHint | undefined = hints[id];
  // Kinds that the viewer knows have each a shape of its own, as colour alone does not tell them apart for everyone.
  const shape = isShape(hint?.shape) && !(id in looks) && layer !== 'event' ? hint.shape : look.shape;
  return {
    id,
    layer,
    caption: hint?.caption ? capital(hint.caption) : spaced(id),
    colour: isColour(hint?.colour) ? hint.colour : look.colour,
    shape,
  };
}

const fallback: Readonly<Record<Layer, string>> = {
  actor: 'Organization',
  plan: 'Plan',
  other: 'Thing',
  event: 'Event',
  quote: 'Quote',
  place: 'Place',
};

function layerOf(labels: readonly string[]): Layer {
  if (labels.includes('Actor')) return 'actor';
  if (labels.includes('Event')) return 'event';
  if (labels.includes('Quote')) return 'quote';
  if (labels.includes('Place')) return 'place';
  return labels.some((label) => label.startsWith('Plan')) ? 'plan' : 'other';
}

/** Edges of clauses that no kind of event knows; the picture has them only when asked. */
export const relatedType = 'RELATED';

/** "REVISED_TO" reads "revised to" where the ontology gives no caption. */
export function relationHint(name: string, hints: ViewPayload['relationHints']): RelationHint {
  const hint = hints[name] ?? hints[name.toLowerCase()];
  const caption = hint?.caption ?? name.toLowerCase().replaceAll(/[_-]/g, ' ');
  const own = name === 'REVISED_TO' ? '#b23570' : '#6f7681';
  return { caption, colour: isColour(hint?.colour) ? hint.colour : own, mutual: hint?.mutual ?? false };
}

function isShape(value: string | undefined): value is Shape {
  return shapes.some((shape) => shape === value);
}

function isColour(value: string | undefined): value is string {
  return /^#[0-9a-f]{6}$/i.test(value ?? '');
}

function spaced(label: string): string {
  return capital(label.replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
