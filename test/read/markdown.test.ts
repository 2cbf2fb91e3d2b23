import { describe, expect, test } from 'vitest';
import { read, zonesOf } from './reading.ts';

const page = `---
title: Old bridge in Westmark to close
outlet: Westmark Courier
author: Ana Reyes
date: 2026-03-03
url: https://courier.example/bridge
---

# Old bridge in Westmark to close

**By Ana Reyes**

The council of Westmark voted on Monday to close the *old bridge* for good.

## The vote

- Nine members voted for it.
- Four voted against it.

> “I am sorry to see it go,” said the mayor, Juan Ortega.

![The bridge](bridge.jpg)

***
`;

describe('Markdown', () => {
  const article = read(page, 'markdown');

  test('the text is the file, unchanged', () => {
    expect(article.text).toBe(page);
  });

  test('front matter gives title, outlet, writer, day and address', () => {
    const { title, publisher, authors, publishedAt, url } = article;
    expect({ title, publisher, authors, publishedAt, url }).toEqual({
      title: 'Old bridge in Westmark to close',
      publisher: 'Westmark Courier',
      authors: ['Ana Reyes'],
      publishedAt: '2026-03-03',
      url: 'https://courier.example/bridge',
    });
  });

  test('marks are zones of their own, so that no sentence holds them', () => {
    expect(zonesOf(article).filter(([kind]) => kind !== 'furniture')).toEqual([
      ['headline', 'Old bridge in Westmark to close'],
      ['byline', 'By Ana Reyes'],
      ['lead', 'The council of Westmark voted on Monday to close the *old bridge* for good.'],
      ['heading', 'The vote'],
      ['body', '- Nine members voted for it.'],
      ['body', '- Four voted against it.'],
      ['body', '“I am sorry to see it go,” said the mayor, Juan Ortega.'],
    ]);
  });

  test('front matter that is not YAML says nothing and stops nothing', () => {
    const broken = read(
      '---\ntitle: [unclosed\n---\n\n# Bridge closed\n\nThe council voted on Monday to close it.',
      'markdown',
    );
    expect([broken.title, broken.publishedAt]).toEqual(['Bridge closed', null]);
  });

  test('a first paragraph before the first heading leaves the heading a heading', () => {
    const article = read(
      'The council of Westmark voted on Monday to close the old bridge.\n\n# The vote\n\nIt was 9 to 4.',
      'markdown',
    );
    expect(zonesOf(article).map(([kind]) => kind)).toEqual(['lead', 'furniture', 'heading', 'body']);
  });
});
