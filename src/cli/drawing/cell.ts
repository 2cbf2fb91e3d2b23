// Text as a terminal shows it: how many columns it takes, cut or padded to so many, with nothing in it that a terminal
// would act on. Emoji and the scripts of East Asia are two columns wide, marks on letters none.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const wide =
  /^(?:\p{Emoji_Presentation}|.\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}])/u;

/** Controls as pictures (NUL is ␀), halves of surrogate pairs and marks that turn the writing direction as �. */
export function shown(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (control) => picture(control.charCodeAt(0)))
    .replace(/[\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu, '\uFFFD');
}

function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += widthOf(segment);
  return columns;
}

/** Exactly so many columns, with an ellipsis where something had to go. */
export function fitted(text: string, columns: number): string {
  const given = columnsOf(text);
  if (given <= columns) return text + ' '.repeat(columns - given);
  let kept = '';
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    const width = widthOf(segment);
    if (used + width > columns) break;
    kept += segment;
    used += width;
  }
  return `${kept}…${' '.repeat(columns - used)}`;
}

function widthOf(grapheme: string): number {
  if (/^\p{M}+$/u.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
