// Whether the clause around a word looks ahead or back, read off the tree: "will meet on Wednesday", "is expected to
// meet", "met on Wednesday". It decides which Wednesday is meant. In a headline the bare infinitive looks ahead
// ("Minister to resign") and the present tense back.

import type { Sentence, Token } from '../../model/sentence.ts';

export type Tense = 'past' | 'future' | 'open';

interface Question {
  /** Offset of the word in question, inside the sentence. */
  readonly at: number;
  /** Which words look ahead. */
  readonly tenses: ReadonlyMap<string, string>;
}

export function tense(sentence: Sentence, question: Question): Tense {
  const { at } = question;
  const start = sentence.tokens.find((token) => token.start <= at && at < token.end);
  if (!start) return 'open';
  if (isDue(sentence, start, question)) return 'future';
  for (
    let token: Token | undefined = start, steps = 0;
    token && steps < 12;
    token = above(sentence, token), steps += 1
  ) {
    // "Proposed the plan in May": a noun with the time in its own phrase looks nowhere, its verb does.
    const isOwn = token.upos === 'NOUN' && start.head === token.index;
    if ((token !== start || isVerb(token)) && !isOwn) {
      const found = tenseOf(sentence, token, question);
      if (found !== 'open') return found;
    }
  }
  return 'open';
}

/** "is due on Sunday": the parser takes "due on" for one preposition; "due to the storm on Sunday" looks nowhere. */
function isDue({ tokens }: Sentence, start: Token, { tenses }: Question): boolean {
  return tokens.some(
    (token) =>
      token.head === start.index &&
      token.deprel === 'case' &&
      isPlan(token, tenses) &&
      tokens[token.index + 1]?.xpos === 'IN',
  );
}

function above(sentence: Sentence, token: Token): Token | undefined {
  return token.head < 0 ? undefined : sentence.tokens[token.head];
}

function isVerb(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX';
}

function tenseOf(sentence: Sentence, verb: Token, { at, tenses }: Question): Tense {
  const below = sentence.tokens.filter((token) => token.head === verb.index);
  const helpers = below.filter((token) => token.deprel.startsWith('aux') || token.deprel === 'cop');
  const perfect = helpers.some((token) => tenses.get(token.lemma) === 'perfect');
  const plan = isPlan(verb, tenses);
  if (helpers.some((token) => tenses.get(token.text.toLowerCase()) === 'future')) return perfect ? 'past' : 'future';
  if (below.some((token) => token.xpos === 'TO' && token.index < verb.index)) return infinitive(sentence, verb, tenses);
  if (plan && below.some((token) => clauses.has(token.deprel) && token.end <= at && token.index > verb.index))
    return 'future';
  if (plan && verb.xpos !== 'VBD' && !perfect && !asks.has(tenses.get(verb.lemma.toLowerCase()) ?? '')) return 'future';
  if (verb.xpos === 'VBD' || perfect || helpers.some((token) => token.xpos === 'VBD')) return 'past';
  if (!isVerb(verb)) return 'open';
  if (verb.xpos === 'VBN' && helpers.length === 0) return 'past';
  if (verb.xpos === 'VBG' && helpers.some((token) => token.xpos === 'VBZ' || token.xpos === 'VBP')) return 'future';
  if (sentence.zone === 'headline' && (verb.xpos === 'VBZ' || verb.xpos === 'VBP')) return 'past';
  return 'open';
}

/** "was asked on Monday to resign", "had agreed on Friday": the day of asking, where "is expected on Friday" looks ahead. */
const asks: ReadonlySet<string> = new Set(['call']);

/** "agreed to meet on Friday": the day belongs to the meeting, even where the tree hangs it on the agreement. */
const clauses: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'advcl']);

function infinitive(sentence: Sentence, verb: Token, tenses: ReadonlyMap<string, string>): Tense {
  const governor = above(sentence, verb);
  // "an event to be held on Friday", "the vote is to be held".
  if (!governor || isPlan(governor, tenses) || verb.deprel.startsWith('acl')) return 'future';
  if (tenses.get(governor.lemma.toLowerCase()) === 'ahead') return 'future';
  return sentence.zone === 'headline' && governor.deprel === 'root' && !isVerb(governor) ? 'future' : 'open';
}

function isPlan(token: Token, tenses: ReadonlyMap<string, string>): boolean {
  const values = [tenses.get(token.lemma.toLowerCase()), tenses.get(token.text.toLowerCase())];
  return values.some((value) => value === 'plan' || value === 'call');
}
