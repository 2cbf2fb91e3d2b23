// What holds of every record, whatever its text was: spans lie in the text and slice to what they say, ids are there once,
// and whatever is named is there. Out: one sentence for each thing that does not hold.

import type { Extraction } from '../../src/model/extraction.ts';
import type { Span } from '../../src/model/span.ts';

export function unsoundRecord(record: Extraction): readonly string[] {
  return [...badSpans(record), ...twice(record), ...dangling(record)].slice(0, 5);
}

function badSpans(record: Extraction): readonly string[] {
  const { text } = record.article;
  const found: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSpan(value)) {
      const { start, end } = value;
      if (!Number.isInteger(start) || start < 0 || end < start || end > text.length)
        found.push(`${path} ${start}:${end} is outside the text`);
      else if ('text' in value && value.text !== text.slice(start, end)) found.push(`${path} is no slice`);
      else if (end === start && !path.startsWith('notes')) found.push(`${path} ${start}:${end} is empty`);
    }
    for (const [key, inside] of Object.entries(value)) look(inside, Array.isArray(value) ? path : `${path}.${key}`);
  };
  const { zones, sentences, mentions, entities, times, quantities, attributions, statements, open, notes } = record;
  const parts = { zones, sentences, mentions, entities, times, quantities, attributions, statements, open, notes };
  for (const [name, part] of Object.entries(parts)) look(part, name);
  return found;
}

function isSpan(value: object): value is Span {
  return 'start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number';
}

function twice({ entities, attributions, statements }: Extraction): readonly string[] {
  const ids = [...entities, ...attributions, ...statements].map(({ id }) => id as string);
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} is there twice`);
}

function dangling({ mentions, entities, times, quantities, attributions, statements, open }: Extraction): string[] {
  const known = new Set<string>([...entities, ...attributions, ...statements].map(({ id }) => id));
  const named: readonly (string | null | undefined)[] = [
    ...mentions.map(({ entity }) => entity),
    ...entities.flatMap(({ members, roles }) => [...members, ...roles.map(({ of }) => of)]),
    ...attributions.flatMap(({ source, addressee, inside }) => [source?.entity, addressee?.entity, inside]),
    ...statements.flatMap((one) => [one.ordinalOf, one.condition, one.holder, ...one.arguments.map((a) => a.entity)]),
    ...times.map(({ anchor }) => anchor?.statement),
    ...open.flatMap(({ subject, object }) => [subject.entity, object.entity]),
  ];
  const unknown = named.filter((id) => typeof id === 'string' && !known.has(id)).map((id) => `${id} is nowhere`);
  const pointers = [
    ...[...statements, ...attributions].map(({ time }) => ({ index: time, size: times.length, of: 'times' })),
    ...statements.map(({ duration }) => ({ index: duration, size: times.length, of: 'times' })),
    ...statements.flatMap((one) =>
      one.quantities.map((index) => ({ index, size: quantities.length, of: 'quantities' })),
    ),
  ];
  const broken = pointers
    .filter(({ index, size }) => index !== null && !(Number.isInteger(index) && index >= 0 && index < size))
    .map(({ index, of }) => `there is no ${of}[${index}]`);
  return [...unknown, ...broken];
}
