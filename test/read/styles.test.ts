import { describe, expect, test } from 'vitest';
import { read, wordsOf, zonesOf } from './reading.ts';

const hasMarks = ([, words]: readonly [string, string]): boolean => /\p{L}/u.test(words);

describe('short items under bold headings', () => {
  const items = [
    ['heading', 'Why it matters:'],
    ['body', 'The government had counted on $4 billion from the sale.'],
    ['heading', 'Driving the news:'],
    ['body', 'Juan Ortega, the finance minister, met union leaders on Monday and offered them a seat on the board.'],
  ] as const;
  const lead = ['lead', "Norland's parliament voted down the sale of the state railway on Tuesday."] as const;
  const paired = [
    [items[0][1], items[1][1]],
    [items[2][1], items[3][1]],
  ] as const;

  test('are headings of their own in text', () => {
    const text = ['Rail sale hits a wall', lead[1], ...paired.map((pair) => pair.join(' '))].join('\n\n');
    expect(zonesOf(read(text)).slice(1)).toEqual([lead, ...items]);
  });

  test('are headings of their own in Markdown, without their stars', () => {
    const text = ['# Rail sale hits a wall', lead[1], ...paired.map(([head, words]) => `**${head}** ${words}`)];
    expect(
      zonesOf(read(text.join('\n\n'), 'markdown'))
        .filter(hasMarks)
        .slice(1),
    ).toEqual([lead, ...items]);
  });

  test('are headings of their own on a page, whatever they say', () => {
    const own = ['The view from the depot:', 'Drivers cheered when the result was read out on the radio.'] as const;
    const body = [...paired, own].map(([head, words]) => `<p><strong>${head}</strong> ${words}</p>`).join('');
    const article = read(`<html><body><h1>Rail sale hits a wall</h1><p>${lead[1]}</p>${body}</body></html>`, 'html');
    expect(zonesOf(article).slice(1)).toEqual([lead, ...items, ['heading', own[0]], ['body', own[1]]]);
  });

  test('the bold name of a speaker is none', () => {
    const answer = 'We had no choice, as the money for the repairs was gone by then.';
    const page = `<html><body><h1>Interview</h1><p>${lead[1]}</p><p><b>Mara Keane:</b> ${answer}</p></body></html>`;
    expect(wordsOf(read(page, 'html'), 'body')).toEqual([`Mara Keane: ${answer}`]);
  });

  test('words before a colon that no page uses so are part of the sentence', () => {
    const told = 'The minister was clear: there will be no second vote before the summer.';
    expect(wordsOf(read(['Rail sale hits a wall', lead[1], told].join('\n\n')), 'body')).toEqual([told]);
  });
});

describe('wire copy', () => {
  const sentence = 'Soldiers reached the flooded town on Tuesday and carried 40 people out of the hospital.';

  test.each([
    ['WESTMARK, March 5 (Reuters) -', sentence],
    ['OSTRAVA MILLS, Norland (AP) —', sentence],
    ['Ostrava Mills, Norland (AP) —', sentence],
    ['(Reuters) -', sentence],
    ['LESNO —', sentence],
    ['WESTMARK/LESNO, March 5, 2024 --', sentence],
  ])('%s stands before the sentence', (front, words) => {
    expect(zonesOf(read(['Army reaches flooded town', `${front} ${words}`, sentence].join('\n\n')))).toEqual([
      ['headline', 'Army reaches flooded town'],
      ['heading', front],
      ['lead', words],
      ['body', sentence],
    ]);
  });

  test.each([
    'NATO — the alliance of 32 states — sent soldiers to the flooded town on Tuesday morning.',
    'The Grand Old Union (GOU) - founded in 1890 - sent soldiers to the flooded town on Tuesday.',
    'Soldiers reached Lesno on Tuesday — Governor Petra Novotna saw them come — and went to work.',
  ])('%s is a sentence from its first word', (words) => {
    expect(wordsOf(read(['Army reaches flooded town', words, sentence].join('\n\n')), 'lead')).toEqual([words]);
  });

  test('a dateline says the agency and the day, as before', () => {
    const { publisher, publishedAt } = read(
      ['Army reaches flooded town', `WESTMARK, March 5, 2024 (Reuters) - ${sentence}`, sentence].join('\n\n'),
    );
    expect([publisher, publishedAt]).toEqual(['Reuters', '2024-03-05']);
  });

  test('slugs, corrections and addresses are no text', () => {
    const text = [
      'UPDATE 2-Army reaches flooded town',
      "(Adds governor's comment, background)",
      'By Ana Reyes',
      `LESNO, March 5 (Reuters) - ${sentence}`,
      '"We are not done," the governor, Petra Novotna, told reporters.',
      '(This story has been corrected to fix the number of people in paragraph 1)',
      '(Reporting by Ana Reyes in Lesno; Editing by Mara Keane)',
      '((ana.reyes@courier.example; +1 555 0100))',
    ].join('\n\n');
    expect(zonesOf(read(text)).map(([kind]) => kind)).toEqual([
      'headline',
      'note',
      'byline',
      'heading',
      'lead',
      'body',
      'note',
      'byline',
      'furniture',
    ]);
  });
});

describe('lists and letters', () => {
  test('the numbered line over a paragraph is a heading', () => {
    const article = read(
      [
        'Five things to know about the vote',
        'Voters in Norland go to the polls on Sunday to choose a new parliament.',
        '1. The president is not on the ballot',
        'Petra Novotna was elected in 2022 and stays until 2027.',
        '2) Turnout may be low',
        'Only 41 per cent of the voters came last time.',
      ].join('\n\n'),
    );
    expect(wordsOf(article, 'heading')).toEqual(['1. The president is not on the ballot', '2) Turnout may be low']);
  });

  test('the points of a numbered list are text', () => {
    const points = ['1. Wages rise by 6 per cent', '2. Night shifts are cut', '3. The yard stays open'];
    const article = read(
      [
        'Strike ends',
        'The union and the port signed a deal with three points on Thursday.',
        ...points,
        'Work began on Friday morning.',
      ].join('\n'),
    );
    expect(wordsOf(article, 'body').slice(0, 2)).toEqual(points.slice(0, 2));
  });

  test("a newsletter's advertisement is left out up to the next heading", () => {
    const article = read(
      [
        'The Courier Morning Briefing',
        'Good morning. This is what happened in Norland while you slept.',
        'Presented by Teal Valley Bank',
        '1. RAIL SALE FAILS',
        "Norland's parliament rejected the sale of the state railway on Monday.",
        'A MESSAGE FROM TEAL VALLEY BANK',
        'The Teal Valley Bank opened 12 new branches this year and lends to farmers.',
        '2. ARMY IN THE VALLEY',
        'Soldiers arrived in Ostrava Mills to help with the floods.',
        'Was this email forwarded to you? Sign up here.',
      ].join('\n\n'),
    );
    expect(wordsOf(article, 'body')).toEqual([
      "Norland's parliament rejected the sale of the state railway on Monday.",
      'Soldiers arrived in Ostrava Mills to help with the floods.',
    ]);
  });

  test('a message that is read out is news', () => {
    const told = 'A message from the king was read out in every church of the valley.';
    expect(
      wordsOf(
        read(['King writes', 'The valley mourned its dead on Sunday after the flood.', told].join('\n\n')),
        'body',
      ),
    ).toEqual([told]);
  });
});
