// `wiregraph check`: the data files, all findings at once. What a file cannot say is an error when it is read; then every
// example is read by the whole line, and one that no longer holds is an error; kinds in each other's light and words that
// no example shows are warnings.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article } from '../../model/article.ts';
import { type EventKind, rolesOf } from '../../ontology/kind.ts';
import { place } from '../../ontology/datafile.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Tried } from '../../score/examples.ts';
import { home } from '../home.ts';
import type { Register } from '../register.ts';
import { print, printJson } from '../terminal.ts';

interface CheckOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly kinds?: boolean;
}

interface Finding {
  readonly level: 'error' | 'warning';
  readonly code: 'example' | 'alike' | 'overshadowed' | 'unshown';
  /** `ontology/events/met.yml:31:5` */
  readonly place: string;
  readonly message: string;
}

export const checkCommand: Register = (program, finish) => {
  program
    .command('check')
    .summary('check the kind files, their examples and the word lists')
    .description(
      'Reads all data files and names every mistake with its file, its line and what to write instead. Then reads every ' +
        'example, and tells which no longer hold (errors), which kinds cannot be told apart and which words no example ' +
        'shows (warnings). Exit code 1 where there are errors.',
    )
    .option('--data <folder>', 'another data folder, with ontology/, lexicon/en and grammar/en inside')
    .option('--kinds', 'only list the kinds of events with their words and roles')
    .option('--json', 'print the findings as JSON')
    .action(async ({ data = home.data, json = false, kinds = false }: CheckOptions) => {
      const { loadOntology } = await import('../../ontology/load.ts');
      const ontology = loadOntology(data);
      if (kinds) {
        print([...ontology.eventKinds.values()].map(described).join('\n'));
        return;
      }
      const findings = await findingsOf(ontology, data);
      const errors = findings.filter(({ level }) => level === 'error').length;
      if (json) printJson(findings);
      else print([...findings.map(line), summary(ontology, errors, findings.length - errors)].join('\n'));
      finish(errors > 0 ? 1 : 0);
    });
};

async function findingsOf(ontology: Ontology, data: string): Promise<readonly Finding[]> {
  const [{ faultsOf }, { indistinct, overshadowed, unshown }] = await Promise.all([
    import('../../score/examples.ts'),
    import('../../score/shadows.ts'),
  ]);
  const tried = await triedExamples(ontology);
  const at = ({ file }: EventKind, ...path: readonly PropertyKey[]): string =>
    place({ name: file, text: readFileSync(join(data, file), 'utf8') }, path);
  const kindAt = (id: string, ...path: readonly PropertyKey[]): string => {
    const kind = ontology.eventKinds.get(id);
    return kind ? at(kind, ...path) : id;
  };
  const examples = [...tried].flatMap(([kind, all]) =>
    all.flatMap(({ record }, i): readonly Finding[] => {
      const example = kind.examples[i];
      const faults = example ? faultsOf(kind, example, record) : [];
      return faults.map((fault): Finding => {
        const message = `"${example?.text ?? ''}" ${fault}`;
        return { level: 'error', code: 'example', place: at(kind, 'examples', i), message };
      });
    }),
  );
  const alike = indistinct(ontology).map(({ kind, other, words }): Finding => {
    const message = `"${kind}" and "${other}" ask for the same at ${words.join(', ')}; only the order of the files decides`;
    return { level: 'warning', code: 'alike', place: kindAt(kind, 'triggers'), message };
  });
  const shadowed = overshadowed(tried).map(({ kind, other }): Finding => {
    const message = `every example of "${kind}" could be "${other}" as well; add a role, a filler or a head that tells them apart`;
    return { level: 'warning', code: 'overshadowed', place: kindAt(kind, 'examples'), message };
  });
  const idle = [...tried].flatMap(([kind, all]): readonly Finding[] => {
    const words = unshown(kind, all);
    const message = `no example shows ${words.join(', ')}`;
    return words.length === 0 ? [] : [{ level: 'warning', code: 'unshown', place: at(kind, 'triggers'), message }];
  });
  return [...examples, ...alike, ...shadowed, ...idle];
}

/** Every example as a short article of its own, from one day, as weekdays are counted from it. */
async function triedExamples(ontology: Ontology): Promise<ReadonlyMap<EventKind, readonly Tried[]>> {
  const [{ loadEngine }, { annotator }, { extract }, { explain }] = await Promise.all([
    import('../../annotate/load.ts'),
    import('../../annotate/index.ts'),
    import('../../extract/index.ts'),
    import('../../extract/explain.ts'),
  ]);
  const annotate = annotator(loadEngine(home.models), ontology);
  const tried = (text: string): Tried => {
    const document = annotate(exampleArticle(text));
    const record = extract(document, ontology);
    const contests = explain(document, record, ontology).map(({ start, end, attempts, taken }) => {
      const fitting = attempts.filter(({ missing }) => missing.length === 0).map(({ kind }) => kind);
      return { start, end, fitting, taken };
    });
    return { record, contests };
  };
  return new Map([...ontology.eventKinds.values()].map((kind) => [kind, kind.examples.map(({ text }) => tried(text))]));
}

function exampleArticle(text: string) {
  return article({
    id: null,
    source: 'example',
    url: null,
    title: null,
    publisher: null,
    authors: [],
    publishedAt: '2024-05-15',
    language: 'en',
    text,
    zones: [{ start: 0, end: text.length, kind: 'body' }],
  });
}

function line({ level, place: where, message }: Finding): string {
  return `${level} ${where} ${message}`;
}

function summary({ eventKinds, entityKinds }: Ontology, errors: number, warnings: number): string {
  const examples = [...eventKinds.values()].reduce((sum, kind) => sum + kind.examples.length, 0);
  const found = errors + warnings === 0 ? 'no findings' : `${errors} errors, ${warnings} warnings`;
  return `${eventKinds.size} event kinds with ${examples} examples, ${entityKinds.size} entity kinds: ${found}.`;
}

/** `met (CONSULT): meet; meeting, summit. agent, partner, topic, place` */
function described(kind: EventKind): string {
  const words = kind.triggers.map(({ pos, lemma, particle, marker }) => {
    const further = [marker, particle].filter((word) => word !== null);
    return [
      ...(pos === 'noun' ? [...further, lemma] : [lemma, ...further]),
      ...(pos === 'noun' ? ['(noun)'] : []),
    ].join(' ');
  });
  const code = kind.plover === null ? '' : ` [${kind.plover.event}]`;
  return `${kind.id}${code}: ${words.join(', ')}\n    ${rolesOf(kind).join(', ')}`;
}
