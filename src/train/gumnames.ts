// Names in GUM, which marks all phrases that mention something: of a person, an organisation or a place, the run of
// proper nouns that ends the head of the phrase is a name ("the Spanish minister Ana Reyes" -> "Ana Reyes").

const types: Readonly<Record<string, string>> = { person: 'PERSON', organization: 'ORGANIZATION', place: 'LOCATION' };

interface Phrase {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  /** Positions of the head inside the phrase, from 1. */
  readonly head: readonly number[];
}

/** Columns of CoNLL-U rows in; B-, I- and O out. */
export function gumNames(rows: readonly (readonly string[])[]): string[] {
  const names = rows.map(() => 'O');
  const phrases = phrasesOf(rows).sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { type, from, to, head } of phrases) {
    const kind = types[type];
    const at = from + Math.max(1, ...head) - 1;
    if (!kind || !isName(rows[at])) continue;
    let start = at;
    while (start > from && isName(rows[start - 1]) && rows[start - 1]?.[7] !== 'nmod:desc') start--;
    let end = at;
    while (end < to && isName(rows[end + 1])) end++;
    // "the University of Westmark": the name goes on after "of", but a person's does not.
    const limit = kind === 'PERSON' ? end : to;
    while (end + 2 <= limit && rows[end + 1]?.[1] === 'of' && isName(rows[end + 2])) {
      end += 2;
      while (end < to && isName(rows[end + 1])) end++;
    }
    for (let i = start; i <= end; i++) names[i] = `${i === start ? 'B' : 'I'}-${kind}`;
  }
  return names;
}

function isName(row: readonly string[] | undefined): boolean {
  return row !== undefined && /^NNPS?$/.test(row[4] ?? '');
}

function phrasesOf(rows: readonly (readonly string[])[]): Phrase[] {
  const open: {
    readonly id: string;
    readonly type: string;
    readonly from: number;
    readonly head: readonly number[];
  }[] = [];
  const found: Phrase[] = [];
  rows.forEach((row, i) => {
    const marks = /Entity=([^|]*)/.exec(row[9] ?? '')?.[1] ?? '';
    for (const mark of marks.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      if (mark.startsWith('(')) {
        const [id = '', type = '', , , , heads = ''] = mark.slice(1).replace(/\)$/, '').split('-');
        const head = heads
          .split(',')
          .map(Number)
          .filter((place) => place > 0);
        if (mark.endsWith(')')) found.push({ type, from: i, to: i, head });
        else open.push({ id, type, from: i, head });
      } else {
        const at = open.findLastIndex(({ id }) => id === mark.slice(0, -1));
        const [phrase] = at >= 0 ? open.splice(at, 1) : [];
        if (phrase) found.push({ type: phrase.type, from: phrase.from, to: i, head: phrase.head });
      }
    }
  });
  return found;
}
