// The dependency tree of a sentence, made easy to walk: children in text order, subtrees, the words a phrase spans.
// Built once per sentence from its tokens; reads nothing else.

import type { Sentence, Token } from './sentence.ts';
import type { Span } from './span.ts';

export interface Tree {
  readonly sentence: Sentence;
  /** The root, or null in a sentence without tokens. */
  readonly root: Token | null;
  /** Direct dependents in text order. */
  children(token: Token): readonly Token[];
  /** Dependents with one of the relations; `nsubj` also takes `nsubj:pass`. */
  childrenBy(token: Token, ...relations: readonly string[]): readonly Token[];
  head(token: Token): Token | null;
  /** The token and everything below it, in text order. */
  subtree(token: Token): readonly Token[];
  /** From the first to the last word of the subtree. */
  spanOf(token: Token): Span;
}

export function tree(sentence: Sentence): Tree {
  const { tokens } = sentence;
  const dependents: Token[][] = tokens.map(() => []);
  let root: Token | null = null;
  for (const token of tokens) {
    if (token.head < 0) root ??= token;
    else dependents[token.head]?.push(token);
  }
  const children = (token: Token): readonly Token[] => dependents[token.index] ?? [];
  const subtree = (token: Token): readonly Token[] => {
    const found = [token];
    // A given tree may have a circle; what is found twice ends the walk.
    for (let at = 0; at < found.length && found.length <= tokens.length; at += 1)
      for (const child of children(found[at] ?? token)) found.push(child);
    const once = found.length <= tokens.length ? found : [...new Set(found)];
    return once.sort((a, b) => a.index - b.index);
  };
  return {
    sentence,
    root,
    children,
    childrenBy: (token, ...relations) => children(token).filter((child) => isRelation(child, relations)),
    head: (token) => (token.head < 0 ? null : (tokens[token.head] ?? null)),
    subtree,
    spanOf: (token) => {
      const words = subtree(token);
      return { start: words[0]?.start ?? token.start, end: words.at(-1)?.end ?? token.end };
    },
  };
}

/** `nsubj` stands for all its subtypes, `nsubj:pass` for itself. */
export function isRelation(token: Token, relations: readonly string[]): boolean {
  return relations.some((relation) => token.deprel === relation || token.deprel.startsWith(`${relation}:`));
}
