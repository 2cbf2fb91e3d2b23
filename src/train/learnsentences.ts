// Where sentences end, learned from treebanks whose paragraphs are known. In: the sentences of treebanks with how often
// each counts; the lexicon. Out: the model file. Logistic regression by AdaGrad over the features of all gaps between
// words, with the words that our own tokenizer finds, so that its mistakes are known; averaged over the later half of the
// epochs, without features seen once; the largest weights are kept, a byte each.

import { blocks } from '../annotate/blocks.ts';
import { sha256 } from '../annotate/load.ts';
import { type BoundaryWords, featuresOf, isGap, mostFeatures } from '../annotate/boundaries/features.ts';
import { shapes } from '../annotate/boundaries/shape.ts';
import { type View, viewOf } from '../annotate/boundaries/view.ts';
import { packBoundaries } from '../annotate/boundaries/weights.ts';
import { boundaryWords, openMarks } from '../annotate/sentences.ts';
import { tokenRules, tokens } from '../annotate/tokens.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import { random, shuffled } from './random.ts';
import { textsOf, type TreeSentence } from './score/treebank.ts';

export interface BoundarySource {
  readonly sentences: readonly TreeSentence[];
  /** How often it counts. */
  readonly weight: number;
}

const bits = 18;
const epochs = 10;
const rate = 0.2;
const decay = 1e-2;
const leastOften = 2;
const kept = 45_000;
const limits = { least: -0.4, leastUnmarked: [0.1, 2.2] };

export function learnBoundaries(sources: readonly BoundarySource[], lexicon: Lexicon): Uint8Array {
  const examples = sources.flatMap(({ sentences, weight }) => examplesOf(sentences, lexicon, weight));
  const words = boundaryWords(lexicon);
  const weights = learned(examples, words);
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const unit = (sizes.at(-1) ?? 0) / 127 || 1;
  const least = sizes[Math.max(0, sizes.length - kept)] ?? 0;
  const table = Int8Array.from(weights, (weight) => (Math.abs(weight) < least ? 0 : Math.round(weight / unit)));
  return packBoundaries({ table, unit, ...limits }, sha256);
}

/** A block with its words and where its sentences end. */
interface Example {
  readonly view: View;
  readonly ends: Uint8Array;
  readonly weight: number;
}

function examplesOf(sentences: readonly TreeSentence[], lexicon: Lexicon, weight: number): Example[] {
  const rules = tokenRules(lexicon);
  const { titles } = boundaryWords(lexicon);
  const ends = new Set(sentences.map(({ end }) => end));
  // Places in the treebank count letters without blanks, over all documents.
  let place = sentences[0]?.start ?? 0;
  return textsOf(sentences).flatMap((text) => {
    const places = new Int32Array(text.length + 1);
    for (let i = 0; i < text.length; i++) {
      places[i] = place;
      if (!/\s/.test(text.charAt(i))) place++;
    }
    places[text.length] = place;
    return blocks({ text, zones: [{ start: 0, end: text.length, kind: 'body' }] }).map((block) => {
      const spans = tokens(text, block, rules);
      const isEnd = Uint8Array.from(spans, ({ end }) => (ends.has(1 + (places[end - 1] ?? 0)) ? 1 : 0));
      return { view: viewOf(text, spans, titles), ends: isEnd, weight };
    });
  });
}

function learned(examples: readonly Example[], words: BoundaryWords): Float32Array {
  const size = 2 ** bits;
  const into = new Int32Array(mostFeatures);
  const place = { words, mask: size - 1, into };
  const often = new Uint8Array(size);
  for (const example of examples) {
    walk(example, place, (count) => {
      for (let k = 0; k < count; k++) often[into[k] ?? 0] = Math.min(255, (often[into[k] ?? 0] ?? 0) + 1);
    });
  }
  const weights = new Float32Array(size);
  const slopes = new Float32Array(size).fill(1);
  const sum = new Float32Array(size);
  const half = Math.floor(epochs / 2);
  const next = random(17);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, next)) {
      walk(example, place, (count, isEnd) => {
        let score = 0;
        for (let k = 0; k < count; k++) score += weights[into[k] ?? 0] ?? 0;
        const error = (1 / (1 + Math.exp(-score)) - isEnd) * example.weight;
        for (let k = 0; k < count; k++) {
          const at = into[k] ?? 0;
          if ((often[at] ?? 0) < leastOften) continue;
          const slope = error + decay * (weights[at] ?? 0);
          slopes[at] = (slopes[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(slopes[at] ?? 1);
        }
      });
    }
    if (epoch >= half) weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight / (epochs - half)));
  }
  return sum;
}

/** Visits the gaps of a block with the features of each, as the right sentences would have them seen. */
function walk(
  { view, ends }: Example,
  place: Parameters<typeof featuresOf>[2],
  visit: (count: number, isEnd: number) => void,
): void {
  const open = openMarks();
  let from = 0;
  for (let i = 0; i + 1 < view.length; i++) {
    const gap = { i, from, open: open(view.shapes[i] ?? 0) };
    if (isGap(view, i, place.words)) visit(featuresOf(view, gap, place), ends[i] ?? 0);
    if (ends[i] !== 1) continue;
    from = i + 1;
    open(shapes.before);
  }
}
