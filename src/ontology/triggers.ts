// The kinds by the words that evoke them: what extraction asks for every word of a text. A word may evoke several
// kinds ("fire" a worker, a rocket); the engine takes the one whose roles are filled best.

import type { EventKind, Trigger } from './kind.ts';

export interface Evoked {
  readonly kind: EventKind;
  readonly trigger: Trigger;
}

/** Keyed by part of speech and lemma: `verb:meet`. Triggers with a further word come before those without. */
export type TriggerIndex = ReadonlyMap<string, readonly Evoked[]>;

export function triggerIndex(kinds: Iterable<EventKind>): TriggerIndex {
  const index = new Map<string, Evoked[]>();
  for (const kind of kinds) {
    for (const trigger of kind.triggers) {
      const key = `${trigger.pos}:${trigger.lemma}`;
      const list = index.get(key);
      if (list) list.push({ kind, trigger });
      else index.set(key, [{ kind, trigger }]);
    }
  }
  for (const list of index.values())
    list.sort((a, b) => Number(b.trigger.particle !== null) - Number(a.trigger.particle !== null));
  return index;
}
