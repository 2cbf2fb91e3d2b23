// Headlines for training: short sentences of news with a capital on every word of content, as newspapers print them,
// labelled like the sentence they come from. Treebanks hardly have any, and without them a verb in a headline is taken
// for a name.

import type { Example, Story } from './corpus.ts';
import { random } from './random.ts';

/** Of how many short sentences one is made a headline. */
const every = 6;
const most = 14;

export function headlines(stories: readonly Story[], seed: number): Story[] {
  const next = random(seed);
  return stories.flatMap((story) => {
    const chosen = story.filter(({ words }) => words.length >= 4 && words.length <= most && next() * every < 1);
    return chosen.length > 0 ? [chosen.map(headline)] : [];
  });
}

function headline(example: Example): Example {
  const last = example.words.length - 1;
  const isStop = example.words[last] === '.';
  const words = example.words.map((word, i) => {
    const isSmall = /^(?:DT|IN|CC|TO|PRP|POS|RP|MD) /.test(`${example.tags[i] ?? ''} `) && word.length < 5 && i > 0;
    return isSmall || !/^\p{Ll}/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
  if (!isStop || example.heads.includes(last + 1)) return { ...example, words };
  const cut = <Value>(values: readonly Value[]): readonly Value[] => values.slice(0, last);
  const { spaced, lemmas, tags, heads, relations, subtypes, names } = example;
  return {
    words: cut(words),
    spaced: cut(spaced),
    lemmas: cut(lemmas),
    tags: cut(tags),
    heads: cut(heads),
    relations: cut(relations),
    subtypes: cut(subtypes),
    names: names && cut(names),
  };
}
