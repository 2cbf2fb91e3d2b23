// Who said what. In: a reading (document, trees, ontology). Out: speeches in the order of their first word, each with
// its source, cue, content and the speech it lies in. Trees give the drafts (verbs, nouns, adjectives, "according to",
// headlines), quotation marks complete them; whom a source refers to is asked later.

import { hasModal } from './frames/modal.ts';
import type { Span } from '../model/span.ts';
import { contains, cover, overlaps } from '../model/span.ts';
import type { Token } from '../model/sentence.ts';
import type { Tree } from '../model/tree.ts';
import { accordingDrafts } from './attribution/according.ts';
import { answered } from './attribution/answered.ts';
import { asideDrafts } from './attribution/aside.ts';
import { isAnonymous } from './attribution/anonymous.ts';
import { type Cues, cues } from './attribution/cue.ts';
import type { Draft } from './attribution/draft.ts';
import { headlineDrafts } from './attribution/headline.ts';
import { insides, lengthOf } from './attribution/inside.ts';
import { kept } from './attribution/kept.ts';
import { adjectiveDrafts, nounDrafts } from './attribution/noun.ts';
import { withQuotations } from './attribution/quotes.ts';
import { withParticiples } from './attribution/participle.ts';
import { phrase } from './attribution/phrase.ts';
import { turnDrafts } from './attribution/turns.ts';
import { undated } from './attribution/undated.ts';
import { untangled } from './attribution/untangled.ts';
import { verbDrafts } from './attribution/verb.ts';
import { modality } from './modality.ts';
import type { Reading } from './reading.ts';
import type { Speech } from './speech.ts';

export function findSpeech(reading: Reading): readonly Speech[] {
  const table = cues(reading.ontology.lexicon);
  const drafts = reading.trees.flatMap((tree) => {
    const found = [
      ...corrected(verbDrafts(tree, table), asideDrafts(tree, table)),
      ...nounDrafts(tree, table),
      ...adjectiveDrafts(tree, table),
      ...accordingDrafts(tree, table),
      ...headlineDrafts(tree, reading.document.names, table),
    ];
    return answered(tree, untangled(tree, withParticiples(tree, found, table)), table);
  });
  const dated = drafts.map((draft) => undated(draft, reading, table));
  const complete = kept(reading, [...turnDrafts(reading, table), ...withQuotations(reading, dated, table)], table);
  const ordered = [...complete].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const outer = insides(ordered);
  return ordered.map((draft, index) => speechOf(reading, draft, { inside: outer[index] ?? null, table }));
}

/** An aside replaces what the tree says of its verb, unless both name the same source and the tree has as much content. */
function corrected(verbs: readonly Draft[], asides: readonly Draft[]): readonly Draft[] {
  const isBetter = (aside: Draft): boolean => {
    const known = verbs.find(({ cue }) => cue?.token === aside.cue?.token);
    if (!known?.source || !aside.source || !overlaps(known.source, aside.source)) return true;
    const { source } = aside;
    // "tweeted former aide | Ana Lee": the tree stopped at a noun in front of the name.
    if (contains(source, known.source) && source.head.index > known.source.head.index) return true;
    // What describes the source ("said Lee, who leads it") was taken for what is said.
    if (known.content.some((stretch) => contains(source, stretch))) return true;
    return lengthOf(known) * 1.25 < lengthOf(aside);
  };
  const better = asides.filter(isBetter);
  const replaced = new Set(better.map(({ cue }) => cue?.token));
  return [...verbs.filter(({ cue }) => !replaced.has(cue?.token)), ...better];
}

type Standing = Pick<Speech, 'polarity' | 'factuality'>;

const plain: Standing = { polarity: 'positive', factuality: 'asserted' };

interface Context {
  readonly inside: number | null;
  readonly table: Cues;
}

function speechOf(reading: Reading, draft: Draft, { inside, table }: Context): Speech {
  const { cue, source, content, quoted, addressee, entry } = draft;
  const tree = reading.trees[draft.sentence];
  const sourceTree = source ? reading.trees[source.sentence] : undefined;
  const standing = tree ? standingOf(tree, draft, reading) : plain;
  const words = tree?.sentence.tokens.filter(
    (token) => token === cue?.token || content.some((stretch) => overlaps(stretch, token)),
  );
  const exclude = new Set(words?.map(({ index }) => index));
  const listener = tree && addressee ? phrase(tree, addressee, { exclude, cues: table }) : null;
  return {
    kind: kindOf(reading, draft),
    sentence: draft.sentence,
    source: source && { start: source.start, end: source.end, head: source.head.index, sentence: source.sentence },
    anonymous: source !== null && sourceTree !== undefined && isAnonymous(sourceTree, source, table),
    cue: cue && { start: cue.start, end: cue.end, lemma: cue.lemma, token: cue.token.index },
    content: content.map(({ start, end }) => ({ start, end })),
    quoted: quoted.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
    addressee: listener && { start: listener.start, end: listener.end, head: listener.head.index },
    polarity: standing.polarity,
    factuality: standing.factuality,
    time: timeOf(reading, draft),
    inside,
    plover: entry?.plover ?? null,
  };
}

/**
 * Words that are quoted have been said, whatever the tree makes of the verb; a loose "he said" and a claim that is
 * "called into question" stand on their own.
 */
function standingOf(tree: Tree, { cue, quoted }: Draft, { ontology }: Reading): Standing {
  if (!cue || cue.token.deprel === 'parataxis' || cue.token.upos === 'NOUN') return plain;
  // "urged them to leave, saying that": the saying was done, whatever it hangs on.
  if (cue.token.xpos === 'VBG' && tree.childrenBy(cue.token, 'aux').length === 0) return plain;
  const { polarity, factuality } = modality(tree, cue.token, ontology);
  const helped = hasModal(tree, cue.token);
  return { polarity, factuality: quoted.length > 0 && !helped ? 'asserted' : factuality };
}

/** Direct where all that is said is quoted and could stand alone; partial where some words are quoted. */
function kindOf({ document }: Reading, { content, quoted, cue }: Draft): Speech['kind'] {
  if (quoted.length === 0) return 'indirect';
  const all = content.every((stretch) => quoted.some((quotation) => contains(quotation, stretch)));
  if (all && !cue) return 'direct';
  const first = quoted[0] ? document.text.slice(quoted[0].start, quoted[0].end) : '';
  return all && /^[\p{Lu}\d[(‘'“"….]/u.test(first) && /\s/.test(first) ? 'direct' : 'partial';
}

/** "said on Tuesday": a time that hangs on the cue, outside what is said. */
function timeOf({ document }: Reading, { sentence, cue, content }: Draft): number | null {
  const words = document.sentences[sentence]?.tokens ?? [];
  if (!cue) return null;
  const first = content.find(({ start }) => start >= cue.end)?.start ?? cue.end;
  const isOfCue = (token: Token): boolean =>
    token.head === cue.token.index || (token.start >= cue.end && token.end <= first && first - cue.end < 30);
  const index = document.times.findIndex(
    (time) =>
      time.type !== 'duration' &&
      !content.some((stretch) => overlaps(stretch, time)) &&
      words.some((token) => overlaps(token, time) && isOfCue(token)),
  );
  return index < 0 ? null : index;
}

function startOf({ cue, source, content }: Draft): number {
  return Math.min(...[cue, source, ...content].flatMap((stretch) => (stretch ? [stretch.start] : [])));
}

function endOf({ cue, content }: Draft): number {
  return [...content, ...(cue ? [cue] : [])].reduce<Span>(cover, content[0] ?? { start: 0, end: 0 }).end;
}
