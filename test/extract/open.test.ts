// Open statements, on real trees: what a clause says, in the words of the text and no others.

import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { OpenPart } from '../../src/model/extraction.ts';
import { sliceOf } from '../../src/model/span.ts';
import { annotators, docOf } from '../annotate/doc.ts';

const shipped = annotators();

function read(text: string): ReturnType<typeof extract> {
  return extract(docOf(text, shipped), shipped.ontology);
}

function told(text: string): readonly string[] {
  const words = (part: OpenPart): string => ('text' in part ? part.text : sliceOf(text, part));
  return read(text).open.map(
    ({ subject, predicate, object, polarity }) =>
      `${[subject, predicate, object].map(words).join(' | ')}${polarity === 'negative' ? ' | not' : ''}`,
  );
}

describe('a clause is told in minimal triples of its own words', () => {
  test.each([
    ['The mayor opened the bridge.', ['The mayor | opened | the bridge']],
    ['The clinic is in Dorvik.', ['The clinic | is in | Dorvik']],
    ['Holm had pleaded not guilty.', ['Holm | had pleaded | not guilty']],
    ['Holm was born in Dorvik.', ['Holm | was born in | Dorvik']],
    ['The bridge was built by two brothers.', ['The bridge | was built by | two brothers']],
    [
      'Ana Reyes is the mayor of Dorvik.',
      ['Ana Reyes | is | the mayor of Dorvik', 'Ana Reyes | is the mayor of | Dorvik'],
    ],
    ['Holm joined the bank as a clerk.', ['Holm | joined | the bank', 'Holm | joined the bank as | a clerk']],
    ['The storm damaged roads and bridges.', ['The storm | damaged | roads', 'The storm | damaged | bridges']],
    [
      'Engineers inspected the dam and closed the road.',
      ['Engineers | inspected | the dam', 'Engineers | closed | the road'],
    ],
    [
      'Residents who lost their homes received blankets.',
      ['Residents | lost | their homes', 'Residents | received | blankets'],
    ],
    [
      'Police recovered a painting stolen by soldiers.',
      ['Police | recovered | a painting', 'a painting | stolen by | soldiers'],
    ],
    ['The council agreed to repair the roof.', ['The council | agreed to repair | the roof']],
    ['The river is wider than the canal.', ['The river | is | wider', 'The river | is wider than | the canal']],
    ['The school opened on 3 May 1987.', ['The school | opened on | 3 May 1987']],
  ])('%s', (text, triples) => {
    expect(told(text)).toEqual(triples);
  });
});

describe('a triple stays faithful', () => {
  test('what is negated stays so, wherever in the chain', () => {
    expect(told('The driver did not see the barrier.')).toEqual(['The driver | did not see | the barrier | not']);
    expect(told('The noise does not seem to be related to the repairs.')).toContain(
      'The noise | does not seem to be related to | the repairs | not',
    );
  });

  test('a question says nothing', () => {
    expect(told('Did the driver see the barrier?')).toEqual([]);
  });

  test('an auxiliary is shared by verbs of one form, and by no others', () => {
    expect(told('The ship was painted and renamed by its owner.')).toContain('The ship | was renamed by | its owner');
    expect(told('The crew was briefed and flew to Dorvik.').join('\n')).not.toMatch(/was flew/);
  });

  test('the name before "who" did what follows', () => {
    expect(told('The book was an influence on Juan Holm, who praised it.')).toContain('Juan Holm | praised | it');
  });

  test('a gerund in a list of nouns is nobody’s deed', () => {
    const text =
      'Ortega retained a lawyer to help with options, including tax relief, raising rents, a sale or a loan.';
    expect(told(text).filter((triple) => triple.includes('| raising |'))).toEqual([]);
  });

  test('words that do not stand together are kept as several spans', () => {
    const text = 'The parcel was sent on Monday to the bank.';
    const part = read(text)
      .open.map(({ predicate }) => predicate)
      .find((one) => 'text' in one);
    expect(part && 'text' in part ? [part.text, part.spans.map((span) => sliceOf(text, span))] : null).toEqual([
      'was sent to',
      ['was sent', 'to'],
    ]);
  });

  test('what hangs on a condition is no fact', () => {
    const sure = (text: string) => read(text).open.map(({ factuality }) => factuality);
    expect(sure('If Ana Reyes joins the bank, Juan Holm will leave the council.')[0]).toBe('conditional');
    expect(sure('Ana Reyes joined the bank.')).toEqual(['asserted']);
  });

  test('a side knows the entity that it names', () => {
    const { open, entities } = read('Ana Reyes admires Juan Holm.');
    const nameOf = (id: string | null): string | undefined => entities.find((one) => one.id === id)?.name;
    expect(open.map(({ subject, object }) => [nameOf(subject.entity), nameOf(object.entity)])).toEqual([
      ['Ana Reyes', 'Juan Holm'],
    ]);
  });
});
