// `wiregraph extract`: one record per article as JSON Lines, without touching a workspace.

import { articles, addInputs, type InputOptions, tellLanguage } from '../inputs.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { print } from '../terminal.ts';

export const extractCommand: Register = (program, finish) => {
  addInputs(program.command('extract'))
    .summary('print the record of each article as JSON Lines')
    .description('Reads articles and prints one record (wiregraph/extract@1) per line; no workspace is touched.')
    .action(async (inputs: readonly string[], options: InputOptions) => {
      const { ontology, reader } = session();
      let failed = 0;
      const found = articles(inputs, options, { ontology: await ontology(), onFailure: () => failed++ });
      for await (const article of found) {
        const extraction = (await reader()).extract(article);
        tellLanguage(extraction);
        print(JSON.stringify(extraction));
      }
      finish(failed > 0 ? 1 : 0);
    });
};
