// Quotations whose verb of saying the tagger has not seen: in headlines, where every word has a capital ("Mayor Calls
// Budget “Reckless”"), right behind closing marks ("“...” tweeted the mayor"), and at the start of a sentence
// ("Remarked Ana Lee, “...”"). There the verb is known by its form alone: a cue of the lexicon with an ending.

import type { Quotation } from '../../model/document.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import type { Cues } from './cue.ts';
import { between, type Draft, isPunctuation } from './draft.ts';

/** The draft of a quotation by the form of the word before or behind it, or null where that is no cue. */
export function draftByForm(sentence: Sentence, quotation: Quotation, cues: Cues): Draft | null {
  return before(sentence, quotation, cues) ?? behind(sentence, quotation, cues) ?? opening(sentence, quotation, cues);
}

function before(sentence: Sentence, quotation: Quotation, cues: Cues): Draft | null {
  if (!isTitle(sentence)) return null;
  const words = sentence.tokens.filter(({ end }) => end <= quotation.outer.start);
  const verb = words.findLast((token) => token.index > 0 && lemmaOf(token, cues) !== null);
  const source = words.slice(0, verb?.index).filter((token) => !isPunctuation(token));
  return verb ? draftOf(sentence, { quotation, verb, source, cues }) : null;
}

function behind(sentence: Sentence, quotation: Quotation, cues: Cues): Draft | null {
  const words = sentence.tokens.filter(({ start }) => start >= quotation.outer.end);
  const [verb, ...rest] = words[0]?.text === ',' ? words.slice(1) : words;
  const end = rest.findIndex((token) => !isNamePart(token));
  const source = end < 0 ? rest : rest.slice(0, end);
  return verb && verb.text.endsWith('ed') ? draftOf(sentence, { quotation, verb, source, cues }) : null;
}

/** "Remarked the museum's Ana Lee, “...”": the verb opens the sentence, nothing but who speaks stands before the marks. */
function opening({ tokens, ...sentence }: Sentence, quotation: Quotation, cues: Cues): Draft | null {
  const [verb, ...source] = tokens.filter(({ end, upos }) => end <= quotation.outer.start && upos !== 'PUNCT');
  const fits = verb?.index === 0 && /^VB[DNZ]$/.test(verb.xpos) && source.every(isNamePart);
  return fits ? draftOf({ ...sentence, tokens }, { quotation, verb, source, cues }) : null;
}

function isNamePart({ upos, xpos, text }: Token): boolean {
  return /^(NOUN|PROPN|DET|ADJ|NUM)$/.test(upos) || xpos === 'IN' || xpos === 'POS' || /^\p{Lu}/u.test(text);
}

interface Found {
  readonly quotation: Quotation;
  readonly verb: Token;
  readonly source: readonly Token[];
  readonly cues: Cues;
}

function draftOf(sentence: Sentence, { quotation, verb, source, cues }: Found): Draft | null {
  const lemma = lemmaOf(verb, cues);
  const entry = lemma ? cues.verbs.get(lemma) : undefined;
  const [first, head] = [source[0], source.at(-1)];
  if (!lemma || !entry || !first || !head) return null;
  return {
    sentence: sentence.index,
    cue: { ...between(verb, verb), token: verb, lemma },
    entry,
    source: { ...between(first, head), sentence: sentence.index, head },
    content: [quotation],
    quoted: [quotation],
    addressee: null,
  };
}

/** The zone says so, or all longer words begin with a capital and no full stop ends them. */
function isTitle({ zone, tokens }: Sentence): boolean {
  if (zone === 'headline' || zone === 'heading') return true;
  const long = tokens.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  const capitals = long.filter(({ text }) => /^\p{Lu}/u.test(text));
  return long.length > 2 && capitals.length === long.length && tokens.at(-1)?.text !== '.';
}

/** "Calls", "Slammed" -> the cue that has this form. */
function lemmaOf({ text, lemma }: Token, cues: Cues): string | null {
  const word = text.toLowerCase();
  if (lemma !== word && cues.verbs.has(lemma)) return lemma;
  const endings = [/s$/, /es$/, /ed$/, /d$/].filter((ending) => ending.test(word));
  return endings.map((ending) => word.replace(ending, '')).find((form) => cues.verbs.has(form)) ?? null;
}
