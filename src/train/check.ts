// What the trained network reaches on sentences that it has not learned from: tags and trees on given words against gold,
// names against gold or against what the teacher said. In: stories, the network. Out: lines of report.

import { type NameSpan, nameSpans, nameTypes, spansOf } from '../annotate/network/bilou.ts';
import { longestSentence } from '../annotate/network/layout.ts';
import type { Network, NetworkAnswer } from '../annotate/network/network.ts';
import { positions } from '../annotate/network/position.ts';
import { voted } from '../annotate/network/votes.ts';
import { nodesOf } from '../annotate/parse.ts';
import { subtyped } from '../annotate/relations.ts';
import type { Countries } from '../ontology/countries.ts';
import type { Example, Story } from './corpus.ts';
import { bilou } from './lessons.ts';
import { type Answer, type Counted, counted, percentages, sum } from './score.ts';
import { calibration, type Judged } from './score/calibration.ts';
import { added, fscore, type Hits, noHits, precision, recall } from './score/hits.ts';

export interface Check {
  readonly name: string;
  /** Labelled by people. */
  readonly isGold: boolean;
  readonly stories: readonly Story[];
}

export interface Reading {
  readonly network: Network;
  readonly countries: Countries;
}

export function* checkLines(checks: readonly Check[], reading: Reading): Generator<string> {
  const { network } = reading;
  for (const { name, stories } of checks) {
    const read = stories.map((story) => readStory(story, reading));
    const trees = read.flatMap(({ story, answers }) =>
      story.flatMap((example, i) => checkTree(example, answers[i], network)),
    );
    if (trees.length > 0) {
      yield `${name}: ${percentages(sum(trees))}, calibration error ${calibration(judgedArcs(read, network)).error.toFixed(3)}`;
    }
    if (stories.flat().some(({ names }) => names?.some((label) => label !== 'O'))) {
      const { error } = calibration(judgedNames(read, network));
      yield `${name}: names ${f1(checkNames(read, network))}, calibration error ${error.toFixed(3)}`;
    }
  }
}

export interface ReadStory {
  readonly story: Story;
  readonly answers: readonly NetworkAnswer[];
}

/** Sentences that are too long for the network are left out. */
export function readStory(whole: Story, { network, countries }: Reading): ReadStory {
  const story = whole.filter(({ words }) => words.length <= longestSentence);
  const answers = network.read(
    story.map(({ words, spaced }) => ({
      texts: words,
      positions: positions(words, spaced, countries),
    })),
  );
  return { story, answers };
}

/** Nothing where the treebank has no trees. */
function checkTree(example: Example, answer: NetworkAnswer | undefined, { model }: Network): Counted[] {
  if (!answer || example.heads.length === 0) return [];
  const nodes = nodesOf(example.words, answer, model.labels);
  const answers = subtyped(nodes).map(({ upos, deprel }, i): Answer => {
    const { xpos = '', head = -1 } = nodes[i] ?? {};
    return { upos, xpos, head: head + 1, deprel };
  });
  const right = example.tags.map((tag, i): Answer => {
    const [xpos = '', upos = ''] = tag.split(' ');
    return { upos, xpos, head: example.heads[i] ?? 0, deprel: example.subtypes[i] ?? '' };
  });
  return [counted(right, answers)];
}

/** Whether head and relation are right, and how sure the network was. */
export function judgedArcs(read: readonly ReadStory[], { model }: Network): Judged[] {
  return read.flatMap(({ story, answers }) =>
    story.flatMap(({ heads, relations }, s) =>
      heads.map((head, i): Judged => {
        const answer = answers[s];
        const relation = model.labels.relations[answer?.relations[i] ?? 0];
        const isRight = answer?.heads[i] === head && (head === 0 || relation === relations[i]);
        return { confidence: answer?.confidence[i] ?? 0, isRight };
      }),
    ),
  );
}

/** Whether a name that was found is one, and how sure the network was. */
export function judgedNames(read: readonly ReadStory[], network: Network): Judged[] {
  return pairsOf(read, network).flatMap(({ gold, found }) =>
    found.map((span): Judged => ({ confidence: span.confidence, isRight: gold.has(keyOf(span)) })),
  );
}

interface Pair {
  readonly gold: ReadonlySet<string>;
  readonly found: readonly NameSpan[];
}

function keyOf({ from, to, type }: NameSpan): string {
  return `${from}-${to}-${type}`;
}

/** Probabilities of the name labels of each sentence, after the story has voted. */
export function votesOf({ story, answers }: ReadStory, { nameColumns }: Network): Float32Array[] {
  return voted(
    story.map(({ words }, i) => ({ texts: words, names: answers[i]?.names ?? new Float32Array(0) })),
    nameColumns,
  );
}

/** Names of each sentence whose names are marked. */
function pairsOf(read: readonly ReadStory[], network: Network): Pair[] {
  const { nameColumns } = network;
  return read.flatMap(({ story, answers }) => {
    const votes = votesOf({ story, answers }, network);
    return story.flatMap(({ names }, i): Pair[] => {
      if (names === null) return [];
      const gold = new Set(spansOf(bilou(names)).map(keyOf));
      return [{ gold, found: nameSpans(votes[i] ?? new Float32Array(0), nameColumns) }];
    });
  });
}

/** Exact span and type, by type in the order of `nameTypes`. */
export function checkNames(read: readonly ReadStory[], network: Network): readonly Hits[] {
  const pairs = pairsOf(read, network);
  return nameTypes.map((_, type) => {
    const count = (of: (pair: Pair) => number): number => pairs.reduce((all, pair) => all + of(pair), 0);
    const ofType = ({ found }: Pair): readonly NameSpan[] => found.filter((span) => span.type === type);
    return {
      right: count((pair) => ofType(pair).filter((span) => pair.gold.has(keyOf(span))).length),
      given: count((pair) => ofType(pair).length),
      gold: count(({ gold }) => [...gold].filter((key) => key.endsWith(`-${type}`)).length),
    };
  });
}

function f1(hits: readonly Hits[]): string {
  const total = added(hits);
  const percent = (share: number, digits: number): string => (100 * share).toFixed(digits);
  const types = nameTypes.map((type, i) => `${type} ${percent(fscore(hits[i] ?? noHits), 2)}`);
  const parts = `P ${percent(precision(total), 1)}, R ${percent(recall(total), 1)}; ${types.join(', ')}`;
  return `F ${percent(fscore(total), 2)} (${parts})`;
}
