// Words as 32-bit numbers, so that tables of words hold no strings: in the model file, in memory and for rows of endings.
// In: a word. Out: its hash. The typographic variants of quotes and dashes are made alike first (`plain`), since treebanks
// write them in ASCII.

/** FNV-1a over UTF-16 code units, the high bits mixed into the low ones, which tables look at. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
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
