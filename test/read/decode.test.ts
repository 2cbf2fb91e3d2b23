import { describe, expect, test } from 'vitest';
import { WiregraphError } from '../../src/model/error.ts';
import { decode } from '../../src/read/decode.ts';

const sentence = '“The café is open,” said José Muñoz — at last.';

describe('decode', () => {
  test('UTF-8 is read as it is', () => {
    expect(decode(Buffer.from(sentence, 'utf8'))).toBe(sentence);
  });

  test('only the byte order mark is taken off, white space stays', () => {
    expect(decode(Buffer.from(`\uFEFF\n  ${sentence}\r\n`, 'utf8'))).toBe(`\n  ${sentence}\r\n`);
  });

  test('UTF-16 is told by its mark, in either order', () => {
    const little = Buffer.from(`\uFEFF${sentence}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect([decode(little), decode(big)]).toEqual([sentence, sentence]);
  });

  test('UTF-16 without a mark is told by its zeros, in either order', () => {
    const little = Buffer.from(sentence, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect([decode(little), decode(big)]).toEqual([sentence, sentence]);
  });

  test('bytes that are no UTF-8 are Latin-1', () => {
    expect(decode(Buffer.from('The café in Orléans has reopened.', 'latin1'))).toBe(
      'The café in Orléans has reopened.',
    );
  });

  test('the quotation marks, dash and euro sign of Windows-1252 are read', () => {
    const bytes = Buffer.concat([
      Buffer.from([0x93]),
      Buffer.from('It costs '),
      Buffer.from([0x80, 0x35, 0x94, 0x20, 0x97]),
    ]);
    expect(decode(bytes)).toBe('“It costs €5” —');
  });

  test('one broken byte does not make UTF-8 into Latin-1', () => {
    const bytes = Buffer.concat([Buffer.from(sentence, 'utf8'), Buffer.from([0xff])]);
    expect(decode(bytes)).toBe(`${sentence}\uFFFD`);
  });

  test('a file that was cut inside a character is still UTF-8', () => {
    const whole = Buffer.from(`${sentence} é`, 'utf8');
    expect(decode(whole.subarray(0, -1))).toBe(`${sentence} \uFFFD`);
  });

  test('a page in another encoding is read as it declares', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from([0xcc, 0xe8, 0xf0])]);
    expect(decode(page)).toBe('<meta charset="windows-1251"><p>Мир');
  });

  test('a page that declares an encoding that does not exist is read all the same', () => {
    expect(decode(Buffer.concat([Buffer.from('<meta charset=nonsense>caf'), Buffer.from([0xe9])]))).toBe(
      '<meta charset=nonsense>café',
    );
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf])],
    ['blank lines', Buffer.from(' \n\t\r\n')],
  ])('%s is an empty input', (_, bytes) => {
    expect(codeOf(bytes)).toBe('INPUT_EMPTY');
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['text with a zero byte', Buffer.from('The talks went on.\u0000 The end.')],
    ['bytes full of controls', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37) % 256 || 1))],
  ])('%s is a binary input', (_, bytes) => {
    expect(codeOf(bytes)).toBe('INPUT_BINARY');
  });

  test('tabs and form feeds are text', () => {
    expect(decode(Buffer.from('a\tb\fc'))).toBe('a\tb\fc');
  });
});

function codeOf(bytes: Uint8Array): string {
  try {
    return decode(bytes);
  } catch (error) {
    return error instanceof WiregraphError ? error.code : String(error);
  }
}
