// What the validator of Universal Dependencies checks of a file, as far as the format goes: numbering, one root, no
// circle, ten columns, comments, `# text` against the words, MISC sorted. Out: one sentence for each fault.

export function sentencesIn(conllu: string): readonly string[] {
  return conllu.split('\n\n').filter((block) => block !== '');
}

/** All rows of words, as columns. */
export function rowsIn(conllu: string): readonly (readonly string[])[] {
  return conllu
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'));
}

export function faults(conllu: string): readonly string[] {
  if (conllu === '') return [];
  const ends =
    conllu.endsWith('\n\n') && !conllu.includes('\n\n\n') ? [] : ['a sentence does not end in one blank line'];
  const ids = sentencesIn(conllu).map((block) => /^# sent_id = (\S+)$/m.exec(block)?.[1] ?? '');
  const twice = new Set(ids).size === ids.length ? [] : ['a sent_id stands twice'];
  return [...ends, ...twice, ...sentencesIn(conllu).flatMap(ofSentence)];
}

function ofSentence(block: string): readonly string[] {
  const lines = block.split('\n');
  const firstRow = lines.findIndex((line) => !line.startsWith('#'));
  const rows = lines.slice(firstRow).map((line) => line.split('\t'));
  const words = rows.filter(([id = '']) => /^\d+$/.test(id));
  const heads = words.map((row) => Number(row[6]) - 1);
  const found: string[] = [];
  const check = (isFine: boolean, fault: string): void => {
    if (!isFine) found.push(`${fault}: ${block.slice(0, 200)}`);
  };
  check(/^# sent_id = \S+$/m.test(block), 'no sent_id of one word');
  check(
    rows.every((row) => row.length === 10),
    'not ten columns',
  );
  check(
    rows.flat().every((cell) => cell !== '' && cell.trim() === cell),
    'a cell is empty or has blanks around it',
  );
  check(
    words.every((row, i) => row[0] === String(i + 1)),
    'words are not numbered from 1',
  );
  check(heads.filter((head) => head === -1).length === 1, 'not one root');
  check(
    heads.every((head) => Number.isInteger(head) && head >= -1 && head < words.length),
    'a head is out of range',
  );
  check(
    words.every((row) => (row[6] === '0') === (row[7] === 'root')),
    'the root has another relation',
  );
  check(
    heads.every((_, i) => reachesRoot(heads, i)),
    'a circle',
  );
  check(
    words.every((row) => /^[A-Z]+$/.test(row[3] ?? '') && /^[a-z]+(:[a-z]+)?$/.test(row[7] ?? '')),
    'a tag or relation is none',
  );
  check(
    rows.every((row) => isSorted((row[9] ?? '').split('|'))),
    'MISC is not sorted',
  );
  check(
    rows.every((row) => row[9] === '_' || (row[9] ?? '').split('|').every((part) => /^[A-Za-z]+=[^\s|=]+$/.test(part))),
    'MISC is malformed',
  );
  // oxlint-disable-next-line no-control-regex
  check(!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(block), 'a control character');
  check(
    lines[lines.findIndex((line) => line.startsWith('# text = '))]?.slice(9) === surface(rows).trimEnd(),
    '# text is not what the words make up',
  );
  return found;
}

function reachesRoot(heads: readonly number[], from: number): boolean {
  let at = from;
  for (let steps = 0; steps <= heads.length; steps++) {
    if (at < 0) return true;
    at = heads[at] ?? -1;
  }
  return false;
}

function isSorted(parts: readonly string[]): boolean {
  return parts.every((part, i) => i === 0 || (parts[i - 1] ?? '').toLowerCase() <= part.toLowerCase());
}

/** Words as written: joined ones once, blanks where SpaceAfter does not take them away. */
function surface(rows: readonly (readonly string[])[]): string {
  let text = '';
  let inside = 0;
  for (const [id = '', form = '', ...rest] of rows) {
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (!range && Number(id) <= inside) continue;
    if (range) inside = Number(range[2]);
    text += form + (rest[7]?.includes('SpaceAfter=No') ? '' : ' ');
  }
  return text;
}
