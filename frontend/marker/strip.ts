/** The whole text as a narrow strip: where marks are, where nobody has looked, where the screen is, who else is there. */

import type { Reader, Tone } from './contract.ts';
import type { Sheet } from './sheet.ts';
import { TONE_NAMES, toneOf } from './tones.ts';

const CELL = 3;
const READER_HEIGHT = 16;

export class Strip {
  readonly #root: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  readonly #window = document.createElement('div');
  #readers: HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#window.className = 'am-strip-window';
    root.replaceChildren(this.#canvas, this.#window);
  }

  draw(sheet: Sheet): void {
    const height = this.#root.clientHeight;
    const width = this.#root.clientWidth;
    const context = this.#canvas.getContext('2d');
    if (!context || height === 0 || width === 0) return;
    const ratio = devicePixelRatio || 1;
    this.#canvas.width = width * ratio;
    this.#canvas.height = height * ratio;
    context.scale(ratio, ratio);
    const colours = this.#colours();
    const { length } = sheet.page.content.text;
    const cells = Math.max(1, Math.floor(height / CELL));
    context.fillStyle = getComputedStyle(this.#root).color;
    sheet.ledger.strip(length, cells).forEach((unread, cell) => {
      if (unread <= 0) return;
      context.globalAlpha = 0.12 + unread * 0.4;
      context.fillRect(2, cell * CELL, 3, CELL - 0.5);
    });
    context.globalAlpha = 1;
    for (const mark of sheet.marks.all()) {
      if (!sheet.shows(mark)) continue;
      context.fillStyle = colours.get(toneOf(mark.tone))!;
      for (const [start, end] of mark.spans) {
        const top = (start / length) * height;
        context.fillRect(7, top, width - 9, Math.max(2, ((end - start) / length) * height));
      }
    }
  }

  /** A canvas knows no `light-dark()` and no variables: the colours as an element would have them, all read at once. */
  #colours(): Map<Tone, string> {
    const probes = TONE_NAMES.map((tone) => {
      const probe = document.createElement('span');
      probe.style.color = `var(--am-tone-${tone})`;
      return probe;
    });
    this.#root.append(...probes);
    const colours = new Map(TONE_NAMES.map((tone, i) => [tone, getComputedStyle(probes[i]).color]));
    for (const probe of probes) probe.remove();
    return colours;
  }

  /** Where the screen is, in offsets. */
  window(from: number, to: number, length: number): void {
    // Transforms alone: nothing is laid out for them while one scrolls.
    const share = Math.max(0.015, (to - from) / Math.max(1, length));
    this.#window.style.transform = `translateY(${(from / Math.max(1, length)) * 100}%) scaleY(${share})`;
  }

  /** People who read near one another share a mark, so that none covers another. */
  readers(readers: readonly Reader[], length: number): void {
    for (const element of this.#readers) element.remove();
    const room = Math.max(1, Math.floor((this.#root.clientHeight || 600) / READER_HEIGHT));
    const places = new Map<number, Reader[]>();
    for (const reader of readers) {
      const place = Math.min(room - 1, Math.floor((reader.at / Math.max(1, length)) * room));
      places.set(place, [...(places.get(place) ?? []), reader]);
    }
    this.#readers = [...places].map(([place, here]) => {
      const element = document.createElement('span');
      element.className = 'am-reader';
      element.title = here.length === 1 ? `${here[0].name} is reading here` : `Reading here: ${here.map((reader) => reader.name).join(', ')}`;
      element.textContent = here.length === 1 ? here[0].initials : String(here.length);
      element.style.top = `${(place / room) * 100}%`;
      this.#root.append(element);
      return element;
    });
  }
}
