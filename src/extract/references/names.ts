// References by name: the tagger's names, without titles, articles and possessive endings, with the kind that the whole
// article speaks for. A surname that the tagger took for a company where the article has a person of that name is the
// person; a country is a Country; "Ministry" and "Corp." are organisations; names that the tagger saw once and missed
// elsewhere are found again.

import type { Name } from '../../model/document.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { acronymsOf, writtenAs } from './acronyms.ts';
import { wordedBodies } from './bodies.ts';
import type { Found } from './found.ts';
import { metonymKind } from './metonyms.ts';
import { baseOf } from './noun.ts';
import { isPlaceKind } from '../placekind.ts';
import { unpeopledKind } from './unpeopled.ts';

export function nameReferences(reading: Reading): readonly Reference[] {
  const found = apart(taggedNames(reading));
  const taken = new Set(found.flatMap(({ tokens }) => tokens.map(({ start }) => start)));
  const bodies = wordedBodies(reading, taken).map((body): Found => ({ ...body, kind: 'Organization' }));
  const acronyms = acronymsOf([...found, ...bodies]);
  const known = [...found, ...bodies].map((one) => ({ ...one, kind: kindByLetters(one, acronyms) }));
  const shortened = writtenAs(reading, acronyms, taken);
  for (const { tokens } of [...bodies, ...shortened]) for (const { start } of tokens) taken.add(start);
  const all = [...known, ...shortened, ...seenElsewhere(reading, { found: known, taken })];
  const kinds = kindsOf(all, reading);
  return all.map(({ sentence, tokens, kind }) => {
    const head = tokens.find((token) => !tokens.some(({ index }) => index === token.head)) ?? firstOf(sentence);
    const tree = reading.trees[sentence.index];
    const text = textOf(reading, tokens);
    const start = tokens[0]?.start ?? 0;
    // "Allen, Texas" is no Greg Allen: where the surroundings made a place, the article has no say.
    const isPlaced = isPlaceKind(reading.ontology, kind) && kinds.get(text) === 'Person';
    const usual = isPlaced ? kind : (kinds.get(text) ?? kind);
    return {
      start,
      end: start + text.length,
      text,
      sentence: sentence.index,
      head,
      form: 'name',
      kind: (tree && usual !== 'Person' ? metonymKind(reading, tree, { text, head }) : null) ?? usual,
    };
  });
}

function kindByLetters({ tokens, kind }: Found, acronyms: ReadonlyMap<string, string>): string {
  return (tokens.length === 1 ? acronyms.get(tokens[0]?.text ?? '') : undefined) ?? kind;
}

function taggedNames(reading: Reading): Found[] {
  const { document } = reading;
  const found: Found[] = [];
  const weekdays = reading.ontology.lexicon.words('weekdays');
  let at = 0;
  for (const name of document.names) {
    while (at < document.sentences.length - 1 && (document.sentences[at]?.end ?? 0) <= name.start) at += 1;
    const sentence = document.sentences[at];
    if (!sentence || name.start < sentence.start || name.end > sentence.end) continue;
    const tokens = undated(trimmed(reading, { sentence, name }), weekdays);
    const cut = sentence.tokens.filter(({ start, end }) => name.start <= start && end < (tokens[0]?.start ?? 0));
    const body = cut.filter(({ upos }) => upos === 'PROPN');
    if (body.length > 0 && reading.ontology.countries.named(textOf(reading, body))) {
      found.push({ sentence, tokens: body, kind: 'Country' });
    }
    const words = sentence.tokens.filter(({ start, end }) => name.start <= start && end <= name.end);
    const other = name.kind === 'Person' ? unpeopledKind(sentence, words, reading.ontology.lexicon) : null;
    if (tokens.length > 0) found.push(...holderAndBody(reading, { sentence, tokens, kind: other ?? name.kind }));
  }
  return found;
}

/** "[Otieno] Wednesday"; months are names as well. */
function undated(tokens: readonly Token[], weekdays: ReadonlySet<string>): readonly Token[] {
  const last = tokens.findLastIndex(({ text }) => !weekdays.has(text.toLowerCase()));
  return last < 0 ? tokens : tokens.slice(0, last + 1);
}

/** "Dr. [Ann Otieno] of [Kisumu College]" and "[Kisumu Police] Lt. [Otieno]", each one name for the tagger; "Per reports" names nobody. */
function holderAndBody({ ontology: { lexicon } }: Reading, found: Found): readonly Found[] {
  const { sentence, tokens, kind } = found;
  const [first] = tokens;
  const isWord =
    first !== undefined && first.index === 0 && lexicon.words('function-words').has(first.text.toLowerCase());
  if (isWord && kind === 'Person' && tokens.length === 1) return [];
  if (kind !== 'Organization') return [found];
  const titles = lexicon.words('personal-titles');
  const endings = lexicon.words('org-endings');
  const rank = tokens.findIndex(({ text }, index) => titles.has(text) && endings.has(tokens[index - 1]?.text ?? ''));
  if (rank > 0 && rank < tokens.length - 1) {
    return [
      { sentence, tokens: tokens.slice(0, rank), kind },
      { sentence, tokens: tokens.slice(rank + 1), kind: 'Person' },
    ];
  }
  const of = tokens.findIndex(({ upos }) => upos === 'ADP');
  const title = first && sentence.tokens[first.index - 1];
  if (of < 1 || !title || !titles.has(title.text)) return [found];
  return [
    { sentence, tokens: tokens.slice(0, of), kind: 'Person' },
    { sentence, tokens: tokens.slice(of + 1), kind },
  ];
}

/** "Otieno Meets Reyes", one name for the tagger, holds two persons that the article knows; what it knows not is no name. */
function apart(found: readonly Found[]): readonly Found[] {
  const texts = found.map(({ tokens }) => tokens.map(({ text }) => text).join(' '));
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const isTitle = ({ sentence: { zone } }: Found): boolean => zone === 'headline' || zone === 'heading';
  const surnames = new Set(
    found.flatMap((one) => (one.kind === 'Person' && !isTitle(one) ? (one.tokens.at(-1)?.text ?? []) : [])),
  );
  return found.flatMap((one, index) => {
    const { tokens } = one;
    const isOnce = times.get(texts[index] ?? '') === 1;
    if (tokens.length < 2 || !isOnce || !isTitle(one)) return [one];
    const known = tokens.filter(({ text }) => surnames.has(text));
    const isFullName = known.length === 1 && tokens.at(-1) === known[0] && tokens.length === 2;
    if (known.length === 0 || isFullName) return [one];
    return known.map((token): Found => ({ ...one, tokens: [token], kind: 'Person' }));
  });
}

/** The tokens of a name without the title or article before it and the possessive behind it; none if no name is left. */
function trimmed({ ontology }: Reading, { sentence, name }: { sentence: Sentence; name: Name }): readonly Token[] {
  const roles = ontology.lexicon.words('roles');
  const titles = ontology.lexicon.words('personal-titles');
  const persons = ontology.lexicon.words('nouns-person');
  const isTitle = (token: Token): boolean => titles.has(token.text) || roles.has(baseOf(token));
  let tokens: readonly Token[] = sentence.tokens.filter(({ start, end }) => name.start <= start && end <= name.end);
  while (tokens[0] && (tokens[0].upos === 'DET' || tokens[0].upos === 'PUNCT')) tokens = tokens.slice(1);
  while (tokens.at(-1)?.xpos === 'POS' || tokens.at(-1)?.upos === 'PUNCT') tokens = tokens.slice(0, -1);
  if (name.kind !== 'Person') return tokens.every(isTitle) || endsOffice(sentence, { tokens, roles }) ? [] : tokens;
  const before = sentence.tokens.slice(0, tokens[0]?.index ?? 0).slice(-2);
  if (before[0] && before[1]?.upos === 'ADP' && roles.has(baseOf(before[0]))) {
    tokens = withoutBody(ontology, [before[1], ...tokens]).filter(({ upos }) => upos !== 'ADP');
  }
  const title = tokens.slice(0, -1).findLastIndex((token) => roles.has(baseOf(token)));
  if (title > 0) tokens = withoutBody(ontology, tokens.slice(title + 1));
  // "Podcaster Ann Otieno" at the head of a sentence
  if (tokens.length > 2 && tokens[0]?.index === 0 && persons.has(baseOf(tokens[0]))) tokens = tokens.slice(1);
  while (tokens[0] && (isTitle(tokens[0]) || tokens[0].upos === 'DET' || isLower(tokens[0]))) tokens = tokens.slice(1);
  return tokens;
}

/** "of Peru Luz Prado", what is left behind "Prime Minister": without the country. */
function withoutBody({ countries }: Reading['ontology'], tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.upos !== 'ADP') return tokens;
  for (const words of [1, 2, 3]) {
    const body = tokens.slice(1, 1 + words).map(({ text }) => text);
    if (tokens.length > words + 1 && countries.named(body.join(' '))) return tokens.slice(1 + words);
  }
  return tokens;
}

/** "Secretary of [State]" */
function endsOffice(
  { tokens: words }: Sentence,
  { tokens, roles }: { tokens: readonly Token[]; roles: ReadonlySet<string> },
): boolean {
  const [first] = tokens;
  const office = first && [...words.slice(Math.max(0, first.index - 2), first.index), ...tokens];
  return office !== undefined && roles.has(office.map(baseOf).join(' '));
}

/** The spellings of the article's names at places where the tagger saw none: capitalised, whole words, not inside a longer name. */
function seenElsewhere(
  { document }: Reading,
  { found, taken }: { found: readonly Found[]; taken: ReadonlySet<number> },
): Found[] {
  const kinds = new Map<string, string>();
  for (const { tokens, kind } of found) {
    for (const word of kind === 'Person' ? [tokens.at(-1)] : tokens.length === 1 ? tokens : []) {
      if (word && word.text.length > 2) kinds.set(word.text, kind);
    }
  }
  // "Power was restored" of an article that writes "power" too
  const small = new Set(document.sentences.flatMap(({ tokens }) => tokens.map(({ text }) => text)));
  const isUsual = ({ upos, text }: Token): boolean => upos === 'PROPN' || !small.has(text.toLowerCase());
  const missed: Found[] = [];
  for (const sentence of document.sentences) {
    for (const token of sentence.tokens) {
      const kind = kinds.get(token.text);
      if (kind === undefined || taken.has(token.start) || !(isNameLike(token, kind) && isUsual(token))) continue;
      const beside = [sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]];
      if (beside.some((other) => other && other.upos === 'PROPN' && isCapital(other))) continue;
      missed.push({ sentence, tokens: [token], kind });
    }
  }
  return missed;
}

/** "Storms added", "Page was born": a surname may look like a noun, alone as none is that begins a sentence. */
function isNameLike({ upos, xpos, index, deprel, text }: Token, kind: string): boolean {
  if (upos === 'PROPN') return true;
  const isAlone = index > 0 || (xpos === 'NN' && deprel.startsWith('nsubj'));
  return kind === 'Person' && upos === 'NOUN' && isAlone && /^\p{Lu}/u.test(text);
}

/** One kind for each spelling: what the gazetteer and the words of the name say, else what most mentions were tagged. */
function kindsOf(all: readonly Found[], reading: Reading): ReadonlyMap<string, string> {
  const { countries, lexicon } = reading.ontology;
  const endings = lexicon.words('org-endings');
  const places = lexicon.words('gazetteer-places');
  const votes = new Map<string, Map<string, number>>();
  const people = new Set<string>();
  const surnames = new Set<string>();
  for (const { tokens, kind } of all) {
    const text = textOf(reading, tokens);
    const kinds = votes.get(text) ?? new Map<string, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    votes.set(text, kinds);
    if (kind !== 'Person' || tokens.length === 1) continue;
    surnames.add(tokens.at(-1)?.text ?? text);
    for (const token of tokens) people.add(token.text);
  }
  const parts = partsOfLonger(all, reading.ontology);
  return new Map(
    [...votes].map(([text, kinds]) => {
      if (countries.named(text) && !kinds.has('Person')) return [text, 'Country'];
      if (surnames.has(text) && !countries.named(text)) return [text, 'Person'];
      const words = text.split(' ');
      if (words.length > 1 && !kinds.has('Person') && !places.has(text) && words.some((word) => endings.has(word)))
        return [text, 'Organization'];
      const most = [...kinds].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? 'Thing';
      return [text, (people.has(text) || isPlaceKind(reading.ontology, most) ? null : parts.get(text)) ?? most];
    }),
  );
}

/** "Orovia" is the body of "Orovia Metals", "Abaco" the region of "Abaco Islands", "Ada" the event of "Hurricane Ada". */
function partsOfLonger(all: readonly Found[], { entityKinds }: Reading['ontology']): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const { tokens, kind } of all) {
    if (tokens.length < 2) continue;
    if (kind === 'Event' && tokens.length === 2) parts.set(tokens[1]?.text ?? '', kind);
    const isWhole = kind === 'Organization' || entityKinds.get(kind)?.parent === 'Place';
    if (isWhole && kind !== 'Facility' && !parts.has(tokens[0]?.text ?? '')) parts.set(tokens[0]?.text ?? '', kind);
  }
  return parts;
}

function textOf({ document }: Reading, tokens: readonly Token[]): string {
  return document.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** "former" before a name; "al" and "van" are tagged as names. */
function isLower({ text, upos }: Token): boolean {
  return upos === 'ADJ' && text === text.toLowerCase();
}

function isCapital({ text }: Token): boolean {
  return text !== text.toLowerCase();
}

function firstOf(sentence: Sentence): Token {
  const [first] = sentence.tokens;
  if (!first) throw new RangeError('a name stands in a sentence without words');
  return first;
}
