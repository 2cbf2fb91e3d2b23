// Words as they are compared: without case, accents, full stops and possessive endings. In: text. Out: one string, a
// list of words, or the skeleton of a name that its spellings in other alphabets' transcriptions share.

/** `fold("Ana-María Núñez’s")` is `ana maria nunez`. */
export function fold(text: string): string {
  return words(text).join(' ');
}

export function words(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?(?!\p{L})/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "Volodymyr" and "Volodimir", "Zhelenskyy" and "Zhelenski" have one skeleton each; unrelated names rarely do. */
export function skeleton(word: string): string {
  return fold(word)
    .replace(/ /g, '')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/kh|ch|q|c/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/ou/g, 'u')
    .replace(/z/g, 's')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/i+$/, '');
}

/** Number of insertions, deletions and changes, counted up to `most`; beyond it `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
