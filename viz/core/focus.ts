// What stays bright when something is chosen: the thing with its neighbours, or the pair. An event that is not in the
// picture itself lights up those who took part.

import type { Model } from './model.ts';
import type { Shown } from './shown.ts';
import type { Selection } from './state.ts';

export interface Focus {
  readonly things: ReadonlySet<string>;
  readonly bundles: ReadonlySet<string>;
  /** The chosen ones themselves. */
  readonly centre: ReadonlySet<string>;
}

export function focusOf(selection: Selection | null, model: Model, shown: Shown): Focus | null {
  if (!selection || selection.type === 'conflicts') return null;
  const centre = endsOf(selection, model);
  if (selection.type === 'bundle')
    return { things: new Set(centre), bundles: new Set([selection.id]), centre: new Set(centre) };
  const around = (model.bundlesOf.get(selection.id) ?? []).filter((bundle) => shown.bundles.has(bundle.id));
  const things = new Set([...centre, ...around.flatMap((bundle) => [bundle.source, bundle.target])]);
  return { things, bundles: new Set(around.map((bundle) => bundle.id)), centre: new Set(centre) };
}

/** The nodes that a selection is about. */
export function endsOf(selection: Selection, model: Model): readonly string[] {
  if (selection.type === 'thing') return [selection.id];
  const bundle = selection.type === 'bundle' ? model.bundles.get(selection.id) : undefined;
  return bundle ? [bundle.source, bundle.target] : [];
}
