// `wiregraph conflicts | plans | timeline | quotes`: the questions people ask most, as tables or as JSON.

import { conflicts } from '../questions/conflicts.ts';
import { plans } from '../questions/plans.ts';
import type { Question } from '../questions/question.ts';
import { quotes } from '../questions/quotes.ts';
import { timeline } from '../questions/timeline.ts';
import { graphOf } from '../linked.ts';
import { addWorkspace, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { print, printJson, table } from '../terminal.ts';

const questions: readonly Question[] = [conflicts, plans, timeline, quotes];

export const questionCommands: readonly Register[] = questions.map((question) => (program) => {
  addWorkspace(program.command(question.name))
    .summary(question.summary)
    .description(question.description)
    .option('--json', 'print as JSON')
    .action(async ({ workspace, json }: WorkspaceOption & { readonly json?: boolean }) => {
      const answers = question.answers(await graphOf(workspace, session()));
      if (json) printJson(answers);
      else if (answers.length === 0) print(question.none);
      else {
        const rows = answers.map((answer) =>
          question.columns.map(({ key }) => {
            const cell = answer[key] ?? null;
            return typeof cell === 'object' && cell !== null ? cell.join('\n') : cell;
          }),
        );
        print(table(question.columns, rows));
      }
    });
});
