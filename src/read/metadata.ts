// What a page says about itself in its head: JSON-LD of schema.org, Open Graph and other meta tags, canonical link,
// <time>. Broken JSON says nothing.

import { personsOf } from './byline.ts';
import { publicationDate } from './day.ts';
import type { Known } from './known.ts';
import type { Phrasebook } from './phrasebook.ts';

type Json = Readonly<Record<string, unknown>>;

const dates = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'article.published',
  'cxenseparse:recs:publishtime',
];

export function metadata(document: Document, book: Phrasebook): Partial<Known> {
  const meta = metaOf(document);
  const told = articleData(document);
  const times = [...document.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime'));
  const days = [told?.['datePublished'], ...dates.map((name) => meta.get(name)), ...times].map((given) =>
    publicationDate(textOf(given)),
  );
  const names = [nameOf(told?.['publisher']), meta.get('og:site_name') ?? '', meta.get('application-name') ?? ''];
  const publisher = names.find((name) => /^(?!https?:)[\p{L}\p{N}]/u.test(name)) ?? '';
  const authors = [
    namesOf(told?.['author']),
    [meta.get('author')],
    [meta.get('parsely-author')],
    [meta.get('article:author')],
    bylines(document),
  ];
  return {
    url:
      [linkOf(document), meta.get('og:url'), textOf(told?.['url'])].find((url) => /^https?:/.test(url ?? '')) ?? null,
    title: headline(
      document,
      [unescaped(textOf(told?.['headline']), document), meta.get('og:title') ?? '', document.title],
      publisher,
    ),
    publisher: book.outlet(publisher) ?? (publisher === '' ? null : publisher),
    authors:
      authors.map((names) => persons(names, book)).find((names) => names.length > 0 && names[0] !== publisher) ?? [],
    publishedAt: days.find((value) => value !== null) ?? null,
    language:
      /^[a-z]{2,3}(?=-|$)/i.exec(document.documentElement?.getAttribute('lang') ?? '')?.[0].toLowerCase() ?? null,
  };
}

function metaOf(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    const content = clean(tag.getAttribute('content') ?? '');
    if (name && content !== '' && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

/** The first thing on the page that schema.org calls an article. */
function articleData(document: Document): Json | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const things = scripts.flatMap((script) => flat(parsed(script.textContent ?? '')));
  return (
    things.find((thing) => [thing['@type']].flat().some((type) => /Article$|Posting$|^Report/.test(textOf(type)))) ??
    null
  );
}

function flat(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((one) => flat(one));
  if (!isJson(value)) return [];
  return [value, ...flat(value['@graph'])];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\s+/g, ' ')) as unknown;
  } catch {
    return null;
  }
}

/** A page's own heading where the title repeats it with the outlet behind; else the shortest of what the head says. */
function headline(document: Document, titles: readonly string[], publisher: string): string | null {
  const given = titles.map(clean).filter((title) => title !== '');
  const headings = [...document.querySelectorAll('h1')].map((heading) => clean(heading.textContent ?? ''));
  const repeated = headings.find(
    (heading) => heading.length > 8 && heading !== publisher && given.some((title) => title.includes(heading)),
  );
  return (
    repeated ??
    (given[0] === undefined ? (headings.find((heading) => heading !== '') ?? null) : withoutOutlet(given[0], publisher))
  );
}

function withoutOutlet(title: string, publisher: string): string {
  const match = /^(.{12,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title);
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (!match?.[1] || !match[2] || publisher === '') return title;
  return letters(publisher).includes(letters(match[2])) || letters(match[2]).includes(letters(publisher))
    ? match[1]
    : title;
}

function linkOf(document: Document): string | null {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
}

function bylines(document: Document): readonly string[] {
  const found = [...document.querySelectorAll('[rel="author"], [itemprop="author"], .byline, .author')];
  return found.slice(0, 6).map((one) => clean(one.textContent ?? ''));
}

function persons(names: readonly (string | undefined)[], book: Phrasebook): readonly string[] {
  const found = names.flatMap((given) => {
    const cue = book.writers.find((writer) => given?.toLowerCase().startsWith(`${writer} `));
    return personsOf((given ?? '').slice(cue === undefined ? 0 : cue.length + 1).trim(), book);
  });
  return [...new Set(found)].filter((name) => book.outlet(name) === null);
}

function namesOf(value: unknown): readonly string[] {
  return [value]
    .flat()
    .map(nameOf)
    .filter((name) => name !== '');
}

function nameOf(value: unknown): string {
  return isJson(value) ? textOf([value['name']].flat()[0]) : textOf(value);
}

/** Some pages write `&#8217;` into their JSON. */
function unescaped(text: string, document: Document): string {
  if (!/&#?\w+;/.test(text)) return text;
  const holder = document.createElement('p');
  holder.innerHTML = text.replaceAll('<', '&lt;');
  return clean(holder.textContent ?? '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? clean(value) : '';
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
