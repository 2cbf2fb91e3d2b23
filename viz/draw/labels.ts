// Writes the names of the nodes on a canvas above the picture: the most important first, each where it covers neither a
// node nor another name (below, above, right, left), else not at all. Names that are asked for (hover, selection) always
// stand. In: what to write, in order. Out: pixels.

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radius of its node on the screen. */
  readonly radius: number;
  readonly size: number;
  readonly colour: string;
  readonly strong: boolean;
  readonly asked: boolean;
}

export interface Pill {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Paper {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly ink: string;
  readonly line: string;
}

const font = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const longest = 34;

export function writeLabels(context: CanvasRenderingContext2D, labels: readonly Label[], paper: Paper): void {
  const nodes = labels.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  const taken: Box[] = [];
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  labels.forEach((label, i) => {
    const text = shortened(label.text, label.asked ? 80 : longest);
    context.font = `${label.strong ? 650 : 500} ${label.size}px ${font}`;
    const box = placeFor(label, context.measureText(text).width, { taken, nodes, own: i, paper });
    if (!box) return;
    taken.push(box);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    context.strokeStyle = paper.ground;
    context.lineWidth = 4;
    context.strokeText(text, x, y);
    context.fillStyle = label.colour;
    context.fillText(text, x, y);
  });
}

function placeFor(
  { x, y, radius, size, asked }: Label,
  width: number,
  around: {
    readonly taken: readonly Box[];
    readonly nodes: readonly Box[];
    readonly own: number;
    readonly paper: Paper;
  },
): Box | null {
  const [half, high] = [width / 2 + 2, size / 2 + 2];
  const centres: readonly (readonly [number, number])[] = [
    [x, y + radius + high + 1],
    [x, y - radius - high - 1],
    [x + radius + half + 3, y],
    [x - radius - half - 3, y],
  ];
  const boxes = centres.map(([cx, cy]) => ({ left: cx - half, top: cy - high, right: cx + half, bottom: cy + high }));
  const { width: right, height: bottom } = around.paper;
  const inside = boxes.filter((box) => box.left > 0 && box.top > 0 && box.right < right && box.bottom < bottom);
  const free = (inside.length > 0 ? inside : boxes).find(
    (box) =>
      !around.taken.some((other) => touches(box, other)) &&
      !around.nodes.some((other, i) => i !== around.own && touches(box, other)),
  );
  return (
    free ??
    (asked
      ? ([...inside, ...boxes].find((box) => !around.taken.some((other) => touches(box, other))) ?? boxes[0] ?? null)
      : null)
  );
}

/** What an edge says, in a rounded box on the middle of it. */
export function writePills(
  context: CanvasRenderingContext2D,
  pills: readonly Pill[],
  paper: Pick<Paper, 'ground' | 'ink'>,
): void {
  context.font = `550 12px ${font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  for (const { text, x, y, colour } of pills) {
    const short = shortened(text, 48);
    const half = context.measureText(short).width / 2 + 9;
    context.beginPath();
    context.roundRect(x - half, y - 11, half * 2, 22, 11);
    context.fillStyle = paper.ground;
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
    context.fillStyle = paper.ink;
    context.fillText(short, x, y + 0.5);
  }
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function shortened(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text;
}
