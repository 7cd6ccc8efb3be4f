import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { hint, places, shown } from './bar.ts';
import { CatchUp } from './catchup.ts';
import type { PageChanges, PageContent, PageMark, PageMarks, Reader } from './contract.ts';
import { Controls } from './controls.ts';
import { Furniture } from './furniture.ts';
import { actionOf } from './keys.ts';
import { failureWords, Loader } from './loading.ts';
import { Pointer } from './pointer.ts';
import { claimsOnPaper } from './print.ts';
import { Sheet } from './sheet.ts';
import { adoptStyles } from './styles.ts';
import { placeTools, tools } from './tools.ts';
import { Whereabouts } from './whereabouts.ts';

/**
 * A document version as a page on which claims are marked. It loads its text and marks by itself, draws what a person
 * does at once, and tells the server by the events of `MarkerEvents`; the server answers by the methods.
 */
export class TextMarker extends Controls {
  static override properties: PropertyDeclarations = {
    version: { type: String },
    source: { type: String },
    chosen: { type: String },
    canMark: { type: Boolean, attribute: 'can-mark', reflect: true },
    bare: { type: Boolean },
    draft: { state: true },
    finding: { state: true },
    loading: { state: true },
    failure: { state: true },
  };

  /** Where versions are loaded from, relative to the document's base. */
  declare source: string;
  /** The text alone: no bar, no strip, no cards. */
  declare bare: boolean;
  declare loading: boolean;
  declare failure: string;

  readonly #pointer = new Pointer(this);
  readonly #loader = new Loader();
  readonly #whereabouts = new Whereabouts(() => {
    if (this.sheet && !this.bare) this.tell('place-changed', { at: this.sheet.place() });
  });
  readonly #catchUp = new CatchUp(async () => (this.failure && this.#cutOff ? this.#load() : this.refreshMarks()));
  #furniture: Furniture | null = null;
  /** How often the server has told of marks. */
  #told = 0;
  /** The text could not be loaded because nobody answered. */
  #cutOff = false;
  #opening: { start: number; end: number } | null = null;
  #attached: AbortController | null = null;

  constructor() {
    super();
    this.version = '';
    this.source = 'content/versions/';
    this.chosen = '';
    this.canMark = false;
    this.bare = false;
    this.draft = null;
    this.finding = null;
    this.loading = false;
    this.failure = '';
  }

  /** In the document's own tree: selection, search in the page and print work there without help. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get text(): HTMLElement {
    return this.querySelector<HTMLElement>('.am-page')!;
  }

  get #scroller(): HTMLElement {
    return this.querySelector<HTMLElement>('.am-scroll')!;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.ownerDocument);
    this.#attached = new AbortController();
    const { signal } = this.#attached;
    this.#whereabouts.begin(signal);
    if (!this.bare) this.#catchUp.begin(signal);
    addEventListener('pointerup', (event) => this.#pointer.up(event), { signal });
    // A long press that becomes a selection ends so.
    addEventListener('pointercancel', (event) => this.#pointer.up(event), { signal });
    document.addEventListener('selectionchange', () => this.#pointer.selectionChanged(), { signal });
    addEventListener('beforeprint', () => this.#print(), { signal });
    addEventListener('afterprint', () => this.querySelector('.am-paper')?.remove(), { signal });
    addEventListener('resize', () => { this.#furniture?.soon(true); this.fitNotes(); }, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#furniture?.soon(true), { signal });
    if (this.hasUpdated && this.version && !this.sheet) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#attached?.abort();
    this.#loader.stop();
    this.sheet?.close();
    this.sheet = null;
  }

  protected override firstUpdated(): void {
    if (this.bare) return;
    this.#furniture = new Furniture(this, ({ mark, index, span }) => this.resize(mark, index, span), (sheet) => {
      this.coverage = sheet.ledger.coverage();
      this.counted = sheet.marks.all();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('version')) void this.#load();
    if (changed.has('chosen')) this.#chosenChanged();
    if (changed.has('filter')) this.sheet?.filter(shown(this.filter));
    if (changed.has('accounting')) this.toggleAttribute('data-accounting', this.accounting);
    if (changed.has('look')) {
      this.applyLook();
      this.#furniture?.soon(true);
    }
    if (changed.has('draft')) placeTools(this.querySelector<HTMLElement>('.am-tools'), this.#scroller, this.draft && this.sheet?.page.liveRange(...this.draft));
    if (changed.has('drawer')) this.#drawn();
  }

  protected override render() {
    return html`
      <div class="am-main">
        <div class="am-scroll" @scroll=${this.#scrolled} @click=${this.#clicked}>
          <div class="am-spread">
            <div class="am-page" role="region" aria-label="Text" aria-busy=${this.loading}
              @pointerdown=${(event: PointerEvent) => this.#pointer.down(event)} @pointerover=${this.#over}
              @dragstart=${(event: Event) => event.preventDefault()}
              @keydown=${this.#pressed} @focusin=${this.#focused} @copy=${this.#copied}></div>
            <aside class="am-margin ${this.drawer ? 'am-open' : ''}" aria-label="Claims" ?hidden=${this.bare} @keydown=${this.leaveDrawer}>
              ${this.drawerHead()}
              <div class="am-cards" @pointerover=${this.#overCard} @focusin=${this.#overCard} @focusout=${this.#overNothing}
                @pointerleave=${this.#overNothing}></div>
              ${this.hasUpdated && !this.loading && !this.failure && this.counted.length === 0 ? hint(this.canMark, this.keys) : nothing}
            </aside>
          </div>
          ${this.failure ? html`<p class="am-note" role="alert">${this.failure}</p>` : nothing}
          <div class="am-handles" aria-hidden="true"></div>
          ${this.draft && this.canMark ? tools(this, this.chosen ? this.sheet?.marks.ofClaim(this.chosen)[0] : undefined, this.keys) : nothing}
        </div>
        <div class="am-strip" aria-hidden="true" ?hidden=${this.bare} @click=${this.#stripClicked}></div>
      </div>
      ${this.bare ? nothing : [this.bar(), this.panels()]}
      <div class="am-hidden" id="am-about"></div>
      <div class="am-hidden am-live" role="status"></div>`;
  }

  // What the server calls

  confirmMark(pending: number, mark: PageMark): void {
    this.#told++;
    const { sheet } = this;
    if (!sheet) return;
    const drawn = sheet.marks.drawn(pending);
    sheet.marks.confirm(pending, mark);
    sheet.marksChanged([...(drawn?.spans ?? []), ...mark.spans]);
    if (this.withdrawn.delete(pending)) this.tell('unmark-requested', { occurrence: mark.occurrence });
    else this.say(`Claim ${mark.no} marked`);
  }

  refuseMark(pending: number): void {
    this.#told++;
    const { sheet } = this;
    this.withdrawn.delete(pending);
    const mark = sheet?.marks.withdraw(pending);
    if (mark) sheet!.marksChanged([...mark.spans, ...(sheet!.marks.get(mark.occurrence)?.spans ?? [])]);
  }

  confirmDisposition(pending: number): void {
    this.#told++;
    this.sheet?.ledger.confirm(pending);
  }

  refuseDisposition(pending: number): void {
    this.#told++;
    this.sheet?.ledger.refuse(pending);
    this.sheet?.ledgerChanged();
  }

  applyMarks(changes: PageChanges): void {
    this.#told++;
    const { sheet } = this;
    if (!sheet) return;
    const touched = [...(changes.remove ?? []), ...(changes.upsert ?? []).map((mark) => mark.occurrence)];
    const before = touched.flatMap((occurrence) => sheet.marks.get(occurrence)?.spans ?? []);
    if (!sheet.marks.apply(changes)) {
      void this.#catchUp.now();
      return;
    }
    sheet.ledger.apply(changes);
    sheet.marksChanged([...before, ...(changes.upsert ?? []).flatMap((mark) => mark.spans)]);
    if (changes.dispositions?.length) sheet.ledgerChanged();
  }

  /** Loads the marks again, if the server has others by now. @returns whether they are on the page */
  async refreshMarks(): Promise<boolean> {
    const { sheet } = this;
    if (!sheet) return true;
    const told = this.#told;
    const marks = await this.#loader.marks(this.#url());
    if (sheet !== this.sheet || marks === 'known') return true;
    // What was heard or begun meanwhile may be newer than this answer, which would take it off the page again.
    if (marks === 'none' || told !== this.#told || sheet.marks.waiting > 0 || sheet.ledger.waiting > 0) return false;
    this.#loader.taken();
    sheet.marks.load(marks);
    sheet.ledger.load(marks);
    sheet.redrawAll();
    sheet.ledgerChanged();
    return true;
  }

  /** Scrolls to a passage and stands on its sentence. */
  openAt(start: number, end: number): void {
    if (!this.sheet) {
      this.#opening = { start, end };
      return;
    }
    this.sheet.reveal(start, end, true);
    if (end - start > 1) this.sheet.painter.layer('found', [[start, end]]);
    this.setCurrent(Math.max(0, this.sheet.ledger.within(start, end)[0] ?? 0));
  }

  /** Tells a screen reader what somebody else did; the focus stays where it is. */
  announce(words: string): void {
    this.say(words);
  }

  /** Who else is in the document. */
  showReaders(readers: readonly Reader[]): void {
    this.#furniture?.readers(readers);
  }

  /** Shows what is already in memory. */
  showPage(content: PageContent, marks: PageMarks): void {
    this.sheet?.close();
    const opening = this.#opening;
    this.#opening = null;
    this.text.lang = content.language || '';
    this.text.dir = content.dir || 'auto';
    this.sheet = new Sheet(content, this.text, this.#scroller, () => this.#drawn());
    this.#furniture?.show(this.sheet);
    if (!this.bare) this.noted(this.sheet);
    this.sheet.marks.load(marks);
    this.sheet.ledger.load(marks);
    this.sheet.ledger.follow(this.sheet.marks);
    this.sheet.choose(this.chosen);
    if (this.filter !== 'all') this.sheet.filter(shown(this.filter));
    this.sheet.open(opening?.start ?? 0);
    this.places = places(content);
    this.current = 0;
    this.setCurrent(0);
    if (opening) this.openAt(opening.start, opening.end);
    else if (this.chosen) this.#chosenChanged();
    // Whoever opens a document comes to read: the keys work from the first one on.
    if (!this.bare && (document.activeElement ?? document.body) === document.body) this.focusText();
    this.#furniture?.readers();
    this.#whereabouts.moved();
  }

  // Listening

  #chosenChanged(): void {
    const { sheet } = this;
    sheet?.choose(this.chosen);
    const marks = this.chosen && sheet ? sheet.marks.ofClaim(this.chosen) : [];
    if (marks.length > 0) sheet!.reveal(...marks[0].spans[0]);
    this.#drawn();
  }

  #clicked(event: MouseEvent): void {
    const card = (event.target as Element).closest<HTMLElement>('.am-card');
    const mark = card && this.sheet?.marks.get(card.dataset.occurrence!);
    if (!card) this.#pointer.click(event);
    else if (mark) {
      this.drawer = false;
      this.sheet?.reveal(...mark.spans[0]);
      this.chooseMark(mark);
    }
  }

  #pressed(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (!target.closest('.am-s, .am-gutter') || (target.closest('button, a') && (event.key === 'Enter' || event.key === ' '))) return;
    const action = actionOf(event, this.keys.singles, this.keys.changed);
    if (action && this.do(action)) event.preventDefault();
  }

  #focused(event: FocusEvent): void {
    const sentence = (event.target as Element).closest<HTMLElement>('.am-s');
    if (!sentence || !this.sheet) return;
    const ordinal = Number(sentence.dataset.unit);
    if (ordinal !== this.current) this.setCurrent(ordinal);
    this.querySelector('#am-about')!.textContent = this.about(ordinal);
  }

  #over(event: PointerEvent): void {
    if (this.sheet) this.#furniture?.over(this.sheet, event.target as Element);
  }

  #overCard(event: Event): void {
    const card = (event.target as Element).closest<HTMLElement>('.am-card');
    const mark = card && this.sheet?.marks.get(card.dataset.occurrence!);
    this.sheet?.painter.layer('twin', mark ? mark.spans : []);
  }

  #overNothing(): void {
    this.sheet?.painter.layer('twin', []);
  }

  /** Copies the words as the version has them, not the signs that stand for hidden characters. */
  #copied(event: ClipboardEvent): void {
    const selection = getSelection();
    if (!this.sheet || !selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const start = this.sheet.page.offset(range.startContainer, range.startOffset);
    const end = this.sheet.page.offset(range.endContainer, range.endOffset, true);
    if (start === null || end === null || end <= start) return;
    event.clipboardData?.setData('text/plain', this.sheet.page.content.text.slice(start, end));
    event.preventDefault();
  }

  #scrolled(): void {
    this.#whereabouts.moved();
    this.#furniture?.scrolled();
  }

  #print(): void {
    const { sheet } = this;
    if (!sheet || this.bare) return;
    sheet.paintAll();
    this.querySelector('.am-paper')?.remove();
    this.#scroller.append(claimsOnPaper(sheet.marks.all().filter((mark) => mark.pending === undefined && sheet.shows(mark)), sheet.page.content.text));
  }

  #stripClicked(event: MouseEvent): void {
    const strip = event.currentTarget as HTMLElement;
    const box = strip.getBoundingClientRect();
    const length = this.sheet?.page.content.text.length ?? 0;
    const at = Math.floor(((event.clientY - box.top) / box.height) * length);
    if (length > 0) this.openAt(Math.max(0, Math.min(length - 1, at)), Math.min(length, at + 1));
  }

  // Drawing around the text

  /** After each drawing of the text: cards and handles with it, the rest when there is time. */
  #drawn(): void {
    const { sheet } = this;
    if (!sheet) return;
    // For tests and measurements: the text stands, with so many marks, of which so many the server has stored.
    const { provisional } = sheet.marks;
    this.dataset.provisional = String(provisional);
    this.dataset.marks = String(sheet.marks.size - provisional);
    this.dataset.stored = String(sheet.marks.size - provisional - sheet.marks.waiting);
    this.#furniture?.draw(sheet, this.canMark && this.chosen ? sheet.marks.ofClaim(this.chosen) : []);
  }

  #url(): string {
    return new URL(`${this.source}${encodeURIComponent(this.version)}`, document.baseURI).href;
  }

  /** @returns whether there is nothing more to load */
  async #load(): Promise<boolean> {
    this.sheet?.close();
    this.sheet = null;
    this.#furniture?.show(null);
    delete this.dataset.marks;
    delete this.dataset.stored;
    this.draft = null;
    this.finding = null;
    this.failure = '';
    this.loading = this.version !== '';
    const started = performance.now();
    const news = await this.#loader.load(this.version && this.#url());
    if (news === null) return true;
    this.loading = false;
    this.#cutOff = news === 0;
    if (typeof news === 'number') {
      this.failure = failureWords(news);
      this.tell('page-failed', { status: news });
      return !this.#cutOff;
    }
    this.showPage(news.content, news.marks);
    requestAnimationFrame(() => this.tell('page-shown', { milliseconds: Math.round(performance.now() - started) }));
    return true;
  }
}

if (!customElements.get('assay-text-marker')) customElements.define('assay-text-marker', TextMarker);
