// `wiregraph notes`: what was skipped or left open in which article, where and why.

import { extractions } from '../../store/articles.ts';
import { closeWorkspace, openWorkspace } from '../../store/workspace.ts';
import { addWorkspace, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { complain, print, printJson, table } from '../terminal.ts';

export const notesCommand: Register = (program) => {
  addWorkspace(program.command('notes'))
    .summary('what was skipped or left open, and why')
    .description('Lists what was skipped or left open in the articles of the workspace, with the place and the reason.')
    .option('--json', 'print as JSON')
    .action(({ workspace: folder, json }: WorkspaceOption & { readonly json?: boolean }) => {
      const workspace = openWorkspace(folder);
      const { extractions: records, damaged } = extractions(workspace);
      closeWorkspace(workspace);
      for (const error of damaged) complain(error);
      const notes = records.flatMap(({ article, notes }) =>
        notes.map((note) => ({
          article: article.id,
          title: article.title ?? article.id,
          ...note,
          text: article.text.slice(note.start, Math.min(note.end, note.start + 60)),
        })),
      );
      if (json) printJson(notes);
      else if (notes.length === 0) print('No notes: nothing was skipped or left open.');
      else {
        const columns = [
          { name: 'article', share: 2 },
          { name: 'note', share: 0 },
          { name: 'at', share: 0 },
          { name: 'what', share: 3 },
        ];
        print(
          table(
            columns,
            notes.map((note) => [
              note.title,
              note.code,
              note.start,
              note.text === '' ? note.message : `${note.message} (${note.text})`,
            ]),
          ),
        );
      }
    });
};
