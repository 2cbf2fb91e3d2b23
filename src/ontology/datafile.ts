// One YAML data file: parsed fast, and parsed again with positions only when something is wrong in it, since the
// positions are what makes loading slow and a finding is rare. Findings read `file:line:column what is wrong`.

import { LineCounter, isNode, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest } from './nearest.ts';

export interface DataFile {
  /** As shown to people: `ontology/events/met.yml`. */
  readonly name: string;
  readonly text: string;
  /** Its value, where the build has parsed it beforehand. */
  readonly value?: unknown;
}

export type Path = readonly PropertyKey[];

/** The checked value of a file, or null after its findings were reported. */
export function readData<Schema extends z.ZodType>(
  file: DataFile,
  schema: Schema,
  report: (finding: string) => void,
): z.infer<Schema> | null {
  let value: unknown;
  try {
    value = file.value ?? parse(file.text);
  } catch (error) {
    report(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of deepest(parsed.error.issues)) report(`${place(file, issue.path)} ${wording(issue, value)}`);
  return null;
}

/** `ontology/events/met.yml:7:14`: where the path stands, or the nearest thing above it that is there. */
export function place(file: DataFile, path: Path): string {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return `${file.name}:${line}:${col}`;
  }
  return `${file.name}:1:1`;
}

type Issue = z.core.$ZodIssue;

// A union reports every branch; the branch that came furthest is what the writer meant.
function deepest(issues: readonly Issue[]): readonly Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const branches = issue.errors.filter((branch) => branch.length > 0);
    const best = branches.sort((a, b) => a.length - b.length)[0];
    return best ? deepest(best).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
  });
}

function wording(issue: Issue, value: unknown): string {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'invalid_value') {
    const given = String(issue.path.reduce<unknown>(inside, value));
    return `${at}: "${given}" is not known here${meant(given, issue.values.map(String))}`;
  }
  if (issue.code === 'unrecognized_keys')
    return `${at}: ${issue.keys.map((key) => `"${key}"`).join(', ')} cannot stand here`;
  return `${at}: ${issue.message}`;
}

/** `; did you mean "agreement"?`, or nothing. */
export function meant(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found === null ? '' : `; did you mean "${found}"?`;
}

function inside(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
