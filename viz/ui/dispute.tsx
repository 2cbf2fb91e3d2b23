// A conflict with all its sides beside each other. No side is called right; each shows its sentences and who says so.

import type { JSX } from 'preact';
import type { Dispute } from '../core/evidence.ts';
import { select } from '../core/state.ts';
import { Proof } from './proof.tsx';
import type { Store } from './store.ts';

const kinds: Readonly<Record<string, string>> = {
  role: 'Sources name different parties',
  polarity: 'Reported and negated',
  factuality: 'Reported as done, and as still to come or denied',
  number: 'Sources give different numbers',
};

export function DisputeCard({ dispute, store }: { readonly dispute: Dispute; readonly store: Store }): JSX.Element {
  const about = store.model.things.get(dispute.about);
  return (
    <article class="dispute" data-conflict={dispute.id}>
      <header>
        <p class="overline">Conflict · {kinds[dispute.kind] ?? 'Sources disagree'}</p>
        <h4>{dispute.summary}</h4>
        {about && about.id !== store.state.value.selection?.id && (
          <p class="about">
            About{' '}
            <button
              type="button"
              class="name"
              onClick={() => store.step((now) => select(now, { type: 'thing', id: about.id }))}
            >
              {about.name}
            </button>
          </p>
        )}
      </header>
      <div class="sides">
        {dispute.sides.map((side, i) => (
          <section key={side.join()} aria-label={`Side ${String.fromCodePoint(65 + i)}: ${dispute.summary}`}>
            <p class="side">{String.fromCodePoint(65 + i)}</p>
            {side.flatMap((id) => {
              const statement = store.model.evidence.statements.get(id);
              return statement ? [<Proof key={id} statement={statement} store={store} />] : [];
            })}
          </section>
        ))}
      </div>
    </article>
  );
}

/** The conflicts that any of the statements stands in; nothing where there is none. */
export function Disputes({
  ids,
  store,
}: {
  readonly ids: readonly string[];
  readonly store: Store;
}): JSX.Element | null {
  const { disputesOf } = store.model.evidence;
  const found = [...new Set(ids.flatMap((id) => disputesOf.get(id) ?? []))];
  if (found.length === 0) return null;
  return (
    <section class="part">
      <h3>
        Sources disagree <span class="count">{found.length}</span>
      </h3>
      {found.map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} store={store} />
      ))}
    </section>
  );
}
