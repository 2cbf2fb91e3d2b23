// Single rules of coreference, each on the sentence that showed it (in our own words).

import { expect, test } from 'vitest';
import { doc } from '../../annotate/doc.ts';
import { speech, who } from './who.ts';

test('a participle of result does not keep "it" from the subject: the cut makes the text shorter, not the text', () => {
  const document = doc(`
1 The the DET DT 2 det
2 draft draft NOUN NN 4 nsubj:pass
3 was be AUX VBD 4 aux:pass
4 cut cut VERB VBN 0 root SpaceAfter=No
5 , , PUNCT , 6 punct
6 making make VERB VBG 4 advcl
7 it it PRON PRP 6 obj
8 shorter short ADJ JJR 6 xcomp
9 . . PUNCT . 4 punct
`);
  expect(who(document).chain('it')).toEqual(['The draft', 'it']);
});

test('two surnames that the tagger took for one name in a headline are two people', () => {
  const headline = doc(`
1 Otieno Otieno PROPN NNP 3 compound NER=B-Person
2 Meets Meets PROPN NNP 3 compound NER=I-Person
3 Ortega Ortega PROPN NNP 0 root NER=I-Person

1 Ann Ann PROPN NNP 3 nsubj NER=B-Person
2 Otieno Otieno PROPN NNP 1 flat NER=I-Person
3 met meet VERB VBD 0 root
4 Juan Juan PROPN NNP 3 obj NER=B-Person
5 Ortega Ortega PROPN NNP 4 flat NER=I-Person
`);
  const [first, ...rest] = headline.sentences;
  const found = who({ ...headline, sentences: first ? [{ ...first, zone: 'headline' }, ...rest] : [] });
  expect(found.chain('Ann Otieno')).toEqual(['Otieno', 'Ann Otieno']);
  expect(found.chain('Juan Ortega')).toEqual(['Ortega', 'Juan Ortega']);
});

test('"there" is the place last named, not the country that acts', () => {
  const document = doc(`
1 Rebels rebel NOUN NNS 2 nsubj
2 hold hold VERB VBP 0 root
3 the the DET DT 5 det
4 Sarmo Sarmo PROPN NNP 5 compound NER=B-Place
5 valley valley NOUN NN 2 obj
6 . . PUNCT . 2 punct

1 Peru Peru PROPN NNP 2 nsubj NER=B-Country
2 fought fight VERB VBD 0 root
3 there there ADV RB 2 advmod
4 . . PUNCT . 2 punct
`);
  expect(who(document).chain('there')).toEqual(['the Sarmo valley', 'Sarmo', 'there']);
});

test('the side and the team of one country are one group; those of two countries are two', () => {
  const document = doc(`
1 The the DET DT 3 det
2 Kenyan Kenyan ADJ JJ 3 amod
3 side side NOUN NN 4 nsubj
4 met meet VERB VBD 0 root
5 the the DET DT 7 det
6 Chilean Chilean ADJ JJ 7 amod
7 team team NOUN NN 4 obj
8 . . PUNCT . 4 punct

1 The the DET DT 3 det
2 Kenyan Kenyan ADJ JJ 3 amod
3 delegation delegation NOUN NN 4 nsubj
4 left leave VERB VBD 0 root
5 . . PUNCT . 4 punct
`);
  const found = who(document);
  expect(found.chain('The Kenyan side')).toEqual(['The Kenyan side', 'The Kenyan delegation']);
  expect(found.chain('the Chilean team')).toEqual(['the Chilean team']);
});

test('who served as treasurer was it; who posed as one was not', () => {
  const served = (verb: string): string => `
1 Ann Ann PROPN NNP 3 nsubj NER=B-Person
2 Otieno Otieno PROPN NNP 1 flat NER=I-Person
3 ${verb} ${verb === 'served' ? 'serve' : 'pose'} VERB VBD 0 root
4 as as ADP IN 5 case
5 treasurer treasurer NOUN NN 3 obl
6 . . PUNCT . 3 punct
`;
  expect(
    who(doc(served('served')))
      .of('Ann Otieno')
      ?.roles.map(({ text }) => text),
  ).toEqual(['treasurer']);
  expect(who(doc(served('posed'))).of('Ann Otieno')?.roles).toEqual([]);
});

test('the founder and chief executive is one person, the founder and the chief executive are two', () => {
  const both = (determiner: string): string => `
1 The the DET DT 2 det
2 founder founder NOUN NN 6 nsubj
3 and and CCONJ CC 5 cc
${determiner}
5 chairman chairman NOUN NN 2 conj
6 left leave VERB VBD 0 root
7 . . PUNCT . 6 punct
`;
  const one = who(doc(both('4 deputy deputy NOUN NN 5 compound')));
  const two = who(doc(both('4 the the DET DT 5 det')));
  expect(one.of('The founder')?.id).toBe(one.of('deputy chairman')?.id);
  expect(two.of('The founder')?.id).not.toBe(two.of('the chairman')?.id);
});

test('who spoke goes on speaking: "he added" is the speaker before, not the man spoken of', () => {
  const document = doc(`
1 Bo Bo PROPN NNP 3 nsubj NER=B-Person
2 Ek Ek PROPN NNP 1 flat NER=I-Person
3 praised praise VERB VBD 0 root
4 Juan Juan PROPN NNP 3 obj NER=B-Person
5 Ortega Ortega PROPN NNP 4 flat NER=I-Person
6 . . PUNCT . 3 punct

1 Ortega Ortega PROPN NNP 2 nsubj NER=B-Person
2 won win VERB VBD 0 root
3 , , PUNCT , 5 punct
4 Ek Ek PROPN NNP 5 nsubj NER=B-Person
5 said say VERB VBD 2 parataxis
6 . . PUNCT . 2 punct

1 Taxes tax NOUN NNS 2 nsubj
2 fell fall VERB VBD 0 root
3 , , PUNCT , 5 punct
4 he he PRON PRP 5 nsubj
5 added add VERB VBD 2 parataxis
6 . . PUNCT . 2 punct
`);
  const speeches = [
    speech(document, { source: 'Bo', content: 'Ortega won', kind: 'indirect' }),
    speech(document, { source: 'he', content: 'Taxes fell', kind: 'indirect' }),
  ];
  const [said, ...rest] = speeches;
  const second = document.sentences[1];
  const token = second?.tokens[3];
  const bySurname =
    said && second && token
      ? { ...said, sentence: 1, source: { start: token.start, end: token.end, head: 3, sentence: 1 } }
      : said;
  expect(who(document, [...(bySurname ? [bySurname] : []), ...rest]).of('he')?.name).toBe('Bo Ek');
});

test('an office that is spoken of is held by nobody: "ran for president of Peru"', () => {
  const document = doc(`
1 Peruvian Peruvian ADJ JJ 2 amod
2 President president NOUN NNP 3 nmod:desc
3 Luz Luz PROPN NNP 5 nsubj NER=B-Person
4 Prado Prado PROPN NNP 3 flat NER=I-Person
5 left leave VERB VBD 0 root

1 Li Li PROPN NNP 3 nsubj NER=B-Person
2 Wei Wei PROPN NNP 1 flat NER=I-Person
3 ran run VERB VBD 0 root
4 for for ADP IN 5 case
5 president president NOUN NN 3 obl
6 of of ADP IN 7 case
7 Peru Peru PROPN NNP 5 nmod NER=B-Country
`);
  const found = who(document);
  expect(found.of('president of Peru')?.name).toBe('president of Peru');
  expect(found.of('president of Peru')?.id).not.toBe(found.of('Luz Prado')?.id);
});

test('two wars stay two, one war is one however far apart', () => {
  const war = (second: string): string => `
1 The the DET DT 3 det
2 Kenyan Kenyan ADJ JJ 3 amod
3 war war NOUN NN 4 nsubj
4 began begin VERB VBD 0 root

1 The the DET DT 3 det
2 ${second} ${second} ADJ JJ 3 amod
3 war war NOUN NN 4 nsubj
4 ended end VERB VBD 0 root
`;
  expect(who(doc(war('Kenyan'))).chain('The Kenyan war')).toHaveLength(2);
  expect(who(doc(war('Chilean'))).chain('The Kenyan war')).toHaveLength(1);
});

test('a name behind a long description is the one described, and nobody else who held such an office', () => {
  const named = (name: string, family: string): string => `
1 The the DET DT 2 det
2 envoy envoy NOUN NN 9 nsubj
3 for for ADP IN 4 case
4 roads road NOUN NNS 2 nmod
5 , , PUNCT , 6 punct
6 ${name} ${name} PROPN NNP 4 appos NER=B-Person
7 ${family} ${family} PROPN NNP 6 flat NER=I-Person
8 , , PUNCT , 6 punct
9 left leave VERB VBD 0 root
10 . . PUNCT . 9 punct
`;
  const found = who(doc(`${named('Ann', 'Otieno')}\n${named('Mei', 'Tanaka')}`));
  expect(found.of('The envoy')?.name).toBe('Ann Otieno');
  expect(found.of('The envoy', 1)?.name).toBe('Mei Tanaka');
  expect(found.of('Mei Tanaka')?.aliases).toEqual([]);
});

test('who stands behind "an adviser to the minister" is the minister', () => {
  const found = who(
    doc(`
1 Ann Ann PROPN NNP 9 nsubj NER=B-Person
2 Otieno Otieno PROPN NNP 1 flat NER=I-Person SpaceAfter=No
3 , , PUNCT , 5 punct
4 an an DET DT 5 det
5 adviser adviser NOUN NN 1 appos
6 to to ADP IN 8 case
7 the the DET DT 8 det
8 minister minister NOUN NN 5 nmod
9 , , PUNCT , 10 punct
10 Mei Mei PROPN NNP 8 appos NER=B-Person
11 Tanaka Tanaka PROPN NNP 10 flat NER=I-Person
12 , , PUNCT , 1 punct
13 left leave VERB VBD 0 root
`),
  );
  expect(found.of('the minister')?.name).toBe('Mei Tanaka');
  expect(found.of('Ann Otieno')?.aliases).toEqual([]);
});
