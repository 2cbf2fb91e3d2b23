// Names of persons, organisations and places. In: the parsed sentences of a document, the engine, what the lists know.
// Out: names in reading order. The network says what each word may be, the rest of the document votes. Then what needs no
// learning: countries by name, no title before a person's name, one kind for one name.

import type { Name } from '../model/document.ts';
import type { Sentence } from '../model/sentence.ts';
import { contains, type Span } from '../model/span.ts';
import type { Countries } from '../ontology/countries.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { type Datelined, datelinedNames } from './datelined.ts';
import { consistent, type NamedSentence, type NameRun, type NameVocabulary } from './consistency.ts';
import type { Engine } from './engine.ts';
import { finerKinds } from './finer.ts';
import { joinedNames } from './joined.ts';
import { type NameSpan, nameSpans, nameTypes } from './network/bilou.ts';
import { isTitle } from './network/position.ts';
import { voted } from './network/votes.ts';
import { nicknamed } from './nicknames.ts';
import type { Parsed } from './parse.ts';
import { type Placed, placedNames } from './placed.ts';
import { countryLength } from './places.ts';
import { type Worded, wordedNames } from './worded.ts';

export interface Unnamed {
  readonly sentences: readonly Sentence[];
  readonly parsed: readonly Parsed[];
  readonly dateline: Span | null;
  readonly engine: Engine;
  readonly rules: NameRules;
}

/** What the lists know of names, made ready once. */
export interface NameRules {
  readonly countries: Countries;
  readonly titles: Titles;
  readonly vocabulary: NameVocabulary;
  readonly worded: Worded;
  readonly placed: Placed;
  readonly datelined: Datelined;
}

export function nameRules(ontology: Ontology, engine: Engine): NameRules {
  const titles = titleWords(ontology);
  const vocabulary = vocabularyOf(ontology, titles, engine);
  const worded = wordedNames(ontology.lexicon);
  return {
    countries: ontology.countries,
    titles,
    vocabulary,
    worded,
    placed: placedNames(ontology),
    datelined: datelinedNames(ontology),
  };
}

const kinds: Readonly<Record<(typeof nameTypes)[number], string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  LOCATION: 'Place',
};

export function names({ sentences, parsed, dateline, engine, rules }: Unnamed): readonly Name[] {
  const { nameColumns } = engine.network;
  const texts = sentences.map(({ tokens }) => tokens.map(({ text }) => text));
  const votes = voted(
    parsed.map((one, s) => ({ texts: texts[s] ?? [], names: one.names })),
    nameColumns,
  );
  const spansOf = sentences.map((_, s) => nameSpans(votes[s] ?? new Float32Array(0), nameColumns));
  const surnames = new Set(
    spansOf.flatMap((spans, s) => spans.flatMap(({ from, to }) => (to - from > 1 ? (texts[s]?.[to - 1] ?? []) : []))),
  );
  const found = sentences.map((sentence, s): NamedSentence => {
    const words = texts[s] ?? [];
    const opening = words.findIndex((word) => /\p{L}/u.test(word));
    const isWritten = hasCapital(words.slice(opening, opening + 1));
    // Who writes sentences with a capital writes names with one; a capital that only the sentence gave makes no name.
    const isWord = (at: number): boolean =>
      at === opening && !isTaggedName(sentence.tokens[at]?.xpos) && !surnames.has(words[at] ?? '');
    const spans = (spansOf[s] ?? []).filter(
      ({ from, to }) => !isWritten || (hasCapital(words.slice(from, to)) && (to - from > 1 || !isWord(from))),
    );
    const runs = runsOf(words, spans, sentence, rules).flatMap((run) => untitled(words, run, rules.titles));
    if (dateline && contains(dateline, sentence))
      return { sentence, isTitle: false, names: rules.datelined(sentence.tokens, runs) };
    // A headline has no full stop; a sentence that is mostly names has one.
    const isHeadline = isTitle(words) && words.at(-1) !== '.';
    return {
      sentence,
      isTitle: isHeadline,
      names: isHeadline
        ? joinedNames(sentence.tokens, runs)
        : joinedNames(
            sentence.tokens,
            rules.placed(sentence.tokens, nicknamed(sentence.tokens, rules.worded(sentence.tokens, runs))),
          ),
    };
  });
  return consistent(found, rules.vocabulary);
}

function hasCapital(words: readonly string[]): boolean {
  return words.some((word) => /\p{Lu}/u.test(word));
}

function isTaggedName(xpos: string | undefined): boolean {
  return xpos === undefined || xpos.startsWith('NNP') || xpos === 'FW';
}

/** The network's names, and countries whatever it says: they need no learning. */
function runsOf(
  texts: readonly string[],
  spans: readonly NameSpan[],
  { tokens }: Sentence,
  { countries }: NameRules,
): NameRun[] {
  const found: NameRun[] = [];
  const starting = new Map(spans.map((span) => [span.from, span]));
  for (let i = 0; i < texts.length;) {
    const span = starting.get(i);
    const length = span ? span.to - span.from : 0;
    const country = tokens[i]?.xpos.startsWith('NNP') === true ? countryLength(texts, i, countries) : 0;
    if (country > 0 && country >= length) found.push({ from: i, to: i + country, kind: 'Country', confidence: 1 });
    else if (span) found.push({ ...span, kind: kinds[nameTypes[span.type] ?? 'LOCATION'] });
    i += Math.max(1, country >= length ? country : length);
  }
  return found;
}

interface Titles {
  /** Single words: `president`, `gen.` */
  readonly words: ReadonlySet<string>;
  /** Whole offices: `secretary of state`. */
  readonly offices: ReadonlySet<string>;
}

function titleWords({ lexicon }: Ontology): Titles {
  const offices = new Set(
    [...lexicon.words('roles'), ...lexicon.words('personal-titles')].map((word) => word.toLowerCase()),
  );
  return { offices, words: new Set([...offices].flatMap((office) => office.split(' '))) };
}

function vocabularyOf(ontology: Ontology, { words }: Titles, engine: Engine): NameVocabulary {
  const { lexicon } = ontology;
  const of = (list: string, kind: string) => [...lexicon.words(list)].map((name) => [name, kind] as const);
  const known = new Map([...of('gazetteer-places', 'Place'), ...of('gazetteer-organizations', 'Organization')]);
  const sorts = [...lexicon.table('nouns-place')].filter(([, { within }]) => within === true);
  const finer = finerKinds(ontology, () => engine.network.vocabulary);
  // "on Saturday Sirin Orlo left": a day is as little part of a name as a title.
  const before = new Set([...words, ...lexicon.words('weekdays')]);
  return { titles: before, known, finer, placeNouns: new Set(sorts.map(([noun]) => noun)) };
}

/** "President Reyes" -> "Reyes"; nothing for the "State" of "Secretary of State Reyes", which is the office's. */
function untitled(texts: readonly string[], run: NameRun, { words, offices }: Titles): NameRun[] {
  const lower = (from: number, to: number): string => texts.slice(from, to).join(' ').toLowerCase();
  if (run.kind !== 'Person') return run.from >= 2 && offices.has(lower(run.from - 2, run.to)) ? [] : [run];
  let { from } = run;
  while (from < run.to - 1 && words.has(lower(from, from + 1))) from++;
  return [{ ...run, from }];
}
