import { describe, expect, test } from 'vitest';
import { read, wordsOf } from './reading.ts';

const paragraphs = [
  'Farmers in the Teal valley blocked the road to Ostrava Mills on Tuesday to protest a tax on diesel that begins in May.',
  'About 300 tractors stood on both lanes, said Petra Novotna, a spokeswoman for the police, and traffic was led around.',
  'The government said that it would hear the farmers next week, but that the tax would not be put off another year.',
  'A similar protest last spring lasted for four days and ended when the ministry paid the farmers back half of their costs.',
];

/** The running text of a page with these elements between its paragraphs. */
function textWith(inserted: string, head = ''): readonly string[] {
  const [first = '', ...rest] = paragraphs.map((words) => `<p>${words}</p>`);
  const page = `<html><head>${head}</head><body><article><h1>Farmers block road over diesel tax</h1>${first}${inserted}${rest.join('')}</article></body></html>`;
  const article = read(page, 'html');
  return article.zones
    .filter(({ kind }) => kind !== 'headline' && kind !== 'furniture')
    .map(({ start, end }) => article.text.slice(start, end));
}

describe('what is no part of an article', () => {
  test.each([
    [
      'a strip of teasers',
      '<div class="rail__item"><h3>ROYAL ROW</h3><span>Duke seen at a party he said he left</span></div>',
    ],
    [
      'a newsletter box',
      '<section class="c-newsletterBox"><p>Our morning letter tells you what happened overnight.</p></section>',
    ],
    ['a hidden element', '<p style="display: none">This paragraph is only for machines that read the page.</p>'],
    ['a dialog', '<div role="dialog"><p>We and our partners store information on your device.</p></div>'],
    [
      'a teaser of another article',
      '<article><h2><a href="/2026/koala">Koala found in a car</a></h2><p>A koala was found asleep on the back seat of a taxi.</p></article>',
    ],
    ['a link in brackets', '<p>[<a href="https://courier.example">The Norland Courier</a>]</p>'],
    ['the number of a picture', '<p>6</p>'],
  ])('%s is left out', (_, inserted) => {
    expect(textWith(inserted)).toEqual(paragraphs);
  });

  test.each([
    '<p style="DISPLAY : none; color: red">',
    '<p hidden>',
    '<div style="visibility:hidden"><p>',
    '<div role="alertdialog"><p>',
  ])('%s is not shown', (open) => {
    expect(textWith(`${open}Only machines see these words of the page about the farmers.</p></div>`)).toEqual(
      paragraphs,
    );
  });

  test('boxes that hold most of the page are its text, whatever they are called', () => {
    const boxes = paragraphs.map((words) => `<div class="promo"><p>${words}</p></div>`);
    const article = read(`<html><body>${boxes.concat(boxes).join('')}</body></html>`, 'html');
    expect(paragraphs.filter((words) => article.text.includes(words))).toEqual(paragraphs);
  });

  test('twenty thousand boxes take no time that grows with their square', () => {
    const box = '<div class="related x"><p>A teaser with some words that stands in a long list.</p></div>';
    const start = performance.now();
    expect(textWith(box.repeat(20_000))).toEqual(paragraphs);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a control character is a blank', () => {
    expect(textWith('<p>The road was\u0000open again by noon, the police said in the evening.</p>')[1]).toMatch(
      /^The road was open/,
    );
  });

  test('the entry of a live blog that links to itself is no teaser', () => {
    const words = 'The first tractors are leaving the road, our reporter at the scene says.';
    const entry = `<article><h2><a href="#entry-7">Tractors leave</a></h2><p>${words}</p></article>`;
    expect(textWith(entry)).toContain(words);
  });

  test('an article stays where its whole page has such a name', () => {
    const body = paragraphs.map((words) => `<p>${words}</p>`).join('');
    const page = `<html><body class="has-newsletter related"><h1>Farmers block road</h1>${body}</body></html>`;
    expect(read(page, 'html').text).toContain(paragraphs[3]);
  });

  test('a box inside a paragraph does not glue its words to the sentence', () => {
    const inserted =
      '<p>The minister, <span><a href="/p">Ada Lindqvist</a><span class="rollover-block"><a href="/x">Ada Lindqvist</a><a href="/y">Tax cut for lorries put off</a></span></span>, was abroad on the day of the protest.</p>';
    expect(textWith(inserted)[1]).toBe('The minister, Ada Lindqvist, was abroad on the day of the protest.');
  });

  test('words that style alone sets apart are two words', () => {
    const inserted =
      '<figure><figcaption>Tractors stand on the road<span>Credit: A. Moreau</span></figcaption></figure>';
    expect(textWith(inserted)[1]).toBe('Tractors stand on the road Credit: A. Moreau');
  });

  test('a first letter set apart is no word of its own', () => {
    expect(textWith('<p><span>T</span>he road was open again by noon, the police said in the evening.</p>')[1]).toMatch(
      /^The road/,
    );
  });

  test('the life of the writer is none of the news', () => {
    const head = '<meta name="author" content="Mara Keane">';
    const life = '<p>Mara Keane covers farming for the Courier and lives in Ostrava Mills.</p>';
    expect(textWith(life, head)).toEqual(paragraphs);
    expect(textWith(life)).toHaveLength(5);
  });

  test('a message is signed in a caption and gives the article no day', () => {
    const tweet =
      '<blockquote><p>We are not going home before we are heard.</p>— Petra Novotna (@pnovotna) March 3, 2024</blockquote>';
    const article = read(
      `<html><body><h1>Farmers block road</h1><p>${paragraphs.join('</p><p>')}</p>${tweet}<p>${paragraphs[0]}</p></body></html>`,
      'html',
    );
    expect([wordsOf(article, 'caption'), article.publishedAt]).toEqual([
      ['— Petra Novotna (@pnovotna) March 3, 2024'],
      null,
    ]);
  });
});

test('a line of two days under the headline is a byline, and the first is the day of publication', () => {
  const days = 'Nov. 20, 2019 Updated: Nov. 21, 2019 1:35 a.m.';
  const article = read(['Farmers block road', days, ...paragraphs].join('\n\n'));
  expect([wordsOf(article, 'byline'), article.publishedAt]).toEqual([[days], '2019-11-20']);
});

describe('standing phrases with a gap', () => {
  test.each([
    ['More Great Courier Stories', 'furniture'],
    ['Follow the Courier on Instagram and Facebook.', 'furniture'],
    ['Write to Mara Keane at mara@courier.example', 'furniture'],
    ['Sponsored by Teal Valley Diesel', 'furniture'],
    ['More AP news: https://apnews.example/farmers', 'furniture'],
    ['Write to us or be silent, he told them.', 'body'],
    ['Sponsored by a bank, the march drew 3,000 people.', 'body'],
  ])('%s: %s', (line, kind) => {
    const [first = '', ...rest] = paragraphs;
    expect(wordsOf(read([first, line, ...rest].join('\n\n')), kind)).toContain(line);
  });
});
