// Who is who inside one article: joins references into chains by ordered sieves, and makes mentions and entities of the
// chains. A pronoun that finds nobody becomes no mention. Every join keeps its rule, so that `explain` can say why.

import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { byStart } from '../model/span.ts';
import { entitiesOf } from './coreference/entities.ts';
import { sieves } from './coreference/order.ts';
import { portrait } from './coreference/portrait.ts';
import { scene } from './coreference/scene.ts';
import type { Reading } from './reading.ts';
import type { Reference } from './reference.ts';
import type { Speech } from './speech.ts';

/** Why two references are one: the spans of both, and the sieve's rule. */
export interface Reason {
  readonly later: Reference;
  readonly earlier: Reference;
  readonly rule: string;
}

export interface Coreference {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly reasons: readonly Reason[];
}

export function corefer(reading: Reading, references: readonly Reference[], speeches: readonly Speech[]): Coreference {
  const stage = scene(reading, { references, speeches });
  for (const sieve of sieves) sieve(stage);
  const { entities, idOf } = entitiesOf(stage);
  const mentions = references.flatMap((reference, index): Mention[] => {
    const entity = idOf.get(stage.chains.chainOf(index));
    if (!entity) return [];
    const { start, end, text, head, form, kind } = reference;
    const known = form === 'pronoun' ? portrait(stage, index).kind : kind;
    return [{ start, end, text, head: { start: head.start, end: head.end }, form, kind: known, entity }];
  });
  const reasons = stage.chains.links().flatMap(({ later, earlier, rule }): Reason[] => {
    const [a, b] = [stage.profiles[later]?.reference, stage.profiles[earlier]?.reference];
    return a && b ? [{ later: a, earlier: b, rule }] : [];
  });
  return { mentions: mentions.sort(byStart), entities, reasons };
}
