// The picture: one Sigma over one graphology graph that holds everything, with reducers that say what is drawn. It knows
// nothing of panels; it is told a scene and tells back what was clicked. A class, because it has a life: the WebGL context,
// observers and the canvas for names are made once and given back by `kill`.

import { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Focus } from '../core/focus.ts';
import type { Model, Thing } from '../core/model.ts';
import type { Selection } from '../core/state.ts';
import { mix, type Theme } from './colour.ts';
import { ArrowBackProgram, ArrowProgram, LineProgram } from './edges.ts';
import { type Label, type Pill, writeLabels, writePills } from './labels.ts';
import { edgeLook, nodeLook, type Scene, sizeOf, summary } from './look.ts';
import { ShapeProgram } from './nodes.ts';

export interface PictureEvents {
  readonly onSelect: (selection: Selection | null) => void;
}

const mostLabels = 140;

export class Picture {
  readonly #sigma: Sigma;
  readonly #canvas: HTMLCanvasElement;
  readonly #observer: ResizeObserver;
  readonly #model: Model;
  #scene: Scene;
  #stage = '';
  #killed = false;
  /** What the picture was last fitted to. */
  #framed = '';
  /** On a high and narrow stage the layout, which is wide, is turned by a quarter. */
  #upright: boolean;

  constructor(container: HTMLElement, scene: Scene, events: PictureEvents) {
    this.#model = scene.model;
    this.#scene = { ...scene, scale: scaleFor(container.clientWidth, container.clientHeight) };
    this.#upright = isUpright(container.clientWidth, container.clientHeight);
    this.#sigma = new Sigma(drawn(scene.model), container, {
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: LineProgram, arrow: ArrowProgram, arrowBack: ArrowBackProgram },
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      nodeReducer: (id, data) => ({ ...data, ...this.#node(id) }),
      edgeReducer: (id, data) => ({ ...data, ...edgeLook(this.#scene.shown.bundles.get(id), this.#scene) }),
      renderLabels: false,
      defaultDrawNodeHover: () => undefined,
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: 60,
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      minEdgeThickness: 1.2,
      allowInvalidContainer: true,
    });
    this.#canvas = this.#sigma.createCanvas('names', { style: { pointerEvents: 'none' } });
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(container);
    this.#listen(events, container);
    this.frame();
  }

  /** Draws another scene; `filtered` says that what is shown has changed, not only what is chosen. */
  show(scene: Scene, filtered: boolean): void {
    this.#scene = { ...scene, hovered: this.#scene.hovered, scale: this.#scene.scale };
    if (filtered) this.frame();
    else this.#sigma.refresh({ skipIndexation: true });
    // Sigma measures its stage while it draws, and the panel may come or go right after, unseen by the observer.
    requestAnimationFrame(() => this.#resize());
  }

  /** Fits the picture to what is shown, where that is not what it was fitted to. */
  frame(): void {
    const ids = [...this.#scene.shown.things];
    const spots = ids.map((id) => this.#place(id));
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    const framed = `${this.#upright} ${ids.join()}`;
    if (framed !== this.#framed && xs.length > 0) {
      this.#framed = framed;
      // Sigma reads places from the graph alone, not from the reducer.
      this.#sigma.getGraph().updateEachNodeAttributes((id) => this.#place(id));
      const [low, high] = extent(ys);
      // Room below for the line that says how much is shown.
      this.#sigma.setCustomBBox({ x: extent(xs), y: [low - (high - low) * 0.07, high] });
    }
    this.#sigma.refresh();
  }

  fit(animate: boolean): void {
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, animate);
  }

  zoom(factor: number, animate: boolean): void {
    const camera = this.#sigma.getCamera();
    this.#move({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, animate);
  }

  /** Brings a thing or a pair into view where it is outside of it. */
  reveal(ids: readonly string[], animate: boolean): void {
    const { width, height } = this.#sigma.getDimensions();
    const spots = ids.flatMap((id) => this.spotOf(id) ?? []);
    const outside = spots.some(({ x, y }) => x < 40 || y < 40 || x > width - 40 || y > height - 40);
    const first = ids.flatMap((id) => this.#sigma.getNodeDisplayData(id) ?? [])[0];
    if (outside && first) this.#move({ x: first.x, y: first.y }, animate);
  }

  /** Where a node stands in the container, in CSS pixels. */
  spotOf(id: string): { readonly x: number; readonly y: number } | null {
    const data = this.#sigma.getNodeDisplayData(id);
    return data && !data.hidden ? this.#sigma.framedGraphToViewport(data) : null;
  }

  kill(): void {
    this.#killed = true;
    this.#observer.disconnect();
    this.#sigma.kill();
  }

  #node(id: string) {
    const thing = this.#model.things.get(id);
    return thing ? nodeLook(thing, this.#scene) : { hidden: true };
  }

  #place(id: string): { readonly x: number; readonly y: number } {
    const [x, y] = this.#model.payload.positions[id] ?? [0, 0];
    return this.#upright ? { x: y, y: -x } : { x, y };
  }

  #move(state: Parameters<ReturnType<Sigma['getCamera']>['animate']>[0], animate: boolean): void {
    const camera = this.#sigma.getCamera();
    if (animate) void camera.animate(state, { duration: 320 });
    else camera.setState(state);
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.#sigma.getContainer();
    const { width, height } = this.#sigma.getDimensions();
    const stage = `${clientWidth} ${clientHeight}`;
    const same = stage === this.#stage && stage === `${width} ${height}`;
    if (this.#killed || same || clientWidth === 0 || clientHeight === 0) return;
    this.#stage = stage;
    this.#scene = { ...this.#scene, scale: scaleFor(clientWidth, clientHeight) };
    this.#upright = isUpright(clientWidth, clientHeight);
    this.#sigma.resize();
    this.frame();
  }

  #listen({ onSelect }: PictureEvents, container: HTMLElement): void {
    const hover = (id: string | null) => {
      this.#scene = { ...this.#scene, hovered: id };
      container.style.cursor = id ? 'pointer' : 'default';
      this.#sigma.refresh({ skipIndexation: true, schedule: true });
    };
    this.#sigma.on('clickNode', ({ node }) => onSelect({ type: 'thing', id: node }));
    this.#sigma.on('clickEdge', ({ edge }) => onSelect({ type: 'bundle', id: edge }));
    this.#sigma.on('clickStage', () => onSelect(null));
    this.#sigma.on('enterNode', ({ node }) => hover(node));
    this.#sigma.on('leaveNode', () => hover(null));
    this.#sigma.on('enterEdge', ({ edge }) => hover(edge));
    this.#sigma.on('leaveEdge', () => hover(null));
    this.#sigma.on('afterRender', () => this.#write());
  }

  #write(): void {
    const { width, height } = this.#sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    if (this.#canvas.width !== Math.round(width * ratio) || this.#canvas.height !== Math.round(height * ratio)) {
      [this.#canvas.width, this.#canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
      [this.#canvas.style.width, this.#canvas.style.height] = [`${width}px`, `${height}px`];
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    writeLabels(context, this.#labels(width, height), { ...this.#scene.theme, width, height });
    writePills(context, this.#pills(), this.#scene.theme);
  }

  #labels(width: number, height: number): readonly Label[] {
    const { focus, hovered, shown, theme } = this.#scene;
    const inside: Label[] = [];
    for (const thing of this.#inOrder(focus, hovered)) {
      if (!shown.things.has(thing.id) || inside.length >= mostLabels) continue;
      const spot = this.spotOf(thing.id);
      if (!spot || spot.x < -40 || spot.y < -20 || spot.x > width + 40 || spot.y > height + 20) continue;
      inside.push(this.#label(thing, spot, theme));
    }
    return inside;
  }

  #label(thing: Thing, spot: { readonly x: number; readonly y: number }, theme: Theme): Label {
    const { focus, hovered } = this.#scene;
    const centre = thing.id === hovered || focus?.centre.has(thing.id) === true;
    const bright = !focus || focus.things.has(thing.id) || centre;
    const size = sizeOf(thing, this.#scene);
    return {
      text: thing.label,
      ...spot,
      radius: this.#sigma.scaleSize(size) + 4,
      size: Math.round(Math.min(15, 10.5 + size / 4.5) * (this.#scene.scale < 0.7 ? 0.9 : 1)),
      colour: bright ? theme.ink : mix(theme.ink, theme.ground, 0.72),
      strong: centre || size > 14,
      asked: centre || (!focus && this.#model.ranked.slice(0, 6).includes(thing)),
    };
  }

  /** What is asked for is written first, then its neighbours, then the rest by weight. */
  #inOrder(focus: Focus | null, hovered: string | null): readonly Thing[] {
    const first = (thing: Thing) => thing.id === hovered || focus?.centre.has(thing.id) === true;
    const near = (thing: Thing) => focus?.things.has(thing.id) === true;
    const { ranked } = this.#model;
    if (!focus && hovered === null) return ranked;
    return [
      ...ranked.filter(first),
      ...ranked.filter((thing) => near(thing) && !first(thing)),
      ...ranked.filter((thing) => !near(thing) && !first(thing)),
    ];
  }

  #pills(): readonly Pill[] {
    const { focus, hovered, shown, theme } = this.#scene;
    const ids = new Set([...(hovered ? [hovered] : []), ...(focus && focus.bundles.size === 1 ? focus.bundles : [])]);
    return [...ids].flatMap((id) => {
      const one = shown.bundles.get(id);
      const [a, b] = one ? [this.spotOf(one.bundle.source), this.spotOf(one.bundle.target)] : [null, null];
      if (!one || !a || !b) return [];
      const colour = one.conflict ? theme.alarm : one.colour;
      // Where it would cover the nodes it goes below them.
      const text = summary(one);
      const fits = Math.hypot(b.x - a.x, b.y - a.y) > text.length * 7 + 80;
      const y = fits ? (a.y + b.y) / 2 : Math.max(a.y, b.y) + 54;
      return [{ text, x: (a.x + b.x) / 2, y, colour }];
    });
  }
}

/** Nodes are smaller on a small stage. */
function scaleFor(width: number, height: number): number {
  return Math.max(0.5, Math.min(1, Math.min(width / 900, height / 620)));
}

function isUpright(width: number, height: number): boolean {
  return height > width * 1.25;
}

function drawn(model: Model): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const thing of model.things.values()) graph.addNode(thing.id, { x: 0, y: 0 });
  for (const { id, source, target } of model.bundles.values()) graph.addEdgeWithKey(id, source, target);
  return graph;
}

function extent(values: readonly number[]): [number, number] {
  const min = values.reduce((a, b) => Math.min(a, b), Infinity);
  const max = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const least = Math.max(20 - (max - min), 0) / 2;
  return [min - least, max + least];
}
