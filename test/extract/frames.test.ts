// Frames: one way of filling functions for every way of saying, on trees made by hand.

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { frame } from '../../src/extract/frames.ts';
import { tree } from '../../src/model/tree.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { doc } from '../annotate/doc.ts';

const ontology = loadOntology(fileURLToPath(new URL('../../data', import.meta.url)));

/** `via word` for each filler of the frame of the word, sorted. */
function fillersOf(conllu: string, word: string): readonly string[] {
  const [sentence] = doc(conllu).sentences;
  const token = sentence?.tokens.find(({ text }) => text === word);
  if (!sentence || !token) throw new Error(`no "${word}" in the sentence`);
  return frame(tree(sentence), token, ontology)
    .fillers.map(({ via, token: { text } }) => `${via} ${text}`)
    .sort();
}

describe('verbs', () => {
  test('a passive has the same frame as its active sentence', () => {
    const passive = `
      1 The the DET DT 2 det
      2 deal deal NOUN NN 4 nsubj:pass
      3 was be AUX VBD 4 aux:pass
      4 signed sign VERB VBN 0 root
      5 by by ADP IN 6 case
      6 Norland Norland PROPN NNP 4 obl:agent`;
    const active = `
      1 Norland Norland PROPN NNP 2 nsubj
      2 signed sign VERB VBD 0 root
      3 the the DET DT 4 det
      4 deal deal NOUN NN 2 obj`;
    expect(fillersOf(passive, 'signed')).toEqual(['object deal', 'subject Norland']);
    expect(fillersOf(active, 'signed')).toEqual(['object deal', 'subject Norland']);
  });

  test('the antecedent of a relative clause is the subject of its verb', () => {
    const conllu = `
      1 The the DET DT 2 det
      2 envoy envoy NOUN NN 6 nsubj
      3 who who PRON WP 4 nsubj
      4 met meet VERB VBD 2 acl:relcl
      5 Reyes Reyes PROPN NNP 4 obj
      6 left leave VERB VBD 0 root`;
    expect(fillersOf(conllu, 'met')).toEqual(['object Reyes', 'subject envoy']);
  });

  test('"it" is cut where a colon parts the clauses, and nothing where the clause is what was found', () => {
    const clauses = (verb: string, mark: string) => `
      1 it it PRON PRP 3 nsubj:pass
      2 was be AUX VBD 3 aux:pass
      3 ${verb} ${verb} VERB VBN 0 root
      4 ${mark}
      5 trees tree NOUN NNS 6 nsubj
      6 fell fall VERB VBD 3 ccomp`;
    expect(fillersOf(clauses('cut', ': : PUNCT : 6 punct'), 'cut')).toContain('object it');
    expect(fillersOf(clauses('found', 'that that SCONJ IN 6 mark'), 'found')).not.toContain('object it');
  });

  test('a title before a name is no second subject', () => {
    const conllu = `
      1 Trade trade NOUN NN 2 compound
      2 commissioner commissioner NOUN NN 5 nsubj
      3 Ann Ann PROPN NNP 5 nsubj
      4 Otieno Otieno PROPN NNP 3 flat
      5 joined join VERB VBD 0 root
      6 the the DET DT 7 det
      7 talks talk NOUN NNS 5 obj`;
    expect(fillersOf(conllu, 'joined')).toEqual(['object talks', 'subject Ann']);
  });

  test('"they both left" has one subject', () => {
    const conllu = `
      1 They they PRON PRP 3 nsubj
      2 both both DET DT 3 nsubj
      3 met meet VERB VBD 0 root
      4 Reyes Reyes PROPN NNP 3 obj`;
    expect(fillersOf(conllu, 'met')).toEqual(['object Reyes', 'subject They']);
  });

  test('what a question asks for is the object: "which plans have you backed"; "which party won" asks for the doer', () => {
    const asked = `
      1 Which which DET WDT 2 det
      2 plans plan NOUN NNS 5 nsubj
      3 have have AUX VBP 5 aux
      4 you you PRON PRP 5 nsubj
      5 backed back VERB VBN 0 root`;
    const doer = `
      1 Which which DET WDT 2 det
      2 party party NOUN NN 3 nsubj
      3 won win VERB VBD 0 root`;
    expect(fillersOf(asked, 'backed')).toEqual(['object plans', 'subject you']);
    expect(fillersOf(doer, 'won')).toEqual(['subject party']);
  });

  test('a finite verb is not joined to an infinitive: "told the envoys to wait and met Holm"', () => {
    const conllu = (last: string) => `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 told tell VERB VBD 0 root
      3 the the DET DT 4 det
      4 envoys envoy NOUN NNS 2 obj
      5 to to PART TO 6 mark
      6 wait wait VERB VB 2 xcomp
      7 and and CCONJ CC 8 cc
      8 ${last} 6 conj
      9 Holm Holm PROPN NNP 8 obj`;
    expect(fillersOf(conllu('met meet VERB VBD'), 'met')).toEqual(['object Holm', 'subject Reyes']);
    expect(fillersOf(conllu('meet meet VERB VB'), 'meet')).toEqual(['object Holm', 'subject envoys']);
  });

  test('the last description of a person in a list is nobody else, a further person is', () => {
    const list = (last: string) => `
      1 Reyes Reyes PROPN NNP 10 nsubj
      2 , , PUNCT , 4 punct
      3 a a DET DT 4 det
      4 painter painter NOUN NN 1 appos
      5 , , PUNCT , 8 punct
      6 and and CCONJ CC 8 cc
      7 ${last}
      9 , , PUNCT , 1 punct
      10 met meet VERB VBD 0 root
      11 Holm Holm PROPN NNP 10 obj`;
    const described = 'a a DET DT 8 det\n      8 candidate candidate NOUN NN 1 conj';
    const further = 'Ana Ana PROPN NNP 1 conj\n      8 Otieno Otieno PROPN NNP 7 flat';
    expect(fillersOf(list(described), 'met')).toEqual(['object Holm', 'subject Reyes']);
    expect(fillersOf(list(further), 'met')).toEqual(['object Holm', 'subject Ana', 'subject Reyes']);
  });

  test('two offices before a name are one person, with an article they are two', () => {
    const offices = (article: string) => `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 met meet VERB VBD 0 root
      3 senator senator NOUN NN 2 obj
      4 and and CCONJ CC 6 cc
      5 ${article} 6
      6 candidate candidate NOUN NN 3 conj
      7 Lars Lars PROPN NNP 3 appos
      8 Holm Holm PROPN NNP 7 flat`;
    const bare = offices('former former ADJ JJ').replace('JJ 6', 'JJ 6 amod');
    const own = offices('the the DET DT').replace('DT 6', 'DT 6 det');
    expect(fillersOf(bare, 'met')).toEqual(['object senator', 'subject Reyes']);
    expect(fillersOf(own, 'met')).toContain('object candidate');
    expect(fillersOf(own, 'met')).toContain('object senator');
  });

  test('what one has to do a thing does not do it: "Reyes lacked authority to close it"', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 lacked lack VERB VBD 0 root
      3 authority authority NOUN NN 5 nsubj
      4 to to ADP IN 5 case
      5 close close VERB VB 2 xcomp
      6 it it PRON PRP 5 obj`;
    expect(fillersOf(conllu, 'close')).toEqual(['object it', 'subject Reyes']);
  });

  test('a name in brackets before the sentence does nothing in it', () => {
    const conllu = `
      1 ( ( PUNCT -LRB- 2 punct
      2 Reyes Reyes PROPN NNP 5 nsubj
      3 ) ) PUNCT -RRB- 2 punct
      4 We we PRON PRP 5 nsubj
      5 met meet VERB VBD 0 root
      6 Holm Holm PROPN NNP 5 obj`;
    expect(fillersOf(conllu, 'met')).toEqual(['object Holm', 'subject We']);
  });

  test('a relative clause without its pronoun gets its noun as object', () => {
    const conllu = `
      1 The the DET DT 2 det
      2 pact pact NOUN NN 5 nsubj
      3 they they PRON PRP 4 nsubj
      4 signed sign VERB VBD 2 acl:relcl
      5 failed fail VERB VBD 0 root`;
    expect(fillersOf(conllu, 'signed')).toEqual(['object pact', 'subject they']);
  });

  test('a reduced relative clause is passive: "a team led by Holm"', () => {
    const conllu = `
      1 a a DET DT 2 det
      2 team team NOUN NN 0 root
      3 led lead VERB VBN 2 acl
      4 by by ADP IN 5 case
      5 Holm Holm PROPN NNP 3 obl:agent`;
    expect(fillersOf(conllu, 'led')).toEqual(['object team', 'subject Holm']);
  });

  test('who was asked to do it does it', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 asked ask VERB VBD 0 root
      3 Holm Holm PROPN NNP 2 obj
      4 and and CCONJ CC 5 cc
      5 Ortega Ortega PROPN NNP 3 conj
      6 to to PART TO 7 mark
      7 convey convey VERB VB 2 xcomp
      8 messages message NOUN NNS 7 obj
      9 to to ADP IN 10 case
      10 Lima Lima PROPN NNP 7 obl`;
    expect(fillersOf(conllu, 'convey')).toEqual(['object messages', 'subject Holm', 'subject Ortega', 'to Lima']);
    expect(fillersOf(conllu, 'asked')).toEqual(['clause convey', 'object Holm', 'object Ortega', 'subject Reyes']);
  });

  test('who is credited with doing it does it', () => {
    const conllu = `
      1 Norland Norland PROPN NNP 2 nsubj
      2 credited credit VERB VBD 0 root
      3 Reyes Reyes PROPN NNP 2 obj
      4 with with SCONJ IN 5 mark
      5 saving save VERB VBG 2 advcl
      6 it it PRON PRP 5 obj`;
    expect(fillersOf(conllu, 'saving')).toEqual(['object it', 'subject Reyes']);
  });

  test('who is called on to do it does it', () => {
    const conllu = `
      1 Peru Peru PROPN NNP 2 nsubj
      2 called call VERB VBD 0 root
      3 on on ADP IN 4 case
      4 rebels rebel NOUN NNS 2 obl
      5 to to PART TO 6 mark
      6 disarm disarm VERB VB 2 advcl`;
    expect(fillersOf(conllu, 'disarm')).toEqual(['subject rebels']);
  });

  test('who agreed to do it does it, and so do joined verbs', () => {
    const conllu = `
      1 The the DET DT 2 det
      2 sides side NOUN NNS 3 nsubj
      3 agreed agree VERB VBD 0 root
      4 to to PART TO 5 mark
      5 meet meet VERB VB 3 xcomp
      6 and and CCONJ CC 7 cc
      7 sign sign VERB VB 5 conj
      8 pacts pact NOUN NNS 7 obj`;
    expect(fillersOf(conllu, 'sign')).toEqual(['object pacts', 'subject sides']);
  });

  test('"it is much to ask": the "it" asks nothing; "it is ready to sign": here it does', () => {
    const sentence = (adjective: string): string => `
      1 It it PRON PRP 3 nsubj
      2 is be AUX VBZ 3 cop
      3 ${adjective} ${adjective} ADJ JJ 0 root
      4 to to PART TO 5 mark
      5 sign sign VERB VB 3 xcomp`;
    expect(fillersOf(sentence('much'), 'sign')).toEqual([]);
    expect(fillersOf(sentence('ready'), 'sign')).toEqual(['subject It']);
  });

  test('a participle with an object of its own is no predicate: "considered given the cost"', () => {
    const conllu = `
      1 Claims claim NOUN NNS 3 nsubj:pass
      2 are be AUX VBP 3 aux:pass
      3 considered consider VERB VBN 0 root
      4 given give VERB VBN 3 xcomp
      5 costs cost NOUN NNS 4 obj`;
    expect(fillersOf(conllu, 'considered')).toEqual(['object Claims']);
  });

  test('a preposition of the object is lent to the verb', () => {
    const conllu = `
      1 Kenya Kenya PROPN NNP 2 nsubj
      2 signed sign VERB VBD 0 root
      3 a a DET DT 4 det
      4 pact pact NOUN NN 2 obj
      5 with with ADP IN 6 case
      6 Japan Japan PROPN NNP 4 nmod`;
    expect(fillersOf(conllu, 'signed')).toEqual(['object pact', 'subject Kenya', 'with Japan']);
  });

  test('"of" before a passive verb is the noun\'s own', () => {
    const conllu = `
      1 The the DET DT 2 det
      2 head head NOUN NN 6 nsubj:pass
      3 of of ADP IN 4 case
      4 Norland Norland PROPN NNP 2 nmod
      5 was be AUX VBD 6 aux:pass
      6 convicted convict VERB VBN 0 root`;
    expect(fillersOf(conllu, 'convicted')).toEqual(['object head']);
  });

  test('a conjunct that is denied is no filler', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 met meet VERB VBD 0 root
      3 Holm Holm PROPN NNP 2 obj
      4 but but CCONJ CC 6 cc
      5 not not PART RB 6 advmod
      6 Ortega Ortega PROPN NNP 3 conj`;
    expect(fillersOf(conllu, 'met')).toEqual(['object Holm', 'subject Reyes']);
  });
});

describe('event nouns', () => {
  test('a light verb lends its subject and prepositions, over a noun of amount', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 held hold VERB VBD 0 root
      3 a a DET DT 4 det
      4 series series NOUN NN 2 obj
      5 of of ADP IN 6 case
      6 talks talk NOUN NNS 4 nmod
      7 in in ADP IN 8 case
      8 Lima Lima PROPN NNP 2 obl
      9 with with ADP IN 10 case
      10 farmers farmer NOUN NNS 2 obl`;
    expect(fillersOf(conllu, 'talks')).toEqual(['in Lima', 'subject Reyes', 'with farmers']);
  });

  test('an adverb is no possessor', () => {
    const conllu = `
      1 Min Min PROPN NNP 3 compound
      2 - - PUNCT HYPH 3 punct
      3 soon soon ADV RB 5 nmod:poss
      4 's 's PART POS 3 case
      5 talks talk NOUN NNS 0 root
      6 with with ADP IN 7 case
      7 Holm Holm PROPN NNP 5 nmod`;
    expect(fillersOf(conllu, 'talks')).toEqual(['with Holm']);
  });

  test('both sides of "between" are fillers', () => {
    const conllu = `
      1 talks talk NOUN NNS 0 root
      2 between between ADP IN 3 case
      3 Peru Peru PROPN NNP 1 nmod
      4 and and CCONJ CC 5 cc
      5 Chile Chile PROPN NNP 3 conj`;
    expect(fillersOf(conllu, 'talks')).toEqual(['between Chile', 'between Peru']);
  });

  test('who does something after the talks is a bystander', () => {
    const conllu = `
      1 After after ADP IN 2 case
      2 talks talk NOUN NNS 7 obl
      3 with with ADP IN 4 case
      4 Holm Holm PROPN NNP 2 nmod
      5 , , PUNCT , 7 punct
      6 Reyes Reyes PROPN NNP 7 nsubj
      7 left leave VERB VBD 0 root`;
    expect(fillersOf(conllu, 'talks')).toEqual(['bystander Reyes', 'with Holm']);
  });

  test('"marked the first time Ana Reyes, a judge, joined": what stands beside the time is who joined', () => {
    const conllu = `
      1 It it PRON PRP 2 nsubj
      2 marked mark VERB VBD 0 root
      3 the the DET DT 5 det
      4 first first ADJ JJ 5 amod
      5 time time NOUN NN 2 obj
      6 Ana Ana PROPN NNP 5 appos
      7 Reyes Reyes PROPN NNP 6 flat
      8 , , PUNCT , 10 punct
      9 a a DET DT 10 det
      10 judge judge NOUN NN 6 appos
      11 , , PUNCT , 10 punct
      12 joined join VERB VBD 2 ccomp
      13 the the DET DT 14 det
      14 talks talk NOUN NNS 12 obj`;
    expect(fillersOf(conllu, 'joined')).toEqual(['object talks', 'subject Ana']);
  });

  test('"criticised for being late": what stands behind a preposition is a phrase of it, verb or not', () => {
    const conllu = `
      1 Norland Norland PROPN NNP 2 nsubj
      2 criticised criticise VERB VBD 0 root
      3 the the DET DT 4 det
      4 firm firm NOUN NN 2 obj
      5 for for SCONJ IN 6 mark
      6 hiding hide VERB VBG 2 advcl
      7 a a DET DT 8 det
      8 leak leak NOUN NN 6 obj`;
    expect(fillersOf(conllu, 'criticised')).toEqual(['for hiding', 'object firm', 'subject Norland']);
  });

  test('"left, visiting Oslo" and "to leave" have no preposition before the verb', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 left leave VERB VBD 0 root
      3 , , PUNCT , 4 punct
      4 visiting visit VERB VBG 2 advcl
      5 Oslo Oslo PROPN NNP 4 obj`;
    expect(fillersOf(conllu, 'left')).toEqual(['subject Reyes']);
  });

  test('"announced two members were to leave": the object is the subject of what was announced', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 announced announce VERB VBD 0 root
      3 two two NUM CD 4 nummod
      4 members member NOUN NNS 2 obj
      5 were be AUX VBD 7 aux
      6 to to PART TO 7 mark
      7 leave leave VERB VB 2 ccomp`;
    expect(fillersOf(conllu, 'announced')).toEqual(['clause leave', 'subject Reyes']);
    expect(fillersOf(conllu, 'leave')).toEqual(['subject members']);
  });

  test('"the man who owned the house was arrested": what stands before the auxiliary may be an object all the same', () => {
    const conllu = `
      1 The the DET DT 2 det
      2 man man NOUN NN 7 nsubj:pass
      3 who who PRON WP 4 nsubj
      4 owned own VERB VBD 2 acl:relcl
      5 houses house NOUN NNS 4 obj
      6 was be AUX VBD 7 aux:pass
      7 arrested arrest VERB VBN 0 root`;
    expect(fillersOf(conllu, 'owned')).toEqual(['object houses', 'subject man']);
    expect(fillersOf(conllu, 'arrested')).toEqual(['object man']);
  });

  test('"are in talks": the noun is the predicate', () => {
    const conllu = `
      1 Peru Peru PROPN NNP 4 nsubj
      2 is be AUX VBZ 4 cop
      3 in in ADP IN 4 case
      4 talks talk NOUN NNS 0 root
      5 with with ADP IN 6 case
      6 Chile Chile PROPN NNP 4 nmod`;
    expect(fillersOf(conllu, 'talks')).toEqual(['subject Peru', 'with Chile']);
  });
});
