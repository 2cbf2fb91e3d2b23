// Text as it is not meant to be, through the whole line: there is a record, it is sound, what can be read is read, and what
// is no English is left out with a note.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../src/annotate/load.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { sliceOf } from '../../src/model/span.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { reader } from '../../src/pipeline.ts';
import { contextOf, readArticle } from '../../src/read/index.ts';
import { root } from '../setup/shared.ts';
import { unsoundRecord } from './sound.ts';

const ontology = loadOntology(join(root, 'data'));
const line = reader(loadEngine(join(root, 'data', 'models')), ontology);
const context = contextOf('test', { lexicon: ontology.lexicon, published: '2026-03-04' });

function recordOf(text: string): Extraction {
  return line.extract(readArticle(text, 'text', context));
}

const met = ({ article, statements }: Extraction): readonly string[] =>
  statements
    .filter(({ kind }) => kind === 'met')
    .map((one) => one.arguments.map(({ role, ...span }) => `${role} ${sliceOf(article.text, span)}`).join(', '));

const speakers = ({ article, attributions }: Extraction): readonly string[] =>
  attributions.map(({ source, content }) =>
    [source && sliceOf(article.text, source), content.map((span) => sliceOf(article.text, span)).join(' ')].join(': '),
  );

const plain = 'Ana Reyes met Lena Holm in Lisbon on Monday. ';

function endless(words: number): string {
  const clause = 'Ana Reyes said that the northern pilots would meet two envoys from Peru in Lisbon and'.split(' ');
  return `${Array.from({ length: words - 1 }, (_, i) => clause[i % clause.length]).join(' ')} left.`;
}

describe('a record is sound', () => {
  test.each([
    ['of a sentence of 400 words', endless(400)],
    ['of a table', `${plain}\n\nName\tVotes\tShare\nReyes\t1,204\t51.3%\nHolm\t1,143\t48.7%\n\n${plain}`],
    [
      'of a list',
      `The council agreed on three things:\n- open the bridge\n- close the ferry;\n* and 3) pay Reyes\n\n${plain}`,
    ],
    ['of capitals only', plain.toUpperCase().repeat(3)],
    ['without capitals', plain.toLowerCase().repeat(3)],
    [
      'of badly scanned text',
      'Ana Rey es rnet Lena H0lm in L1sbon on M0nday , tlie mayor sa1d . "VVe are rea dy , " she ad-\nded .',
    ],
    ['of an opening mark without end', `“We met the envoys, Ana Reyes said. ${plain.repeat(4)}`],
    ['of a closing mark without start', `We met the envoys,” Ana Reyes said. ${plain.repeat(4)}`],
    ['of straight marks in odd number', `"We met" the" envoys," Ana Reyes "said. ${plain}`],
    ['of marks within marks', '“She told me ‘the envoy said “no” to “us”’ and left,” Ana Reyes said.'],
    ['of nothing but marks', '“”‘’""\'\'«»„“(((]]]'],
    ['of emoji and families', `👩‍👩‍👧 Ana 🇳🇴 Reyes met 👍🏽 Lena Holm 🎉🎉 in Lisbon! 😀 ${plain}`],
    ['of combining marks', `Ána Réyes met Lena Hólm in Łódź on Monday. ${plain.normalize('NFD')}`],
    [
      'of right-to-left text and marks',
      `\u202bAna Reyes met\u202c Lena \u200fHolm\u200e in \u2067Lisbon\u2069. قال الوزير إنه سيغادر.`,
    ],
    ['of zero-width characters', 'A\u200bna Re\u200dyes met\ufeff Le\u2060na Holm in Lis\u00adbon on\u200b Monday.'],
    ['of lone surrogates and controls', 'Ana \ud83dReyes met\u0000 Lena \udc00Holm\u0007 in Lisbon.'],
    ['of one word', 'Reyes'],
    ['of blanks', ' \n\t\u00a0\u3000 '],
    ['of nothing but full stops', '. . . ... .....\n.\n.'],
  ])('%s', (_, text) => {
    expect(unsoundRecord(recordOf(text))).toEqual([]);
  });

  test('and the same when made twice', () => {
    expect(recordOf(endless(400))).toEqual(recordOf(endless(400)));
  });
});

describe('what can be read is read', () => {
  test.each([
    ['after an emoji', `😀🎉 ${plain}`],
    ['after a quotation mark that never closes', `“The road is long.\n\n${plain}`],
    ['after a table', `Name\tVotes\nReyes\t1,204\nHolm\t1,143\n\n${plain}`],
    ['with zero-width spaces between words', plain.replaceAll(' ', '\u200b ')],
    ['between marks of direction', `\u202a${plain.trim()}\u202c`],
  ])('%s', (_, text) => {
    expect(met(recordOf(text)).map((one) => one.replaceAll('\u200b', ''))).toEqual([
      'agent Ana Reyes, partner Lena Holm, place Lisbon',
    ]);
  });

  test('an offset counts as JavaScript does, so an emoji is two', () => {
    const { mentions, article } = recordOf(`😀 ${plain}`);
    const reyes = mentions.find(({ text }) => text === 'Ana Reyes');
    expect([reyes?.start, reyes && sliceOf(article.text, reyes)]).toEqual([3, 'Ana Reyes']);
  });

  test('a quotation within a quotation belongs to the outer speaker', () => {
    expect(speakers(recordOf('“The envoy told me ‘no deal’ and left,” Ana Reyes said.'))[0]).toMatch(/^Ana Reyes: /);
  });

  test('names in capitals are names', () => {
    const { mentions } = recordOf('ANA REYES MET LENA HOLM IN LISBON ON MONDAY.');
    expect(mentions.filter(({ form }) => form === 'name').map(({ text }) => text)).toContain('LISBON');
  });
});

describe('what is no English', () => {
  const foreign = ({ notes, article }: Extraction): readonly string[] =>
    notes.filter(({ code }) => code === 'not-english').map((note) => sliceOf(article.text, note));

  test.each([
    [
      'German',
      'Der Minister hat am Montag die Stadt besucht. Er sprach mit dem Bürgermeister über die neue Brücke, die seit zwei Jahren gebaut wird.',
    ],
    [
      'Spanish',
      'El ministro visitó la ciudad el lunes. Habló con el alcalde sobre el nuevo puente, que se construye desde hace dos años.',
    ],
    [
      'French',
      'Le ministre a visité la ville lundi. Il a parlé avec le maire du nouveau pont, qui est en construction.',
    ],
    ['Russian', 'Министр посетил город в понедельник. Он говорил с мэром о новом мосте.'],
    ['Chinese', '部长星期一访问了该市。他与市长谈了新桥。'],
    ['Arabic', 'زار الوزير المدينة يوم الاثنين. وتحدث مع رئيس البلدية عن الجسر الجديد.'],
  ])('an article in %s is reported and nothing is taken from it', (_, text) => {
    const record = recordOf(text);
    expect(foreign(record)).toEqual([text]);
    const { mentions, attributions, statements, open, times, quantities } = record;
    expect([mentions, attributions, statements, open, times, quantities].map(({ length }) => length)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  test('a sentence inside an English article is left out, what stands around it is read', () => {
    const other = 'El ministro dijo que no se reunió con los enviados de la ciudad.';
    const record = recordOf(`${plain}${other} ${plain}`);
    expect(foreign(record)).toEqual([other]);
    expect(met(record)).toHaveLength(2);
    expect(record.mentions.filter((one) => other.includes(one.text)).map(({ text }) => text)).toEqual([]);
  });

  test('sentences in a row are one stretch', () => {
    const others = 'Министр посетил город. Он говорил с мэром о мосте.';
    expect(foreign(recordOf(`${plain}${plain}\n\n${others}\n\n${plain}`))).toEqual([others]);
  });

  test.each([
    [
      'a name with small foreign words',
      'The Banco de la Costa and the Universidad del Sur signed a deal with Maria de la Cruz.',
    ],
    ['a table of names', 'Reyes\nHolm\nOrtega\nLindqvist\nCasquet\nOllantay\nBerg\nLund\nOtieno'],
    ['capitals', 'THE MAYOR OF LISBON SAID ON MONDAY THAT THE BRIDGE WOULD OPEN IN MAY.'],
    ['one foreign word', 'Reyes said the zeitgeist had changed, and that her Weltanschauung had not.'],
    ['a heading', 'Norland raises interest rates'],
  ])('is not %s', (_, text) => {
    expect(foreign(recordOf(text))).toEqual([]);
  });
});
