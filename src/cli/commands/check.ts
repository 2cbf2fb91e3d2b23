// `wiregraph check`: the data files, all findings at once. Loading is the check; examples run in the project's tests.

import { home } from '../home.ts';
import type { Register } from '../register.ts';
import { print } from '../terminal.ts';

export const checkCommand: Register = (program) => {
  program
    .command('check')
    .summary('check the kind files and word lists')
    .description('Reads all data files and names every mistake with its file, its line and what to write instead.')
    .option('--data <folder>', 'another data folder, with ontology/, lexicon/en and grammar/en inside')
    .action(async ({ data }: { readonly data?: string }) => {
      const { loadOntology } = await import('../../ontology/load.ts');
      const { eventKinds, entityKinds } = loadOntology(data ?? home.data);
      const examples = [...eventKinds.values()].reduce((sum, kind) => sum + kind.examples.length, 0);
      print(`${eventKinds.size} event kinds with ${examples} examples, ${entityKinds.size} entity kinds: no findings.`);
    });
};
