import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Look, Pane, Where } from './contract.ts';
import { PagesPane } from './pages.ts';
import { PicturePane } from './picture.ts';
import { RecordingPane } from './recording.ts';
import { adoptStyles } from './styles.ts';
import { TextPane } from './text.ts';

const HINTS: Record<Look, string> = {
  PAGES: 'Drag over the words, or tap the first and the last; on a scan, two corners. With keys: arrows, and Shift to take in more.',
  PICTURE: 'Drag over the part of the picture, or type where it is.',
  SOUND: 'Play to where the passage begins, or type the time.',
  FILM: 'Play to where the passage begins, or type the time.',
  TEXT: 'Select the words, or find them. With keys: find, then Shift and the arrows.',
  NOTHING: '',
};

/**
 * A kept copy as it is looked at. It loads what it shows by itself, and tells by `passage-pointed` at what a person
 * points: `detail` is a `Where`, or null, with the copy's id.
 */
export class CopyViewer extends LitElement {
  static override properties: PropertyDeclarations = {
    copy: { type: String },
    look: { type: String },
    choosing: { type: Boolean, reflect: true },
    framed: { type: Boolean },
    where: { attribute: false },
    looks: { state: true },
    unfound: { state: true },
  };

  declare copy: string;
  declare look: Look;
  /** Whether a passage may be pointed at. */
  declare choosing: boolean;
  /** Whether the copy's own looks can be shown, too, shut in a frame. */
  declare framed: boolean;
  declare where: Where | null;
  declare looks: boolean;
  declare unfound: boolean;

  #pane: Pane | null = null;

  constructor() {
    super();
    this.copy = '';
    this.look = 'NOTHING';
    this.choosing = false;
    this.framed = false;
    this.where = null;
    this.looks = false;
    this.unfound = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.ownerDocument);
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pane?.close();
    this.#pane = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('copy') || changed.has('look') || changed.has('choosing')) this.#open();
    else if (changed.has('where')) this.#pane?.show(this.where);
  }

  #open(): void {
    this.#pane?.close();
    this.#pane = null;
    const host = this.querySelector<HTMLElement>('.ac-scroll')!;
    host.replaceChildren();
    if (!this.copy) return;
    const url = `content/copies/${this.copy}`;
    const told = {
      chose: (where: Where | null) =>
        this.dispatchEvent(new CustomEvent('passage-pointed', { detail: { copy: this.copy, where } })),
      say: (words: string) => this.#say(words),
    };
    switch (this.look) {
      case 'PAGES': this.#pane = new PagesPane(host, url, this.choosing, told); break;
      case 'PICTURE': this.#pane = new PicturePane(host, url, this.choosing, told); break;
      case 'SOUND': case 'FILM': this.#pane = new RecordingPane(host, url, this.look === 'FILM', this.choosing, told); break;
      case 'TEXT': this.#pane = new TextPane(host, url, this.choosing, told); break;
      default: return;
    }
    this.#pane.show(this.where);
  }

  #say(words: string): void {
    const live = this.querySelector('.ac-live');
    if (live) live.textContent = words.length > 300 ? words.slice(0, 300) + '…' : words;
  }

  async #find(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const words = (event.target as HTMLInputElement).value;
    if (!(this.#pane instanceof TextPane) || words.trim() === '') return;
    this.unfound = !(await this.#pane.find(words));
    if (!this.unfound) this.querySelector<HTMLElement>('.ac-text')?.focus({ preventScroll: true });
  }

  #turn(event: Event): void {
    const number = (event.target as HTMLInputElement).valueAsNumber;
    if (this.#pane instanceof PagesPane && Number.isFinite(number)) void this.#pane.turnTo(number);
  }

  protected override render() {
    const text = this.look === 'TEXT';
    const pages = this.look === 'PAGES';
    return html`
      <div class="ac-bar">
        ${this.choosing && HINTS[this.look] ? html`<p class="ac-hint">${HINTS[this.look]}</p>` : nothing}
        ${text && !this.looks
          ? html`<label>Find <input type="search" aria-label="Find in the copy" aria-invalid=${this.unfound} @keydown=${this.#find}></label>
              ${this.unfound ? html`<span role="status">Not in this copy.</span>` : nothing}`
          : nothing}
        ${pages ? html`<label>Page <input type="number" min="1" @change=${this.#turn}></label>` : nothing}
        ${this.framed
          ? html`<button type="button" aria-pressed=${this.looks} @click=${() => (this.looks = !this.looks)}>
              ${text && this.looks ? 'Show the text' : 'Show as it looked'}</button>`
          : nothing}
      </div>
      ${this.looks
        ? html`<iframe title="The copy as it looked, without scripts and without anything from elsewhere" sandbox
            referrerpolicy="no-referrer" src="content/copies/${this.copy}/looks"></iframe>`
        : nothing}
      <div class="ac-scroll" ?hidden=${this.looks}></div>
      <div class="ac-unseen ac-live" role="status"></div>`;
  }
}

customElements.define('assay-copy-viewer', CopyViewer);
