// A program that writes records into a workspace until it is killed, for the tests of what a killed writer leaves. It
// says `open` when it holds the lock, then the id of each article as soon as that is kept.

import { putExtraction } from '../../src/store/articles.ts';
import { addJudgement } from '../../src/store/judgements.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import { extraction } from './extraction.ts';

const [folder = '', first = '0', last = '100000'] = process.argv.slice(2);
const workspace = openWorkspace(folder, { mode: 'writing', create: true });
console.log('open');
for (let i = Number(first); i < Number(last); i++) {
  const id = `art_${String(i).padStart(6, '0')}`;
  putExtraction(workspace, extraction({ id, text: `Report ${i} on the harbour. `.repeat(400) }), 'rules-1');
  addJudgement(workspace, { left: `ent_${i}`, right: 'ent_x', verdict: 'different', by: 'writer', why: 'a test' });
  console.log(id);
}
