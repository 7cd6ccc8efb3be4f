import { titled } from './title.ts';

/** Writes how much waits before the title of the tab, and again whenever a page gives itself another title. */
class TabCount extends HTMLElement {
  static readonly observedAttributes = ['count'];

  readonly #titles = new MutationObserver(() => this.#write());

  connectedCallback(): void {
    this.#titles.observe(document.head, { childList: true, characterData: true, subtree: true });
    this.#write();
  }

  disconnectedCallback(): void {
    this.#titles.disconnect();
    document.title = titled(document.title, 0);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#write();
  }

  #write(): void {
    const title = titled(document.title, Number(this.getAttribute('count')));
    // Writing the same again would call the observer for ever.
    if (title !== document.title) document.title = title;
  }
}

customElements.define('assay-tab-count', TabCount);
