// One statement as a reader wants to see it: the sentence word for word with the words that count marked, who says so,
// where and when, how sure; one click further is the whole article. And lists of them, cut where they are long.

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Evident } from '../core/evidence.ts';
import { outletText } from '../core/wording.ts';
import { relationHint } from '../core/kind.ts';
import { read, select } from '../core/state.ts';
import type { Store } from './store.ts';

interface ProofProps {
  readonly statement: Evident;
  readonly store: Store;
}

export function Proof({ statement, store }: ProofProps): JSX.Element {
  const { evidence, payload } = store.model;
  const report = evidence.reports.get(statement.article);
  return (
    <figure class="proof" data-statement={statement.id}>
      <blockquote>
        <Marked statement={statement} />
      </blockquote>
      <figcaption>
        <p class="voices">
          <Voices statement={statement} store={store} />
        </p>
        <p class="meta">
          <span class={`chip ${statement.certainty}`}>{statement.chip}</span>
          {statement.kind !== 'said' && (
            <span class="kind">{relationHint(statement.kind, payload.relationHints).caption}</span>
          )}
          <span>{outletText(report)}</span>
          {report && (
            <button
              type="button"
              class="plain"
              aria-label={`Read in the article: ${report.title}`}
              onClick={() => store.step((now) => read(now, { article: statement.article, statement: statement.id }))}
            >
              In the article
            </button>
          )}
        </p>
      </figcaption>
    </figure>
  );
}

/** The words of the statement marked, the word that tells it strong; where all words are its own, only that word is marked. */
function Marked({ statement: { sentence, mark, trigger } }: { readonly statement: Evident }): JSX.Element {
  const whole = mark.start === 0 && mark.end >= sentence.length - 1;
  const span = whole ? (trigger ?? { start: 0, end: 0 }) : mark;
  const strong = trigger ?? { start: span.end, end: span.end };
  return (
    <>
      {sentence.slice(0, span.start)}
      {span.end > span.start && (
        <mark>
          {sentence.slice(span.start, strong.start)}
          {strong.end > strong.start && <strong>{sentence.slice(strong.start, strong.end)}</strong>}
          {sentence.slice(strong.end, span.end)}
        </mark>
      )}
      {sentence.slice(span.end)}
    </>
  );
}

/** Nested speech is spelled out, outermost first: "says Juan Ortega, quoting Ana Reyes". */
function Voices({ statement, store }: ProofProps): JSX.Element {
  const publisher = store.model.evidence.reports.get(statement.article)?.publisher || 'the article';
  if (statement.voices.length === 0) return <>Stated by {publisher} itself</>;
  return (
    <>
      {statement.voices.map((voice, i) => (
        <span key={`${i} ${voice.name}`}>
          {i === 0 ? 'According to ' : ', quoting '}
          {voice.id !== null && store.model.things.has(voice.id) ? (
            <button
              type="button"
              class="name"
              onClick={() => store.step((now) => select(now, { type: 'thing', id: voice.id ?? '' }))}
            >
              {voice.name}
            </button>
          ) : (
            <strong>{voice.name}</strong>
          )}
        </span>
      ))}
    </>
  );
}

interface ProofsProps {
  readonly ids: readonly string[];
  readonly store: Store;
  /** How many to show before "Show all". Default 4. */
  readonly first?: number;
}

/** Oldest article first, then reading order. */
export function Proofs({ ids, store, first = 4 }: ProofsProps): JSX.Element | null {
  const all = useSignal(false);
  const { evidence } = store.model;
  const date = (statement: Evident) => evidence.reports.get(statement.article)?.publishedAt ?? '';
  const found = ids.flatMap((id) => evidence.statements.get(id) ?? []);
  const sorted = found.sort((a, b) => compare(date(a), date(b)) || compare(a.article, b.article) || a.start - b.start);
  if (sorted.length === 0) return null;
  const cut = sorted.length > first + 1 && !all.value;
  return (
    <div class="proofs">
      {(cut ? sorted.slice(0, first) : sorted.slice(0, 400)).map((statement) => (
        <Proof key={statement.id} statement={statement} store={store} />
      ))}
      {cut && (
        <button type="button" class="more" onClick={() => (all.value = true)}>
          Show all {sorted.length.toLocaleString('en')} sentences
        </button>
      )}
      {all.value && sorted.length > 400 && <p class="hint">The first 400 of {sorted.length.toLocaleString('en')}.</p>}
    </div>
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
