import { describe, expect, test } from 'vitest';
import { canonicalUrl, cleanUrl } from '../../src/read/url.ts';
import { lexicon } from './reading.ts';

const tracking = lexicon.words('tracking-parameters');

describe('the canonical form of an address', () => {
  test.each([
    ['http://www.courier.example/news/bridge/'],
    ['https://courier.example/news/bridge#comments'],
    ['https://COURIER.example/news/bridge?utm_source=feed&utm_medium=rss&fbclid=abc'],
    ['https://www.courier.example:443/news/bridge'],
  ])('%s names the same article', (url) => {
    expect(canonicalUrl(url, tracking)).toBe('https://courier.example/news/bridge');
  });

  test('parameters that name the page stay, in one order', () => {
    expect(canonicalUrl('https://courier.example/?page=2&id=7&gclid=x', tracking)).toBe(
      'https://courier.example?id=7&page=2',
    );
  });

  test('another path is another article', () => {
    expect(canonicalUrl('https://courier.example/news/bridge-2', tracking)).not.toBe(
      canonicalUrl('https://courier.example/news/bridge', tracking),
    );
  });

  test('what is no web address has none', () => {
    expect([
      canonicalUrl('news/bridge', tracking),
      canonicalUrl('https://', tracking),
      cleanUrl('file:///a', tracking),
    ]).toEqual([null, null, null]);
  });

  test('the address that people open keeps its host and protocol', () => {
    expect(cleanUrl('http://www.courier.example/a?utm_id=1#top', tracking)).toBe('http://www.courier.example/a');
  });
});
