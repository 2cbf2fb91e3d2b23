// The whole article, word for word, with all its statements underlined in the colour of their kind; each underlined piece
// leads back to the graph. The text is only ever text: markup in it is shown, never run.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ArrowLeft, ExternalLink } from 'lucide';
import type { Report } from '../core/evidence.ts';
import { relationHint } from '../core/kind.ts';
import type { Model } from '../core/model.ts';
import { targetOf } from '../core/search.ts';
import { type Piece, paragraphs } from '../core/segments.ts';
import { read, select } from '../core/state.ts';
import { counted, outletText } from '../core/wording.ts';
import { Icon } from './icon.tsx';
import type { Store } from './store.ts';

interface ReaderProps {
  readonly report: Report;
  readonly statement: string | null;
  readonly store: Store;
}

export function Reader({ report, statement, store }: ReaderProps): JSX.Element {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = body.current?.querySelector('.here');
    here?.scrollIntoView({ block: 'center' });
  }, [report.id, statement]);
  // What came here from a relation in the text's own words is underlined with the rest.
  const chosen = [store.model.evidence.statements.get(statement ?? '')].flatMap((one) => one ?? []);
  const [title, ...rest] = paragraphs(report.text, [...new Set([...report.statements, ...chosen])]);
  const isTitled =
    title
      ?.map((piece) => piece.text)
      .join('')
      .trim() === report.title.trim();
  return (
    <article class="reader" ref={body}>
      <p class="tools">
        <button type="button" class="plain" onClick={() => store.step((now) => read(now, null))}>
          <Icon of={ArrowLeft} /> Back to the graph
        </button>
        {/^https?:\/\//.test(report.url) && (
          <a class="plain" href={report.url} target="_blank" rel="noreferrer noopener">
            Original <Icon of={ExternalLink} size={14} />
          </a>
        )}
      </p>
      <header class="heading">
        <p class="overline">{outletText(report)}</p>
        <h2 tabIndex={-1}>
          {isTitled && title ? <Pieces pieces={title} chosen={statement} store={store} /> : report.title}
        </h2>
        <p class="hint">
          {counted(report.statements.length, 'statement')} found in this article; each underlined piece opens what it
          says.
        </p>
      </header>
      {(isTitled ? rest : title ? [title, ...rest] : rest).map((pieces) => (
        <p key={pieces[0]?.start}>
          <Pieces pieces={pieces} chosen={statement} store={store} />
        </p>
      ))}
      {report.text === '' && <p class="hint">The graph does not carry the text of this article.</p>}
    </article>
  );
}

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly chosen: string | null;
  readonly store: Store;
}

function Pieces({ pieces, chosen, store }: PiecesProps): JSX.Element {
  return (
    <>
      {pieces.map((piece) => {
        const leading = piece.statements.find((one) => one.id === chosen) ?? piece.statements[0];
        const target = leading ? targetOf(leading.id, store.model) : null;
        if (!leading) return piece.text;
        const { colour } = relationHint(leading.kind, store.model.payload.relationHints);
        const here = piece.statements.some((one) => one.id === chosen);
        const name = `${here ? 'here ' : ''}${leading.kind === 'said' ? 'speech ' : ''}said ${leading.certainty}`;
        const title = piece.statements.map((one) => captionOf(one.kind, store.model)).join(', ');
        if (!target) {
          return (
            <span key={piece.start} class={name} style={{ '--kind': colour }} title={title}>
              {piece.text}
            </span>
          );
        }
        // A link, as a button cannot run over the end of a line.
        return (
          <a
            key={piece.start}
            class={name}
            style={{ '--kind': colour }}
            href={`#${target.type}=${target.id}`}
            title={`${title} (${leading.chip})`}
            onClick={(event) => {
              event.preventDefault();
              store.step((now) => select(now, target));
            }}
          >
            {piece.text}
          </a>
        );
      })}
    </>
  );
}

function captionOf(kind: string, model: Model): string {
  return relationHint(kind, model.payload.relationHints).caption;
}
