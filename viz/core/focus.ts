// What stays bright when something is chosen: the thing with its neighbours, the pair, or all that is disputed. An event that is not in the
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
  if (!selection) return null;
  if (selection.type === 'conflicts') return disputed(model, shown);
  const centre = endsOf(selection, model);
  if (selection.type === 'bundle')
    return { things: new Set(centre), bundles: new Set([selection.id]), centre: new Set(centre) };
  const around = (model.bundlesOf.get(selection.id) ?? []).filter((bundle) => shown.bundles.has(bundle.id));
  const things = new Set([...centre, ...around.flatMap((bundle) => [bundle.source, bundle.target])]);
  return { things, bundles: new Set(around.map((bundle) => bundle.id)), centre: new Set(centre) };
}

/** Where sources disagree, as far as it stands in the picture. */
function disputed(model: Model, shown: Shown): Focus | null {
  const bundles = [...shown.bundles.values()].filter((one) => one.conflict).map((one) => one.bundle);
  const things = [...shown.things].filter((id) => {
    const thing = model.things.get(id);
    return thing !== undefined && thing.disputed;
  });
  if (things.length === 0 && bundles.length === 0) return null;
  const ends = bundles.flatMap((bundle) => [bundle.source, bundle.target]);
  return { things: new Set([...things, ...ends]), bundles: new Set(bundles.map(({ id }) => id)), centre: new Set() };
}

/** The nodes that a selection is about. */
export function endsOf(selection: Selection, model: Model): readonly string[] {
  if (selection.type === 'thing') return [selection.id];
  const bundle = selection.type === 'bundle' ? model.bundles.get(selection.id) : undefined;
  return bundle ? [bundle.source, bundle.target] : [];
}
