// data/ -> Ontology: kinds of entities and events, shared roles, word lists, countries; checked, made whole by
// inheritance, frozen. Every wrong file and place is found in one go and told in one ONTOLOGY_INVALID, with what to
// write instead, before any article is read.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { WiregraphError } from '../model/error.ts';
import { type WrittenKind, checkKinds } from './check.ts';
import { type Compiled, readCompiled, valueOf } from './compiled.ts';
import { loadCountries } from './countries.ts';
import { type DataFile, readData } from './datafile.ts';
import { examplesOf } from './examples.ts';
import { loadGazetteer } from './gazetteer.ts';
import { inherit } from './inherit.ts';
import type { EntityKind, EventKind, Trigger } from './kind.ts';
import { type EventFile, type RolesFile, entityFile, eventFile, rolesFile } from './kindfile.ts';
import { loadLexicon } from './lexicon.ts';
import type { Ontology } from './ontology.ts';
import { triggerIndex } from './triggers.ts';
import { dataVersion } from './version.ts';

/** `folder` is the data folder, with ontology/, lexicon/en and grammar/en inside. */
export function loadOntology(folder: string): Ontology {
  const findings: string[] = [];
  const report = (finding: string): void => void findings.push(finding);
  const compiled = readCompiled(folder);
  const filesIn = (part: string): DataFile[] => filesOf(folder, part, compiled);
  const entityKinds = entityKindsOf(filesIn('ontology/entities'), report);
  const shared = sharedRoles(filesIn('ontology'), report);
  const written = filesIn('ontology/events').flatMap((file): WrittenKind[] => {
    const kind = readData(file, eventFile, report);
    return kind ? [{ file, kind }] : [];
  });
  for (const finding of checkKinds(written, entityKinds)) report(finding);
  if (findings.length > 0) throw new WiregraphError('ONTOLOGY_INVALID', findings.join('\n'));
  const eventKinds = wholeKinds(written, shared);
  const lexicon = loadLexicon([join(folder, 'lexicon/en'), join(folder, 'grammar/en')], compiled);
  return Object.freeze({
    entityKinds,
    eventKinds,
    triggers: triggerIndex(eventKinds.values()),
    lexicon,
    countries: loadCountries(lexicon),
    gazetteer: loadGazetteer(folder, lexicon),
    version: dataVersion(folder),
  } satisfies Ontology);
}

function filesOf(folder: string, part: string, compiled: Compiled): DataFile[] {
  const path = join(folder, part);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(path, name), 'utf8');
      return { name: `${part}/${name}`, text, value: valueOf(compiled, text) };
    });
}

function entityKindsOf(files: readonly DataFile[], report: (finding: string) => void): ReadonlyMap<string, EntityKind> {
  const kinds = new Map<string, EntityKind>();
  for (const file of files) {
    const kind = readData(file, entityFile, report);
    if (kind) kinds.set(kind.id, Object.freeze(kind));
  }
  return kinds;
}

function sharedRoles(files: readonly DataFile[], report: (finding: string) => void): RolesFile {
  const file = files.find(({ name }) => name.endsWith('/roles.yml'));
  return (file && readData(file, rolesFile, report)) ?? {};
}

// Parents before children; checkKinds has made sure that every parent is there and none is its own ancestor.
function wholeKinds(written: readonly WrittenKind[], shared: RolesFile): ReadonlyMap<string, EventKind> {
  const byId = new Map(written.map((one) => [one.kind.id, one]));
  const whole = new Map<string, EventKind>();
  const complete = ({ file, kind }: WrittenKind): EventKind => {
    const done = whole.get(kind.id);
    if (done) return done;
    const parent = kind.parent === null ? undefined : byId.get(kind.parent);
    const made = Object.freeze({
      ...inherit(kind, parent ? complete(parent) : null, shared),
      triggers: triggersOf(kind),
      examples: examplesOf(kind),
      file: file.name,
    });
    whole.set(kind.id, made);
    return made;
  };
  return new Map(written.map((one) => [one.kind.id, complete(one)]));
}

// "pare down" is the verb "pare" with the further word "down", "go on strike" the verb "go" with "strike" after "on";
// "phone call" the noun "call" with "phone" before it.
function triggersOf(kind: EventFile): readonly Trigger[] {
  const verbLike = (pos: 'verb' | 'adjective') =>
    (kind.triggers[pos] ?? []).map((word): Trigger => {
      const [lemma = '', ...further] = word.split(' ');
      return { pos, lemma, particle: further.at(-1) ?? null, marker: further.length > 1 ? (further[0] ?? null) : null };
    });
  const nouns = (kind.triggers.noun ?? []).map((word): Trigger => {
    const [last = '', before = null] = word.split(' ').reverse();
    return { pos: 'noun', lemma: last, particle: before, marker: null };
  });
  return [...verbLike('verb'), ...nouns, ...verbLike('adjective')];
}
