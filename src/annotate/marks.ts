// What is written without being a word: addresses, numbers, emoticons, emoji, punctuation. In: a text and a place in it
// where a word could begin. Out: where the sign that stands there ends, or null. Every pattern is tried at the place
// only, and none of them reaches over a blank or looks back: linear time.

/** Tries the pattern, which must be sticky, at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const address =
  /(?:(?:https?|ftp):\/\/|www\.)[^\s"“”<>]{1,2000}|(?:mailto:)?[\w.+%-]{1,80}@[\p{L}_-][\w-]{0,80}(?:\.[\w-]{1,80}){0,8}|[@#][\p{L}_][\p{L}\p{N}_]{0,1000}/uy;
const file =
  /[\w#~%!.-]{0,80}\.(?:docx?|xlsx?|pptx?|pdf|rtf|txt|csv|zip|exe|jpe?g|png|gif|mp[34]|html?|com|org|net)(?![\p{L}\p{N}_/@-]|\.\p{L})/iuy;

/** Addresses and names of files; they begin after a blank or an opening mark and do not end in the sentence's punctuation. */
export function addressAt(text: string, at: number, start: number): number | null {
  if (at > start && /[\p{L}\p{N}.]/u.test(text.charAt(at - 1))) return null;
  if (!/[\w@#.%]/.test(text.charAt(at))) return null;
  const to = matchAt(address, text, at) ?? matchAt(file, text, at);
  if (to === null) return null;
  let last = to;
  while (last > at + 1 && /[.,;:!?)\]'’]/.test(text.charAt(last - 1))) last--;
  return last;
}

const currency = /[A-Z]{1,3}\$(?=\s?\d)/y;
const phone =
  /(?:\d-)?\d{3}[-/]\d{3}-\d{4}(?![\p{L}\p{N}-])|\d{3}-\d{3,4}(?![\p{L}\p{N}-])|[xX]?\d-\d{4}(?![\p{L}\p{N}-])|\d{5}-\d{4}(?![\p{L}\p{N}-])|\d{1,2}-\d{1,2}-\d{2,4}(?![\p{L}\p{N}-])/uy;
const fraction = /\d(?=\/\d(?![\d/]))/y;
const number =
  /\d{1,1000}(?:[.,:/]\d{1,1000}){0,100}(?:(?:st|nd|rd|th|s|['’]s|[ADEGHNQSVWYZad]\d*)(?![\p{L}\p{N}]))?/uy;
const signed =
  /[+.]\d{1,1000}(?:[.,]\d{1,1000}){0,100}(?![\p{L}\p{N}])|(?:\.[A-Za-z][A-Za-z\d]{0,100}){1,10}(?![\p{L}\p{N}])|['’]\d\ds?(?![\p{L}\p{N}])/uy;

/** Sums, telephone numbers, days with hyphens, ordinals, decades ("'72"), names of things like "5G" and ".gov". */
export function numberAt(text: string, at: number): number | null {
  const found =
    matchAt(currency, text, at) ?? matchAt(phone, text, at) ?? matchAt(fraction, text, at) ?? matchAt(number, text, at);
  if (found !== null || !/[+.'’]/.test(text.charAt(at))) return found;
  return /[^\s([{"“/]/u.test(text.charAt(at - 1)) ? null : matchAt(signed, text, at);
}

const face =
  /[:;=][-'^]?[()](?![\p{L}\p{N}])|\(:(?![\p{L}\p{N}])|>?[:;=]-?[DPpOo/\\|*3](?![\p{L}\p{N}/])|>:\(|<3(?!\d)|\^_+\^|-_+-/uy;
const emoji =
  /\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]{0,4}(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]{0,4}){0,20}/uy;
const mark =
  /\[(?:\.{3}|…)\]|[.!?…]{2,}|-{2,}>?|->|<-+|<{2,}|>{2,}|>=|<=|\*+|={2,}|#{2,}|_+|~+|\+{2,}|''|’’|‘’|``|[\s\S]/uy;

/** Faces made of punctuation; those with a letter or a slash stand by themselves. */
export function faceAt(text: string, at: number): number | null {
  if (!/[:;=(<>^-]/.test(text.charAt(at))) return null;
  const to = matchAt(face, text, at);
  if (to === null) return null;
  const isPlain = /^[:;=][-'^]?[()]$/.test(text.slice(at, to));
  return isPlain || at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? to : null;
}

/** One mark of punctuation, a run of the same, an emoji with what belongs to it, or else one character. */
export function markAt(text: string, at: number): number {
  return matchAt(emoji, text, at) ?? matchAt(mark, text, at) ?? at + 1;
}
