// Who is who inside one article, on documents made by hand.

import { expect, test } from 'vitest';
import { doc } from '../../annotate/doc.ts';
import { speech, who } from './who.ts';

const minister = doc(`
1 Foreign foreign ADJ NNP 2 amod
2 Minister minister NOUN NNP 3 nmod:desc
3 Ana Ana PROPN NNP 5 nsubj NER=B-Person
4 Reyes Reyes PROPN NNP 3 flat NER=I-Person
5 met meet VERB VBD 0 root
6 Kenyan Kenyan ADJ JJ 7 amod
7 envoys envoy NOUN NNS 5 obj
8 . . PUNCT . 5 punct

1 Reyes Reyes PROPN NNP 2 nsubj NER=B-Person
2 said say VERB VBD 0 root
3 she she PRON PRP 5 nsubj
4 was be AUX VBD 5 cop
5 tired tired ADJ JJ 2 ccomp
6 . . PUNCT . 2 punct

1 The the DET DT 2 det
2 minister minister NOUN NN 3 nsubj
3 left leave VERB VBD 0 root
4 . . PUNCT . 3 punct
`);

test('a surname, a pronoun and a bare office are the person introduced with full name and title', () => {
  const found = who(minister);
  expect(found.chain('Ana Reyes')).toEqual(['Ana Reyes', 'Reyes', 'she', 'The minister']);
  expect(found.of('she')?.name).toBe('Ana Reyes');
  expect(found.of('Ana Reyes')?.roles.map(({ text }) => text)).toEqual(['Foreign Minister']);
});

test('every mention and role slices to its text', () => {
  const found = who(minister);
  for (const { start, end, text, head } of found.mentions) {
    expect(minister.text.slice(start, end)).toBe(text);
    expect(text).toContain(minister.text.slice(head.start, head.end));
  }
  const [role] = found.of('Ana Reyes')?.roles ?? [];
  expect(role && minister.text.slice(role.start, role.end)).toBe(role?.text);
});

test('envoys of a country are a group that belongs to it, not the country', () => {
  const found = who(minister);
  expect(found.of('Kenyan envoys')?.kind).toBe('Group');
  expect(found.of('Kenyan')?.name).toBe('Kenya');
  expect(found.of('Kenyan envoys')?.roles[0]?.of).toBe(found.of('Kenyan')?.id);
});

test('two people with one surname stay apart, and a title tells them', () => {
  const family = doc(`
1 Ana Ana PROPN NNP 3 nsubj NER=B-Person
2 Reyes Reyes PROPN NNP 1 flat NER=I-Person
3 met meet VERB VBD 0 root
4 Juan Juan PROPN NNP 3 obj NER=B-Person
5 Reyes Reyes PROPN NNP 4 flat NER=I-Person
6 . . PUNCT . 3 punct

1 Mr. Mr. PROPN NNP 2 nmod:desc
2 Reyes Reyes PROPN NNP 3 nsubj NER=B-Person
3 slept sleep VERB VBD 0 root
4 . . PUNCT . 3 punct
`);
  const found = who(family);
  expect(found.of('Reyes')?.name).toBe('Juan Reyes');
  expect(found.of('Ana Reyes')?.id).not.toBe(found.of('Juan Reyes')?.id);
});

const adviser = doc(`
1 Ortega Ortega PROPN NNP 4 nmod:poss NER=B-Person|SpaceAfter=No
2 's 's PART POS 1 case
3 security security NOUN NN 4 compound
4 adviser adviser NOUN NN 9 nsubj SpaceAfter=No
5 , , PUNCT , 6 punct
6 Bo Bo PROPN NNP 4 appos NER=B-Person
7 Ek Ek PROPN NNP 6 flat NER=I-Person|SpaceAfter=No
8 , , PUNCT , 6 punct
9 briefed brief VERB VBD 0 root
10 reporters reporter NOUN NNS 9 obj
11 . . PUNCT . 9 punct

1 Later later ADV RB 6 advmod
2 Ortega Ortega PROPN NNP 5 nmod:poss NER=B-Person|SpaceAfter=No
3 's 's PART POS 2 case
4 security security NOUN NN 5 compound
5 adviser adviser NOUN NN 6 nsubj
6 left leave VERB VBD 0 root
7 . . PUNCT . 6 punct
`);

test('a possessive description is the person named beside it, and is so again later; the possessor is somebody else', () => {
  const found = who(adviser);
  expect(found.chain('Bo Ek')).toEqual(["Ortega's security adviser", 'Bo Ek', "Ortega's security adviser"]);
  expect(found.chain('Ortega')).toEqual(['Ortega', 'Ortega']);
  const [role] = found.of('Bo Ek')?.roles ?? [];
  expect(role?.text).toBe('security adviser');
  expect(role?.of).toBe(found.of('Ortega')?.id);
});

const leader = doc(`
1 Peruvian Peruvian ADJ JJ 2 amod
2 President president NOUN NNP 3 nmod:desc
3 Luz Luz PROPN NNP 5 nsubj NER=B-Person
4 Prado Prado PROPN NNP 3 flat NER=I-Person
5 met meet VERB VBD 0 root
6 Li Li PROPN NNP 5 obj NER=B-Person
7 Wei Wei PROPN NNP 6 flat NER=I-Person
8 . . PUNCT . 5 punct

1 The the DET DT 3 det
2 Peruvian Peruvian ADJ JJ 3 amod
3 leader leader NOUN NN 4 nsubj
4 smiled smile VERB VBD 0 root
5 . . PUNCT . 4 punct

1 The the DET DT 3 det
2 Chilean Chilean ADJ JJ 3 amod
3 leader leader NOUN NN 4 nsubj
4 frowned frown VERB VBD 0 root
5 . . PUNCT . 4 punct
`);

test('a leader with a demonym is the president of that country and of no other', () => {
  const found = who(leader);
  expect(found.of('The Peruvian leader')?.name).toBe('Luz Prado');
  expect(found.of('The Chilean leader')?.name).toBe('The Chilean leader');
});

const envoys = doc(`
1 Envoys envoy NOUN NNS 2 nmod:desc
2 Ann Ann PROPN NNP 7 nsubj NER=B-Person
3 Otieno Otieno PROPN NNP 2 flat NER=I-Person
4 and and CCONJ CC 5 cc
5 Li Li PROPN NNP 2 conj NER=B-Person
6 Wei Wei PROPN NNP 5 flat NER=I-Person
7 prepared prepare VERB VBD 0 root
8 for for ADP IN 10 case
9 their their PRON PRP$ 10 nmod:poss
10 journey journey NOUN NN 7 obl
11 . . PUNCT . 7 punct

1 The the DET DT 3 det
2 two two NUM CD 3 nummod
3 envoys envoy NOUN NNS 4 nsubj
4 left leave VERB VBD 0 root
5 . . PUNCT . 4 punct
`);

test('"their" and "the two envoys" are the group of the two named envoys', () => {
  const found = who(envoys);
  const group = found.of('The two envoys');
  expect(group?.kind).toBe('Group');
  expect(group?.members).toEqual([found.of('Ann Otieno')?.id, found.of('Li Wei')?.id]);
  expect(found.chain('The two envoys')).toEqual(['Envoys', 'their', 'The two envoys']);
});

test('the members of a list are never one', () => {
  const found = who(envoys);
  expect(found.of('Ann Otieno')?.id).not.toBe(found.of('Li Wei')?.id);
});

const object = doc(`
1 Ann Ann PROPN NNP 3 nsubj NER=B-Person
2 Otieno Otieno PROPN NNP 1 flat NER=I-Person
3 met meet VERB VBD 0 root
4 Juan Juan PROPN NNP 3 obj NER=B-Person
5 Ortega Ortega PROPN NNP 4 flat NER=I-Person
6 to to PART TO 7 mark
7 persuade persuade VERB VB 3 advcl
8 him he PRON PRP 7 obj
9 . . PUNCT . 3 punct
`);

test('the object of an infinitive is not its understood subject', () => {
  expect(who(object).of('him')?.name).toBe('Juan Ortega');
});

const quoted = doc(`
1 " " PUNCT \`\` 4 punct SpaceAfter=No
2 We we PRON PRP 4 nsubj
3 will will AUX MD 4 aux
4 win win VERB VB 9 ccomp
5 and and CCONJ CC 7 cc
6 I I PRON PRP 7 nsubj
7 stay stay VERB VBP 4 conj SpaceAfter=No
8 " " PUNCT '' 4 punct
9 said say VERB VBD 0 root
10 Bo Bo PROPN NNP 9 nsubj NER=B-Person
11 Ek Ek PROPN NNP 10 flat NER=I-Person
12 . . PUNCT . 9 punct
`);

test('"I" in a quotation is the speaker; "we" is a group with the speaker in it', () => {
  const found = who(quoted, [speech(quoted, { source: 'Bo', content: 'We will win and I stay', kind: 'direct' })]);
  expect(found.of('I')?.name).toBe('Bo Ek');
  expect(found.of('We')?.kind).toBe('Group');
  expect(found.of('We')?.members).toEqual([found.of('I')?.id]);
});

test('without a speaker, "I" and "we" are nobody and no mentions', () => {
  const found = who(quoted);
  expect(found.of('I')).toBeNull();
  expect(found.of('We')).toBeNull();
});

const plans = doc(`
1 The the DET DT 3 det
2 Kenyan Kenyan ADJ JJ 3 amod
3 plan plan NOUN NN 5 nsubj:pass
4 was be AUX VBD 5 aux:pass
5 revised revise VERB VBN 0 root
6 . . PUNCT . 5 punct

1 The the DET DT 3 det
2 revised revised ADJ JJ 3 amod
3 version version NOUN NN 4 nsubj
4 failed fail VERB VBD 0 root
5 . . PUNCT . 4 punct

1 The the DET DT 3 det
2 Chilean Chilean ADJ JJ 3 amod
3 plan plan NOUN NN 4 nsubj
4 won win VERB VBD 0 root
5 because because SCONJ IN 8 mark
6 it it PRON PRP 8 nsubj
7 was be AUX VBD 8 cop
8 cheap cheap ADJ JJ 4 advcl
9 . . PUNCT . 4 punct

1 A a DET DT 2 det
2 plan plan NOUN NN 3 nsubj
3 exists exist VERB VBZ 0 root
4 . . PUNCT . 3 punct
`);

test('a plan keeps its name through versions; the plans of two countries stay apart', () => {
  const found = who(plans);
  expect(found.of('The Kenyan plan')?.kind).toBe('Plan');
  expect(found.chain('The Kenyan plan')).toEqual(['The Kenyan plan', 'The revised version']);
  expect(found.chain('The Chilean plan')).toEqual(['The Chilean plan', 'it']);
});

test('an indefinite plan is a new one', () => {
  expect(who(plans).chain('A plan')).toEqual(['A plan']);
});

const acronyms = doc(`
1 The the DET DT 4 det
2 Norland Norland PROPN NNP 4 compound NER=B-Organization
3 Farm Farm PROPN NNP 4 compound NER=I-Organization
4 Union Union PROPN NNP 8 nsubj NER=I-Organization
5 ( ( PUNCT -LRB- 6 punct SpaceAfter=No
6 NFU NFU PROPN NNP 4 appos NER=B-Organization|SpaceAfter=No
7 ) ) PUNCT -RRB- 6 punct
8 sued sue VERB VBD 0 root
9 . . PUNCT . 8 punct

1 NFU NFU PROPN NNP 2 nsubj NER=B-Organization
2 praised praise VERB VBD 0 root
3 its its PRON PRP$ 4 nmod:poss
4 lawyers lawyer NOUN NNS 2 obj
5 . . PUNCT . 2 punct

1 The the DET DT 2 det
2 union union NOUN NN 3 nsubj
3 won win VERB VBD 0 root
4 . . PUNCT . 3 punct
`);

test('an acronym, "its" and the sort of body all mean the body with the long name', () => {
  const found = who(acronyms);
  expect(found.chain('NFU')).toEqual(['Norland Farm Union', 'NFU', 'NFU', 'its', 'The union']);
  expect(found.of('NFU')?.aliases).toContain('NFU');
});

const country = doc(`
1 The the DET DT 2 det
2 U.S. U.S. PROPN NNP 3 nsubj NER=B-Country
3 signed sign VERB VBD 0 root
4 . . PUNCT . 3 punct

1 Americans American PROPN NNPS 2 nsubj
2 cheered cheer VERB VBD 0 root
3 . . PUNCT . 2 punct

1 The the DET DT 3 det
2 United United PROPN NNP 3 compound NER=B-Place
3 States States PROPN NNPS 4 nsubj NER=I-Place
4 left leave VERB VBD 0 root
5 . . PUNCT . 4 punct
`);

test('short and long names of a country are one Country; its people are a Group of their own', () => {
  const found = who(country);
  expect(found.of('U.S.')?.name).toBe('United States');
  expect(found.chain('U.S.')).toEqual(['U.S.', 'United States']);
  expect(found.of('United States')?.kind).toBe('Country');
  expect(found.of('Americans')?.kind).toBe('Group');
});

const relative = doc(`
1 Ann Ann PROPN NNP 9 nsubj NER=B-Person
2 Otieno Otieno PROPN NNP 1 flat NER=I-Person|SpaceAfter=No
3 , , PUNCT , 5 punct
4 who who PRON WP 5 nsubj
5 blamed blame VERB VBD 1 acl:relcl
6 herself herself PRON PRP 5 obj SpaceAfter=No
7 , , PUNCT , 5 punct
8 has have AUX VBZ 9 aux
9 resigned resign VERB VBN 0 root
10 . . PUNCT . 9 punct
`);

test('a relative pronoun is its antecedent, a reflexive the subject of its clause', () => {
  expect(who(relative).chain('Ann Otieno')).toEqual(['Ann Otieno', 'who', 'herself']);
});

const negated = doc(`
1 Ann Ann PROPN NNP 6 nsubj NER=B-Person
2 Otieno Otieno PROPN NNP 1 flat NER=I-Person
3 is be AUX VBZ 6 cop
4 not not PART RB 6 advmod
5 the the DET DT 6 det
6 minister minister NOUN NN 0 root
7 . . PUNCT . 6 punct
`);

test('who is not the minister is not called so', () => {
  const found = who(negated);
  expect(found.chain('Ann Otieno')).toEqual(['Ann Otieno']);
  expect(found.of('Ann Otieno')?.roles).toEqual([]);
});

test('ids come from the article and the name: the same text gives the same ids', () => {
  expect(who(minister).entities.map(({ id }) => id)).toEqual(who(minister).entities.map(({ id }) => id));
  const ids = who(envoys).entities.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every mention belongs to an entity of the record, and every join has a reason', () => {
  const found = who(adviser);
  const ids = new Set(found.entities.map(({ id }) => id));
  expect(found.mentions.every(({ entity }) => ids.has(entity))).toBe(true);
  expect(found.reasons.map(({ rule }) => rule)).toContain('apposition');
});
