// Whose the words of an argument or a source are, where the file does not say: the mention that is the phrase, that opens it
// ("a court in Oslo": the court) or, for a name, closes it ("former mayor Ana Reyes", "the Lake Council"). Undefined where
// none does.

import type { Span } from '../../model/span.ts';
import { contains } from '../../model/span.ts';
import type { GoldMention } from '../gold.ts';

export function entityAt(words: Span, mentions: readonly GoldMention[]): string | undefined {
  const inside = mentions.filter((mention) => contains(words, mention)).sort((a, b) => length(b) - length(a));
  const exact = inside.find(({ start, end }) => start === words.start && end === words.end);
  if (exact) return exact.entity;
  // "Norland's minister" opens with a name, but is somebody else; what is longer than the phrase may still be it.
  const around = mentions.find(
    (mention) => mention.form !== 'pronoun' && contains(mention, words) && mention.end === words.end,
  );
  const opening = inside.find(({ start, form }) => start === words.start && form === 'nominal');
  const closing = inside.find((one) => one.end === words.end && one.form === 'name' && isTitled(words, one));
  return (around ?? opening ?? closing)?.entity;
}

// Before a person's name stand titles, before another's one word at most; "fees from the Lake Council" is no council.
function isTitled({ start }: Span, name: GoldMention): boolean {
  return name.kind === 'Person' || name.start - start <= 4;
}

function length({ start, end }: Span): number {
  return end - start;
}
