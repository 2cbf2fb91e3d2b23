// What is known about an article: writers, outlet and day from its lines, and what wins over what.

import { describe, expect, test } from 'vitest';
import { contextOf, readArticle } from '../../src/read/index.ts';
import { lexicon, read, wordsOf } from './reading.ts';

const lead = 'The council of Westmark voted on Monday to close the old bridge for good.';
const withLine = (line: string) =>
  read(`Westmark council votes to close old bridge\n${line}\n\n${lead}\n\nThe vote was 9 to 4.`);

describe('the writers of an article', () => {
  test.each([
    ['By Ana Reyes', ['Ana Reyes']],
    ['By ANA REYES and TOM O’BRIEN', ['Ana Reyes', 'Tom O’Brien']],
    ['By Ana Reyes, Tom Aske and Li Wei', ['Ana Reyes', 'Tom Aske', 'Li Wei']],
    ['By Ana Reyes, Political Editor', ['Ana Reyes']],
    ['Words by Maria van der Berg', ['Maria van der Berg']],
    ['By Ana Reyes | Published 3 March 2026', ['Ana Reyes']],
  ])('%s', (line, authors) => {
    const article = withLine(line);
    expect([article.authors, wordsOf(article, 'byline')]).toEqual([authors, [line]]);
  });

  test('a sentence that begins with "By" names no writer', () => {
    const article = withLine('By Ana Reyes’s count, nine members of the council voted for it and four against it.');
    expect([article.authors, wordsOf(article, 'byline')]).toEqual([[], []]);
  });
});

describe('the outlet of an article', () => {
  test.each([
    ['The Westmark Courier | 3 March 2026', 'The Westmark Courier'],
    ['By Ana Reyes – Westmark Courier – 3 March 2026', 'Westmark Courier'],
    ['Associated Press', 'Associated Press'],
    ['Ana Reyes, The Westmark Courier', 'The Westmark Courier'],
    ['WESTMARK COURIER, 3 March 2026', 'Westmark Courier'],
  ])('%s', (line, publisher) => {
    expect(withLine(line).publisher).toBe(publisher);
  });

  test('an agency behind the dateline is the outlet where no other is named', () => {
    expect(read(`Old bridge closed\n\nWESTMARK, March 3 (Reuters) - ${lead}`).publisher).toBe('Reuters');
  });

  test.each([
    ['The Norland Gazette', 'The Norland Gazette'],
    ['World News', null],
    ['Opinion', null],
  ])('the line "%s" above the headline', (line, publisher) => {
    expect(read(`${line}\n\nWestmark council votes to close old bridge\n\n${lead}`).publisher).toBe(publisher);
  });

  test('an outlet that is only spoken of is not the publisher', () => {
    expect(read(`Old bridge closed\n\n${lead}\n\nThe mayor told Reuters that it was over.`).publisher).toBeNull();
  });
});

describe('the day of publication', () => {
  test.each([
    ['Published 3 March 2026', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['Tuesday, 3rd March 2026', '2026-03-03'],
    ['Published on March 3, 2026 at 6:04 p.m. UTC', '2026-03-03T18:04:00Z'],
    ['First published: 13/03/2026', '2026-03-13'],
    ['Updated March 4, 2026 | Published March 3, 2026', '2026-03-04'],
    ['2026-03-03', '2026-03-03'],
    ['March 3, 20269:12 AM UTC', '2026-03-03T09:12:00Z'],
  ])('%s', (line, day) => {
    expect(withLine(line).publishedAt).toBe(day);
  });

  test('the day of publication comes before the day of an update', () => {
    expect(withLine('Last updated 5 March 2026\nPublished 3 March 2026').publishedAt).toBe('2026-03-03');
  });

  test('a dateline with its year gives the day', () => {
    expect(read(`Old bridge closed\n\nWESTMARK, March 3, 2026 (AP) — ${lead}`).publishedAt).toBe('2026-03-03');
  });

  test.each([
    ['Published on Tuesday'],
    ['March 3'],
    ['5 hours ago'],
    ['Published 03/04/2026'],
    ['Updated 10:15 a.m.'],
    ['30 February 2026'],
  ])('"%s" is not guessed at', (line) => {
    expect(withLine(line).publishedAt).toBeNull();
  });

  test('a day in a sentence of the article is not the day of publication', () => {
    expect(read(`Old bridge closed\n\n${lead} It was opened on 3 March 1926.`).publishedAt).toBeNull();
  });

  test('the days of a chronicle are not the day of publication', () => {
    const article = read(
      `Old bridge closed\n\n${lead}\n\n3 March 1926\n\nThe bridge is opened by the king.\n\n4 May 1951\n\nA flood damages it.`,
    );
    expect([article.publishedAt, wordsOf(article, 'heading')]).toEqual([null, ['3 March 1926', '4 May 1951']]);
  });

  test('the day of a related article is not the day of publication', () => {
    const article = read(`Old bridge closed\n\n${lead}\n\nRelated stories\nFerry line sold\n1 May 2026`);
    expect(article.publishedAt).toBeNull();
  });

  test('the day of the call is for articles that have none of their own', () => {
    const context = contextOf('example', { lexicon, published: '2026-05-01' });
    const days = [`Old bridge closed\n\n${lead}`, `Old bridge closed\n3 March 2026\n\n${lead}`].map(
      (text) => readArticle(text, 'text', context).publishedAt,
    );
    expect(days).toEqual(['2026-05-01', '2026-03-03']);
  });
});

describe('the id of an article', () => {
  test('is the same wherever the text lies', () => {
    const ids = ['here/a.txt', 'there/b.txt'].map(
      (source) => readArticle(lead, 'text', contextOf(source, { lexicon })).id,
    );
    expect(ids[0]).toBe(ids[1]);
  });

  test('is another for another text', () => {
    expect(read(lead).id).not.toBe(read(`${lead} It will be missed.`).id);
  });
});
