// Whose words a quotation is, when the tree has not told: the verb of saying beside it ("..." said Reyes; Reyes smiled.
// "..."), the subject before a colon, the speaker of the quotation before it. A quotation of a few words with nobody
// beside it ("the so-called “tiger”") is a manner of writing and nobody's speech.

import type { Quotation } from '../../model/document.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { Reading } from '../reading.ts';
import { addressee } from './addressee.ts';
import type { Cues } from './cue.ts';
import type { Draft } from './draft.ts';
import { phrase } from './phrase.ts';
import { quoterOf, speakerOf } from './source.ts';
import { isSpeaker } from './speaker.ts';
import { draftByForm } from './title.ts';
import { entryOf, isVerb, saysAs, verbCue } from './verb.ts';

export interface Beside {
  readonly draft: Draft;
  /** Index of the draft that this one takes the place of: its cue stands on both sides ("...", he said, "..."). */
  readonly replaces?: number;
}

interface Given {
  readonly drafts: readonly Draft[];
  readonly cues: Cues;
}

export function besideQuotation(reading: Reading, quotation: Quotation, given: Given): Beside | null {
  const sentences = reading.document.sentences.filter((sentence) => overlaps(sentence, quotation.outer));
  const whole = isWhole(reading, quotation, sentences);
  return (
    byCue(reading, { quotation, sentences, whole }, given) ??
    byForm({ quotation, sentences }, given.cues) ??
    (whole
      ? (byColon(reading, { quotation, sentences }, given.cues) ?? carriedOn(reading, { quotation, sentences }, given))
      : null)
  );
}

interface Words extends Place {
  /** A few words need somebody beside them; a sentence is somebody's anyway. */
  readonly whole: boolean;
}

interface Place {
  readonly quotation: Quotation;
  readonly sentences: readonly Sentence[];
}

/** A quotation that says something by itself: begins like a sentence, or fills its sentences. */
function isWhole({ document }: Reading, quotation: Quotation, sentences: readonly Sentence[]): boolean {
  const words = document.text.slice(quotation.start, quotation.end);
  const [first, last] = [sentences[0], sentences.at(-1)];
  const rest = last ? document.text.slice(quotation.outer.end, last.end) : '';
  const fills = first && last && quotation.outer.start <= first.start && /^[.!?\s]*$/.test(rest);
  const verbs =
    fills || sentences.some(({ tokens }) => tokens.some((token) => isFinite(token) && inside(token, quotation)));
  return (
    verbs &&
    (/^[\p{Lu}\d[(‘'“"….]/u.test(words) || sentences.length > 1) &&
    (/[.,!?…—–-]$/u.test(words) ||
      (fills === true && /[.!?]/.test(rest)) ||
      quotation.continues ||
      words.length > longWords)
  );
}

/** That many characters are no name and no title. */
const longWords = 60;

function isFinite({ xpos }: Token): boolean {
  return /^(VB[DZP]|MD)$/.test(xpos);
}

function inside(token: Token, span: Span): boolean {
  return span.start <= token.start && token.end <= span.end;
}

function byForm({ quotation, sentences }: Place, cues: Cues): Beside | null {
  for (const sentence of [sentences.at(-1), sentences[0]]) {
    const draft = sentence ? draftByForm(sentence, quotation, cues) : null;
    if (draft) return { draft };
  }
  return null;
}

/** The nearest cue outside all quotation marks in the quotation's sentences, after it before in front of it. */
function byCue(reading: Reading, { quotation, sentences, whole }: Words, { drafts, cues }: Given): Beside | null {
  const { document, trees } = reading;
  const candidates = sentences.flatMap((sentence) => {
    const tree = trees[sentence.index];
    if (!tree) return [];
    return sentence.tokens.flatMap((token) => {
      const entry = entryOf(tree, token, cues);
      const quoted = document.quotations.some((other) => inside(token, other.outer));
      // "...,” adding that: a participle has its words behind it.
      const goesOn = token.xpos === 'VBG' && token.start >= quotation.end && !quoterOf(tree, token, cues);
      return entry && !quoted && !goesOn && isVerb(tree, token) && !saysAs(tree, token, cues)
        ? [{ tree, token, entry, distance: distanceOf(token, quotation) / (governs(tree, token, quotation) ? 4 : 1) }]
        : [];
    });
  });
  const near = candidates.filter(
    ({ tree, token, distance }) =>
      whole ||
      governs(tree, token, quotation) ||
      (distance < closest && !isAnothers(reading, tree, { quotation, cues })),
  );
  const best = near.reduce<(typeof candidates)[number] | null>(
    (near, next) => (near && near.distance <= next.distance ? near : next),
    null,
  );
  if (!best || best.distance > reach) return null;
  const { tree, token, entry } = best;
  const known = drafts.findIndex(({ cue }) => cue?.token === token && cue.start >= tree.sentence.start);
  const draft = drafts[known];
  if (draft?.source && overlaps(draft.source, quotation.outer)) return null;
  // "told The Herald's “Morning Show” that": the name of who is told.
  if (draft?.addressee && !whole && isNameOf(reading, draft.addressee, quotation)) return null;
  if (draft) {
    const content = [...draft.content, quotation].sort((a, b) => a.start - b.start);
    return { draft: { ...draft, content, quoted: [...draft.quoted, quotation] }, replaces: known };
  }
  const { head } = speakerOf(tree, token, cues);
  const insideQuote = tree.sentence.tokens.filter((word) => inside(word, quotation.outer)).map(({ index }) => index);
  const source =
    head && !insideQuote.includes(head.index)
      ? phrase(tree, head, { exclude: new Set([...insideQuote, token.index]), cues })
      : null;
  if ((!source || !whole) && (entry.belief || !source)) return null;
  if (head && !whole && !entry.thing && !isSpeaker(head, cues) && !cues.documents.has(head.lemma)) return null;
  // "She had learned to read": a few words are read by a paper only.
  if (head && !whole && entry.thing && !entry.frames.has('that') && isSpeaker(head, cues)) return null;
  const cue = verbCue(tree, token);
  const to = addressee(tree, token, { entry, cues });
  if (to && !whole && isNameOf(reading, to, quotation)) return null;
  const spoken = to && !inside(to, quotation.outer) ? to : null;
  return {
    draft: {
      sentence: tree.sentence.index,
      cue,
      entry,
      source,
      content: [quotation],
      quoted: [quotation],
      addressee: spoken,
    },
  };
}

function isNameOf({ document }: Reading, addressee: Token, { outer }: Quotation): boolean {
  return inside(addressee, outer) || /^['’]s\s*$/.test(document.text.slice(addressee.end, outer.start));
}

/** Whether some quoted word hangs below the verb, directly or over others. */
function governs(tree: Tree, verb: Token, quotation: Quotation): boolean {
  const first = tree.sentence.tokens.find((token) => inside(token, quotation));
  let at = first ? tree.head(first) : null;
  for (let steps = 0; at && steps < 20 && at !== verb; steps += 1) at = tree.head(at);
  return at === verb;
}

/** "introduced herself as “pro-life” and said ...": a few words in the clause of a verb that is no cue. */
function isAnothers(
  { document }: Reading,
  tree: Tree,
  { quotation, cues }: { quotation: Quotation; cues: Cues },
): boolean {
  const words = tree.sentence.tokens.filter((token) => inside(token, quotation));
  let at = words[0] ? tree.head(words[0]) : null;
  const isQuoted = (token: Token): boolean => document.quotations.some(({ outer }) => inside(token, outer));
  while (at && (at.upos !== 'VERB' || isQuoted(at))) at = tree.head(at);
  return at !== null && !cues.verbs.has(at.lemma.toLowerCase());
}

/** A few quoted words belong to a verb above them in the tree, or to one that stands this near. */
const closest = 40;

/** No farther than this, in characters, stands a cue from its quotation. */
const reach = 160;

/** Behind the quotation counts less than in front: "..." said Reyes. */
function distanceOf(token: Token, quotation: Quotation): number {
  return token.start >= quotation.end ? token.start - quotation.end : (quotation.start - token.end) * 1.5;
}

/** "The minister was blunt: “We lost.”" */
function byColon({ document, trees }: Reading, { quotation, sentences }: Place, cues: Cues): Beside | null {
  const before = document.text.slice(0, quotation.outer.start).trimEnd();
  if (!before.endsWith(':')) return null;
  const sentence = document.sentences.findLast(({ start }) => start < before.length);
  const tree = sentence ? trees[sentence.index] : undefined;
  const root = tree?.root ?? null;
  const said = tree && root ? speakerOf(tree, root, cues).head : null;
  // "The family's statement read: ...", where the parser saw no verb.
  const head = said ?? (root && (isSpeaker(root, cues) || cues.documents.has(root.lemma)) ? root : null);
  if (!tree || !head || head.start >= quotation.start) return null;
  return unsaid(
    { quotation, sentences },
    phrase(tree, head, { exclude: new Set(said && root ? [root.index] : []), cues }),
  );
}

/** The speaker before, in the same paragraph, or over paragraphs that consist of speech. */
function carriedOn({ document }: Reading, { quotation, sentences }: Place, { drafts }: Given): Beside | null {
  const here = sentences[0];
  if (!here) return null;
  const ends = (draft: Draft) => Math.max(...draft.quoted.map(({ end }) => end));
  const earlier = drafts.filter((draft) => draft.quoted.length > 0 && ends(draft) <= quotation.start);
  const last = earlier.reduce<Draft | null>((near, next) => (near && ends(near) >= ends(next) ? near : next), null);
  const paragraph = last ? document.sentences.findLast(({ start }) => start < ends(last))?.paragraph : undefined;
  const filled = document.text.slice(sentences[0]?.start, quotation.outer.start).trim() === '';
  const follows = paragraph === here.paragraph || (filled && paragraph === here.paragraph - 1);
  return unsaid({ quotation, sentences }, last && follows ? last.source : null);
}

function unsaid({ quotation, sentences }: Place, source: Draft['source']): Beside {
  const sentence = sentences[0]?.index ?? 0;
  return {
    draft: { sentence, cue: null, entry: null, source, content: [quotation], quoted: [quotation], addressee: null },
  };
}
