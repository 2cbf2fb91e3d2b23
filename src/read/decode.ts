// The bytes of a file -> its text. Only the byte order mark is taken off, so that an offset in the text is an offset in
// the file. UTF-8 and UTF-16 are told by mark or by evidence; what is neither is Windows-1252, which contains Latin-1.

import { isUtf8 } from 'node:buffer';
import { WiregraphError } from '../model/error.ts';

/** The characters that Windows-1252 has where Latin-1 has controls (0x80 to 0x9F); some runtimes leave the controls. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Throws INPUT_EMPTY where there is no text and INPUT_BINARY where the bytes are not text. */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const decoded = decoder(encoding).decode(bytes);
  const unmarked = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  const text = encoding === 'windows-1252' ? unmarked.replace(/[\u0080-\u009f]/g, replacement) : unmarked;
  if (isBinary(text)) {
    throw new WiregraphError(
      'INPUT_BINARY',
      'this is not text but a binary file; give text, Markdown, HTML or JSON Lines',
    );
  }
  if (text.trim() === '')
    throw new WiregraphError('INPUT_EMPTY', 'there is no text in it; give a file that holds an article');
  return text;
}

/** Whether the bytes neither say what they are nor are UTF-8 without a flaw. */
export function isGuessed(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  if (wideOrder(bytes) !== null) return true;
  return !isUtf8(bytes) && (isMostlyUtf8(bytes) || declared(bytes) === null);
}

function replacement(control: string): string {
  return windows[control.charCodeAt(0) - 0x80] ?? control;
}

/** A page may declare an encoding that does not exist; Windows-1252 fails on no byte. */
function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    return new TextDecoder('windows-1252', { ignoreBOM: true });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return wideOrder(bytes) ?? (isMostlyUtf8(bytes) ? 'utf-8' : (declared(bytes) ?? 'windows-1252'));
}

/** What a page says of itself: `<meta charset="shift_jis">`. Believed only where the bytes are no UTF-8. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const label = /<(?:meta\b[^>]*charset|\?xml\b[^>]*encoding)=["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return label === undefined || /^(?:utf-?8|utf-16.*|iso-8859-1|latin-?1|us-ascii)$/.test(label) ? null : label;
}

/** UTF-16 without a mark: every other byte of Western text is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  if (bytes.length % 2 === 1 || sample.length < 4) return null;
  const zeros = [0, 0] as [number, number];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  const half = sample.length / 2;
  if (zeros[1] > half * 0.6 && zeros[0] < half * 0.05) return 'utf-16le';
  if (zeros[0] > half * 0.6 && zeros[1] < half * 0.05) return 'utf-16be';
  return null;
}

/** One broken byte, or a file cut inside a character, does not make UTF-8 into something else. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    if (length === 0) bad += 1;
    if (length > 1) good += 1;
    i += Math.max(1, length);
  }
  return bad === 0 || good > 4 * bad;
}

/** Bytes of the UTF-8 character that starts here: 1 to 4, or 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function isBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return true;
    if ((unit < 0x20 && !(unit >= 9 && unit <= 13)) || unit === 0xfffd) controls += 1;
  }
  return controls > 2 && controls > text.length / 100;
}
