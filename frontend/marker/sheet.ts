/** One open version on the screen: which parts are built, what is painted on them, and where to scroll. */

import type { PageContent, Span } from './contract.ts';
import { Gutter } from './gutter.ts';
import { Ledger } from './ledger.ts';
import { isProvisional, Marks, type Mark } from './marks.ts';
import { Page, type Section } from './page.ts';
import { Painter } from './paint.ts';

// One for all measuring: each range that lives makes every change of the document slower.
const ruler = document.createRange();

export class Sheet {
  readonly page: Page;
  readonly marks: Marks;
  readonly ledger: Ledger;
  readonly painter: Painter;
  /** Grows whenever marks, their filter or the ledger change; not when one scrolls. */
  changes = 0;
  /** What else stands beside lines, drawn with them. */
  beside: { draw(sections: readonly Section[]): void } | null = null;
  readonly #gutter: Gutter;
  readonly #root: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #near = new Set<Section>();
  readonly #stale = new Set<Section>();
  readonly #observer: IntersectionObserver;
  readonly #resize: ResizeObserver;
  readonly #afterDraw: () => void;
  #frame = 0;
  #idle = 0;
  #width = 0;
  #chosen = '';
  #shows: (mark: Mark) => boolean = () => true;

  constructor(content: PageContent, root: HTMLElement, scroller: HTMLElement, afterDraw: () => void) {
    this.#root = root;
    this.#scroller = scroller;
    this.#afterDraw = afterDraw;
    this.page = new Page(content, root);
    this.marks = new Marks(content.text.length);
    this.ledger = new Ledger(content.units);
    this.painter = new Painter(this.page);
    this.#gutter = new Gutter((offset) => this.lineOf(offset));
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { root: scroller, rootMargin: '60% 0px' });
    this.#resize = new ResizeObserver(() => this.#resized());
  }

  /** Draws the sections on the screen at once, the others when they come near or when there is time. */
  open(at = 0): void {
    const screen = (this.#scroller.clientHeight || 800) * 1.2;
    const first = this.page.sectionAt(at);
    let height = 0;
    for (let i = first ? this.page.sections.indexOf(first) : 0; i < this.page.sections.length && height < screen; i++) {
      const section = this.page.sections[i];
      this.page.build(section);
      this.#near.add(section);
      this.#stale.add(section);
      height += section.lines * 30;
    }
    this.#draw();
    for (const section of this.page.sections) this.#observer.observe(section.element);
    this.#resize.observe(this.#root);
    this.#width = this.#root.clientWidth;
    this.#buildRest(0);
  }

  close(): void {
    this.#observer.disconnect();
    this.#resize.disconnect();
    cancelAnimationFrame(this.#frame);
    cancelIdleCallback?.(this.#idle);
    this.painter.clearAll();
    this.#root.replaceChildren();
  }

  get chosen(): string {
    return this.#chosen;
  }

  choose(claim: string): void {
    if (claim === this.#chosen) return;
    const before = this.#chosen;
    this.#chosen = claim;
    this.#showChosen();
    for (const mark of [...this.marks.ofClaim(before), ...this.marks.ofClaim(claim)]) this.redraw(mark.spans);
  }

  filter(shows: (mark: Mark) => boolean): void {
    this.#shows = shows;
    this.redrawAll();
  }

  shows(mark: Mark): boolean {
    return this.#shows(mark);
  }

  /** After marks were loaded or changed throughout. */
  redrawAll(): void {
    this.changes++;
    this.ledger.follow(this.marks);
    this.#showChosen();
    for (const section of this.#near) this.#stale.add(section);
    this.#schedule();
  }

  /** After marks changed on some spans; paints before the next frame. */
  redraw(spans: readonly (readonly [number, number])[]): void {
    for (const section of this.#near)
      if (spans.some(([start, end]) => start < section.end && end > section.start)) this.#stale.add(section);
    this.#schedule();
  }

  /** @param spans those of every mark that came, went or moved, before and after */
  marksChanged(spans: readonly Span[]): void {
    this.changes++;
    this.ledger.follow(this.marks, spans);
    if (this.#chosen) this.#showChosen();
    this.redraw(spans);
  }

  ledgerChanged(): void {
    this.changes++;
    for (const section of this.#near) this.#dispositions(section);
    this.#afterDraw();
  }

  /** For print, where every section is on the page. */
  paintAll(): void {
    for (const section of this.page.sections) {
      this.page.build(section);
      this.painter.paint(section, this.marks, this.#shows);
    }
  }

  nearSections(): Section[] {
    return [...this.#near].sort((a, b) => a.start - b.start);
  }

  /** Scrolls a passage into the upper third, unless it is on the screen; `force` moves it there anyway. */
  reveal(start: number, end: number, force = false): void {
    const range = this.page.liveRange(start, end);
    if (!range) return;
    const section = this.page.sectionAt(start)!;
    const view = this.#scroller.getBoundingClientRect();
    const place = () => {
      // A section that is not laid out has no rectangles: bring it near first.
      const rect = range.getBoundingClientRect();
      return rect.height > 0 || rect.top !== 0 ? rect : section.element.getBoundingClientRect();
    };
    const rect = place();
    const visible = rect.height > 0 && rect.top >= view.top + 40 && rect.bottom <= view.bottom - 40;
    if (visible && !force) return;
    const sentence = range.startContainer.parentElement;
    sentence?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // What came near has its true height now, so the goal may have moved.
    let corrections = 3;
    const correct = () => {
      const now = place();
      const goal = view.top + view.height / 3;
      if (Math.abs(now.top - goal) > 4) this.#scroller.scrollBy({ top: now.top - goal, behavior: 'instant' });
      if (--corrections > 0) requestAnimationFrame(correct);
    };
    correct();
  }

  /** Top of the line at an offset, in the window; null where it is not laid out. */
  lineOf(offset: number): number | null {
    const point = this.page.point(offset, false);
    if (!point) return null;
    ruler.setStart(point.node, point.offset);
    ruler.setEnd(point.node, Math.min(point.node.length, point.offset + 1));
    return ruler.getClientRects()[0]?.top ?? null;
  }

  /** First and last offset on the screen. */
  view(): [from: number, to: number] {
    const box = this.#scroller.getBoundingClientRect();
    return [this.place(box.top), this.place(box.bottom)];
  }

  /** The offset of the first text below a height in the window. */
  place(top = this.#scroller.getBoundingClientRect().top): number {
    for (const section of this.nearSections()) {
      const rect = section.element.getBoundingClientRect();
      if (rect.bottom <= top || !section.built) continue;
      let low = 0;
      let high = section.nodes.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        ruler.selectNodeContents(section.nodes[middle]);
        if (ruler.getBoundingClientRect().bottom <= top) low = middle + 1;
        else high = middle;
      }
      return section.starts[low] ?? section.start;
    }
    return this.nearSections().at(-1)?.end ?? 0;
  }

  #showChosen(): void {
    const marks = this.#chosen ? this.marks.ofClaim(this.#chosen) : [];
    this.painter.layer('chosen', marks.flatMap((mark) => (isProvisional(mark) ? [] : mark.spans)));
    this.painter.layer('weighed', marks.flatMap((mark) => (isProvisional(mark) ? mark.spans : [])));
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const section = this.page.sections[Number((target as HTMLElement).dataset.index)];
      if (!section || section.element !== target) continue;
      if (isIntersecting && !this.#near.has(section)) {
        this.page.build(section);
        this.#near.add(section);
        this.#stale.add(section);
      } else if (!isIntersecting && this.#near.delete(section)) {
        this.#stale.delete(section);
        this.painter.clear(section);
        this.#gutter.clear(section);
      }
    }
    if (this.#stale.size > 0) this.#schedule();
  }

  #resized(): void {
    if (this.#root.clientWidth === this.#width) return;
    this.#width = this.#root.clientWidth;
    for (const section of this.#near) this.#stale.add(section);
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    const sections = [...this.#stale];
    this.#stale.clear();
    for (const section of sections) {
      this.painter.paint(section, this.marks, this.#shows);
      this.#dispositions(section);
    }
    this.#gutter.draw(sections, this.marks, this.#chosen, this.#shows);
    this.beside?.draw(sections);
    this.#afterDraw();
  }

  #dispositions(section: Section): void {
    for (const element of section.element.querySelectorAll<HTMLElement>('.am-s')) {
      const disposition = this.ledger.of(Number(element.dataset.unit));
      if (disposition && disposition !== 'CLAIM') element.dataset.d = disposition;
      else if (element.dataset.d) delete element.dataset.d;
    }
  }

  #buildRest(from: number): void {
    const later = typeof requestIdleCallback === 'function' ? requestIdleCallback : (run: (d: { timeRemaining(): number }) => void) => setTimeout(() => run({ timeRemaining: () => 8 }), 30) as unknown as number;
    let index = from;
    this.#idle = later((deadline: { timeRemaining(): number }) => {
      while (index < this.page.sections.length && deadline.timeRemaining() > 2) this.page.build(this.page.sections[index++]);
      if (index < this.page.sections.length) this.#buildRest(index);
    });
  }
}
