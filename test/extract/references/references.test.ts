// Which words refer, as what, and how far their phrases reach; on documents made by hand.

import { expect, test } from 'vitest';
import { reading } from '../../../src/extract/reading.ts';
import { findReferences } from '../../../src/extract/references.ts';
import type { Document } from '../../../src/model/document.ts';
import { extract } from '../../../src/extract/index.ts';
import { annotators, doc, docOf } from '../../annotate/doc.ts';
import { ontology } from '../coreference/who.ts';

const shipped = annotators();

const found = (document: Document): string[] =>
  findReferences(reading(document, ontology)).map(({ text, form, kind }) => `${text} | ${form} | ${kind}`);

test('a description reaches from its determiner to its head, with the complement of an office', () => {
  const document = doc(`
1 A a DET DT 3 det
2 senior senior ADJ JJ 3 amod
3 adviser adviser NOUN NN 7 nsubj
4 to to ADP IN 5 case
5 Otieno Otieno PROPN NNP 3 nmod NER=B-Person|SpaceAfter=No
6 , , PUNCT , 7 punct
7 resigned resign VERB VBD 0 root
8 with with ADP IN 10 case
9 two two NUM CD 10 nummod
10 aides aide NOUN NNS 7 obl
11 . . PUNCT . 7 punct
`);
  expect(found(document)).toEqual([
    'A senior adviser to Otieno | nominal | Person',
    'Otieno | name | Person',
    'two aides | nominal | Group',
  ]);
});

test('titles, articles and possessive endings are no part of a name', () => {
  const document = doc(`
1 The the DET DT 5 det NER=B-Person
2 former former ADJ JJ 5 amod NER=I-Person
3 President president NOUN NNP 5 nmod:desc NER=I-Person
4 Ana Ana PROPN NNP 5 compound NER=I-Person
5 Reyes Reyes PROPN NNP 7 nmod:poss NER=I-Person|SpaceAfter=No
6 ’s ’s PART POS 5 case NER=I-Person
7 house house NOUN NN 8 nsubj
8 burned burn VERB VBD 0 root
`);
  expect(found(document)).toContain('Ana Reyes | name | Person');
});

test('a name that is only an office is no name', () => {
  const document = doc(`
1 The the DET DT 2 det
2 President president PROPN NNP 3 nsubj NER=B-Organization
3 left leave VERB VBD 0 root
`);
  expect(found(document)).toEqual(['The President | nominal | Person']);
});

test('a surname is a person wherever the article has the full name, and is found where the tagger missed it', () => {
  const document = doc(`
1 Otieno Otieno PROPN NNP 2 nsubj NER=B-Organization
2 resigns resign VERB VBZ 0 root

1 Ann Ann PROPN NNP 3 nsubj NER=B-Person
2 Otieno Otieno PROPN NNP 1 flat NER=I-Person
3 left leave VERB VBD 0 root

1 Aides aide NOUN NNS 2 nsubj
2 praised praise VERB VBD 0 root
3 Otieno Otieno PROPN NNP 2 obj
`);
  expect(found(document).filter((one) => one.startsWith('Otieno'))).toEqual([
    'Otieno | name | Person',
    'Otieno | name | Person',
  ]);
});

test('a demonym is the country as an adjective and a group as a noun, never a name', () => {
  const document = doc(`
1 South south ADJ JJ 3 amod NER=B-Group
2 Korean Korean ADJ JJ 3 amod NER=I-Group
3 ministers minister NOUN NNS 4 nsubj
4 told tell VERB VBD 0 root
5 the the DET DT 6 det
6 Kenyans Kenyan PROPN NNPS 4 obj NER=B-Group
`);
  expect(found(document)).toEqual([
    'South Korean ministers | nominal | Group',
    'South Korean | nominal | Country',
    'the Kenyans | nominal | Group',
  ]);
});

test.each([
  ['plan', 'Plan'],
  ['ministry', 'Organization'],
  ['delegation', 'Group'],
  ['border', 'Place'],
  ['war', 'Event'],
  ['spoon', 'Thing'],
  ['widow', 'Person'],
])('%s is a %s', (noun, kind) => {
  const document = doc(`
1 The the DET DT 2 det
2 ${noun} ${noun} NOUN NN 3 nsubj
3 changed change VERB VBD 0 root
`);
  expect(found(document)).toEqual([`The ${noun} | nominal | ${kind}`]);
});

test('"it" that stands for nothing is no reference, "it" for a thing is', () => {
  const empty = doc(`
1 It it PRON PRP 3 nsubj
2 is be AUX VBZ 3 cop
3 unclear unclear ADJ JJ 0 root
4 whether whether SCONJ IN 6 mark
5 taxes tax NOUN NNS 6 nsubj
6 fell fall VERB VBD 3 csubj
`);
  const full = doc(`
1 It it PRON PRP 2 nsubj
2 fell fall VERB VBD 0 root
`);
  expect(found(empty)).toEqual(['taxes | nominal | Thing']);
  expect(found(full)).toEqual(['It | pronoun | Thing']);
});

test('words of a time expression refer to no thing', () => {
  const sentence = `
1 Otieno Otieno PROPN NNP 2 nsubj NER=B-Person
2 left leave VERB VBD 0 root
3 on on ADP IN 5 case
4 election election NOUN NN 5 compound
5 eve eve NOUN NN 2 obl
`;
  const start = doc(sentence).text.indexOf('election');
  const time = {
    start,
    end: start + 'election eve'.length,
    text: 'election eve',
    value: null,
    type: 'date',
    precision: 'day',
    approximate: false,
    anchor: null,
    basis: { kind: 'stated' },
  } as const;
  expect(found(doc(sentence))).toContain('election eve | nominal | Thing');
  expect(found(doc(sentence, { times: [time] }))).toEqual(['Otieno | name | Person']);
});

test('no two references share a head word, and all slice to their text', () => {
  const document = doc(`
1 Kenya Kenya PROPN NNP 3 nmod:poss NER=B-Country|SpaceAfter=No
2 's 's PART POS 1 case
3 envoy envoy NOUN NN 5 nsubj
4 Li Li PROPN NNP 3 flat NER=B-Person
5 left leave VERB VBD 0 root
6 his he PRON PRP$ 7 nmod:poss
7 team team NOUN NN 5 obj
`);
  const references = findReferences(reading(document, ontology));
  const heads = references.map(({ head }) => head.start);
  expect(new Set(heads).size).toBe(heads.length);
  expect(references.map(({ start, end }) => document.text.slice(start, end))).toEqual(
    references.map(({ text }) => text),
  );
  expect(references.map(({ text }) => text)).toEqual(["Kenya's envoy Li", 'Kenya', 'Li', 'his team', 'his']);
});

test.each([
  ['The governing body met on Friday.', 'The governing body', 'Organization'],
  ['The body was found on Friday.', 'The body', 'Thing'],
  ['Hedge funds sold the shares.', 'Hedge funds', 'Organization'],
  ['He raised the funds on Friday.', 'the funds', 'Thing'],
  ['The opposition left the hall.', 'The opposition', 'Group'],
  ['Farmers voiced opposition to the plan.', 'opposition', 'Thing'],
  ['The inquiry ended on Friday.', 'The inquiry', 'Event'],
  ['She was taken to a prison.', 'a prison', 'Place'],
])('in "%s" %s is of kind %s', (text, words, kind) => {
  const { mentions } = extract(docOf(text, shipped), shipped.ontology);
  expect(mentions.find((mention) => mention.text === words)?.kind).toBe(kind);
});

test('a day is no surname, and a region of two words no bank', () => {
  const conllu = `
1 Guards guard NOUN NNS 2 nsubj
2 seized seize VERB VBD 0 root
3 Otieno Otieno PROPN NNP 2 obj NER=B-Person
4 Wednesday Wednesday PROPN NNP 2 obl:tmod NER=I-Person
5 in in ADP IN 8 case
6 the the DET DT 8 det
7 West West PROPN NNP 8 compound NER=B-Place
8 Bank Bank PROPN NNP 2 obl NER=I-Place
9 . . PUNCT . 2 punct
`;
  const start = 'Guards seized Otieno '.length;
  const about = {
    type: 'date',
    precision: 'day',
    approximate: false,
    anchor: null,
    basis: { kind: 'stated' },
  } as const;
  const day = { start, end: start + 'Wednesday'.length, text: 'Wednesday', value: null, ...about };
  const document = doc(conllu, { times: [day] });
  expect(found(document)).toContain('Otieno | name | Person');
  expect(found(document)).toContain('West Bank | name | Place');
});
