// Hashes for features: words and combinations of values become 32-bit integers, so that no string is ever glued together
// while tagging. The typographic variants of quotes and dashes share one hash, since treebanks write them in ASCII.

const prime = 0x9e3779b1;

/** Hash of a word as written; digits count as one and the same when `digits` is false. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** One more value into a running hash. */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, prime);
  return product ^ (product >>> 15);
}

/** `“`, `''` -> `"`; `’` -> `'`; `—`, `--` -> `-`; `…` -> `...`; all else as it is. */
export function plain(text: string): string {
  if (/^[\w,.]+$/.test(text)) return text;
  if (text === '``' || text === "''") return '"';
  if (text === '--') return '-';
  return text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—―]/g, '-')
    .replaceAll('…', '...');
}

/** Features of one, two and three values; templates are told apart by number. */
export function one(template: number, a: number): number {
  return mix(mix(Math.imul(template, 0x85ebca6b), a), 17);
}

export function two(template: number, a: number, b: number): number {
  return mix(mix(mix(Math.imul(template, 0x85ebca6b), a), b), 17);
}

export function three(template: number, a: number, b: number, c: number): number {
  return mix(mix(mix(mix(Math.imul(template, 0x85ebca6b), a), b), c), 17);
}
