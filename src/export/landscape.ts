// Turns a layout so that its long side lies flat, and widens it where it is too slim, as screens are wider than high. Force
// layouts have no up or down, so nothing is lost. In: points, by which the turn is found. Out: a move for any point.

export type Point = readonly [number, number];

/** Width to height that is aimed at, and how far one side may be stretched for it. */
const aspect = 1.55;
const mostStretch = 2.2;

export function landscape(points: readonly Point[]): (point: Point) => Point {
  if (points.length < 2) return (point) => point;
  const [cx, cy] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const around = points.map(([x, y]): Point => [x - cx, y - cy]);
  const xx = mean(around.map(([x]) => x * x));
  const yy = mean(around.map(([, y]) => y * y));
  const xy = mean(around.map(([x, y]) => x * y));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const turn = ([x, y]: Point): Point => [
    (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle),
    (y - cy) * Math.cos(angle) - (x - cx) * Math.sin(angle),
  ];
  const turned = points.map(turn);
  const [wide, high] = [spanOf(turned.map(([x]) => x)), spanOf(turned.map(([, y]) => y))];
  const wanted = wide / aspect / Math.max(high, wide / 50);
  const [stretchX, stretchY] = wanted > 1 ? [1, Math.min(wanted, mostStretch)] : [Math.min(1 / wanted, mostStretch), 1];
  return (point) => {
    const [x, y] = turn(point);
    return [x * stretchX, y * stretchY];
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spanOf(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
}
