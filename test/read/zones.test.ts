import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, wordsOf, zonesOf } from './reading.ts';

const story = [
  'Harbour workers in Portmere end strike after nine days',
  '',
  'Dock workers in Portmere voted on Thursday to end a strike that had kept 40 ships waiting off the coast.',
  '',
  'What the deal says',
  '',
  '“We got most of what we asked for,” said Ingrid Solberg, who leads the union.',
  '',
  '  • Wages rise by 6 per cent over two years.',
  '  • Night shifts are cut from ten hours to eight.',
  '',
  'The port authority said the first ships would be unloaded on Friday.',
];

describe('zones of an article', () => {
  test('headline, lead, subhead and body are told apart', () => {
    expect(zonesOf(read(story.join('\n'))).map(([kind, words]) => [kind, words.slice(0, 14)])).toEqual([
      ['headline', 'Harbour worker'],
      ['lead', 'Dock workers i'],
      ['heading', 'What the deal '],
      ['body', '“We got most o'],
      ['body', '• Wages rise b'],
      ['body', '• Night shifts'],
      ['body', 'The port autho'],
    ]);
  });

  test('an article without anything around it has no furniture', () => {
    expect(wordsOf(read(story.join('\n')), 'furniture')).toEqual([]);
  });

  test('a text that is one sentence is the lead, not a headline', () => {
    expect(zonesOf(read('The union and the port signed a deal on Thursday.'))).toEqual([
      ['lead', 'The union and the port signed a deal on Thursday.'],
    ]);
  });

  test('paragraphs without a headline have none', () => {
    const article = read('Rain fell for three days over Norland.\nThe river rose by two metres in a night.');
    expect([article.title, wordsOf(article, 'headline')]).toEqual([null, []]);
  });

  test('a headline that the page repeats is a headline both times', () => {
    const title = 'Harbour workers in Portmere end strike after nine days';
    expect(wordsOf(read([title, ...story].join('\n')), 'headline')).toEqual([title, title]);
  });

  test('a headline that asks is a headline', () => {
    expect(read(['Will the strike in Portmere end?', ...story.slice(1)].join('\n')).title).toBe(
      'Will the strike in Portmere end?',
    );
  });

  test('a short paragraph with a full stop is no heading', () => {
    const article = read([...story.slice(0, 4), 'Nobody was hurt.', '', ...story.slice(6)].join('\n'));
    expect(wordsOf(article, 'body')).toContain('Nobody was hurt.');
  });

  test('a subhead that asks in title case is a heading', () => {
    const article = read([...story.slice(0, 4), 'What Comes Next for the Port?', '', ...story.slice(6)].join('\n'));
    expect(wordsOf(article, 'heading')).toEqual(['What Comes Next for the Port?']);
  });

  test('a subhead that ends in a quotation is a heading, a quotation is not', () => {
    const lines = [...story.slice(0, 4), 'Union Leader Calls Offer “Fair”', '', '“A good day”', '', ...story.slice(6)];
    const article = read(lines.join('\n'));
    expect(wordsOf(article, 'heading')).toEqual(['Union Leader Calls Offer “Fair”']);
    expect(wordsOf(article, 'body')).toContain('“A good day”');
  });

  test('text that was wrapped at a column keeps its paragraphs whole', () => {
    const wrapped = [
      'Rain fell for three days over the north of the country, and the',
      'river rose by two metres in one night, said officials in the town of',
      'Westmark on Sunday.',
      '',
      'Some 300 people were taken to schools on higher ground, where the',
      'army had set up beds and kitchens. A further storm was expected by',
      'the end of the week.',
    ].join('\n');
    expect(zonesOf(read(wrapped))).toEqual([
      ['lead', wrapped.slice(0, wrapped.indexOf('\n\n'))],
      ['body', wrapped.slice(wrapped.indexOf('\n\n') + 2)],
    ]);
  });
});

describe('the page around an article', () => {
  const before = ['Skip to content', 'Menu', 'The best of the region in your pocket.', 'Log in', 'Business', ''];
  const after = [
    '',
    'Subscribe to our newsletter',
    'Get all the stories that matter to you every morning',
    'More from Business',
    'Ferry line sold to rival in surprise deal',
    'Already have an account? Log in',
  ];
  const page = read([...before, ...story, ...after].join('\n'));

  test('lines before the headline are furniture', () => {
    expect(wordsOf(page, 'furniture').slice(0, 5)).toEqual(before.slice(0, 5));
    expect(page.title).toBe(story[0]);
  });

  test('lines after the last paragraph are furniture', () => {
    expect(wordsOf(page, 'furniture').slice(5)).toEqual(after.slice(1));
  });

  test('the article is the same as without the page', () => {
    const inside = zonesOf(page).filter(([kind]) => kind !== 'furniture');
    expect(inside).toEqual(zonesOf(read(story.join('\n'))));
  });

  test('a box of related articles between two paragraphs takes nothing of the article with it', () => {
    const lines = [...story.slice(0, 4), 'Related stories', 'Ferry line sold to rival', '', ...story.slice(6)];
    const article = read(lines.join('\n'));
    expect(wordsOf(article, 'furniture')).toEqual(['Related stories', 'Ferry line sold to rival']);
    expect(wordsOf(article, 'body').at(-1)).toBe(story.at(-1));
  });

  test('an advertisement between two paragraphs is furniture', () => {
    const article = read([...story.slice(0, 4), 'ADVERTISEMENT', '', ...story.slice(6)].join('\n'));
    expect(wordsOf(article, 'furniture')).toEqual(['ADVERTISEMENT']);
  });

  test.each([
    ['Readers of the paper can subscribe to the new service for free, the publisher said on Monday.'],
    ['“Sign up for the vote,” Solberg told the members of the union.'],
    ['Related stories of hardship were told by 12 families at the hearing.'],
    ['By Tuesday, all but two of the ships had left the harbour.'],
    ['Update on the talks will follow within a week, the ministry said.'],
    ['Live music was played at the gates while the votes were counted.'],
    ['Facebook and Twitter were used to call members to the gates.'],
  ])('between paragraphs, "%s" is a sentence of the article', (sentence) => {
    const article = read([...story.slice(0, 4), sentence, '', ...story.slice(6)].join('\n'));
    expect(wordsOf(article, 'body')).toContain(sentence);
  });

  test('what the newsroom says about the article is a note', () => {
    const note = 'Editor’s note: This article was updated after the vote.';
    expect(wordsOf(read([...story, '', note].join('\n')), 'note')).toEqual([note]);
  });

  test('a caption with a sentence is a caption, a bare credit is furniture', () => {
    const caption = 'Ingrid Solberg speaks to dock workers at the gates of the port. (Photo: Tom Aske)';
    const article = read([...story.slice(0, 4), caption, '', 'Photo: Tom Aske', '', ...story.slice(6)].join('\n'));
    expect([wordsOf(article, 'caption'), wordsOf(article, 'furniture')]).toEqual([[caption], ['Photo: Tom Aske']]);
  });

  test('a page that holds no article is furniture from end to end', () => {
    const article = read('Sign in\nSubscribe\nMost read\nDownload the app\nTerms of use');
    expect(new Set(article.zones.map((zone) => zone.kind))).toEqual(new Set(['furniture']));
  });
});

describe('lines around the first and the last paragraph', () => {
  const around = (above: readonly string[], below: readonly string[] = []) =>
    read([...above, ...story.slice(2), ...below].join('\n'));

  test('an address above the headline is furniture', () => {
    const article = around(['http://courier.example/port-strike-over', story[0] ?? '']);
    expect([article.title, wordsOf(article, 'furniture')]).toEqual([
      story[0],
      ['http://courier.example/port-strike-over'],
    ]);
  });

  test('a second headline is a heading', () => {
    const article = around([story[0] ?? '', 'Union hails the deal as the best in years', 'No ships lost']);
    expect([article.title, wordsOf(article, 'heading').slice(0, 2)]).toEqual([
      story[0],
      ['Union hails the deal as the best in years', 'No ships lost'],
    ]);
  });

  test('a very short paragraph under the headline is the lead', () => {
    expect(wordsOf(around([story[0] ?? '', 'They won.']), 'lead')).toEqual(['They won.']);
  });

  test('a last sentence is text, whatever its words', () => {
    const last = [
      'He posted it on Facebook and Instagram.',
      'The defence would not comment on its plans for the trial.',
      'So it goes.',
    ];
    expect(wordsOf(around([story[0] ?? ''], last), 'body').slice(-3)).toEqual(last);
  });

  test('a last line without a full stop is text', () => {
    const last = 'The last of them left at 6 on Friday';
    expect(wordsOf(around([story[0] ?? ''], [last]), 'body').at(-1)).toBe(last);
  });
});

describe('the copy of a whole page', () => {
  const sections = ['Home', 'World', 'Business', 'Sport', 'Culture', 'Weather', 'Jobs', 'Homes', 'Travel', 'Opinion'];
  const teasers = [
    'Ferry line sold to rival in surprise deal',
    'A small firm from the south has bought the ferries that have linked the islands since 1902.',
    'Four held after theft of museum coins',
    '12 comments',
    'Why bees like the city',
  ];
  const page = read([...sections, ...teasers, ...sections, ...story, ...sections, ...teasers].join('\n'));

  test('has the article where the paragraphs are, and furniture above and below it', () => {
    expect(zonesOf(page).filter(([kind]) => kind !== 'furniture')).toEqual(zonesOf(read(story.join('\n'))));
  });

  test('a long article with many short lines that has enough paragraphs is no such copy', () => {
    const long = read(Array.from({ length: 12 }, () => story.slice(2).join('\n')).join('\n\n'));
    expect(wordsOf(long, 'furniture')).toEqual([]);
  });
});

describe('zones of any text', () => {
  const lines = constantFrom(
    ...story,
    'Sign in',
    'Related stories',
    'By Ana Reyes',
    '3 March 2026',
    '* * *',
    'x',
    '“',
    '   ',
    'A very long line that goes on and on without any end to it so that nobody can say what it is meant to be at all',
  );
  const text = array(oneof(lines, string({ unit: 'binary', maxLength: 40 }))).map((all) => all.join('\n'));

  test('never overlap, stand in order and leave out nothing but white space', () => {
    assert(
      property(text, (content) => {
        let end = 0;
        for (const zone of read(content).zones) {
          expect(content.slice(end, zone.start).trim()).toBe('');
          expect(zone.end).toBeGreaterThan(zone.start);
          end = zone.end;
        }
        expect(content.slice(end).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
