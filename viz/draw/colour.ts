// Colours of the picture. WebGL wants plain hex, so that fading is mixing with the ground; and one colour of the ontology
// has to read well on a light and on a dark ground. In: hex colours. Out: hex colours.

export interface Theme {
  readonly dark: boolean;
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly alarm: string;
}

/** The style sheet gets these as variables, so that canvas and page never differ. */
export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: { dark: false, ground: '#f8f7f3', ink: '#1c1e22', muted: '#5b616b', line: '#dedbd2', alarm: '#bf3222' },
  dark: { dark: true, ground: '#131519', ink: '#eceae4', muted: '#a2a8b3', line: '#2b2f37', alarm: '#ff7d69' },
};

/** `share` of `b` in the mixture, 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  const [left, right] = [channels(a), channels(b)];
  const mixed = left.map((value, i) => Math.round(value + ((right[i] ?? value) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** A kind's colour on this ground: lighter on dark. */
export function onGround(colour: string, theme: Theme): string {
  return theme.dark ? mix(colour, '#ffffff', 0.28) : colour;
}

function channels(colour: string): readonly number[] {
  const hex = /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#808080';
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
