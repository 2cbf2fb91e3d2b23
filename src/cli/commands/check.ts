// `wiregraph check`: the data files, all findings at once. Loading is the check; examples run in the project's tests.

import { loadOntology } from '../../ontology/load.ts';
import { home } from '../home.ts';
import type { Register } from '../register.ts';
import { print } from '../terminal.ts';

export const checkCommand: Register = (program) => {
  program
    .command('check')
    .summary('check the kind files and word lists')
    .option('--data <folder>', 'another data folder')
    .action(({ data }: { readonly data?: string }) => {
      const { eventKinds, entityKinds } = loadOntology(data ?? home.data);
      const examples = [...eventKinds.values()].reduce((sum, kind) => sum + kind.examples.length, 0);
      print(`${eventKinds.size} event kinds with ${examples} examples, ${entityKinds.size} entity kinds: no findings.`);
    });
};
