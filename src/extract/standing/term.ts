// Whether an office is held, was held or will be: by the words beside it ("former", "-elect") and the tense of what says so.

import type { Standing } from '../../model/statement.ts';
import { isRelation } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Seat } from './bodies.ts';

export function termOf({ tree, head, office }: Seat, { lexicon }: Ontology): Standing {
  const words = lexicon.table('standing-words');
  const { tokens } = tree.sentence;
  const before = tokens.filter(
    ({ start, index, head: above }) =>
      index <= head.index && (start >= office.start || above === head.index || tokens[above]?.head === head.index),
  );
  // "the president-elect", "the ambassador designate"
  const behind = tokens.slice(head.index + 1, head.index + 3);
  // "ex-mayor", "then-president"
  const parts = before.flatMap(({ text }) => text.toLowerCase().split('-'));
  const said = parts.map((part) => words.get(part)?.value);
  if (said.includes('ended')) return 'ended';
  const coming = behind.some(({ text }) => words.get(text.toLowerCase())?.value === 'ahead');
  if (coming || said.includes('ahead')) return 'ahead';
  const above = tree.head(head);
  const past = tree.childrenBy(head, 'cop').some(({ xpos }) => xpos === 'VBD');
  const served = above !== null && isRelation(head, ['obl']) && above.xpos === 'VBD';
  return past || served ? 'ended' : 'holds';
}
