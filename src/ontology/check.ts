// What one file alone cannot show to be wrong: two kinds with one id, a parent that is not there or is its own
// ancestor, a filler that is no kind of entity, too few examples.

import { type DataFile, meant, place } from './datafile.ts';
import type { EntityKind } from './kind.ts';
import type { EventFile } from './kindfile.ts';

/** An event kind's file beside what it says. */
export interface WrittenKind {
  readonly file: DataFile;
  readonly kind: EventFile;
}

export function checkKinds(
  written: readonly WrittenKind[],
  entityKinds: ReadonlyMap<string, EntityKind>,
): readonly string[] {
  const byId = new Map<string, WrittenKind>();
  const fillers = new Set([...entityKinds.keys(), ...[...entityKinds.values()].flatMap(({ labels }) => labels)]);
  const twice = written.flatMap(({ file, kind }) => {
    const first = byId.get(kind.id);
    if (!first) byId.set(kind.id, { file, kind });
    return first ? [`${place(file, ['id'])} there is a kind "${kind.id}" already, in ${first.file.name}`] : [];
  });
  return [...twice, ...written.flatMap((one) => findingsOf(one, byId, fillers))];
}

function findingsOf(
  { file, kind }: WrittenKind,
  byId: ReadonlyMap<string, WrittenKind>,
  fillers: ReadonlySet<string>,
): readonly string[] {
  const findings: string[] = [];
  if (kind.parent !== null && !byId.has(kind.parent)) {
    findings.push(`${place(file, ['parent'])} there is no kind "${kind.parent}"${meant(kind.parent, byId.keys())}`);
  }
  if (isOwnAncestor(kind, byId)) findings.push(`${place(file, ['parent'])} "${kind.id}" is its own ancestor`);
  for (const [role, words] of Object.entries(kind.fills)) {
    for (const word of words ?? []) {
      if (fillers.has(word)) continue;
      findings.push(`${place(file, ['fills', role])} "${word}" is no kind of entity${meant(word, fillers)}`);
    }
  }
  const positive = kind.examples.filter((example) => 'finds' in example).length;
  const hasTriggers = Object.values(kind.triggers).some((words) => words !== undefined && words.length > 0);
  if (hasTriggers && (positive < 2 || positive === kind.examples.length)) {
    findings.push(
      `${place(file, ['examples'])} a kind with triggers has two examples that find something and one that finds nothing`,
    );
  }
  return findings;
}

function isOwnAncestor(kind: EventFile, byId: ReadonlyMap<string, WrittenKind>): boolean {
  const seen = new Set<string>();
  for (let id = kind.parent; id !== null; id = byId.get(id)?.kind.parent ?? null) {
    if (id === kind.id) return true;
    if (seen.has(id)) return false;
    seen.add(id);
  }
  return false;
}
