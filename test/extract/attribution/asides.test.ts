// A source and its verb beside what was said: at the end of a sentence, between commas, behind a quotation.

import { describe, expect, test } from 'vitest';
import { found, type Found, speeches } from './found.ts';

describe('a source behind what it says', () => {
  test.each<readonly [string, readonly Found[]]>([
    [
      'The levy may grow if the council agrees, people familiar with the talks say.',
      [['people familiar with the talks', 'say', 'The levy may grow if the council agrees']],
    ],
    [
      "The offer is not a good one for Norland, a second person briefed on last week's phone call said.",
      [["a second person briefed on last week's phone call", 'said', 'The offer is not a good one for Norland']],
    ],
    [
      "One station has seen no rain since May — the first time that's happened since 1905, said Scott Strong.",
      [['Scott Strong', 'said', "One station has seen no rain since May — the first time that's happened since 1905"]],
    ],
    [
      'The winds should ease by noon, allowing the firm to restore power, said Mark Quin, its director.',
      [['Mark Quin, its director', 'said', 'The winds should ease by noon, allowing the firm to restore power']],
    ],
    [
      '"Dale is right," said a person close to the campaign, who would not be named.',
      [['a person close to the campaign', 'said', 'Dale is right,']],
    ],
    [
      'House of Deputies Speaker John Berk said the vote was off.',
      [['House of Deputies Speaker John Berk', 'said', 'the vote was off']],
    ],
    [
      'The budget will be cut, said Derek Lund, a scholar with the Westmark Institute.',
      [['Derek Lund, a scholar with the Westmark Institute', 'said', 'The budget will be cut']],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a source begins with no conjunction', () => {
    const text =
      'The account for the show, which was hosted by Bert Lomas and Sid Hanley, who both worked there, tweeted: "We salute you."';
    expect(found(text).map(([source]) => source)).not.toContain('and Sid Hanley');
  });

  test('a survey at the end holds the belief it found, and not the other way round', () => {
    const text = 'A majority of drivers believe the road is unsafe, a survey released this week found.';
    expect(found(text)).toEqual([
      ['a survey released this week', 'found', 'A majority of drivers believe the road is unsafe'],
      ['A majority of drivers', 'believe', 'the road is unsafe'],
    ]);
    expect(speeches(text).map(({ inside }) => inside)).toEqual([null, 0]);
  });

  test('a person whose name is that of a month speaks', () => {
    expect(found('Party chief Jan Stolt said the vote was lost.')).toEqual([
      ['Party chief Jan Stolt', 'said', 'the vote was lost'],
    ]);
  });

  test('a thing that suggests something in passing is no source', () => {
    expect(found('As its name suggests, the Farm Party stands for farmers.')).toEqual([]);
  });

  test('"according to" at the end vouches for the whole sentence', () => {
    expect(
      found('Voters are worried that the mayor cannot be trusted, according to a poll by Lakeside College.'),
    ).toEqual([
      ['a poll by Lakeside College', 'according to', 'Voters are worried that the mayor cannot be trusted'],
      ['Voters', 'are worried', 'the mayor cannot be trusted'],
    ]);
  });
});

describe('the words of a source', () => {
  test.each<readonly [string, string]>([
    ['For several days the ministry denied the report.', 'the ministry'],
    ['The council of Westmark on Monday announced the closure of two schools.', 'The council of Westmark'],
    ['According to the Harbor Institute late today, 90 patients have left.', 'the Harbor Institute'],
    ['An aide who resigned on Monday said the fund was empty.', 'An aide who resigned on Monday'],
    ['"We saw the flood," said Keller to the Herald.', 'Keller'],
    ['"We saw the flood," wrote Keller on Twitter, "and it was high."', 'Keller'],
    ['The port, according to The Gazette in March, is too big.', 'The Gazette'],
    ['Storms are rare there according to Ana Lee who keeps the records.', 'Ana Lee'],
    [
      'Crews call the fire arson, according to prosecutor Josh Lee, the attorney for the western district.',
      'prosecutor Josh Lee, the attorney for the western district',
    ],
    ['Even the manual of the agency notes that visitors must be insured.', 'the manual of the agency'],
    ['Remarked museum director Ana Lee, "This find changes what we know of the town."', 'museum director Ana Lee'],
  ])('%s', (text, source) => {
    expect(found(text).map(([words]) => words)).toEqual([source]);
  });
});

describe('where the content ends', () => {
  test.each<readonly [string, readonly Found[]]>([
    [
      'Ortega denied that he had met the banker, saying the two had never spoken.',
      [
        ['Ortega', 'saying', 'the two had never spoken'],
        ['Ortega', 'denied', 'he had met the banker'],
      ],
    ],
    [
      'The council stressed the ruling would change nothing, while the Harbour League condemned the move.',
      [
        ['The council', 'stressed', 'the ruling would change nothing'],
        ['the Harbour League', 'condemned', 'the move'],
      ],
    ],
    [
      'Jim Dale called the report "false and ridiculous" in an email to the paper.',
      [['Jim Dale', 'called', 'the report "false and ridiculous"']],
    ],
    [
      'Norland said it is bound by the treaty, while its police deny accusations of brutality.',
      [
        ['Norland', 'said', 'it is bound by the treaty'],
        ['its police', 'deny', 'accusations of brutality'],
      ],
    ],
    [
      'The clerk told the paper he fought with the man as he was showing the van to a customer.',
      [['The clerk', 'told', 'he fought with the man as he was showing the van to a customer']],
    ],
    [
      'Dale has denied the allegations, calling them "pure fiction."',
      [
        ['Dale', 'calling', 'them "pure fiction."'],
        ['Dale', 'has denied', 'the allegations'],
      ],
    ],
    [
      'The mayor said the plan was "dead," adding that he would not revive it.',
      [
        ['The mayor', 'adding', 'he would not revive it'],
        ['The mayor', 'said', 'the plan was "dead,"'],
      ],
    ],
    [
      'Reyes urged lawmakers to pass the bill "without delay," saying lives were at stake.',
      [
        ['Reyes', 'saying', 'lives were at stake'],
        ['Reyes', 'urged', 'pass the bill "without delay,"'],
      ],
    ],
    [
      'The paper said, citing two officials, that the talks had collapsed.',
      [['The paper', 'said', 'the talks had collapsed']],
    ],
    [
      'Varga called the loss "strange"; Dale said "It is too early to tell what went wrong".',
      [
        ['Varga', 'called', 'the loss "strange"'],
        ['Dale', 'said', 'It is too early to tell what went wrong'],
      ],
    ],
    ['She said as a child she was forced to work.', [['She', 'said', 'as a child she was forced to work']]],
    [
      'The rebels attacked the post, then, according to security officials, fled.',
      [['security officials', 'according to', 'fled']],
    ],
    [
      'Red fell ill but the cause of his death was not known, said the Lendia Press newspaper.',
      [['the Lendia Press newspaper', 'said', 'Red fell ill but the cause of his death was not known']],
    ],
    [
      'They said "You have to cover it on your way", and I thought that was odd.',
      [
        ['They', 'said', 'You have to cover it on your way'],
        ['I', 'thought', 'that was odd'],
      ],
    ],
    [
      'The team found when fish were plentiful, they would eat algae off the corals.',
      [['The team', 'found', 'when fish were plentiful, they would eat algae off the corals']],
    ],
    [
      'First, after Joe Lock questioned whether the visit was secret, Dale alleged the press was lying.',
      [
        ['Joe Lock', 'questioned', 'whether the visit was secret'],
        ['Dale', 'alleged', 'the press was lying'],
      ],
    ],
    [
      'The study stated the hole is about 1010 light years (310 parsec) away from the Sun.',
      [['The study', 'stated', 'the hole is about 1010 light years (310 parsec) away from the Sun']],
    ],
    [
      'One truck broke the barrier; some fuel, officials said, spilled and burned.',
      [['officials', 'said', 'some fuel | spilled and burned']],
    ],
    [
      'The Herald reported Adil Karim, the caretaker prime minister, recommended a withdrawal.',
      [['The Herald', 'reported', 'Adil Karim, the caretaker prime minister, recommended a withdrawal']],
    ],
    [
      '"I hope for better days," Valeria Red, an official at one of the ports, told The Herald.',
      [['Valeria Red, an official at one of the ports', 'told', 'I hope for better days,']],
    ],
    [
      '"We are done," said Lee, who has run the office since 2010. "We lost."',
      [
        ['Lee, who has run the office since 2010', 'said', 'We are done,'],
        ['Lee, who has run the office since 2010', null, 'We lost.'],
      ],
    ],
    [
      'Chuck Sumner told MSNews that Cummins "was a great man," while Dale praised his wit.',
      [
        ['Chuck Sumner', 'told', 'Cummins "was a great man,"'],
        ['Dale', 'praised', 'his wit'],
      ],
    ],
    [
      'The spokesman was clear: "While we wait," he said, "we urge leaders to think again."',
      [['he', 'said', 'While we wait, | we urge leaders to think again.']],
    ],
    [
      'Asked whether she would publish the letters, Reyes replied, "At some point."',
      [['Reyes', 'replied', 'At some point.']],
    ],
    [
      'The senator said, "I do not do this lightly," calling it a "painful step."',
      [
        ['The senator', 'calling', 'it a "painful step."'],
        ['The senator', 'said', 'I do not do this lightly,'],
      ],
    ],
    [
      'Carla introduced herself as "pro-life" and said the levy must be cut.',
      [['Carla', 'said', 'the levy must be cut']],
    ],
    [
      "Norland's top court last week ruled that labels must be honest.",
      [["Norland's top court", 'ruled', 'labels must be honest']],
    ],
    [
      'The ministry said this month that removing tolls imposed during the strike is a condition of the deal.',
      [['The ministry', 'said', 'removing tolls imposed during the strike is a condition of the deal']],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('interviews and transcripts', () => {
  const turns = (text: string): readonly (readonly [string | null, string])[] =>
    found(text).map(([source, , content]) => [source, content]);

  test('a label in double brackets opens a turn that runs on over paragraphs', () => {
    const text = [
      'A talk with the builder',
      '((WN)) Could you tell us about the launch?',
      '((Ana Reyes)) It started in phases. We met in May.',
      'Then we went to the council.',
    ].join('\n\n');
    expect(turns(text)).toEqual([
      [null, 'Could you tell us about the launch?'],
      ['Ana Reyes', 'It started in phases. We met in May. | Then we went to the council.'],
    ]);
    expect(speeches(text).map(({ kind }) => kind)).toEqual(['direct', 'direct']);
  });

  test('a speaker named in full, by the surname and behind a title is one', () => {
    const text = [
      'MARA KEANE: Why did you sell the railway?',
      'JUAN ORTEGA: We did not sell it.',
      'KEANE: Did you meet the unions?',
      'MIN. ORTEGA: I met them on Monday.',
    ].join('\n\n');
    expect(turns(text)).toEqual([
      ['MARA KEANE', 'Why did you sell the railway?'],
      ['JUAN ORTEGA', 'We did not sell it.'],
      ['KEANE', 'Did you meet the unions?'],
      ['ORTEGA', 'I met them on Monday.'],
    ]);
  });

  test('an interviewer asks and no more: what follows without a label is the answer', () => {
    const text = [
      'A talk with the builder',
      '((WN)) When did it start?',
      '((Ana Reyes)) In May.',
      '((WN)) Will there be more?',
      'I have asked the council for more.',
      '((WN)) And then?',
      'The town lies on the coast.',
    ].join('\n\n');
    expect(turns(text)).toContainEqual(['Ana Reyes', 'In May. | I have asked the council for more.']);
    expect(turns(text).some(([, content]) => content.includes('coast'))).toBe(false);
  });

  test('names before colons that come back are speakers', () => {
    const text = ['A debate', 'REYES: We are ready.', 'ORTEGA: You are not.', 'REYES: We are.', 'ORTEGA: No.'].join(
      '\n\n',
    );
    expect(turns(text).map(([source]) => source)).toEqual(['REYES', 'ORTEGA', 'REYES', 'ORTEGA']);
  });

  test('a heading before a colon is no speaker', () => {
    const text = ['A plan', 'Background: The plan is old.', 'Cost: The plan is dear.', 'Risk: The plan may fail.'].join(
      '\n\n',
    );
    expect(turns(text)).toEqual([]);
  });
});
