// The life of a plan as a ladder: each version with its points and dates, each step with the sentence that says so.

import type { JSX } from 'preact';
import type { Thing } from '../core/model.ts';
import { ladder, type Rung } from '../core/plans.ts';
import { numberOf, textOf } from '../core/property.ts';
import { select } from '../core/state.ts';
import { counted, dateText } from '../core/wording.ts';
import { Proofs } from './proof.tsx';
import type { Store } from './store.ts';

export function Ladder({ plan, store }: { readonly plan: Thing; readonly store: Store }): JSX.Element | null {
  const rungs = ladder(plan, store.model);
  if (rungs.length === 0) return null;
  return (
    <section class="part">
      <h3>
        Versions <span class="count">{rungs.length}</span>
      </h3>
      <ol class="ladder">
        {rungs.map((rung) => (
          <Version key={rung.version.id} rung={rung} store={store} />
        ))}
      </ol>
    </section>
  );
}

function Version({ rung, store }: { readonly rung: Rung; readonly store: Store }): JSX.Element {
  const { version, step, steps, statements } = rung;
  const { properties } = version.node;
  const points = numberOf(properties, 'points');
  const own = statements.filter((id) => !step.includes(id));
  const chosen = store.state.value.selection?.id === version.id;
  return (
    <li class={chosen ? 'chosen' : undefined}>
      {steps && <p class="step">revised to</p>}
      <h4>
        <button
          type="button"
          class="name"
          onClick={() => store.step((now) => select(now, { type: 'thing', id: version.id }))}
        >
          {version.label}
        </button>
      </h4>
      <p class="meta">
        {points !== null && <span class="chip fact">{counted(points, 'point')}</span>}
        <span>
          {textOf(properties, 'firstReported') && `first reported ${dateText(textOf(properties, 'firstReported'))}`}
        </span>
      </p>
      <Proofs ids={step} store={store} first={2} />
      <Proofs ids={own} store={store} first={1} />
    </li>
  );
}
