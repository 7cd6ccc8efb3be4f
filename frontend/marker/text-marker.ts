import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Disposition, MarkerEvents, PageChanges, PageContent, PageMark, PageMarks, Span } from './contract.ts';
import { actionOf, type Action } from './keys.ts';
import type { Mark } from './marks.ts';
import { Pointer } from './pointer.ts';
import { excerpt } from './quote.ts';
import { Sheet } from './sheet.ts';
import { adoptStyles } from './styles.ts';
import { TONES, toneOf } from './tones.ts';
import { walk } from './walker.ts';

const DISPOSITIONS: Record<Disposition, string> = {
  CLAIM: 'Claim', OPINION: 'Opinion', COMMON_KNOWLEDGE: 'Common knowledge', OUT_OF_SCOPE: 'Out of scope',
};

/**
 * A document version as a page on which claims are marked. It loads its text and marks by itself, draws what a person
 * does at once, and tells the server by the events of {@link MarkerEvents}; the server answers by the methods.
 */
export class TextMarker extends LitElement {
  static override properties = {
    version: { type: String },
    source: { type: String },
    chosen: { type: String },
    canMark: { type: Boolean, attribute: 'can-mark', reflect: true },
    singleKeys: { type: Boolean, attribute: false },
    changedKeys: { attribute: false },
    scale: { type: Number },
    draft: { state: true },
    loading: { state: true },
    failure: { state: true },
  };

  declare version: string;
  /** Where versions are loaded from, relative to the document's base. */
  declare source: string;
  declare chosen: string;
  declare canMark: boolean;
  declare singleKeys: boolean;
  declare changedKeys: Partial<Record<Action, string[]>>;
  declare scale: number;
  declare draft: Span | null;
  declare loading: boolean;
  declare failure: string;

  sheet: Sheet | null = null;
  current = 0;
  #pending = 0;
  #etag = '';
  #opening: { start: number; end: number } | null = null;
  readonly #withdrawn = new Set<number>();
  readonly #pointer = new Pointer(this);
  #loaded: AbortController | null = null;
  #attached: AbortController | null = null;
  #placeTimer = 0;

  constructor() {
    super();
    this.version = '';
    this.source = 'content/versions/';
    this.chosen = '';
    this.canMark = false;
    this.singleKeys = true;
    this.changedKeys = {};
    this.scale = 1;
    this.draft = null;
    this.loading = false;
    this.failure = '';
  }

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
    addEventListener('pointerup', (event) => this.#pointer.up(event), { signal });
    document.addEventListener('selectionchange', () => this.#pointer.selectionChanged(), { signal });
    addEventListener('beforeprint', () => this.sheet?.paintAll(), { signal });
    if (this.hasUpdated && this.version && !this.sheet) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#attached?.abort();
    this.#loaded?.abort();
    this.sheet?.close();
    this.sheet = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('version')) void this.#load();
    if (changed.has('chosen')) {
      this.sheet?.choose(this.chosen);
      const mark = this.chosen ? this.sheet?.marks.ofClaim(this.chosen)[0] : undefined;
      if (mark) this.sheet?.reveal(...mark.spans[0]);
    }
    if (changed.has('scale')) this.style.setProperty('--am-scale', String(Math.max(0.7, Math.min(2.5, this.scale || 1))));
    if (changed.has('draft')) this.#placeTools();
  }

  protected override render() {
    return html`
      <div class="am-scroll" @scroll=${this.#scrolled}>
        <div class="am-page" role="region" aria-label="Text" aria-busy=${this.loading}
          @pointerdown=${(event: PointerEvent) => this.#pointer.down(event)}
          @click=${(event: MouseEvent) => this.#pointer.click(event)}
          @keydown=${this.#pressed} @focusin=${this.#focused} @copy=${this.#copied}></div>
        ${this.failure ? html`<p class="am-note" role="alert">${this.failure}</p>` : nothing}
        ${this.draft && this.canMark ? this.#tools() : nothing}
      </div>
      <div class="am-hidden" id="am-about"></div>
      <div class="am-hidden am-live" role="status"></div>`;
  }

  #tools() {
    const chosen = this.chosen ? this.sheet?.marks.ofClaim(this.chosen)[0] : undefined;
    // Keeping the pointer down from reaching the text keeps the selection.
    return html`<div class="am-tools" role="toolbar" aria-label="Selection" @pointerdown=${(e: Event) => e.preventDefault()}>
      <button type="button" @click=${() => this.#do('mark')}>Mark as claim <kbd>M</kbd></button>
      ${chosen ? html`<button type="button" @click=${() => this.#do('add-span')}>Add to claim ${chosen.no} <kbd>A</kbd></button>` : nothing}
    </div>`;
  }

  // What the server calls

  confirmMark(pending: number, mark: PageMark): void {
    const drawn = this.sheet?.marks.drawn(pending);
    this.sheet?.marks.confirm(pending, mark);
    this.sheet?.marksChanged([...(drawn?.spans ?? []), ...mark.spans]);
    if (this.#withdrawn.delete(pending)) this.#tell('unmark-requested', { occurrence: mark.occurrence });
    else this.#say(`Claim ${mark.no} marked`);
  }

  refuseMark(pending: number): void {
    const mark = this.sheet?.marks.withdraw(pending);
    this.#withdrawn.delete(pending);
    if (mark) this.sheet?.marksChanged(mark.spans);
  }

  confirmDisposition(pending: number): void {
    this.sheet?.ledger.confirm(pending);
  }

  refuseDisposition(pending: number): void {
    this.sheet?.ledger.refuse(pending);
    this.sheet?.ledgerChanged();
  }

  applyMarks(changes: PageChanges): void {
    const { sheet } = this;
    if (!sheet) return;
    const before = [...(changes.remove ?? []), ...(changes.upsert ?? []).map((mark) => mark.occurrence)].flatMap(
      (occurrence) => sheet.marks.get(occurrence)?.spans ?? [],
    );
    if (!sheet.marks.apply(changes)) {
      void this.refreshMarks();
      return;
    }
    sheet.ledger.apply(changes);
    sheet.marksChanged([...before, ...(changes.upsert ?? []).flatMap((mark) => mark.spans)]);
    if (changes.dispositions?.length) sheet.ledgerChanged();
  }

  /** Loads the marks again, if the server has others by now. */
  async refreshMarks(): Promise<void> {
    const { sheet } = this;
    if (!sheet) return;
    const response = await fetch(this.#url('/marks'), { headers: this.#etag ? { 'If-None-Match': this.#etag } : {}, cache: 'no-store' });
    if (response.status === 304 || !response.ok || sheet !== this.sheet) return;
    this.#etag = response.headers.get('ETag') ?? '';
    this.#take((await response.json()) as PageMarks);
  }

  /** Scrolls to a passage and stands on its sentence. */
  openAt(start: number, end: number): void {
    if (!this.sheet) {
      this.#opening = { start, end };
      return;
    }
    this.sheet.reveal(start, end, true);
    this.setCurrent(Math.max(0, this.sheet.ledger.within(start, end)[0] ?? 0));
  }

  focusText(): void {
    this.sheet?.page.sentence(this.current)?.focus({ preventScroll: true });
  }

  /** Shows what is already in memory. */
  showPage(content: PageContent, marks: PageMarks): void {
    this.sheet?.close();
    const opening = this.#opening;
    this.#opening = null;
    this.text.lang = content.language || '';
    this.text.dir = content.dir || 'auto';
    this.sheet = new Sheet(content, this.text, this.#scroller, () => this.#drawn());
    this.sheet.marks.load(marks);
    this.sheet.ledger.load(marks);
    this.sheet.ledger.follow(this.sheet.marks);
    this.sheet.choose(this.chosen);
    this.sheet.open(opening?.start ?? 0);
    this.current = 0;
    this.setCurrent(0);
    if (opening) this.openAt(opening.start, opening.end);
    else if (this.chosen) this.sheet.reveal(...(this.sheet.marks.ofClaim(this.chosen)[0]?.spans[0] ?? [0, 1]));
  }

  // What the person does

  mark(span: Span, how: 'sentence' | 'selection', claim?: string): number {
    const pending = ++this.#pending;
    const [start, end] = span;
    const known = this.sheet!.marks.all().find((mark) => mark.spans.length === 1 && mark.spans[0][0] === start && mark.spans[0][1] === end && (!claim || mark.claim === claim));
    if (known && known.pending === undefined) {
      this.chooseMark(known);
      return 0;
    }
    this.sheet!.marks.draw(pending, [span]);
    this.sheet!.marksChanged([span]);
    this.clearSelection();
    this.#tell('mark-requested', claim ? { pending, start, end, how, claim } : { pending, start, end, how });
    return pending;
  }

  takeBack(pending: number): void {
    if (!this.sheet?.marks.drawn(pending)) return;
    this.#withdrawn.add(pending);
    const mark = this.sheet.marks.withdraw(pending);
    if (mark) this.sheet.marksChanged(mark.spans);
  }

  chooseMark(mark: Mark, aspect?: 'statement' | 'evidence' | 'verdict'): void {
    if (mark.pending !== undefined) return;
    this.chosen = mark.claim;
    this.sheet?.choose(mark.claim);
    this.#say(`Claim ${mark.no}, ${mark.label}`);
    const detail = { claim: mark.claim, occurrence: mark.occurrence };
    this.#tell('mark-chosen', aspect ? { ...detail, aspect } : detail);
  }

  unmark(mark: Mark): void {
    this.#tell('unmark-requested', { occurrence: mark.occurrence });
  }

  dispose(from: number, to: number, disposition: Disposition | null): void {
    const pending = ++this.#pending;
    this.sheet!.ledger.dispose(pending, from, to, disposition);
    this.sheet!.ledgerChanged();
    this.#tell('dispose-requested', { pending, from, to, disposition });
  }

  ask(event: 'undo-requested' | 'redo-requested' | 'keys-requested'): void {
    this.#tell(event, {});
  }

  find(): void {}

  clear(): void {
    if (this.draft) {
      this.clearSelection();
      return;
    }
    if (!this.chosen) return;
    this.chosen = '';
    this.#tell('choice-cleared', {});
  }

  select(span: Span | null): void {
    if (span?.[0] !== this.draft?.[0] || span?.[1] !== this.draft?.[1]) this.draft = span;
  }

  clearSelection(): void {
    if (this.draft) getSelection()?.removeAllRanges();
    this.draft = null;
  }

  selectText(span: Span): void {
    const range = this.sheet?.page.liveRange(...span);
    if (!range) return;
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    this.draft = span;
    this.sheet?.reveal(Math.max(span[0], span[1] - 1), span[1]);
    this.#say(excerpt(this.sheet!.page.content.text, ...span));
  }

  goTo(ordinal: number): void {
    const { sheet } = this;
    if (!sheet) return;
    const { units } = sheet.page.content;
    if (units[ordinal * 2] === undefined) return;
    this.clearSelection();
    sheet.reveal(units[ordinal * 2], units[ordinal * 2 + 1]);
    this.setCurrent(ordinal);
    this.focusText();
  }

  /** One sentence at a time can be reached by Tab. */
  setCurrent(ordinal: number): void {
    const { sheet } = this;
    if (!sheet) return;
    for (const part of this.text.querySelectorAll('.am-s[tabindex]')) part.removeAttribute('tabindex');
    this.current = ordinal;
    const element = sheet.page.sentence(ordinal);
    if (!element) return;
    element.tabIndex = 0;
    element.setAttribute('aria-describedby', 'am-about');
  }

  #do(action: Action): boolean {
    return walk(this, action);
  }

  #pressed(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (!target.closest('.am-s, .am-gutter') || (target.closest('button, a') && (event.key === 'Enter' || event.key === ' '))) return;
    const action = actionOf(event, this.singleKeys, this.changedKeys);
    if (action && this.#do(action)) event.preventDefault();
  }

  #focused(event: FocusEvent): void {
    const sentence = (event.target as Element).closest<HTMLElement>('.am-s');
    if (!sentence || !this.sheet) return;
    const ordinal = Number(sentence.dataset.o);
    if (ordinal !== this.current) this.setCurrent(ordinal);
    this.querySelector('#am-about')!.textContent = this.#about(ordinal);
  }

  /** What a screen reader says after the sentence itself. */
  #about(ordinal: number): string {
    const sheet = this.sheet!;
    const { units } = sheet.page.content;
    const disposition = sheet.ledger.of(ordinal);
    const marks = new Set(sheet.marks.touching(units[ordinal * 2], units[ordinal * 2 + 1]).map((placed) => placed.id));
    const claims = [...marks].map((mark) =>
      mark.pending === undefined ? `claim ${mark.no}, ${mark.label || TONES[toneOf(mark.tone)].name}` : 'claim being saved',
    );
    return [disposition ? DISPOSITIONS[disposition] : 'Not looked at', ...claims].join('; ');
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
    clearTimeout(this.#placeTimer);
    this.#placeTimer = window.setTimeout(() => {
      if (this.sheet) this.#tell('place-changed', { at: this.sheet.place() });
    }, 400);
  }

  #placeTools(): void {
    const tools = this.querySelector<HTMLElement>('.am-tools');
    const range = this.draft && this.sheet?.page.liveRange(...this.draft);
    if (!tools || !range) return;
    const scroller = this.#scroller;
    const view = scroller.getBoundingClientRect();
    const rects = range.getClientRects();
    const last = rects[rects.length - 1];
    if (!last) return;
    const room = view.bottom - last.bottom > tools.offsetHeight + 24;
    const top = room ? last.bottom + 10 : Math.max(view.top + 8, rects[0].top - tools.offsetHeight - 10);
    const left = Math.max(8, Math.min(last.right - view.left - tools.offsetWidth / 2, scroller.clientWidth - tools.offsetWidth - 8));
    tools.style.top = `${top - view.top + scroller.scrollTop}px`;
    tools.style.left = `${left}px`;
  }

  #drawn(): void {}

  #say(words: string): void {
    const live = this.querySelector('.am-live');
    if (live) live.textContent = words;
  }

  #tell<Name extends keyof MarkerEvents>(name: Name, detail: MarkerEvents[Name]): void {
    // The server drops what was meant for a version that it no longer shows.
    this.dispatchEvent(new CustomEvent(name, { detail: { ...detail, version: this.version } }));
  }

  #take(marks: PageMarks): void {
    const sheet = this.sheet!;
    sheet.marks.load(marks);
    sheet.ledger.load(marks);
    sheet.redrawAll();
    sheet.ledgerChanged();
  }

  #url(tail = ''): string {
    return new URL(`${this.source}${encodeURIComponent(this.version)}${tail}`, document.baseURI).href;
  }

  async #load(): Promise<void> {
    this.#loaded?.abort();
    this.sheet?.close();
    this.sheet = null;
    this.draft = null;
    this.failure = '';
    if (!this.version) return;
    const loading = (this.#loaded = new AbortController());
    const started = performance.now();
    this.loading = true;
    try {
      const { signal } = loading;
      const [text, marks] = await Promise.all([
        fetch(this.#url(), { signal }),
        fetch(this.#url('/marks'), { signal, cache: 'no-store' }),
      ]);
      if (!text.ok || !marks.ok) throw new Failed(text.ok ? marks.status : text.status);
      this.#etag = marks.headers.get('ETag') ?? '';
      const content = (await text.json()) as PageContent;
      const all = (await marks.json()) as PageMarks;
      if (signal.aborted) return;
      this.showPage(content, all);
      requestAnimationFrame(() => this.#tell('page-shown', { milliseconds: Math.round(performance.now() - started) }));
    } catch (error) {
      if (loading.signal.aborted) return;
      const status = error instanceof Failed ? error.status : 0;
      this.failure = status === 404 ? 'This text does not exist, or you may not read it.' : 'The text could not be loaded. Check the connection and open the document again.';
      this.#tell('page-failed', { status });
    } finally {
      if (loading === this.#loaded) this.loading = false;
    }
  }
}

class Failed extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}

if (!customElements.get('assay-text-marker')) customElements.define('assay-text-marker', TextMarker);
