// What training learns from: sentences read from treebanks, their names as labels, and the sentences that are made of them.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameLabels, nameTypes, spansOf } from '../../src/annotate/network/bilou.ts';
import { listMarks } from '../../src/annotate/network/vocabulary.ts';
import { type Example, readCorpus } from '../../src/train/corpus.ts';
import { gumNames } from '../../src/train/gumnames.ts';
import { headlines } from '../../src/train/headlines.ts';
import { learnWords } from '../../src/train/learnwords.ts';
import { bilou } from '../../src/train/lessons.ts';
import { listedWords, type NameLists } from '../../src/train/namelists.ts';
import { numbers } from '../../src/train/numbers.ts';
import { renamed } from '../../src/train/renamed.ts';
import { scratch } from '../setup/command.ts';

const folder = scratch();

/** Rows of "ID FORM UPOS XPOS HEAD DEPREL MISC" as a file. */
function written(name: string, ...lines: readonly string[]): string {
  const rows = lines.map((line) => {
    if (line === '' || line.startsWith('#')) return line;
    const [id = '', form = '', upos = '_', xpos = '_', head = '_', deprel = '_', misc = '_'] = line.split(' ');
    return [id, form, '_', upos, xpos, '_', head, deprel, '_', misc].join('\t');
  });
  const path = join(folder, name);
  writeFileSync(path, `${rows.join('\n')}\n\n`);
  return path;
}

describe('a treebank read for training', () => {
  const [first, second] = readCorpus(
    written(
      'small.conllu',
      '# newdoc',
      '1 Dahl PROPN NNP 4 nsubj NER=PERSON',
      "2-3 didn't _ _ _ _ SpaceAfter=No",
      '2 did AUX VBD 4 aux',
      "3 n't PART RB 4 advmod",
      '4 resign VERB VB 0 root',
      '5 later ADV RB 4 advmod:tmod SpaceAfter=No',
      '',
      '1 He PRON PRP 2 nsubj:pass',
      '2 left VERB VBN 0 root',
      '',
      '# newdoc',
      '1 Rain NOUN NN 0 root',
    ),
  );

  test('has one story for each document', () => {
    expect(first?.map(({ words }) => words)).toEqual([
      ['Dahl', 'did', "n't", 'resign', 'later'],
      ['He', 'left'],
    ]);
    expect(second?.map(({ words }) => words)).toEqual([['Rain']]);
  });

  test('has a blank behind words written as one only where the last of them says so', () => {
    expect(first?.[0]?.spaced).toEqual([true, false, false, true, false]);
  });

  test('keeps the subtypes that all treebanks have, and the others beside', () => {
    expect(first?.[0]?.relations).toEqual(['nsubj', 'aux', 'advmod', 'root', 'advmod']);
    expect(first?.[0]?.subtypes.at(-1)).toBe('advmod:tmod');
    expect(first?.[1]?.relations).toEqual(['nsubj:pass', 'root']);
  });

  test('has heads from 1, the root at 0, and names where they are marked', () => {
    expect(first?.[0]?.heads).toEqual([4, 4, 4, 0, 4]);
    expect(first?.[0]?.names).toEqual(['B-PERSON', 'O', 'O', 'O', 'O']);
  });
});

describe('names of phrases', () => {
  const row = (form: string, xpos: string, entity = ''): string[] => [
    '_',
    form,
    form,
    '_',
    xpos,
    '_',
    '_',
    '_',
    '_',
    entity === '' ? '_' : `Entity=${entity}`,
  ];

  test('are the proper nouns that end the head of the phrase', () => {
    const rows = [
      row('the', 'DT', '(1-person-new-nnnnn-cf1-3,4-coref'),
      row('minister', 'NN'),
      row('Ana', 'NNP'),
      row('Dahl', 'NNP', '1)'),
      row('left', 'VBD'),
    ];
    expect(gumNames(rows)).toEqual(['O', 'O', 'B-PERSON', 'I-PERSON', 'O']);
  });

  test('are none where the head is a common noun', () => {
    const rows = [row('the', 'DT', '(1-person-new-nnnnn-cf1-2-coref'), row('minister', 'NN', '1)')];
    expect(gumNames(rows)).toEqual(['O', 'O']);
  });

  test('go on after "of" for an organisation and not for a person', () => {
    const rows = (type: string): string[][] => [
      row('Bank', 'NNP', `(1-${type}-new-nnnnn-cf1-1-coref`),
      row('of', 'IN'),
      row('Westmark', 'NNP', '1)'),
    ];
    expect(gumNames(rows('organization'))).toEqual(['B-ORGANIZATION', 'I-ORGANIZATION', 'I-ORGANIZATION']);
    expect(gumNames(rows('person'))).toEqual(['B-PERSON', 'O', 'O']);
  });
});

describe('labels', () => {
  test('say where a name begins, goes on and ends', () => {
    const names = ['B-PERSON', 'I-PERSON', 'I-PERSON', 'O', 'B-LOCATION', 'B-LOCATION', 'I-LOCATION'];
    expect([...bilou(names)].map((label) => nameLabels[label])).toEqual([
      'B-PERSON',
      'I-PERSON',
      'L-PERSON',
      'O',
      'U-LOCATION',
      'B-LOCATION',
      'L-LOCATION',
    ]);
    expect(spansOf(bilou(names)).map(({ from, to, type }) => [from, to, nameTypes[type]])).toEqual([
      [0, 3, 'PERSON'],
      [4, 5, 'LOCATION'],
      [5, 7, 'LOCATION'],
    ]);
  });

  test('that are rare are learned as the most frequent one alike', () => {
    const penn = (label: string): string => label.split(' ')[0] ?? '';
    expect([...numbers(['NN NOUN', 'VB X'], ['NN NOUN', 'VB VERB', 'VB AUX'], penn)]).toEqual([0, 1]);
  });
});

const example: Example = {
  words: ['Mia', 'Dahl', 'paid', 'the', 'crew', '.'],
  spaced: [true, true, true, true, false, true],
  lemmas: ['Mia', 'Dahl', 'pay', 'the', 'crew', '.'],
  tags: ['NNP PROPN', 'NNP PROPN', 'VBD VERB', 'DT DET', 'NN NOUN', '. PUNCT'],
  heads: [3, 1, 0, 5, 3, 3],
  relations: ['nsubj', 'flat', 'root', 'det', 'obj', 'punct'],
  subtypes: ['nsubj', 'flat', 'root', 'det', 'obj', 'punct'],
  names: ['B-PERSON', 'I-PERSON', 'O', 'O', 'O', 'O'],
};
const lists: NameLists = {
  given: ['Tove'],
  family: ['Ortega', 'de Groot'],
  cities: ['Lisbon', 'New Haven'],
  regions: ['Upper Norland'],
  organizations: ['Westbank', 'Harbour Union'],
};

describe('sentences made of others', () => {
  test('have other names of the same kind, and the same tree', () => {
    const shares = { renamed: 1, small: 0, capital: 0 };
    const [[other] = []] = renamed([[example]], lists, { shares, seed: 1 });
    expect(other?.words).toEqual(['Tove', 'Ortega', 'paid', 'the', 'crew', '.']);
    expect(other).toEqual({ ...example, words: other?.words });
  });

  test('are none of sentences without names', () => {
    const shares = { renamed: 1, small: 0, capital: 0 };
    const without = { ...example, names: example.words.map(() => 'O') };
    expect(renamed([[without]], lists, { shares, seed: 1 })).toEqual([]);
  });

  test('are headlines with capitals on words of content and without a stop', () => {
    const many = Array.from({ length: 40 }, () => example);
    const [made = []] = headlines([many], 1);
    expect(made.length).toBeGreaterThan(0);
    expect(made.length).toBeLessThan(20);
    for (const { words, heads, names } of made) {
      expect(words.join(' ')).toBe('Mia Dahl Paid the Crew');
      expect([heads.length, names?.length]).toEqual([5, 5]);
    }
  });
});

describe('the vocabulary', () => {
  test('has a word in all the lists that it stands in, and parts of longer places as parts', () => {
    const listed = listedWords({ ...lists, cities: [...lists.cities, 'Ortega'] });
    expect(listed.get('Ortega')).toBe(listMarks.family | listMarks.city);
    expect(listed.get('Groot')).toBe(listMarks.family);
    expect(listed.get('Haven')).toBe(listMarks.part);
    expect(listed.get('Norland')).toBe(listMarks.part);
    expect(listed.get('Westbank')).toBe(listMarks.organization);
    expect(listed.has('Harbour')).toBe(false);
  });

  test('gives a row to words met three times, as written and in lower case', () => {
    const classes = new Map([['crew', 7]]);
    const { entries, rows, counts } = learnWords([example, example, example], classes, listedWords(lists));
    // mia, dahl, paid, the, crew and the stop; Mia and Dahl with their capitals.
    expect(rows).toBe(8);
    expect(counts.get('mia')).toBe(3);
    expect(entries.filter(({ row }) => row >= 0).length).toBe(8);
    expect(entries.filter(({ group }) => group === 7).length).toBe(1);
    expect(learnWords([example, example], classes, new Map()).rows).toBe(0);
  });
});
