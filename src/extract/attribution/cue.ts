// The cue lexicon, typed: which verbs, nouns and adjectives attribute words to somebody, and in which frames they take
// content. Read once per article from the ontology's word lists.

import { factualities, type Factuality } from '../../model/statement.ts';
import type { Entry, Lexicon } from '../../ontology/lexicon.ts';

export interface CueEntry {
  readonly frames: ReadonlySet<string>;
  /** Those frames that are prepositions. */
  readonly prepositions: ReadonlySet<string>;
  /** The standing of what is said: asserted by its holder unless the cue says otherwise. */
  readonly content: Factuality;
  /** A thought rather than a saying. */
  readonly belief: boolean;
  /** A report, a poll or a fact may be its subject. */
  readonly thing: boolean;
  /** Its object is who is spoken to. */
  readonly addressee: boolean;
  /** Takes no noun phrase as object, so that whatever follows is a clause. */
  readonly bare: boolean;
  /** Counts only with a modal: "would like to". */
  readonly modal: boolean;
  /** Does not vouch for the noun it is said of: "condemned the attack". */
  readonly presupposes: boolean;
  readonly plover: string | null;
  /** The verb an adjective needs ("made clear"). */
  readonly verb: string | null;
}

export interface Cues {
  readonly verbs: ReadonlyMap<string, CueEntry>;
  readonly nouns: ReadonlyMap<string, CueEntry>;
  readonly adjectives: ReadonlyMap<string, CueEntry>;
  /** Small words by lower-case form: `according`, `light`, `relative` ... */
  readonly roles: ReadonlyMap<string, string>;
  /** Whether a noun is for people or bodies, who can speak and think. */
  speaks(word: string): boolean;
  /** Nouns for papers, which can speak. */
  readonly documents: ReadonlySet<string>;
  readonly anonymous: ReadonlyMap<string, Entry>;
}

export function cues(lexicon: Lexicon): Cues {
  const speakers = ['nouns-person', 'nouns-group', 'nouns-org', 'roles', 'anonymous', 'speakers'].map((name) =>
    lexicon.words(name),
  );
  return {
    verbs: entries(lexicon, 'cues'),
    nouns: entries(lexicon, 'cue-nouns'),
    adjectives: entries(lexicon, 'cue-adjectives'),
    roles: new Map([...lexicon.table('cue-words')].map(([word, entry]) => [word, String(entry['role'])])),
    documents: lexicon.words('documents'),
    speaks: (word) => speakers.some((words) => words.has(word)),
    anonymous: lexicon.table('anonymous'),
  };
}

/** What a cue makes of what is said: "deny" leaves it denied, "demand" demanded. */
export function contentFactuality(lemma: string, lexicon: Lexicon): Factuality {
  for (const name of ['cues', 'cue-nouns', 'cue-adjectives']) {
    const entry = lexicon.table(name).get(lemma);
    if (entry) return factualityOf(entry['content']);
  }
  return 'asserted';
}

/** Whether a cue leaves what its noun tells to the writer: "condemned the attack", "regret over the deaths". */
export function presupposes(lemma: string, lexicon: Lexicon): boolean {
  return ['cues', 'cue-nouns'].some((name) => lexicon.table(name).get(lemma)?.['presupposes'] === true);
}

function entries(lexicon: Lexicon, name: string): ReadonlyMap<string, CueEntry> {
  return new Map(
    [...lexicon.table(name)].map(([word, entry]) => [
      word,
      {
        frames: new Set(listed(entry)),
        prepositions: new Set(listed(entry).filter((frame) => !grammatical.has(frame))),
        content: factualityOf(entry['content']),
        belief: entry['belief'] === true,
        thing: entry['thing'] === true,
        addressee: entry['addressee'] === true,
        bare: entry['bare'] === true,
        modal: entry['modal'] === true,
        presupposes: entry['presupposes'] === true,
        plover: typeof entry['plover'] === 'string' ? entry['plover'] : null,
        verb: typeof entry['verb'] === 'string' ? entry['verb'] : null,
      },
    ]),
  );
}

/** Frames that are no preposition. */
const grammatical: ReadonlySet<string> = new Set([
  'that',
  'to',
  'object to',
  'on to',
  'seeing',
  'words',
  'raised',
  'as',
  'predicate',
  'object',
  'reason',
  'doing',
  'quote',
  'light',
]);

function listed(entry: Entry): readonly string[] {
  return Array.isArray(entry['frames']) ? entry['frames'].map(String) : [];
}

function factualityOf(value: Entry[string] | undefined): Factuality {
  return factualities.find((factuality) => factuality === value) ?? 'asserted';
}
