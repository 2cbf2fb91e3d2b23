// What a node and an edge look like in a given state: sizes, colours, fading, dashes. Pure functions, called by Sigma's
// reducers; the graph itself is never changed for display.

import { type Certainty, certaintyWord } from '../core/certainty.ts';
import type { Focus } from '../core/focus.ts';
import type { Layer } from '../core/kind.ts';
import type { Model, Thing } from '../core/model.ts';
import type { Shown, ShownBundle } from '../core/shown.ts';
import { mix, onGround, type Theme } from './colour.ts';
import type { Dash, EdgeLook } from './edges.ts';
import type { NodeLook } from './nodes.ts';

export interface Scene {
  readonly model: Model;
  readonly shown: Shown;
  readonly theme: Theme;
  readonly focus: Focus | null;
  readonly hovered: string | null;
  /** Of all sizes: 1 on a large stage. */
  readonly scale: number;
}

const dashes: Readonly<Record<Certainty, Dash>> = {
  fact: 'whole',
  plan: 'dashed',
  denial: 'dotted',
  condition: 'dotted',
  demand: 'dashed',
};

const quiet: ReadonlySet<Layer> = new Set(['event', 'quote', 'place']);

export function sizeOf(thing: Thing, { model, scale }: Scene): number {
  const heaviest = Math.max(model.ranked[0]?.weight ?? 1, 12);
  const crowd = model.things.size > 2000 ? 0.55 : model.things.size > 250 ? 0.75 : 1;
  const [base, most] = quiet.has(thing.kind.layer) ? [4.5, 4] : [6.5, 15];
  return (base + most * Math.sqrt(thing.weight / heaviest)) * crowd * scale;
}

export function nodeLook(thing: Thing, scene: Scene): Partial<NodeLook> {
  const { shown, theme, focus, hovered } = scene;
  if (!shown.things.has(thing.id)) return { hidden: true };
  const bright = !focus || focus.things.has(thing.id) || thing.id === hovered;
  const chosen = focus?.centre.has(thing.id) === true || thing.id === hovered;
  const colour = onGround(thing.kind.colour, theme);
  const disputed = thing.disputed;
  const ring = chosen ? theme.ink : disputed ? theme.alarm : theme.ground;
  return {
    color: bright ? colour : mix(colour, theme.ground, 0.8),
    ring: bright ? ring : mix(ring, theme.ground, 0.8),
    ground: theme.ground,
    shape: thing.kind.shape,
    size: sizeOf(thing, scene) + (chosen ? 1.5 : 0),
    zIndex: chosen ? 3 : bright && focus ? 2 : 1,
  };
}

export function edgeLook(one: ShownBundle | undefined, scene: Scene): Partial<EdgeLook> {
  if (!one) return { hidden: true };
  const { theme, focus, hovered } = scene;
  const id = one.bundle.id;
  const bright = focus?.bundles.has(id) === true || id === hovered;
  const inside = focus?.things.has(one.bundle.source) === true && focus.things.has(one.bundle.target);
  const colour = onGround(one.conflict ? theme.alarm : one.structural ? theme.muted : one.colour, theme);
  const calm = mix(colour, theme.ground, one.conflict ? 0.12 : one.structural ? 0.5 : 0.22);
  return {
    color: bright ? colour : focus && !inside ? mix(colour, theme.ground, 0.88) : calm,
    size: thickness(one) + (bright ? 1 : 0),
    type: { both: 'line', to: 'arrow', from: 'arrowBack' }[one.direction],
    dash: one.structural ? 'whole' : dashes[one.certainty],
    zIndex: bright ? 2 : 0,
  };
}

function thickness(one: ShownBundle): number {
  return one.structural ? 1.6 : Math.min(6, 2.2 + Math.log2(Math.max(one.statements, 1)) * 1.1);
}

/** "met ×3, briefed": what a bundle says, most often said first. */
export function summary(one: ShownBundle): string {
  const counts = new Map<string, number>();
  for (const link of one.links) {
    const caption = link.certainty === 'fact' ? link.caption : `${link.caption} (${certaintyWord[link.certainty]})`;
    counts.set(caption, (counts.get(caption) ?? 0) + Math.max(link.statements.length, 1));
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([caption, count]) => (count > 1 ? `${caption} ×${count}` : caption)).join(', ');
}
