// Where the sources disagree: each conflict with its sides, a sentence and its outlet for each.

import { byFirst, list, lookup, outlet, type Question, text } from './question.ts';

export const conflicts: Question = {
  name: 'conflicts',
  summary: 'where the sources disagree, with both sides',
  description:
    'Where the sources disagree: each conflict with its sides, a sentence and an outlet for each. No side is picked.',
  columns: [
    { key: 'severity', name: 'severity', share: 0 },
    { key: 'summary', name: 'what', share: 2 },
    { key: 'sides', name: 'who says what', share: 4 },
  ],
  none: 'No conflicts: the sources do not disagree on anything that was found.',
  answers: (graph) => {
    const look = lookup(graph);
    return look
      .labelled('Conflict')
      .map((conflict) => ({
        id: conflict.id,
        kind: text(conflict, 'kind'),
        severity: text(conflict, 'severity'),
        summary: text(conflict, 'summary'),
        sides: list(conflict.properties['statements']).map((id) => {
          const statement = look.node(id);
          return `${outlet(statement, look)}: ${text(statement, 'sentence') ?? ''}`;
        }),
      }))
      .sort((a, b) => byFirst([rank(a.severity), a.summary], [rank(b.severity), b.summary]));
  },
};

function rank(severity: string | null): string {
  return severity === 'high' ? '0' : severity === 'medium' ? '1' : '2';
}
