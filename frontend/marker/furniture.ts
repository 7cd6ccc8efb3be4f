/** What stands around the text: cards, strip, handles. Drawn after the text, when there is time. */

import type { Reader } from './contract.ts';
import { Handles, type Resized } from './handles.ts';
import { Margin } from './margin.ts';
import type { Mark } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { Strip } from './strip.ts';

export class Furniture {
  readonly #host: HTMLElement;
  readonly #margin: Margin;
  readonly #strip: Strip;
  readonly #handles: Handles;
  readonly #counted: (sheet: Sheet) => void;
  #readers: readonly Reader[] = [];
  #sheet: Sheet | null = null;
  #soon = 0;
  /** What strip and bar were drawn for. */
  #drawn: Sheet | null = null;
  #drawnAt = -1;
  #scrolling = 0;

  /** @param counted runs when marks or ledger may have changed, for the bar */
  constructor(host: HTMLElement, resized: (resized: Resized) => void, counted: (sheet: Sheet) => void) {
    const part = (name: string) => host.querySelector<HTMLElement>(name)!;
    this.#host = host;
    this.#margin = new Margin(part('.am-cards'));
    this.#strip = new Strip(part('.am-strip'));
    this.#handles = new Handles(part('.am-handles'), resized);
    this.#counted = counted;
  }

  clear(): void {
    this.#margin.clear();
  }

  /** @param chosen marks that may be given other ends */
  draw(sheet: Sheet, chosen: readonly Mark[]): void {
    this.#sheet = sheet;
    this.#handles.draw(sheet, chosen);
    this.soon();
  }

  /** @param whole also what depends on colours and sizes alone */
  soon(whole = false): void {
    this.#drawnAt = whole ? -1 : this.#drawnAt;
    if (this.#soon) return;
    // Not in the frame that paints the text, and not in each frame of a scroll: what comes near is not on the screen yet.
    const wait = this.#drawn === this.#sheet ? 60 : 0;
    this.#soon = requestAnimationFrame(() => setTimeout(() => {
      this.#soon = 0;
      const sheet = this.#sheet;
      if (!sheet || !this.#host.isConnected) return;
      this.#margin.draw(sheet);
      this.#window();
      if (this.#drawn === sheet && this.#drawnAt === sheet.changes) return;
      this.#drawn = sheet;
      this.#drawnAt = sheet.changes;
      this.#strip.draw(sheet);
      this.#counted(sheet);
    }, wait));
  }

  scrolled(): void {
    this.#scrolling ||= requestAnimationFrame(() => {
      this.#scrolling = 0;
      this.#window();
    });
  }

  readers(readers: readonly Reader[] = this.#readers): void {
    this.#readers = readers;
    if (this.#sheet) this.#strip.readers(readers, this.#sheet.page.content.text.length);
  }

  /** The sheet whose text is shown from now on. */
  show(sheet: Sheet | null): void {
    this.#sheet = sheet;
    this.clear();
  }

  /** What belongs to the place in the text that is pointed at: its cards and chips, and a chip's own words. */
  over(sheet: Sheet, target: Element): void {
    const chip = target.closest<HTMLElement>('[data-occurrence]');
    const pointed = chip ? sheet.marks.get(chip.dataset.occurrence!) : undefined;
    sheet.painter.layer('twin', pointed ? pointed.spans : []);
    const { units } = sheet.page.content;
    const ordinal = Number(target.closest<HTMLElement>('.am-s')?.dataset.unit ?? -1);
    const marks = ordinal < 0 ? [] : sheet.marks.touching(units[ordinal * 2], units[ordinal * 2 + 1]).map((placed) => placed.id);
    const names = new Set([...marks, ...(pointed ? [pointed] : [])].map((mark) => mark.occurrence));
    this.#margin.twin(names);
    for (const each of this.#host.querySelectorAll<HTMLElement>('.am-chip')) each.toggleAttribute('data-twin', names.has(each.dataset.occurrence!));
  }

  #window(): void {
    const sheet = this.#sheet;
    if (sheet) this.#strip.window(...sheet.view(), sheet.page.content.text.length);
  }
}
