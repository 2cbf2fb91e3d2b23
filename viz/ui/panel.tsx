// The panel at the side: whatever is chosen, told with its sentences. It keeps the way back, moves the focus to its
// heading when something new is opened, and gives way to the article when one is read.

import { ArrowLeft, X } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Selection } from '../core/state.ts';
import { back, select } from '../core/state.ts';
import { DisputeCard } from './dispute.tsx';
import { Icon } from './icon.tsx';
import { PairPanel } from './pair.tsx';
import { Reader } from './reader.tsx';
import type { Store } from './store.ts';
import { ThingPanel } from './thing.tsx';

export function Panel({ store }: { readonly store: Store }): JSX.Element | null {
  const { selection, reading, trail } = store.state.value;
  const aside = useRef<HTMLElement>(null);
  const report = reading ? store.model.evidence.reports.get(reading.article) : undefined;
  const key = `${selection?.type} ${selection?.id} ${reading?.article}`;
  useEffect(() => {
    if (!reading?.statement) aside.current?.scrollTo({ top: 0 });
    aside.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [key]);
  if (!selection && !report) return null;
  return (
    <aside class={report ? 'panel reading' : 'panel'} ref={aside} aria-label={report ? 'Article' : 'Evidence'}>
      <div class="tools top">
        {trail.length > 0 && !report && (
          <button type="button" class="plain" onClick={() => store.step(back)}>
            <Icon of={ArrowLeft} /> Back
          </button>
        )}
        <button
          type="button"
          class="square close"
          aria-label="Close the panel"
          onClick={() => store.step((now) => select(now, null))}
        >
          <Icon of={X} />
        </button>
      </div>
      {report ? (
        <Reader key={report.id} report={report} statement={reading?.statement ?? null} store={store} />
      ) : selection ? (
        <Told key={key} selection={selection} store={store} />
      ) : null}
    </aside>
  );
}

function Told({ selection, store }: { readonly selection: Selection; readonly store: Store }): JSX.Element | null {
  const { things, bundles, evidence } = store.model;
  if (selection.type === 'thing') {
    const thing = things.get(selection.id);
    return thing ? <ThingPanel thing={thing} store={store} /> : null;
  }
  if (selection.type === 'bundle') {
    const bundle = bundles.get(selection.id);
    return bundle ? <PairPanel bundle={bundle} store={store} /> : null;
  }
  return (
    <>
      <header class="heading">
        <p class="overline">Where sources disagree</p>
        <h2 tabIndex={-1}>Conflicts</h2>
        <p class="hint">Both sides are kept, and none is called right.</p>
      </header>
      <section class="part">
        <h3>
          All of them <span class="count">{evidence.disputes.length}</span>
        </h3>
        {evidence.disputes.map((dispute) => (
          <DisputeCard key={dispute.id} dispute={dispute} store={store} />
        ))}
      </section>
    </>
  );
}
