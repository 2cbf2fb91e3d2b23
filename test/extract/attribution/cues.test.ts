// Cues of thoughts and wishes, of people in general, of papers; and what is kept of them inside other speech.

import { describe, expect, test } from 'vitest';
import { found, type Found, speeches } from './found.ts';

describe('thoughts and wishes', () => {
  test.each<readonly [string, readonly Found[]]>([
    ['The governor is eager to win their votes.', [['The governor', 'is eager', 'win their votes']]],
    [
      'Many farmers privately fear that the dam will burst.',
      [['Many farmers', 'privately fear', 'the dam will burst']],
    ],
    ['Ortega is betting that the talks will fail.', [['Ortega', 'is betting', 'the talks will fail']]],
    ['She wants to repeal the levy.', [['She', 'wants', 'repeal the levy']]],
    ['Aides expressed admiration for the general.', [['Aides', 'expressed admiration', 'the general']]],
    ['Her claims of fraud came to nothing.', [['Her', 'claims', 'fraud']]],
    ['Reyes rejected claims that she had lied.', [['Reyes', 'rejected', 'claims that she had lied']]],
    ['Some aides would like to see her win.', [['Some aides', 'would like', 'see her win']]],
    [
      'A new poll shows Reyes with a lead of six points over Dale.',
      [['A new poll', 'shows', 'Reyes with a lead of six points over Dale']],
    ],
    ['Polls show Reyes leading by three points.', [['Polls', 'show', 'Reyes leading by three points']]],
    [
      'The chair has long maintained an inquiry is what they need.',
      [['The chair', 'has long maintained', 'an inquiry is what they need']],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('people in general', () => {
  test.each<readonly [string, readonly Found[]]>([
    ['It is believed that the thieves fled abroad.', [[null, 'is believed', 'the thieves fled abroad']]],
    ['The mayor is said to be planning a run.', [[null, 'is said', 'The mayor | be planning a run']]],
    [
      'The shift was widely seen as an attempt to win votes.',
      [[null, 'was widely seen', 'The shift | an attempt to win votes']],
    ],
    ['The rebels freed two hostages, raising hopes of a thaw.', []],
    ['Ortega was quoted as saying that the deal was dead.', [['Ortega', 'was quoted as saying', 'the deal was dead']]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('accusers and quoters', () => {
  test.each<readonly [string, readonly Found[]]>([
    ['The firm was accused of hiding losses by its auditors.', [['its auditors', 'was accused', 'hiding losses']]],
    [
      '"We need no aircraft from Westmark," The Courier quoted Tim Lund as saying.',
      [['Tim Lund', 'saying', 'We need no aircraft from Westmark,']],
    ],
    ['She had learned to read and write because her parents were "persistent" about school.', []],
    ['The paper quoted Tim Lund as saying that the dam was old.', [['Tim Lund', 'saying', 'the dam was old']]],
    ['Reyes, for her part, accused Dale of running away.', [['Reyes', 'accused', 'running away']]],
    [
      'Kelly Corr told The Herald\'s "Morning Show" that her boss was rested.',
      [['Kelly Corr', 'told', 'her boss was rested']],
    ],
    [
      'The police announced the arrest of two men on Monday.',
      [['The police', 'announced', 'the arrest of two men on Monday']],
    ],
    ['Dale announced Ana Reyes as his running mate.', [['Dale', 'announced', 'Ana Reyes as his running mate']]],
    ['The network called the race for Ortega at noon.', []],
    ['The state declared an emergency, shut down all schools, and later banned crowds.', []],
    [
      'Lawmakers denounced the pact, in which Norland and Westmark agreed to share the sea.',
      [['Lawmakers', 'denounced', 'the pact']],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what a verb says of a thing', () => {
  test.each<readonly [string, readonly Found[]]>([
    ['A militia claimed responsibility for the raid.', [['A militia', 'claimed', 'responsibility for the raid']]],
    ['The storm claimed nine lives.', []],
    ['Dale has claimed victory as the last votes came in.', [['Dale', 'has claimed', 'victory']]],
    [
      'Norland and Westmark have promised funds and Arvenia is taxing goods.',
      [['Norland and Westmark', 'have promised', 'funds']],
    ],
    ['The governor moved the vote, citing the health crisis.', [['The governor', 'citing', 'the health crisis']]],
    ['Many states have cited security concerns to impose bans.', [['Many states', 'have cited', 'security concerns']]],
    [
      'Norland also criticised the shift, with foreign minister Ayman Sadi warning of "dangerous times".',
      [
        ['Norland', 'also criticised', 'the shift'],
        ['foreign minister Ayman Sadi', 'warning', 'dangerous times'],
      ],
    ],
    [
      'Doctors have protested long detentions, warning that children suffer.',
      [['Doctors', 'warning', 'children suffer']],
    ],
    ['It was the first time Dale made a public speech since he was pardoned.', []],
    ['Dale made clear key demands had not changed.', [['Dale', 'made clear', 'key demands had not changed']]],
    [
      'The attacker was reported by The Courier as convicted of theft.',
      [['The Courier', 'was reported', 'convicted of theft']],
    ],
    ['She spoke about the need for homes.', [['She', 'spoke', 'the need for homes']]],
    ['The premier applauded Norland Airlines.', []],
    ['He had not made public appearances since 2014.', []],
    ['Norland reported 37,542 deaths as of Wednesday.', []],
    ['Two drugs had shown progress in treating the disease.', []],
    ['Did the firm speak with the team about this plan?', []],
    ['The band let fans know that the tour was off.', []],
    ['The guy teammates call Big Swag scored 7 points.', []],
    ['She lost her title according to royal laws.', []],
    ['They found him barricaded in a room with her son.', []],
    ['The producers had this to say about it: "It is over."', [['The producers', 'say', 'It is over.']]],
    [
      'Dole lifted some of the decrees which had marked the war and vowed to raise aid.',
      [['Dole', 'vowed', 'raise aid']],
    ],
    ['Helian denies it was pressured.', [['Helian', 'denies', 'it was pressured']]],
    ['Opponents alleged fraud in the count.', [['Opponents', 'alleged', 'fraud in the count']]],
    ['The rate rose to 4 percent, per the central bank.', [['the central bank', 'per', 'The rate rose to 4 percent']]],
    ['They pay 20 dollars, per person.', []],
    ['Lee announced the device at a fair, where she praised the team.', [['Lee', 'announced', 'the device at a fair']]],
    [
      'The assembly denounced the memoranda of understanding in which both sides agreed on borders.',
      [['The assembly', 'denounced', 'the memoranda of understanding']],
    ],
    ['The deal was announced during a forum that President Ana Lee had set up.', []],
    [
      'He raised the New Herald report that rebels were paying bounties.',
      [['the New Herald', 'report', 'rebels were paying bounties']],
    ],
    ['The order, which is believed to be large, came late.', [[null, 'is believed', 'be large']]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('papers', () => {
  test('what is said in a statement is said by whoever issued it', () => {
    expect(found('The palace said in a statement that the visit would go ahead.')).toEqual([
      ['The palace', 'said', 'the visit would go ahead'],
    ]);
  });

  test('a letter can urge', () => {
    expect(found('Teachers signed an open letter urging the board to raise wages.')).toEqual([
      ['an open letter', 'urging', 'raise wages'],
    ]);
  });
});

describe('what is kept', () => {
  test('a thought of one’s own in what one says is no second attribution', () => {
    expect(found('Reyes said she believed the bridge was safe.')).toEqual([
      ['Reyes', 'said', 'she believed the bridge was safe'],
    ]);
  });

  test('the thought of another in what one says is', () => {
    expect(found('Reyes said Ortega believed the bridge was safe.')).toEqual([
      ['Reyes', 'said', 'Ortega believed the bridge was safe'],
      ['Ortega', 'believed', 'the bridge was safe'],
    ]);
  });

  test('what a source is like is no attribution', () => {
    expect(found('“He lied,” said Carla Medina, a teacher who plans to vote for Reyes.')).toEqual([
      ['Carla Medina, a teacher who plans to vote for Reyes', 'said', 'He lied,'],
    ]);
  });

  test('a claim that is called into question was made all the same', () => {
    const [speech] = speeches("Reyes's claim that she never took money has been called into question.");
    expect([speech?.polarity, speech?.factuality]).toEqual(['positive', 'asserted']);
  });
});

describe('what belongs to nobody’s words', () => {
  test('an answer in passing is the narrator’s', () => {
    expect(found('Reyes said she closed the port in May, which Ortega denied.')).toContainEqual([
      'Reyes',
      'said',
      'she closed the port in May',
    ]);
  });

  test('to consider doing something says nothing of it', () => {
    expect(found('Many people should consider voting for the ticket.')).toEqual([]);
  });

  test('what the police call an incident is not said by those who respond to it', () => {
    const sources = found(
      'Thanks to the crews responding to the fire in Oakdale, which the police have called a crime.',
    );
    expect(sources.map(([source]) => source)).not.toContain('the crews');
  });

  test('behind "but" the narrator goes on after "according to"', () => {
    expect(
      found('Ortega had ordered the payments, according to prosecutors, but the ministry has paid nothing.'),
    ).toContainEqual(['prosecutors', 'according to', 'Ortega had ordered the payments']);
  });

  test('a name between commas behind "according to" is the source’s where a whole clause follows', () => {
    expect(found("According to the town's first selectman, Nils Aho, there were ten guests aboard.")).toEqual([
      ["the town's first selectman, Nils Aho", 'According to', 'there were ten guests aboard'],
    ]);
    expect(found('According to the ministry, Ana Reyes, the mayor, was shot by a guard.')).toEqual([
      ['the ministry', 'According to', 'Ana Reyes, the mayor, was shot by a guard'],
    ]);
  });

  test('a deal according to which something holds is no source', () => {
    const text = 'Norland and Westmark signed a deal, according to which a part of the sea would belong to Norland.';
    expect(found(text).filter(([, cue]) => cue === 'according to')).toEqual([]);
  });
});
