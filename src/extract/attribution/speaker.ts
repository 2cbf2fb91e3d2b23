// Who can speak: names, people and bodies can have words or thoughts, "it" and a storm cannot.

import type { Token } from '../../model/sentence.ts';
import type { Cues } from './cue.ts';

/** Whether a head can have words or thoughts: a name, a person, a body; not "it", not a storm. */
export function isSpeaker({ upos, lemma, text, deprel }: Token, cues: Cues): boolean {
  if (upos === 'PRON') return !['empty', 'it'].includes(cues.roles.get(text.toLowerCase()) ?? '');
  // A name that was taken for a call ("Reyes, for her part, said") or a quality ("Helian denies it").
  if (upos === 'INTJ' || upos === 'ADJ') return deprel === 'nsubj' && /^\p{Lu}/u.test(text);
  return upos === 'PROPN' || cues.speaks(lemma.toLowerCase()) || cues.speaks(text.toLowerCase());
}
