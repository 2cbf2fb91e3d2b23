// Factuality and polarity, read off trees made by hand: what the words around an event make of it.

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { modality } from '../../src/extract/modality.ts';
import { tree } from '../../src/model/tree.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { doc } from '../annotate/doc.ts';

const ontology = loadOntology(fileURLToPath(new URL('../../data', import.meta.url)));

function modalityOf(conllu: string, word: string): string {
  const [sentence] = doc(conllu).sentences;
  const token = sentence?.tokens.find(({ text }) => text === word);
  if (!sentence || !token) throw new Error(`no "${word}" in the sentence`);
  const { polarity, factuality, condition } = modality(tree(sentence), token, ontology);
  return [polarity, factuality, ...(condition ? [`if ${condition.text}`] : [])].join(' ');
}

describe('auxiliaries', () => {
  test('a plain past is a fact', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 met meet VERB VBD 0 root
      3 Holm Holm PROPN NNP 2 obj`;
    expect(modalityOf(conllu, 'met')).toBe('positive asserted');
  });

  test('"did not meet" is negative', () => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 4 nsubj
      2 did do AUX VBD 4 aux
      3 not not PART RB 4 advmod
      4 meet meet VERB VB 0 root`;
    expect(modalityOf(conllu, 'meet')).toBe('negative asserted');
  });

  test('"no deal was signed" is negative, though the verb is not negated', () => {
    const conllu = `
      1 No no DET DT 2 det
      2 deal deal NOUN NN 4 nsubj:pass
      3 was be AUX VBD 4 aux:pass
      4 signed sign VERB VBN 0 root`;
    expect(modalityOf(conllu, 'signed')).toBe('negative asserted');
  });

  test.each([
    ['will', 'expected'],
    ['may', 'possible'],
    ['could', 'possible'],
    ['must', 'demanded'],
  ])('"%s meet" is %s', (modal, factuality) => {
    const conllu = `
      1 Reyes Reyes PROPN NNP 3 nsubj
      2 ${modal} ${modal} AUX MD 3 aux
      3 meet meet VERB VB 0 root`;
    expect(modalityOf(conllu, 'meet')).toBe(`positive ${factuality}`);
  });

  test('"would" under a verb of the past is the future of then', () => {
    const conllu = `
      1 She she PRON PRP 2 nsubj
      2 said say VERB VBD 0 root
      3 Holm Holm PROPN NNP 5 nsubj
      4 would would AUX MD 5 aux
      5 resign resign VERB VB 2 ccomp`;
    expect(modalityOf(conllu, 'resign')).toBe('positive expected');
  });

  test('"would" under "had said" is so too', () => {
    const conllu = `
      1 She she PRON PRP 3 nsubj
      2 had have AUX VBD 3 aux
      3 said say VERB VBN 0 root
      4 Holm Holm PROPN NNP 6 nsubj
      5 would would AUX MD 6 aux
      6 resign resign VERB VB 3 ccomp`;
    expect(modalityOf(conllu, 'resign')).toBe('positive expected');
  });

  test('what was allegedly done is possible', () => {
    const conllu = `
      1 Ortega Ortega PROPN NNP 3 nsubj
      2 allegedly allegedly ADV RB 3 advmod
      3 fled flee VERB VBD 0 root`;
    expect(modalityOf(conllu, 'fled')).toBe('positive possible');
  });

  test('an order has not been carried out', () => {
    const conllu = `
      1 Close close VERB VB 0 root
      2 the the DET DT 3 det
      3 port port NOUN NN 1 obj`;
    expect(modalityOf(conllu, 'Close')).toBe('positive demanded');
  });

  test('a headline that leaves out "are" tells a plan', () => {
    const conllu = `
      1 Ministers minister NOUN NNS 3 nsubj
      2 to to PART TO 3 mark
      3 meet meet VERB VB 0 root`;
    expect(modalityOf(conllu, 'meet')).toBe('positive planned');
  });
});

describe('words that embed the event', () => {
  const embedded = (verb: string, lemma: string, passive = false): string => `
      1 Reyes Reyes PROPN NNP 3 ${passive ? 'nsubj:pass' : 'nsubj'}
      2 is be AUX VBZ 3 ${passive ? 'aux:pass' : 'aux'}
      3 ${verb} ${lemma} VERB ${passive ? 'VBN' : 'VBG'} 0 root
      4 to to PART TO 5 mark
      5 meet meet VERB VB 3 xcomp`;

  test.each([
    ['expected', 'expect', true, 'positive expected'],
    ['planning', 'plan', false, 'positive planned'],
    ['refusing', 'refuse', false, 'negative asserted'],
    ['threatening', 'threaten', false, 'positive possible'],
    ['beginning', 'begin', false, 'positive asserted'],
    ['asked', 'ask', true, 'positive asked'],
  ])('"is %s to meet"', (verb, lemma, passive, expected) => {
    expect(modalityOf(embedded(verb, lemma, passive), 'meet')).toBe(expected);
  });

  test('the second of two joined verbs is as sure as the first', () => {
    const conllu = `${embedded('expected', 'expect', true)}
      6 and and CCONJ CC 7 cc
      7 brief brief VERB VB 5 conj`;
    expect(modalityOf(conllu, 'brief')).toBe('positive expected');
  });

  test('a finite verb behind an infinitive is a fact: "is asked to meet her and left"', () => {
    const conllu = `${embedded('asked', 'ask', true)}
      6 and and CCONJ CC 7 cc
      7 left leave VERB VBD 5 conj`;
    expect(modalityOf(conllu, 'left')).toBe('positive asserted');
    expect(modalityOf(conllu, 'meet')).toBe('positive asked');
  });

  test('both verbs of a question are open: "have you met or briefed them?"', () => {
    const conllu = `
      1 Have have AUX VBP 3 aux
      2 you you PRON PRP 3 nsubj
      3 met meet VERB VBN 0 root
      4 or or CCONJ CC 5 cc
      5 briefed brief VERB VBN 3 conj
      6 them they PRON PRP 5 obj
      7 ? ? PUNCT . 3 punct`;
    expect(modalityOf(conllu, 'met')).toBe('positive possible');
    expect(modalityOf(conllu, 'briefed')).toBe('positive possible');
  });

  test('the nearest word that embeds it decides: "expected to ask her to leave" asks', () => {
    const conllu = `${embedded('expected', 'expect', true).replace('meet meet', 'ask ask')}
      6 her she PRON PRP 5 obj
      7 to to PART TO 8 mark
      8 leave leave VERB VB 5 xcomp`;
    expect(modalityOf(conllu, 'leave')).toBe('positive asked');
  });

  test('to want somebody else to do it is a demand', () => {
    const conllu = `
      1 Chile Chile PROPN NNP 2 nsubj
      2 wants want VERB VBZ 0 root
      3 Peru Peru PROPN NNP 2 obj
      4 to to PART TO 5 mark
      5 sign sign VERB VB 2 xcomp`;
    expect(modalityOf(conllu, 'sign')).toBe('positive demanded');
  });

  test('what somebody denies is denied, not negative', () => {
    const conllu = `
      1 Holm Holm PROPN NNP 2 nsubj
      2 denied deny VERB VBD 0 root
      3 meeting meet VERB VBG 2 xcomp
      4 Reyes Reyes PROPN NNP 3 obj`;
    expect(modalityOf(conllu, 'meeting')).toBe('positive denied');
  });

  test('a purpose is a plan', () => {
    const conllu = `
      1 They they PRON PRP 2 nsubj
      2 flew fly VERB VBD 0 root
      3 home home ADV RB 2 advmod
      4 to to PART TO 5 mark
      5 brief brief VERB VB 2 advcl
      6 Holm Holm PROPN NNP 5 obj`;
    expect(modalityOf(conllu, 'brief')).toBe('positive planned');
    expect(modalityOf(conllu, 'flew')).toBe('positive asserted');
  });

  test('a purpose is one too where the tagger took its "to" for another word', () => {
    const conllu = `
      1 They they PRON PRP 2 nsubj
      2 came come VERB VBD 0 root
      3 to to SCONJ IN 4 mark
      4 brief brief VERB VB 2 advcl
      5 Holm Holm PROPN NNP 4 obj`;
    expect(modalityOf(conllu, 'brief')).toBe('positive planned');
  });

  test('an infinitive of what is over is no purpose: "were said to have left"', () => {
    const conllu = `
      1 They they PRON PRP 3 nsubj:pass
      2 were be AUX VBD 3 aux:pass
      3 seen see VERB VBN 0 root
      4 to to PART TO 6 mark
      5 have have AUX VB 6 aux
      6 left leave VERB VBN 3 advcl`;
    expect(modalityOf(conllu, 'left')).toBe('positive asserted');
  });

  test('the first to do it has done it', () => {
    const conllu = `
      1 It it PRON PRP 5 nsubj
      2 is be AUX VBZ 5 cop
      3 the the DET DT 5 det
      4 first first ADJ JJ 5 amod
      5 firm firm NOUN NN 0 root
      6 to to PART TO 7 mark
      7 sell sell VERB VB 5 acl`;
    expect(modalityOf(conllu, 'sell')).toBe('positive asserted');
  });

  test('what a plan is for is planned: "a plan to sell the port"', () => {
    const conllu = `
      1 a a DET DT 2 det
      2 plan plan NOUN NN 0 root
      3 to to PART TO 4 mark
      4 sell sell VERB VB 2 acl
      5 ports port NOUN NNS 4 obj`;
    expect(modalityOf(conllu, 'sell')).toBe('positive planned');
  });
});

describe('clauses', () => {
  test('both sides of an if are conditional, and the main one knows its condition', () => {
    const conllu = `
      1 If if SCONJ IN 3 mark
      2 talks talk NOUN NNS 3 nsubj
      3 succeed succeed VERB VBP 6 advcl
      4 Reyes Reyes PROPN NNP 6 nsubj
      5 will will AUX MD 6 aux
      6 sign sign VERB VB 0 root`;
    expect(modalityOf(conllu, 'sign')).toBe('positive conditional if succeed');
    expect(modalityOf(conllu, 'succeed')).toBe('positive conditional');
  });

  test('what is joined to a perfect inside an if is conditional too', () => {
    const conllu = `
      1 If if SCONJ IN 4 mark
      2 she she PRON PRP 4 nsubj
      3 had have AUX VBD 4 aux
      4 stayed stay VERB VBN 9 advcl
      5 and and CCONJ CC 6 cc
      6 signed sign VERB VBD 4 conj
      7 Holm Holm PROPN NNP 9 nsubj
      8 would would AUX MD 9 aux
      9 pay pay VERB VB 0 root`;
    expect(modalityOf(conllu, 'signed')).toBe('positive conditional');
  });

  test('"not right to sign" leaves the signing possible, "not able to sign" negates it', () => {
    const sentence = (adjective: string): string => `
      1 It it PRON PRP 4 nsubj
      2 is be AUX VBZ 4 cop
      3 not not PART RB 4 advmod
      4 ${adjective} ${adjective} ADJ JJ 0 root
      5 to to PART TO 6 mark
      6 sign sign VERB VB 4 xcomp`;
    expect(modalityOf(sentence('right'), 'sign')).toBe('positive possible');
    expect(modalityOf(sentence('able'), 'sign')).toBe('negative possible');
  });

  test('a threat of a wall falling has not made it fall', () => {
    const conllu = `
      1 the the DET DT 2 det
      2 threat threat NOUN NN 0 root
      3 of of ADP IN 5 case
      4 a a DET DT 5 det
      5 wall wall NOUN NN 2 nmod
      6 falling fall VERB VBG 5 acl`;
    expect(modalityOf(conllu, 'falling')).toBe('positive possible');
  });

  test('"asked if she had signed" is no condition of the asking', () => {
    const conllu = `
      1 They they PRON PRP 2 nsubj
      2 asked ask VERB VBD 0 root
      3 her she PRON PRP 2 obj
      4 if if SCONJ IN 7 mark
      5 she she PRON PRP 7 nsubj
      6 had have AUX VBD 7 aux
      7 signed sign VERB VBN 2 advcl`;
    expect(modalityOf(conllu, 'asked')).toBe('positive asserted');
  });

  test('a gerund behind a noun that plans nothing is a fact: "allied with rebels in fighting"', () => {
    const conllu = `
      1 Peru Peru PROPN NNP 3 nsubj
      2 was be AUX VBD 3 aux:pass
      3 allied ally VERB VBN 0 root
      4 with with ADP IN 5 case
      5 rebels rebel NOUN NNS 3 obl
      6 in in SCONJ IN 7 mark
      7 fighting fight VERB VBG 5 acl`;
    expect(modalityOf(conllu, 'fighting')).toBe('positive asserted');
  });

  test('"without signing" is negative', () => {
    const conllu = `
      1 They they PRON PRP 2 nsubj
      2 left leave VERB VBD 0 root
      3 without without SCONJ IN 4 mark
      4 signing sign VERB VBG 2 advcl`;
    expect(modalityOf(conllu, 'signing')).toBe('negative asserted');
  });

  test('what comes before something expected is expected too, what came before a fact is a fact', () => {
    const clause = (main: string, verb: string): string => `
      1 She she PRON PRP 3 nsubj
      ${main}
      4 after after SCONJ IN 6 mark
      5 Holm Holm PROPN NNP 6 nsubj
      ${verb}`;
    const future = clause(
      '2 will will AUX MD 3 aux\n      3 leave leave VERB VB 0 root',
      '6 signs sign VERB VBZ 3 advcl',
    );
    const past = clause(
      '2 had have AUX VBD 3 aux\n      3 left leave VERB VBN 0 root',
      '6 signed sign VERB VBD 3 advcl',
    );
    expect(modalityOf(future, 'signs')).toBe('positive expected');
    expect(modalityOf(past, 'signed')).toBe('positive asserted');
  });
});

describe('event nouns', () => {
  test.each([
    ['planned', 'positive planned'],
    ['possible', 'positive possible'],
    ['cancelled', 'negative planned'],
    ['long', 'positive asserted'],
  ])('"a %s meeting"', (adjective, expected) => {
    const conllu = `
      1 a a DET DT 3 det
      2 ${adjective} ${adjective} ADJ JJ 3 amod
      3 meeting meeting NOUN NN 0 root`;
    expect(modalityOf(conllu, 'meeting')).toBe(expected);
  });

  test('talks that are called for are demanded', () => {
    const conllu = `
      1 Peru Peru PROPN NNP 2 nsubj
      2 called call VERB VBD 0 root
      3 for for ADP IN 4 case
      4 talks talk NOUN NNS 2 obl`;
    expect(modalityOf(conllu, 'talks')).toBe('positive demanded');
  });
});
