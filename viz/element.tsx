// `<wire-graph>`: the viewer as one element for any page. It takes its graph from the JSON script element that `data`
// names, or fetches it from `src`; with the attribute `address` it keeps its state in the page's address. Styles stay inside
// (shadow root), so nothing leaks either way.

import { effect } from '@preact/signals';
import { render } from 'preact';
import type { ViewPayload } from '../src/model/view.ts';
import { fromAddress, toAddress } from './core/address.ts';
import { model } from './core/model.ts';
import { type Selection, select } from './core/state.ts';
import type { Picture } from './draw/picture.ts';
import { payload } from './payload.ts';
import styles from './style.css?inline';
import { App } from './ui/app.tsx';
import { type Appearance, type Store, store } from './ui/store.ts';

export class WireGraph extends HTMLElement {
  #store: Store | null = null;
  #picture: Picture | null = null;
  #stop: () => void = () => undefined;
  readonly #root: ShadowRoot = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet];
    this.#say('Reading the graph …');
    void this.#load().then(
      (loaded) => this.#start(loaded),
      (error: unknown) => this.#say(error instanceof Error ? error.message : String(error)),
    );
  }

  disconnectedCallback(): void {
    this.#stop();
    render(null, this.#root);
  }

  /** Opens what the ids name, as a click would; null closes the panel. */
  select(selection: Selection | null): void {
    this.#store?.step((now) => select(now, selection));
  }

  /** Where a node stands on the screen, in CSS pixels of the page; null where it is not drawn. */
  spotOf(id: string): { readonly x: number; readonly y: number } | null {
    const spot = this.#picture?.spotOf(id);
    const box = this.#root.querySelector('.canvas')?.getBoundingClientRect();
    return spot && box ? { x: box.x + spot.x, y: box.y + spot.y } : null;
  }

  get appearance(): Appearance {
    return this.#store?.appearance.value ?? 'light';
  }

  set appearance(value: Appearance) {
    if (this.#store) this.#store.appearance.value = value;
  }

  async #load(): Promise<ViewPayload> {
    const source = this.getAttribute('src');
    if (source === null) return payload(document.getElementById(this.getAttribute('data') ?? '')?.textContent ?? '');
    const response = await fetch(source);
    if (!response.ok) throw new Error(`The graph could not be read: ${source} answered ${response.status}.`);
    return payload(await response.text());
  }

  #start(loaded: ViewPayload): void {
    const made = model(loaded);
    const kept = this.hasAttribute('address');
    const opened = store(made, kept ? fromAddress(location.hash, made) : undefined);
    this.#store = opened;
    render(<App store={opened} onPicture={(picture) => (this.#picture = picture)} />, this.#root);
    if (kept) this.#stop = effect(() => history.replaceState(null, '', `#${toAddress(opened.state.value, made)}`));
    this.dataset['ready'] = '';
  }

  #say(sentence: string): void {
    render(<p class="app light say">{sentence}</p>, this.#root);
  }
}
