// "now", "currently", "recently", "soon": the present, the past or the future and no day. Sparingly, as TimeML's
// annotators do: the words of the lexicon, with "more" or "most" in front, and never as a joint ("now that").

import { found, type Found, hasRole, past, type Scan, unitAt } from './scan.ts';

export function reference(scan: Scan, at: number): Found | null {
  // "these days", "in those days"
  const days = scan.vocabulary.small.get(scan.words[at]?.lower ?? '')?.entry['days'];
  if (typeof days === 'string' && unitAt(scan, at + 1)?.plural === true && unitAt(scan, at + 1)?.code === 'D')
    return found(at, at + 2, { value: days, inferred: false });
  const start = past(scan, at, 'degree');
  const word = scan.words[start];
  if (!word || !hasRole(scan, start, 'reference') || scan.words[start + 1]?.text === '-') return null;
  const token = scan.sentence.tokens.find((candidate) => candidate.start === word.start);
  if (token && (token.upos !== 'ADV' || token.deprel === 'mark' || token.deprel === 'fixed')) return null;
  const value = scan.vocabulary.small.get(word.lower)?.entry['reference'];
  return typeof value === 'string' ? found(at, start + 1, { value, inferred: false }) : null;
}
