// Clauses without their "that", put right after the parser: on trees as the parser makes them, and on trees that look
// alike and are right as they are.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mended, speaking } from '../../src/annotate/mend.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { root } from '../setup/shared.ts';
import { doc } from './doc.ts';

const speaks = speaking(loadOntology(join(root, 'data')).lexicon);

/** `word > head relation` of the words named. */
function links(conllu: string, ...words: readonly string[]): readonly string[] {
  const [sentence] = doc(conllu).sentences;
  const tokens = mended(sentence?.tokens ?? [], speaks);
  return tokens
    .filter(({ text }) => words.includes(text))
    .map(({ text, head, deprel }) => `${text} > ${tokens[head]?.text ?? 'nothing'} ${deprel}`);
}

describe('a clause without "that"', () => {
  test('is what was promised, not the subject of its own predicate', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 promised promise VERB VBD 6 csubj
      3 victims victim NOUN NNS 2 obj
      4 will will AUX MD 6 aux
      5 be be AUX VB 6 cop
      6 safe safe ADJ JJ 0 root`;
    expect(links(conllu, 'promised', 'victims', 'safe')).toEqual([
      'promised > nothing root',
      'victims > safe nsubj',
      'safe > promised ccomp',
    ]);
  });

  test('takes its subject back from the verb before it', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 promised promise VERB VBD 0 root
      3 victims victim NOUN NNS 2 obj
      4 would would AUX MD 6 aux
      5 be be AUX VB 6 cop
      6 safe safe ADJ JJ 2 ccomp`;
    expect(links(conllu, 'victims', 'safe')).toEqual(['victims > safe nsubj', 'safe > promised ccomp']);
  });

  test('is what was claimed, where the parser saw an infinitive', () => {
    const conllu = `
      1 Papers paper NOUN NNS 2 nsubj
      2 claimed claim VERB VBD 0 root
      3 a a DET DT 4 det
      4 guard guard NOUN NN 2 obj
      5 escaped escape VERB VBD 2 xcomp`;
    expect(links(conllu, 'guard', 'escaped')).toEqual(['guard > escaped nsubj', 'escaped > claimed ccomp']);
  });

  test('is no second object, if it has a helping verb', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 promised promise VERB VBD 0 root
      3 victims victim NOUN NNS 2 obj
      4 would would AUX MD 6 aux
      5 be be AUX VB 6 cop
      6 safe safe ADJ JJ 2 obj`;
    expect(links(conllu, 'victims', 'safe')).toEqual(['victims > safe nsubj', 'safe > promised ccomp']);
  });

  test('is what was reported, not a relative clause', () => {
    const conllu = `
      1 Papers paper NOUN NNS 2 nsubj
      2 reported report VERB VBD 0 root
      3 a a DET DT 4 det
      4 guard guard NOUN NN 2 obj
      5 claimed claim VERB VBD 4 acl:relcl
      6 Holm Holm PROPN NNP 7 nsubj
      7 left leave VERB VBD 5 ccomp`;
    expect(links(conllu, 'guard', 'claimed')).toEqual(['guard > claimed nsubj', 'claimed > reported ccomp']);
  });
});

describe('what the parser joins or parts', () => {
  test('a finite verb goes with the finite verb, not with the infinitive between', () => {
    const conllu = `
      1 Holm Holm PROPN NNP 2 nsubj
      2 urged urge VERB VBD 0 root
      3 them they PRON PRP 2 obj
      4 to to PART TO 5 mark
      5 stay stay VERB VB 2 xcomp
      6 and and CCONJ CC 7 cc
      7 left leave VERB VBD 5 conj`;
    expect(links(conllu, 'left')).toEqual(['left > urged conj']);
  });

  test('whose envoy it is, is no second subject', () => {
    const conllu = `
      1 Peru Peru PROPN NNP 5 nsubj
      2 's 's PART POS 1 case
      3 envoy envoy NOUN NN 4 nmod:desc
      4 Wei Wei PROPN NNP 5 nsubj
      5 left leave VERB VBD 0 root`;
    expect(links(conllu, 'Peru', 'Wei')).toEqual(['Peru > Wei nmod:poss', 'Wei > left nsubj']);
  });

  test('an office before a name is no second subject', () => {
    const conllu = `
      1 Foreign Foreign PROPN NNP 2 compound
      2 Secretary Secretary PROPN NNP 5 nsubj
      3 Ana Ana PROPN NNP 4 compound
      4 Reyes Reyes PROPN NNP 5 nsubj
      5 left leave VERB VBD 0 root`;
    expect(links(conllu, 'Secretary', 'Reyes')).toEqual(['Secretary > Reyes nmod:desc', 'Reyes > left nsubj']);
  });
});

describe('subjects behind a fronted place', () => {
  test('are no further places', () => {
    const conllu = `
      1 In in ADP IN 2 case
      2 Lisbon Lisbon PROPN NNP 7 obl
      3 , , PUNCT , 4 punct
      4 Reyes Reyes PROPN NNP 2 conj
      5 and and CCONJ CC 6 cc
      6 Holm Holm PROPN NNP 2 conj
      7 met meet VERB VBD 0 root
      8 miners miner NOUN NNS 7 obj`;
    expect(links(conllu, 'Lisbon', 'Reyes', 'Holm')).toEqual([
      'Lisbon > met obl',
      'Reyes > met nsubj',
      'Holm > Reyes conj',
    ]);
  });

  test('stay places where the verb has its doer', () => {
    const conllu = `
      1 In in ADP IN 2 case
      2 Lisbon Lisbon PROPN NNP 7 obl
      3 , , PUNCT , 4 punct
      4 Porto Porto PROPN NNP 2 conj
      5 , , PUNCT , 7 punct
      6 Holm Holm PROPN NNP 7 nsubj
      7 met meet VERB VBD 0 root
      8 miners miner NOUN NNS 7 obj`;
    expect(links(conllu, 'Porto', 'Holm')).toEqual(['Porto > Lisbon conj', 'Holm > met nsubj']);
  });
});

describe('a clause behind the day on which it was said', () => {
  test('is what was said and does not describe the day', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 said say VERB VBD 0 root
      3 Tuesday Tuesday PROPN NNP 2 obl:unmarked
      4 that that SCONJ IN 6 mark
      5 Holm Holm PROPN NNP 6 nsubj
      6 left leave VERB VBD 3 acl`;
    expect(links(conllu, 'left')).toEqual(['left > said ccomp']);
  });
});

describe('a participle before the subject', () => {
  test('is no content of what the subject says', () => {
    const conllu = `
      1 Asked ask VERB VBN 6 ccomp
      2 about about ADP IN 3 case
      3 pay pay NOUN NN 1 obl
      4 , , PUNCT , 1 punct
      5 Reyes Reyes PROPN NNP 6 nsubj
      6 said say VERB VBD 0 root
      7 no no INTJ UH 6 discourse`;
    expect(links(conllu, 'Asked')).toEqual(['Asked > said advcl']);
  });

  test('leaves the subject to its verb', () => {
    const conllu = `
      1 Speaking speak VERB VBG 7 csubj
      2 to to ADP IN 3 case
      3 reporters reporter NOUN NNS 1 obl
      4 , , PUNCT , 6 punct
      5 a a DET DT 6 det
      6 farmer farmer NOUN NN 3 appos
      7 wept weep VERB VBD 0 root`;
    expect(links(conllu, 'Speaking', 'farmer')).toEqual(['Speaking > wept advcl', 'farmer > wept nsubj']);
  });

  test('is a subject where nothing else is', () => {
    const conllu = `
      1 Fishing fish VERB VBG 2 csubj
      2 pays pay VERB VBZ 0 root`;
    expect(links(conllu, 'Fishing')).toEqual(['Fishing > pays csubj']);
  });
});

describe('what is left alone', () => {
  test('an object that is said to be something', () => {
    const conllu = `
      1 Papers paper NOUN NNS 2 nsubj
      2 reported report VERB VBD 0 root
      3 men man NOUN NNS 2 obj
      4 killed kill VERB VBN 2 xcomp`;
    expect(links(conllu, 'men', 'killed')).toEqual(['men > reported obj', 'killed > reported xcomp']);
  });

  test('a relative clause with its pronoun', () => {
    const conllu = `
      1 Papers paper NOUN NNS 2 nsubj
      2 reported report VERB VBD 0 root
      3 claims claim NOUN NNS 2 obj
      4 that that PRON WDT 5 nsubj
      5 hurt hurt VERB VBD 3 acl:relcl
      6 Holm Holm PROPN NNP 5 obj`;
    expect(links(conllu, 'claims', 'hurt')).toEqual(['claims > reported obj', 'hurt > claims acl:relcl']);
  });

  test('a clause whose doer stands in it', () => {
    const conllu = `
      1 Holm Holm PROPN NNP 2 nsubj
      2 confirmed confirm VERB VBD 0 root
      3 figures figure NOUN NNS 2 obj
      4 Reyes Reyes PROPN NNP 5 nsubj
      5 gave give VERB VBD 3 acl:relcl`;
    expect(links(conllu, 'figures', 'gave')).toEqual(['figures > confirmed obj', 'gave > figures acl:relcl']);
  });

  test('a clause with "that" that is a subject indeed', () => {
    const conllu = `
      1 That that SCONJ IN 3 mark
      2 Reyes Reyes PROPN NNP 3 nsubj
      3 promised promise VERB VBD 6 csubj
      4 help help NOUN NN 3 obj
      5 is be AUX VBZ 6 cop
      6 clear clear ADJ JJ 0 root`;
    expect(links(conllu, 'promised', 'clear')).toEqual(['promised > clear csubj', 'clear > nothing root']);
  });
});
