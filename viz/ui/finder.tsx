// The search box: a combobox over names, quotes and sentences. `/` brings it up, arrows walk the hits, Enter opens one.

import { useSignal } from '@preact/signals';
import { Search as SearchIcon } from 'lucide';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Hit } from '../core/search.ts';
import { select } from '../core/state.ts';
import { Icon } from './icon.tsx';
import type { Store } from './store.ts';

export function Finder({ store }: { readonly store: Store }): JSX.Element {
  const words = useSignal('');
  const at = useSignal(0);
  const open = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const hits = open.value ? store.search(words.value) : [];
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    store.step((now) => select(now, hit.selection));
    [words.value, open.value] = ['', false];
    input.current?.blur();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') at.value = Math.min(at.value + 1, hits.length - 1);
    else if (event.key === 'ArrowUp') at.value = Math.max(at.value - 1, 0);
    else if (event.key === 'Enter') choose(hits[at.value]);
    else if (event.key === 'Escape') {
      [words.value, open.value] = ['', false];
      input.current?.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = open.value && words.value.trim() !== '' && hits.length === 0;
  return (
    <div class="finder" role="search">
      <Icon of={SearchIcon} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search names, quotes and sentences"
        aria-expanded={hits.length > 0}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `hit-${at.value}` : undefined}
        aria-keyshortcuts="/"
        placeholder="Search names, quotes, sentences"
        autocomplete="off"
        spellcheck={false}
        value={words.value}
        onInput={(event) => {
          [words.value, at.value, open.value] = [event.currentTarget.value, 0, true];
        }}
        onFocus={() => (open.value = true)}
        onBlur={() => (open.value = false)}
        onKeyDown={onKey}
      />
      <kbd aria-hidden="true">/</kbd>
      <div id="hits" class={hits.length > 0 || none ? 'hits' : 'hits empty'} role="listbox" aria-label="Search results">
        {hits.map((hit, i) => (
          <div
            key={hit.id}
            id={`hit-${i}`}
            role="option"
            aria-selected={i === at.value}
            class={hit.group}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
          >
            {hit.group === 'thing' && <span class="dot" style={{ '--kind': hit.colour }} />}
            <span class="what">{hit.title}</span>
            <span class="hint">{hit.detail}</span>
          </div>
        ))}
        {none && <p class="hint">Nothing found for “{words.value.trim()}”.</p>}
      </div>
    </div>
  );
}
