// Ends of sentences learned from a treebank of a few sentences: the same file each time, and what it taught.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBoundaries } from '../../src/annotate/boundaries/weights.ts';
import { sentenceBreaks, sentenceRules } from '../../src/annotate/sentences.ts';
import { tokenRules, tokens } from '../../src/annotate/tokens.ts';
import { loadLexicon } from '../../src/ontology/lexicon.ts';
import { learnBoundaries } from '../../src/train/learnsentences.ts';
import { treebank } from '../../src/train/score/treebank.ts';
import { root } from '../setup/shared.ts';

const lexicon = loadLexicon([join(root, 'data', 'lexicon', 'en'), join(root, 'data', 'grammar', 'en')]);

/** One paragraph for each list of sentences; words by blanks, a full stop without a blank before it. */
function conllu(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs
    .flatMap((sentences, k) =>
      sentences.map((sentence, i) => {
        const forms = sentence.replace('.', ' .').split(' ');
        const rows = forms.map((form, j) => {
          const misc = forms[j + 1] === '.' ? 'SpaceAfter=No' : '_';
          return [j + 1, form, '_', 'X', 'X', '_', j, j === 0 ? 'root' : 'dep', '_', misc].join('\t');
        });
        const comments = [...(k + i === 0 ? ['# newdoc'] : []), ...(i === 0 ? ['# newpar'] : [])];
        return `${[...comments, ...rows].join('\n')}\n\n`;
      }),
    )
    .join('');
}

const paragraphs = Array.from({ length: 30 }, (_, i) => [
  `The ferry took ${i} crates to the Westmark pier.`,
  'Mia Dahl paid the crew.',
  'They left',
  'Regards Tom Moss',
]);
const sources = [{ sentences: treebank(conllu(paragraphs)), weight: 1 }];

test('the same sentences give the same file', () => {
  expect(learnBoundaries(sources, lexicon)).toEqual(learnBoundaries(sources, lexicon));
});

test('sentences end where those that were learned from do, with a mark and without', () => {
  const rules = sentenceRules(lexicon, readBoundaries(learnBoundaries(sources, lexicon)));
  const text = 'The ferry took 99 crates to the Westmark pier. Mia Dahl paid the crew. They left Regards Tom Moss';
  const words = tokens(text, { start: 0, end: text.length }, tokenRules(lexicon));
  expect(sentenceBreaks(text, words, rules).map((found) => text.slice(found[0]?.start, found.at(-1)?.end))).toEqual([
    'The ferry took 99 crates to the Westmark pier.',
    'Mia Dahl paid the crew.',
    'They left',
    'Regards Tom Moss',
  ]);
});
