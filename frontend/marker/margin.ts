/** Claim cards beside their lines; on a narrow screen the same cards in a drawer. */

import { sift, stack } from './layout.ts';
import type { Mark } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { toneIcon, toneOf, TONES } from './tones.ts';

const GAP = 8;
/** More than anybody scrolls through; the filter narrows them. */
const IN_DRAWER = 300;
/** Cards of one sentence that are shown at once where there is no room for all. */
const POINTED = 12;

export class Margin {
  readonly #root: HTMLElement;
  readonly #heights = new WeakMap<HTMLElement, { way: string; height: number }>();
  #placed: { mark: Mark; wish: number; height: number; chosen: boolean; element: HTMLElement }[] = [];
  readonly #cards = new Map<string, { mark: Mark; element: HTMLElement }>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Cards for the marks near the screen, or in a drawer for all: reads all places, then all heights, then writes. */
  draw(sheet: Sheet): void {
    const frame = this.#root.parentElement!;
    const drawer = frame.classList.contains('am-open');
    if (getComputedStyle(frame).display === 'none') {
      this.clear();
      return;
    }
    const width = this.#root.clientWidth;
    const wanted = drawer ? inDrawer(sheet) : this.#beside(sheet);
    for (const [occurrence, { element }] of this.#cards)
      if (!wanted.has(occurrence)) {
        element.remove();
        this.#cards.delete(occurrence);
      }
    let before: Element | null = null;
    for (const [occurrence, { mark }] of wanted) {
      const known = this.#cards.get(occurrence);
      let element = known?.element;
      if (!element || known!.mark !== mark) {
        const fresh = card(mark);
        element?.replaceWith(fresh);
        element = fresh;
        this.#cards.set(occurrence, { mark, element });
      }
      const place: Element | null = before ? before.nextElementSibling : this.#root.firstElementChild;
      if (place !== element) this.#root.insertBefore(element, place);
      element.toggleAttribute('data-chosen', mark.claim === sheet.chosen);
      if (mark.claim === sheet.chosen) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
      before = element;
    }
    if (drawer) {
      for (const { element } of this.#cards.values()) element.hidden = false;
      return;
    }
    const items = [...wanted.values()].map(({ mark, wish }) => ({ mark, wish, element: this.#cards.get(mark.occurrence)!.element }));
    // Where lines crowd, cards say less, so that they can stay near their lines.
    const room = items.length > 1 ? items[items.length - 1].wish - items[0].wish + 200 : Infinity;
    const crowded = items.length * 74 > room;
    const packed = items.length * 27 > room;
    this.#root.classList.toggle('am-crowded', crowded);
    this.#root.classList.toggle('am-packed', packed);
    for (const { element } of items) if (element.hidden) element.hidden = false;
    this.#placed = items.map((item) => {
      const chosen = item.mark.claim === sheet.chosen;
      return { ...item, chosen, height: this.#height(item.element, `${width} ${crowded} ${chosen}`) };
    });
    // Not even that: each line has one card, the chips in the gutter name the others, and what is pointed at shows its own.
    if (packed) this.#sift(new Set());
    else {
      const tops = stack(this.#placed, crowded ? 3 : GAP, this.#placed.findIndex((item) => item.chosen));
      this.#placed.forEach(({ element }, i) => (element.style.transform = `translateY(${Math.round(tops[i])}px)`));
    }
  }

  /** Measured once for each way of drawing a card: to ask is to have the page laid out, again in each frame of a scroll. */
  #height(element: HTMLElement, way: string): number {
    const known = this.#heights.get(element);
    if (known?.way === way) return known.height;
    const height = element.offsetHeight;
    this.#heights.set(element, { way, height });
    return height;
  }

  #sift(pointed: ReadonlySet<string>): void {
    const first = this.#placed.map((_, i) => i).filter((i) => this.#placed[i].chosen || pointed.has(this.#placed[i].mark.occurrence));
    sift(this.#placed, 3, new Set(first.slice(0, POINTED))).forEach((top, i) => {
      const { element } = this.#placed[i];
      element.hidden = top === null;
      if (top !== null) element.style.transform = `translateY(${Math.round(top)}px)`;
    });
  }

  #beside(sheet: Sheet): Map<string, { mark: Mark; wish: number }> {
    const wanted = new Map<string, { mark: Mark; wish: number }>();
    const top = this.#root.getBoundingClientRect().top;
    for (const section of sheet.nearSections())
      for (const { id: mark, start } of sheet.marks.touching(section.start, section.end)) {
        if (start < section.start || mark.spans[0][0] !== start || wanted.has(mark.occurrence) || !sheet.shows(mark)) continue;
        const line = sheet.lineOf(start);
        if (line !== null) wanted.set(mark.occurrence, { mark, wish: line - top });
      }
    return wanted;
  }

  /** Shows which cards belong to what is pointed at in the text. */
  twin(names: ReadonlySet<string>): void {
    for (const [occurrence, { element }] of this.#cards) element.toggleAttribute('data-twin', names.has(occurrence));
    if (this.#root.classList.contains('am-packed')) this.#sift(names);
  }

  clear(): void {
    for (const { element } of this.#cards.values()) element.remove();
    this.#cards.clear();
    this.#placed = [];
  }
}

/** From the place where one reads on, and round. */
function inDrawer(sheet: Sheet): Map<string, { mark: Mark; wish: number }> {
  const all = sheet.marks.all().filter((mark) => sheet.shows(mark));
  const here = Math.max(0, all.findIndex((mark) => mark.spans[0][0] >= sheet.place()));
  const first = Math.max(0, Math.min(here - 20, all.length - IN_DRAWER));
  return new Map(all.slice(first, first + IN_DRAWER).map((mark) => [mark.occurrence, { mark, wish: 0 }]));
}

function card(mark: Mark): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'am-card';
  element.dataset.occurrence = mark.occurrence;
  const tone = toneOf(mark.tone);
  element.style.setProperty('--am-tone', `var(--am-tone-${tone})`);
  // The line under the words, as far as a border can be one.
  element.style.borderInlineStartStyle = TONES[tone].line === 'wavy' ? 'double' : TONES[tone].line;
  element.style.setProperty('--am-tone-ink', `var(--am-tone-ink-${tone})`);
  const head = part('am-card-head');
  head.append(toneIcon(mark.tone), part('am-card-no', String(mark.no || '…')), part('am-card-label', mark.pending === undefined ? mark.label : 'Saving'));
  if (mark.lead) head.append(part('am-card-lead', mark.lead));
  element.append(head, part('am-card-words', mark.statement));
  return element;
}

function part(name: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  if (name === 'am-card-words') element.dir = 'auto';
  return element;
}
