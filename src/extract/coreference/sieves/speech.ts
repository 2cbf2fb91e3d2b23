// Pronouns of the first person inside speech: "I" is the speaker; "we" is the speaker's side, a group with the speaker
// in it and one per speaker, unless several people speak.

import { contains } from '../../../model/span.ts';
import type { Profile } from '../profile.ts';
import { portrait } from '../portrait.ts';
import type { Scene } from '../scene.ts';

export function firstPerson(scene: Scene): void {
  const sides = new Map<number, number>();
  for (const profile of scene.profiles) {
    if (profile.pronoun?.person !== 1) continue;
    const speaker = speakerOf(scene, profile);
    if (!speaker) continue;
    const { kind, number } = portrait(scene, speaker.index);
    if (profile.number !== 'plural') {
      if (kind === 'Person') scene.chains.join(profile.index, speaker.index, 'speaker');
      continue;
    }
    if (kind !== 'Person' || number === 'plural') {
      scene.chains.join(profile.index, speaker.index, 'speakers');
      continue;
    }
    const chain = scene.chains.chainOf(speaker.index);
    const side = sides.get(chain);
    if (side !== undefined) scene.chains.join(profile.index, side, 'speaker-side');
    else {
      sides.set(chain, profile.index);
      scene.memberships.set(profile.index, [speaker.index]);
    }
  }
}

/** The source of the innermost literal speech around a reference. */
export function speakerOf(scene: Scene, { reference }: Profile): Profile | null {
  const around = scene.speechesOf
    .around(reference.sentence)
    .filter(({ quoted, kind, content }) =>
      [...quoted, ...(kind === 'direct' ? content : [])].some((stretch) => contains(stretch, reference)),
    );
  const innermost = around.sort((a, b) => lengthOf(a.content) - lengthOf(b.content))[0];
  return innermost ? sourceOf(scene, innermost) : null;
}

/** The reference that a speech has for its source. */
export function sourceOf(scene: Scene, { source }: Scene['speeches'][number]): Profile | null {
  if (!source) return null;
  return scene.at(scene.reading.document.sentences[source.sentence]?.tokens[source.head]);
}

function lengthOf(spans: readonly { readonly start: number; readonly end: number }[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
