// Small drawings of what the picture uses, for the legend and the panels: a node's shape, an edge's line.

import type { JSX } from 'preact';
import type { Certainty } from '../core/certainty.ts';
import type { Kind, Shape } from '../core/kind.ts';

const outlines: Readonly<Record<Shape, JSX.Element>> = {
  circle: <circle cx="8" cy="8" r="6" />,
  square: <rect x="2.5" y="2.5" width="11" height="11" rx="2.5" />,
  diamond: <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />,
  triangle: <path d="M8 1.8 15 13.6H1Z" />,
  hexagon: <path d="M4.6 2.2h6.8L14.8 8l-3.4 5.8H4.6L1.2 8Z" />,
  note: <rect x="3.4" y="2" width="9.2" height="12" rx="2" />,
  ring: <circle cx="8" cy="8" r="4.6" fill="none" stroke="currentColor" stroke-width="2.6" />,
};

export function Swatch({ kind, size = 14 }: { readonly kind: Kind; readonly size?: number }): JSX.Element {
  return (
    <svg
      class="swatch"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      style={{ '--kind': kind.colour }}
      aria-hidden="true"
    >
      {outlines[kind.shape]}
    </svg>
  );
}

const dashes: Readonly<Record<Certainty, string>> = {
  fact: '',
  plan: '5 3',
  demand: '5 3',
  denial: '1.5 3',
  condition: '1.5 3',
};

export function Line({
  colour,
  certainty = 'fact',
}: {
  readonly colour?: string;
  readonly certainty?: Certainty;
}): JSX.Element {
  return (
    <svg
      class="swatch"
      width="22"
      height="10"
      viewBox="0 0 22 10"
      style={{ '--kind': colour ?? 'var(--muted)' }}
      aria-hidden="true"
    >
      <path d="M1 5H21" stroke="currentColor" stroke-width="2.4" stroke-dasharray={dashes[certainty]} fill="none" />
    </svg>
  );
}
