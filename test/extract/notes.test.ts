// Notes on what an article leaves open, each where it is due and not where it is not.

import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { article } from '../../src/model/article.ts';
import { type NoteCode, noteCodes } from '../../src/model/note.ts';
import { annotators, articleOf, doc } from '../annotate/doc.ts';
import { annotate } from '../../src/annotate/index.ts';
import { read } from '../read/reading.ts';

const { engine, ontology } = annotators();

function noted(given: ReturnType<typeof article>): readonly (readonly [string, string])[] {
  const { notes } = extract(annotate(given, engine, ontology), ontology);
  return notes.map(({ code, start, end }) => [code, given.text.slice(start, end)]);
}

function of(code: NoteCode, given: ReturnType<typeof article>): readonly string[] {
  return noted(given).flatMap(([found, words]) => (found === code ? [words] : []));
}

const clauses = Array.from({ length: 40 }, (_, i) => `boat ${i + 1} left the harbour of Dorvik with its nets`);
const endless = `That day ${clauses.join(', ')} and the bay was empty.`;

describe('a sentence that is too long for one tree', () => {
  test('is noted once, from its first word to its last', () => {
    const text = `It was a fine morning. ${endless} Nobody knew why.`;
    expect(of('sentence-too-long', articleOf(text, '2026-02-03'))).toEqual([endless]);
  });

  test('is noted for each that there is', () => {
    const text = `${endless}\n\nNobody knew why.\n\n${endless}`;
    expect(of('sentence-too-long', articleOf(text, '2026-02-03'))).toEqual([endless, endless]);
  });

  test('is not one of ninety words, nor a list of headings without full stops', () => {
    const long = `That day ${clauses.slice(0, 8).join(', ')} and the bay was empty.`;
    const headings = Array.from({ length: 30 }, (_, i) => `Boat ${i + 1} leaves the harbour of Dorvik`).join('\n\n');
    expect(of('sentence-too-long', articleOf(long, '2026-02-03'))).toEqual([]);
    expect(of('sentence-too-long', articleOf(headings, '2026-02-03'))).toEqual([]);
  });
});

describe('an encoding that was guessed', () => {
  const text = 'The caf\u00e9 in Dorvik reopened on Monday, its owner said.';

  test('is noted at the first letter that hangs on it', () => {
    expect(of('encoding-guessed', read(Buffer.from(text, 'latin1')))).toEqual(['\u00e9']);
  });

  test('is noted at the first broken character of text that is nearly UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${text} \u201cAt last\u201d, he said \u2013 and \u201cyes\u201d`),
      Buffer.from([0xff, 0x2e]),
    ]);
    expect(of('encoding-guessed', read(bytes))).toEqual(['\ufffd']);
  });

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['text that is a string already', text],
    ['plain ASCII without a mark in UTF-16', Buffer.from('The cafe in Dorvik reopened on Monday.', 'utf16le')],
  ])('is not noted for %s', (_, content) => {
    expect(of('encoding-guessed', read(content))).toEqual([]);
  });

  test('is not noted for a page that declares its encoding', () => {
    const page = `<meta charset="windows-1252"><article><h1>Caf\u00e9 reopens</h1><p>${text} It had been closed for a year.</p></article>`;
    expect(of('encoding-guessed', read(Buffer.from(page, 'latin1'), 'html'))).toEqual([]);
  });

  test('makes another version of the article and no other article', () => {
    const [guessed, known] = [read(Buffer.from(text, 'latin1')), read(text)];
    expect([guessed.id, guessed.text]).toEqual([known.id, known.text]);
    expect(guessed.version).not.toBe(known.version);
  });
});

test('every code that is declared is given for some article', () => {
  const undated = {
    text: 'that feast',
    value: null,
    type: 'date',
    precision: null,
    approximate: false,
    anchor: null,
    basis: { kind: 'stated' },
  } as const;
  const feast = doc(
    `1 They they PRON PRP 2 nsubj
     2 met meet VERB VBD 0 root
     3 that that DET DT 4 det
     4 feast feast NOUN NN 2 obl`,
    { publishedAt: '2026-02-03', times: [{ ...undated, start: 9, end: 19 }] },
  );
  const seen = new Set([
    ...extract(feast, ontology).notes.map(({ code }) => code),
    ...[
      articleOf(`${endless} It ended on a Tuesday.`, '2026-02-03'),
      articleOf('\u201cWe shall never know who took the boats of Dorvik away.\u201d'),
      read(Buffer.from('The caf\u00e9 reopened in spring, its owner said.', 'latin1')),
      articleOf('Der Minister sprach am Montag mit dem Bürgermeister über die neue Brücke in der Stadt.'),
      article({ ...articleOf('Sign in'), zones: [{ start: 0, end: 7, kind: 'furniture' }] }),
    ].flatMap((one) => noted(one).map(([code]) => code)),
  ]);
  expect([...noteCodes].filter((code) => !seen.has(code))).toEqual([]);
});
