import { describe, expect, test } from 'vitest';
import { read, wordsOf, zonesOf } from './reading.ts';

const paragraphs = [
  'The council of Westmark voted on Monday to close the old bridge for good, after a report found cracks in two of its piers.',
  '“I am sorry to see it go,” said the mayor, Juan Ortega, who had crossed it every day on his way to school and to work.',
  'A new bridge is planned for 2029, and the council said that it would cost about $40 million, most of it paid by the state.',
];
const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n');

const page = `<!doctype html><html lang="en-GB"><head>
<title>Old bridge in Westmark to close | Westmark Courier</title>
<link rel="canonical" href="https://www.courier.example/news/bridge?utm_source=feed">
<meta property="og:site_name" content="Westmark Courier">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle",
"headline":"Old bridge in Westmark to close &#8216;for good&#8217;","datePublished":"2026-03-03T09:30:00+01:00",
"author":[{"@type":"Person","name":"Ana Reyes"},{"@type":"Person","name":"Tom Aske"}],
"publisher":{"@type":"Organization","name":"Westmark Courier"}}]}</script>
<script>document.write('<p>Injected by a script.</p>'); while (true) {}</script>
<style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Old bridge in Westmark to close ‘for good’</h1>
<figure><img src="http://127.0.0.1:9/never-fetched.jpg"><figcaption>The old bridge in spring, when the river is high.</figcaption></figure>
${body}<h2>What comes next</h2><ul><li>The bridge closes on 1 May.</li><li>Buses take the ring road.</li></ul>
<p>Council members said they would meet again on Friday to talk about the money and about the old bridge's stones.</p>
<p><a href="/other">Read more: Ferry line sold to rival</a></p>
</article><footer>© 2026 Westmark Courier</footer></body></html>`;

describe('a page', () => {
  const article = read(page, 'html');

  test('gives its headline, paragraphs, captions, headings and points', () => {
    expect(zonesOf(article).filter(([kind]) => kind !== 'furniture')).toEqual([
      ['headline', 'Old bridge in Westmark to close ‘for good’'],
      ['caption', 'The old bridge in spring, when the river is high.'],
      ['lead', paragraphs[0]],
      ['body', paragraphs[1]],
      ['body', paragraphs[2]],
      ['heading', 'What comes next'],
      ['body', '• The bridge closes on 1 May.'],
      ['body', '• Buses take the ring road.'],
      [
        'body',
        "Council members said they would meet again on Friday to talk about the money and about the old bridge's stones.",
      ],
    ]);
  });

  test('gives what it says about itself', () => {
    const { title, publisher, authors, publishedAt, url, language } = article;
    expect({ title, publisher, authors, publishedAt, url, language }).toEqual({
      title: 'Old bridge in Westmark to close ‘for good’',
      publisher: 'Westmark Courier',
      authors: ['Ana Reyes', 'Tom Aske'],
      publishedAt: '2026-03-03T08:30:00Z',
      url: 'https://www.courier.example/news/bridge',
      language: 'en',
    });
  });

  test('a block that is only a link is furniture', () => {
    expect(wordsOf(article, 'furniture')).toContain('Read more: Ferry line sold to rival');
  });

  test('scripts and styles are neither run nor read', () => {
    expect(article.text).not.toMatch(/Injected|color: red|while/);
  });

  test('paragraphs are apart by a blank line', () => {
    expect(article.text).toContain(`${paragraphs[0]}\n\n${paragraphs[1]}`);
  });
});

describe('metadata of a page', () => {
  const head = (tags: string) =>
    read(`<html><head>${tags}</head><body><article>${body}</article></body></html>`, 'html');

  test('meta tags give day, writer and outlet where there is no JSON-LD', () => {
    const { publishedAt, authors, publisher } = head(
      '<meta property="article:published_time" content="2026-03-03T09:30:00Z"><meta name="author" content="By Ana Reyes"><meta property="og:site_name" content="Reuters">',
    );
    expect({ publishedAt, authors, publisher }).toEqual({
      publishedAt: '2026-03-03T09:30:00Z',
      authors: ['Ana Reyes'],
      publisher: 'Reuters',
    });
  });

  test('broken JSON-LD says nothing and stops nothing', () => {
    const { publishedAt, title } = head(
      '<title>Bridge closes - Westmark Courier</title><script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script><meta name="date" content="2026-03-03">',
    );
    expect({ publishedAt, title }).toEqual({ publishedAt: '2026-03-03', title: 'Bridge closes - Westmark Courier' });
  });

  test('the outlet is taken off the title where it is known', () => {
    expect(
      head(
        '<title>Bridge closes at last - Westmark Courier</title><meta property="og:site_name" content="Westmark Courier">',
      ).title,
    ).toBe('Bridge closes at last');
  });

  test('the year 1 is no date', () => {
    expect(head('<meta property="article:published_time" content="0001-01-01T00:00:00Z">').publishedAt).toBeNull();
  });
});

describe('hostile pages', () => {
  test.each([
    ['tags that are never closed', `<html><body><div><p>${body}<b><i><table><tr><td>`],
    ['sixty thousand open tags', `<html><body>${'<div>'.repeat(60_000)}${body}`],
    ['two thousand nested tables', `${'<table>'.repeat(2000)}${body}`],
    ['a script that is never closed', `<html><body>${body}<script>document.write("<p>no</p>")`],
    ['a hundred thousand attributes', `<p ${'a="b" '.repeat(100_000)}></p>${body}`],
    ['no page around the paragraphs', body],
    ['JSON-LD a hundred thousand deep', `<script type="application/ld+json">${'['.repeat(100_000)}</script>${body}`],
  ])(
    'with %s the paragraphs are read',
    (_, content) => {
      const article = read(content, 'html');
      for (const words of paragraphs) expect(article.text).toContain(words);
    },
    10_000,
  );

  test('a page without text is an empty input', () => {
    expect(() => read('<html><body><img src="a.png"></body></html>', 'html')).toThrowError(
      expect.objectContaining({ code: 'INPUT_EMPTY' }),
    );
  });
});
