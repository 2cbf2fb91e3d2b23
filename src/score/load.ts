// A gold file and its article's text -> Gold. What does not hold together (words that are not in the sentence, a label that
// nothing bears, a kind that is not in the ontology) is told all at once as GOLD_INVALID, with file, line and column.

import type { Article } from '../model/article.ts';
import { WiregraphError } from '../model/error.ts';
import { type DataFile, type Path, meant, place, readData } from '../ontology/datafile.ts';
import { rolesOf } from '../ontology/kind.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { roles } from '../model/statement.ts';
import { attributionsOf } from './load/attributions.ts';
import { labelCheck } from './load/labels.ts';
import { mentionsOf, quantitiesOf, timesOf } from './load/mentions.ts';
import { pagesOf } from './load/sentences.ts';
import { statementsOf } from './load/statements.ts';
import { factsOf, triplesOf } from './load/triples.ts';
import type { Gold, GoldEntity } from './gold.ts';
import { type GoldFile, goldFile } from './goldfile.ts';

/** The checked file, before its article is read (its `article` says which). */
export function readGoldFile(file: DataFile): GoldFile {
  const findings: string[] = [];
  const written = readData(file, goldFile, (finding) => void findings.push(finding));
  if (written === null) throw new WiregraphError('GOLD_INVALID', findings.join('\n'));
  return written;
}

export interface GoldSource {
  readonly file: DataFile;
  readonly written: GoldFile;
  /** As the reader gave it: what the offsets are of. */
  readonly article: Article;
}

export function loadGold({ file, written, article }: GoldSource, ontology: Ontology): Gold {
  const findings: string[] = [];
  const report = (path: Path, message: string): void => void findings.push(`${place(file, path)} ${message}`);
  const sentences = pagesOf(written, article, report);
  const mentions = mentionsOf(sentences, written);
  const times = timesOf(sentences);
  const attributions = attributionsOf(sentences, mentions, report);
  const statements = statementsOf(sentences, { mentions, times, attributions }, report);
  labelCheck(written, { attributions, statements }, report);
  checkKinds(written, ontology, report);
  const gold: Gold = {
    file: file.name,
    set: written.set,
    layers: new Set(written.layers),
    entities: new Map(
      Object.entries(written.entities).map(([label, { kind, name, members = [] }]): [string, GoldEntity] => [
        label,
        { label, kind, name, members },
      ]),
    ),
    mentions,
    times,
    quantities: quantitiesOf(sentences),
    attributions,
    statements,
    facts: factsOf(sentences),
    open: triplesOf(sentences),
  };
  if (findings.length > 0) throw new WiregraphError('GOLD_INVALID', findings.join('\n'));
  return gold;
}

function checkKinds(written: GoldFile, ontology: Ontology, report: (path: Path, message: string) => void): void {
  for (const [label, { kind }] of Object.entries(written.entities)) {
    if (ontology.entityKinds.has(kind)) continue;
    report(['entities', label, 'kind'], `"${kind}" is no kind of entity${meant(kind, ontology.entityKinds.keys())}`);
  }
  for (const [i, { statements = [] }] of written.sentences.entries()) {
    for (const [j, statement] of statements.entries()) {
      const path = ['sentences', i, 'statements', j];
      const kinds = [statement.kind].flat();
      const unknown = kinds.filter((one) => !ontology.eventKinds.has(one));
      for (const one of unknown) {
        report([...path, 'kind'], `"${one}" is no kind of event${meant(one, ontology.eventKinds.keys())}`);
      }
      const known = new Set(kinds.flatMap((one) => rolesOf(ontology.eventKinds.get(one))));
      for (const role of unknown.length > 0 ? [] : roles) {
        if (role === 'time' || statement[role] === undefined || known.has(role)) continue;
        report([...path, role], `"${kinds.join('/')}" has no role "${role}"; it has ${[...known].join(', ')}`);
      }
    }
  }
}
