// The state as the part of the address behind `#`, and back, so that a view can be reloaded and sent to somebody. What it
// names and the graph does not know any more is left out; a garbled address is the opening view.

import { certainties, type Certainty } from './certainty.ts';
import type { Model } from './model.ts';
import { opening, type Selection, type ViewState } from './state.ts';

export function toAddress(state: ViewState, model: Model): string {
  const start = opening(model);
  const parts = new URLSearchParams();
  if (state.page === 'list') parts.set('page', 'list');
  if (state.selection) parts.set(state.selection.type, state.selection.id);
  if (state.reading) parts.set('read', [state.reading.article, state.reading.statement ?? ''].join('~'));
  if (!same(state.hiddenKinds, start.hiddenKinds)) parts.set('kinds', [...state.hiddenKinds].sort().join(','));
  if (!same(state.hiddenRelations, start.hiddenRelations))
    parts.set('relations', [...state.hiddenRelations].sort().join(','));
  if (state.hiddenCertainties.size > 0) parts.set('without', [...state.hiddenCertainties].sort().join(','));
  if (state.conflictsOnly) parts.set('conflicting', '1');
  if (state.everything) parts.set('all', '1');
  return parts.toString();
}

export function fromAddress(hash: string, model: Model): ViewState {
  const start = opening(model);
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const kinds = parts.get('kinds');
  const hidden = parts.get('relations');
  const relations = new Set([
    ...start.hiddenRelations,
    ...[...model.bundles.values()].flatMap((bundle) => bundle.links.map((link) => link.relation)),
  ]);
  return {
    ...start,
    page: parts.get('page') === 'list' ? 'list' : 'graph',
    selection: selectionOf(parts, model),
    reading: readingOf(parts.get('read'), model),
    hiddenKinds:
      kinds === null
        ? start.hiddenKinds
        : new Set(words(kinds).filter((id) => model.kinds.some((kind) => kind.id === id))),
    hiddenRelations:
      hidden === null ? start.hiddenRelations : new Set(words(hidden).filter((relation) => relations.has(relation))),
    hiddenCertainties: new Set(words(parts.get('without')).filter(isCertainty)),
    conflictsOnly: parts.get('conflicting') === '1',
    everything: parts.get('all') === '1',
  };
}

function selectionOf(parts: URLSearchParams, model: Model): Selection | null {
  const thing = parts.get('thing');
  if (thing !== null && model.things.has(thing)) return { type: 'thing', id: thing };
  const bundle = parts.get('bundle');
  if (bundle !== null && model.bundles.has(bundle)) return { type: 'bundle', id: bundle };
  return parts.has('conflicts') && model.evidence.disputes.length > 0 ? { type: 'conflicts', id: 'all' } : null;
}

function readingOf(value: string | null, model: Model): ViewState['reading'] {
  if (value === null) return null;
  const cut = value.lastIndexOf('~');
  const [article, statement] = [value.slice(0, cut), value.slice(cut + 1)];
  if (!model.evidence.reports.has(article)) return null;
  return { article, statement: model.evidence.statements.has(statement) ? statement : null };
}

function words(value: string | null): string[] {
  return value ? value.split(',') : [];
}

function isCertainty(value: string): value is Certainty {
  return certainties.some((certainty) => certainty === value);
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}
