// Quotations in headlines: "Mayor Calls Budget “Reckless”". Where every word has a capital, taggers take verbs for names,
// so the verb of saying is known by its form alone: a cue of the lexicon with an ending, between a source and the marks.

import type { Quotation } from '../../model/document.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import type { Cues } from './cue.ts';
import { between, type Draft, isPunctuation } from './draft.ts';

/** The draft of a quotation in a headline, or null where no word before it can be the verb. */
export function titleDraft(sentence: Sentence, quotation: Quotation, cues: Cues): Draft | null {
  if (!isTitle(sentence)) return null;
  const words = sentence.tokens.filter(({ end }) => end <= quotation.outer.start);
  const verb = words.findLast((token) => token.index > 0 && lemmaOf(token, cues) !== null);
  const lemma = verb && lemmaOf(verb, cues);
  const entry = lemma ? cues.verbs.get(lemma) : undefined;
  const source = words.slice(0, verb?.index).filter((token) => !isPunctuation(token));
  const [first, head] = [source[0], source.at(-1)];
  if (!verb || !lemma || !entry || !first || !head) return null;
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

/** The zone says so, or most longer words begin with a capital and no full stop ends them. */
function isTitle({ zone, tokens }: Sentence): boolean {
  if (zone === 'headline' || zone === 'heading') return true;
  const long = tokens.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  const capitals = long.filter(({ text }) => /^\p{Lu}/u.test(text));
  return long.length > 2 && capitals.length === long.length && tokens.at(-1)?.text !== '.';
}

/** "Calls", "Slammed" -> the cue that has this form. */
function lemmaOf({ text }: Token, cues: Cues): string | null {
  const word = text.toLowerCase();
  const forms = [/s$/, /es$/, /ed$/, /d$/]
    .filter((ending) => ending.test(word))
    .map((ending) => word.replace(ending, ''));
  return forms.find((form) => cues.verbs.has(form)) ?? null;
}
