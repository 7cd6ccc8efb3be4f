import type { PageSizes, PageWords, Pane, Region, Told, Where, Word } from './contract.ts';
import { dragRegion, placeRegion } from './region.ts';
import { fetched, problem } from './loading.ts';
import { boxes, region, wordAt, wordInNextLine, wordsOf } from './words.ts';

interface Page {
  number: number;
  element: HTMLElement;
  layer: HTMLElement;
  /** Null until they are there. */
  words: PageWords | null;
  loading: Promise<void> | null;
}

/** The pages of a PDF as pictures, on whose words one can point: by dragging, by two taps, or by the arrow keys. */
export class PagesPane implements Pane {
  readonly #host: HTMLElement;
  readonly #url: string;
  readonly #told: Told;
  readonly #choosing: boolean;
  readonly #pages: Page[] = [];
  readonly #near: IntersectionObserver;
  readonly #ready: Promise<void>;
  /** The words pointed at: indexes, in the order in which they were pointed at. */
  #chosen: { page: Page; from: number; to: number } | null = null;
  /** A finger has named the first corner of a scan's part. */
  #first: { page: Page; at: [number, number] } | null = null;
  /** A finger has named the first word and not yet the last. */
  #half = false;

  constructor(host: HTMLElement, url: string, choosing: boolean, told: Told) {
    this.#host = host;
    this.#url = url;
    this.#told = told;
    this.#choosing = choosing;
    this.#near = new IntersectionObserver((seen) => this.#seen(seen), { root: host, rootMargin: '60% 0px' });
    // Where no page takes the focus, the keys that scroll need a place.
    if (!choosing) {
      host.tabIndex = 0;
      host.setAttribute('role', 'region');
      host.setAttribute('aria-label', 'Pages of the copy');
    }
    this.#ready = this.#open();
  }

  async #open(): Promise<void> {
    const answer = await fetched<PageSizes>(`${this.#url}/pages`);
    if (typeof answer === 'string') {
      problem(this.#host, answer);
      return;
    }
    const all = answer.sizes.length;
    answer.sizes.forEach(([width, height], index) => {
      const number = index + 1;
      const element = document.createElement('section');
      element.className = 'ac-page';
      element.style.setProperty('--ac-ratio', `${width} / ${height}`);
      element.dataset.page = String(number);
      element.setAttribute('aria-label', `Page ${number} of ${all}`);
      if (this.#choosing) {
        element.tabIndex = 0;
        element.addEventListener('pointerdown', (event) => void this.#down(page, event));
        element.addEventListener('keydown', (event) => void this.#key(page, event));
      }
      const layer = document.createElement('div');
      layer.className = 'ac-layer';
      element.append(layer);
      const page: Page = { number, element, layer, words: null, loading: null };
      this.#pages.push(page);
      this.#host.append(element);
      this.#near.observe(element);
    });
    this.#host.dataset.pages = String(all);
  }

  get count(): number {
    return this.#pages.length;
  }

  /** Brings a page onto the screen. */
  async turnTo(number: number): Promise<void> {
    await this.#ready;
    this.#pages[Math.max(1, Math.min(this.#pages.length, number)) - 1]?.element.scrollIntoView({ block: 'start' });
  }

  #seen(seen: IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      const page = this.#pages[Number((target as HTMLElement).dataset.page) - 1];
      if (page) void this.#load(page);
    }
  }

  #load(page: Page): Promise<void> {
    page.loading ??= (async () => {
      this.#near.unobserve(page.element);
      const url = `${this.#url}/pages/${page.number}`;
      page.element.setAttribute('aria-busy', 'true');
      // The words first: they tell why, where the page cannot be drawn.
      const words = await fetched<PageWords>(`${url}/words`);
      page.element.removeAttribute('aria-busy');
      if (typeof words === 'string') {
        problem(page.element, words);
        return;
      }
      const picture = document.createElement('img');
      picture.alt = '';
      picture.draggable = false;
      picture.src = url;
      const read = document.createElement('p');
      read.className = 'ac-unseen';
      read.textContent = words.text || 'This page is a picture without words.';
      page.element.prepend(picture, read);
      page.words = words;
      page.element.toggleAttribute('data-scan', words.words.length === 0);
    })();
    return page.loading;
  }

  async show(where: Where | null): Promise<void> {
    await this.#ready;
    for (const page of this.#pages) page.layer.replaceChildren();
    this.#chosen = null;
    const page = where?.page ? this.#pages[where.page - 1] : undefined;
    if (!page || !where) return;
    page.element.scrollIntoView({ block: 'start' });
    await this.#load(page);
    if (where.region) placeRegion(page.layer, where.region);
    const words = page.words?.words ?? [];
    const span = where.span && wordsOf(words, where.span[0], where.span[1]);
    if (span) {
      this.#chosen = { page, from: span[0], to: span[1] };
      this.#draw(page, span[0], span[1]);
    }
    page.layer.firstElementChild?.scrollIntoView({ block: 'center' });
  }

  #draw(page: Page, from: number, to: number): void {
    for (const other of this.#pages) if (other !== page) other.layer.replaceChildren();
    page.layer.replaceChildren(...boxes(page.words!.words, from, to).map((box) => {
      const mark = document.createElement('div');
      mark.className = 'ac-mark';
      mark.style.left = `${box.x * 100}%`;
      mark.style.top = `${box.y * 100}%`;
      mark.style.width = `${box.width * 100}%`;
      mark.style.height = `${box.height * 100}%`;
      return mark;
    }));
  }

  #choose(page: Page, from: number, to: number): void {
    this.#chosen = { page, from, to };
    this.#draw(page, from, to);
  }

  #tell(): void {
    const chosen = this.#chosen;
    if (!chosen) return this.#told.chose(null);
    const words = chosen.page.words!;
    const start = words.words[Math.min(chosen.from, chosen.to)][0];
    const end = words.words[Math.max(chosen.from, chosen.to)][1];
    this.#told.say(words.text.slice(start, end));
    this.#told.chose({ page: chosen.page.number, span: [start, end] });
  }

  #clear(): void {
    this.#chosen = null;
    this.#half = false;
    for (const page of this.#pages) page.layer.replaceChildren();
    this.#told.chose(null);
  }

  async #down(page: Page, event: PointerEvent): Promise<void> {
    if (event.button !== 0 || !page.words) return;
    const { words } = page.words;
    if (words.length === 0) {
      for (const other of this.#pages) if (other !== page) other.layer.replaceChildren();
      this.#chosen = null;
      if (event.pointerType !== 'mouse') return this.#corner(page, event);
      dragRegion(page.element, page.layer, event, (region: Region | null) =>
        this.#told.chose(region && { page: page.number, region }));
      return;
    }
    if (event.pointerType !== 'mouse') return this.#tap(page, event);
    event.preventDefault();
    page.element.focus({ preventScroll: true });
    const first = this.#at(page, event);
    const from = event.shiftKey && this.#chosen?.page === page ? this.#chosen.from : first;
    this.#choose(page, from, first);
    page.element.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => this.#choose(page, from, this.#at(page, moved));
    const done = () => {
      page.element.removeEventListener('pointermove', move);
      page.element.removeEventListener('pointercancel', done);
      page.element.removeEventListener('pointerup', done);
      this.#tell();
    };
    page.element.addEventListener('pointermove', move);
    page.element.addEventListener('pointerup', done);
    page.element.addEventListener('pointercancel', done);
  }

  /** A finger moves the page; a tap is the first word, the next tap the last. */
  #tap(page: Page, event: PointerEvent): void {
    const { clientX, clientY } = event;
    const up = (lifted: PointerEvent) => {
      page.element.removeEventListener('pointercancel', cancel);
      if (Math.hypot(lifted.clientX - clientX, lifted.clientY - clientY) > 12) return;
      const at = this.#at(page, lifted);
      const second = this.#half && this.#chosen?.page === page;
      this.#choose(page, second ? this.#chosen!.from : at, at);
      this.#half = !second;
      this.#tell();
    };
    const cancel = () => page.element.removeEventListener('pointerup', up);
    page.element.addEventListener('pointerup', up, { once: true });
    page.element.addEventListener('pointercancel', cancel, { once: true });
  }

  /** On a scan, a finger's two taps are two corners. */
  #corner(page: Page, event: PointerEvent): void {
    const { clientX, clientY } = event;
    const up = (lifted: PointerEvent) => {
      page.element.removeEventListener('pointercancel', cancel);
      if (Math.hypot(lifted.clientX - clientX, lifted.clientY - clientY) > 12) return;
      const box = page.element.getBoundingClientRect();
      const at: [number, number] = [(lifted.clientX - box.left) / box.width, (lifted.clientY - box.top) / box.height];
      const first = this.#first?.page === page ? this.#first.at : null;
      const second = first && region(...first, ...at);
      this.#first = second ? null : { page, at };
      placeRegion(page.layer, second ?? { x: at[0] * 100 - 1, y: at[1] * 100 - 1, width: 2, height: 2 });
      this.#told.chose(second && { page: page.number, region: second });
    };
    const cancel = () => page.element.removeEventListener('pointerup', up);
    page.element.addEventListener('pointerup', up, { once: true });
    page.element.addEventListener('pointercancel', cancel, { once: true });
  }

  #at(page: Page, event: PointerEvent): number {
    const box = page.element.getBoundingClientRect();
    return wordAt(page.words!.words, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }

  async #key(page: Page, event: KeyboardEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#chosen) {
      event.stopPropagation();
      return this.#clear();
    }
    const words: Word[] = page.words?.words ?? [];
    if (words.length === 0) return;
    const here = this.#chosen?.page === page ? this.#chosen : null;
    const at = here ? here.to : -1;
    let to: number;
    switch (event.key) {
      case 'ArrowRight': to = Math.min(words.length - 1, at + 1); break;
      case 'ArrowLeft': to = Math.max(0, at - 1); break;
      case 'ArrowDown': to = at < 0 ? 0 : wordInNextLine(words, at, true); break;
      case 'ArrowUp': to = at < 0 ? 0 : wordInNextLine(words, at, false); break;
      case 'Home': to = 0; break;
      case 'End': to = words.length - 1; break;
      default: return;
    }
    event.preventDefault();
    this.#choose(page, event.shiftKey && here ? here.from : to, to);
    page.layer.lastElementChild?.scrollIntoView({ block: 'nearest' });
    this.#tell();
  }

  close(): void {
    this.#near.disconnect();
    for (const name of ['tabindex', 'role', 'aria-label']) this.#host.removeAttribute(name);
  }
}
