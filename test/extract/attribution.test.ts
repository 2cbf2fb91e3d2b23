// Who said what, on sentences read by the line itself: each row is a sentence and what must be found in it, source, cue
// and content as words of the text.

import { describe, expect, test } from 'vitest';
import { findSpeech } from '../../src/extract/attribution.ts';
import { contentFactuality } from '../../src/extract/attribution/cue.ts';
import { reading } from '../../src/extract/reading.ts';
import type { Speech } from '../../src/extract/speech.ts';
import type { Span } from '../../src/model/span.ts';
import { annotators, articleOf, doc, docOf } from '../annotate/doc.ts';
import { annotate } from '../../src/annotate/index.ts';

const given = annotators();

function speeches(text: string): readonly Speech[] {
  return findSpeech(reading(docOf(text, given, '2025-12-03'), given.ontology));
}

type Found = readonly [source: string | null, cue: string | null, content: string];

function found(text: string): readonly Found[] {
  const words = (span: Span | null) => span && text.slice(span.start, span.end);
  return speeches(text).map(({ source, cue, content }) => [
    words(source),
    words(cue),
    content.map((part) => words(part)).join(' | '),
  ]);
}

describe('indirect speech', () => {
  test.each<readonly [string, readonly Found[]]>([
    ['Reyes said that the bridge would reopen.', [['Reyes', 'said', 'the bridge would reopen']]],
    ['Reyes said the bridge would reopen.', [['Reyes', 'said', 'the bridge would reopen']]],
    ['The bridge is safe, Reyes said on Monday.', [['Reyes', 'said', 'The bridge is safe']]],
    ['The bridge, two engineers said, is safe.', [['two engineers', 'said', 'The bridge | is safe']]],
    ['Reyes said on Tuesday that the bridge would reopen.', [['Reyes', 'said', 'the bridge would reopen']]],
    [
      "Norland's minister told reporters that the talks had failed.",
      [["Norland's minister", 'told', 'the talks had failed']],
    ],
    [
      'Ana Reyes, who leads the party, said she would run.',
      [['Ana Reyes, who leads the party', 'said', 'she would run']],
    ],
    ['The minister asked the envoys to leave the city.', [['The minister', 'asked', 'leave the city']]],
    ['The generals vowed to hold the city.', [['The generals', 'vowed', 'hold the city']]],
    ['Ortega described the offer as generous.', [['Ortega', 'described', 'the offer as generous']]],
    ['The plan is seen by Norland and its allies as unfair.', [['Norland and its allies', 'is seen', 'unfair']]],
    [
      'Ortega expressed interest in speaking with the envoys.',
      [['Ortega', 'expressed interest', 'speaking with the envoys']],
    ],
    ['Reyes has made clear that her party will not sign.', [['Reyes', 'has made clear', 'her party will not sign']]],
    ['The union accused the firm of lying.', [['The union', 'accused', 'lying']]],
    ['Norland wants Westmark to open the border.', [['Norland', 'wants', 'Westmark to open the border']]],
    ['The council urged states not to move the vote.', [['The council', 'urged', 'not to move the vote']]],
    [
      "According to Ana Reyes, the mayor's lawyer, the bridge is safe.",
      [["Ana Reyes, the mayor's lawyer", 'According to', 'the bridge is safe']],
    ],
    [
      'She hopes to run again and promised to visit every county.',
      [
        ['She', 'promised', 'visit every county'],
        ['She', 'hopes', 'run again'],
      ],
    ],
    [
      'According to two officials familiar with the plan, the bridge is safe.',
      [['two officials familiar with the plan', 'According to', 'the bridge is safe']],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('the possessor of a lawyer does not speak, the lawyer does', () => {
    expect(found("The mayor's lawyer Ann Lee said the bridge was safe.")).toEqual([
      ["The mayor's lawyer Ann Lee", 'said', 'the bridge was safe'],
    ]);
  });

  test('two verbs of saying share their subject and not their content', () => {
    expect(found('Reyes confirmed that the side had offered a deal but noted that no date had been set.')).toEqual([
      ['Reyes', 'noted', 'no date had been set'],
      ['Reyes', 'confirmed', 'the side had offered a deal'],
    ]);
  });
});

describe('where the content ends', () => {
  test('a speaker who adds something begins anew', () => {
    expect(found('Twelve roads are shut, engineers told the paper, adding that the bridge would reopen.')).toEqual([
      ['engineers', 'told', 'Twelve roads are shut'],
      ['engineers', 'adding', 'the bridge would reopen'],
    ]);
  });

  test('what footage showed meanwhile is not what the speaker said, nor what the paper reported of it', () => {
    const words = 'said two men were hurt on Monday';
    expect(
      found(`The paper reported Reyes ${words}, while footage from the bridge showed that it had burned.`),
    ).toEqual([
      ['The paper', 'reported', `Reyes ${words}`],
      ['Reyes', 'said', 'two men were hurt on Monday'],
      ['footage from the bridge', 'showed', 'it had burned'],
    ]);
  });

  test('what the speaker did while speaking is not said, what was done while leaving is', () => {
    expect(found('Reyes said the road was shut, while addressing the press on Monday.')).toEqual([
      ['Reyes', 'said', 'the road was shut'],
    ]);
    expect(found('Reyes said two men fell while leaving the bridge.')).toEqual([
      ['Reyes', 'said', 'two men fell while leaving the bridge'],
    ]);
  });
});

describe('quoted speech', () => {
  test.each<readonly [string, readonly Found[]]>([
    ['“We are done,” said Ortega.', [['Ortega', 'said', 'We are done,']]],
    ['“No comment,” Holm said when asked about the deal.', [['Holm', 'said', 'No comment,']]],
    ['Speaking to Radio Nord, a farmer said: “We waited for years.”', [['a farmer', 'said', 'We waited for years.']]],
    [
      '‘We had no choice,’ said Holm. ‘They shot.’',
      [
        ['Holm', 'said', 'We had no choice,'],
        ['Holm', null, 'They shot.'],
      ],
    ],
    ['“What we need,” Reyes said, “is a plan.”', [['Reyes', 'said', 'What we need, | is a plan.']]],
    ['Ortega said: “We are done.”', [['Ortega', 'said', 'We are done.']]],
    [
      '“We are done,” Ortega said. “Go home.”',
      [
        ['Ortega', 'said', 'We are done,'],
        ['Ortega', null, 'Go home.'],
      ],
    ],
    ['Reyes called the talks “useful” on Friday.', [['Reyes', 'called', 'the talks “useful”']]],
    [
      'Reyes left, stating that “the bridge is better than ever.”',
      [['Reyes', 'stating', 'the bridge is better than ever.']],
    ],
    [
      '“The road is open,” Reyes said, adding that trucks could pass.',
      [
        ['Reyes', 'said', 'The road is open,'],
        ['Reyes', 'adding', 'trucks could pass'],
      ],
    ],
    [
      '“The road was long. We are here now,” the driver told local radio.',
      [['the driver', 'told', 'The road was long. We are here now,']],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a speaker goes on over paragraphs of speech', () => {
    const text =
      '“We waited all night,” Reyes said.\n\n“Then the water came. Nobody helped us.”\n\nThe council met on Friday.';
    expect(found(text)).toEqual([
      ['Reyes', 'said', 'We waited all night,'],
      ['Reyes', null, 'Then the water came. Nobody helped us.'],
    ]);
  });

  test('whole words are direct, some words partial, none indirect', () => {
    expect(speeches('“We are done,” said Ortega.')[0]?.kind).toBe('direct');
    expect(speeches('Ortega said the talks were “over for good” on Friday.')[0]?.kind).toBe('partial');
    expect(speeches('Ortega said the talks were over.')[0]?.kind).toBe('indirect');
  });

  test('the literal words are kept inside the words attributed', () => {
    const text = 'Ortega said the talks were “over for good” on Friday.';
    const [speech] = speeches(text);
    expect(speech?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual(['over for good']);
    expect(found(text)).toEqual([['Ortega', 'said', 'the talks were “over for good” on Friday']]);
  });
});

describe('no speech', () => {
  test.each([
    ['The storm threatens to flood the town.'],
    ['They met on Friday and signed the deal.'],
    ['It is expected that the talks will last.'],
    ['The so-called “tiger team” arrived on Friday.'],
    ['The ministry added two seats to the panel.'],
    ['See also the report on page nine.'],
    ['Asked whether he would resign, Ortega said no.'],
    ['The firm, known as “the mill”, closed.'],
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a quoted "I think" is part of the quotation and no second attribution', () => {
    expect(found('“I think we won,” Reyes said.')).toEqual([['Reyes', 'said', 'I think we won,']]);
  });
});

describe('what is known about a speech', () => {
  test('speech in speech lies inside it', () => {
    const [outer, inner] = speeches('Ortega said the general had told him that the truce was over.');
    expect([outer?.cue?.lemma, outer?.inside, inner?.cue?.lemma, inner?.inside]).toEqual(['say', null, 'tell', 0]);
  });

  test('whoever is told is the addressee', () => {
    const text = "Norland's minister told reporters that the talks had failed.";
    const to = speeches(text)[0]?.addressee;
    expect(to && text.slice(to.start, to.end)).toBe('reporters');
  });

  test('officials without a name are anonymous, a named official is not', () => {
    expect(speeches('Two officials said the bridge was safe.')[0]?.anonymous).toBe(true);
    expect(speeches('Three people familiar with the matter said the firm would be sold.')[0]?.anonymous).toBe(true);
    expect(speeches('Three people said the firm would be sold.')[0]?.anonymous).toBe(false);
    expect(speeches('The engineer Ana Reyes said the bridge was safe.')[0]?.anonymous).toBe(false);
  });

  test('what was not said has negative polarity', () => {
    expect(speeches('Reyes did not say whether she would sign.')[0]?.polarity).toBe('negative');
    expect(speeches('Reyes said she would not sign.')[0]?.polarity).toBe('positive');
  });

  test('the day of the saying is its time, a day in the content is not', () => {
    expect(speeches('The bridge is safe, Reyes said on Monday.')[0]?.time).toBe(0);
    expect(speeches('Reyes said that the bridge would reopen on Friday.')[0]?.time).toBe(null);
  });

  test('a denial leaves its content denied, a demand demanded', () => {
    const { lexicon } = given.ontology;
    expect(contentFactuality('deny', lexicon)).toBe('denied');
    expect(contentFactuality('demand', lexicon)).toBe('demanded');
    expect(contentFactuality('say', lexicon)).toBe('asserted');
  });
});

describe('headlines', () => {
  function inHeadline(text: string): readonly Found[] {
    const article = { ...articleOf(text), zones: [{ start: 0, end: text.length, kind: 'headline' as const }] };
    const words = (span: Span | null) => span && text.slice(span.start, span.end);
    return findSpeech(reading(annotate(article, given.engine, given.ontology), given.ontology)).map(
      ({ source, cue, content }) => [words(source), words(cue), content.map((part) => words(part)).join(' | ')],
    );
  }

  test('an office before a colon says what follows', () => {
    expect(inHeadline('Minister: we will not pay for the dam')).toEqual([
      ['Minister', null, 'we will not pay for the dam'],
    ]);
  });

  test('a topic before a colon says nothing', () => {
    expect(inHeadline('Budget: what will change in May')).toEqual([]);
    expect(inHeadline('LIKELY RIVAL: Rovers have lost Reyes for the season')).toEqual([]);
  });

  test('a verb with a capital is known beside quotation marks', () => {
    expect(inHeadline('City Mayor Calls Budget “Reckless”')).toEqual([['City Mayor', 'Calls', 'Budget “Reckless”']]);
  });
});

describe('repairs of the tree', () => {
  test('a clause hung on the day between is still what was said', () => {
    const document = doc(`
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 said say VERB VBD 0 root
      3 Tuesday Tuesday PROPN NNP 2 obl
      4 that that SCONJ IN 6 mark
      5 she she PRON PRP 6 nsubj
      6 won win VERB VBD 3 acl`);
    const [speech] = findSpeech(reading(document, given.ontology));
    expect(speech?.content.map(({ start, end }) => document.text.slice(start, end))).toEqual(['she won']);
  });

  test('a noun phrase with a participle behind "said" is a clause', () => {
    const document = doc(`
      1 Radio radio NOUN NN 2 compound
      2 Norland Norland PROPN NNP 3 nsubj
      3 said say VERB VBD 0 root
      4 the the DET DT 5 det
      5 crash crash NOUN NN 3 obj
      6 involved involve VERB VBD 5 acl
      7 ice ice NOUN NN 6 obj`);
    const [speech] = findSpeech(reading(document, given.ontology));
    expect(speech?.content.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'the crash involved ice',
    ]);
  });

  test('a clause hung on the time of the telling is what was told', () => {
    const document = doc(`
      1 Reyes Reyes PROPN NNP 2 nsubj
      2 told tell VERB VBD 0 root
      3 reporters reporter NOUN NNS 2 iobj
      4 after after SCONJ IN 7 mark
      5 the the DET DT 6 det
      6 talks talk NOUN NNS 7 nsubj
      7 concluded conclude VERB VBD 2 ccomp
      8 that that SCONJ IN 10 mark
      9 she she PRON PRP 10 nsubj
      10 won win VERB VBD 7 ccomp`);
    const all = findSpeech(reading(document, given.ontology));
    expect(all).toHaveLength(1);
    expect(all[0]?.cue?.lemma).toBe('tell');
    expect(all[0]?.content.map(({ start, end }) => document.text.slice(start, end))).toEqual(['she won']);
  });

  test('a verb of saying that was taken for the subject of what is said keeps its content', () => {
    const document = doc(`
      1 Reyes Reyes PROPN NNP 3 nsubj
      2 has have AUX VBZ 3 aux
      3 promised promise VERB VBN 8 csubj
      4 each each DET DT 5 det
      5 crew crew NOUN NN 3 obj
      6 will will AUX MD 8 aux
      7 be be AUX VB 8 cop
      8 free free ADJ JJ 0 root`);
    const [speech] = findSpeech(reading(document, given.ontology));
    expect(speech?.content.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'each crew will be free',
    ]);
  });
});
