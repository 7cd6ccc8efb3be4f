/** Mouse and touch: what a click or a drag over the text means. */

import type { Span } from './contract.ts';
import type { Mark } from './marks.ts';
import { clamp, snapToWords, trim } from './selection.ts';
import type { Sheet } from './sheet.ts';

export interface Desk {
  readonly sheet: Sheet | null;
  readonly canMark: boolean;
  readonly text: HTMLElement;
  /** Marks at once; answers the number of the request. */
  mark(span: Span, how: 'sentence' | 'selection', claim?: string): number;
  /** Takes back what a click marked that turned out to be half a double click. */
  takeBack(pending: number): void;
  chooseMark(mark: Mark): void;
  select(span: Span | null): void;
  setCurrent(ordinal: number): void;
}

/** A double click comes within half a second on every system. */
const DOUBLE = 500;

export class Pointer {
  readonly #desk: Desk;
  #hadSelection = false;
  #exact = false;
  #down = false;
  #lastPending = 0;
  #lastClick = 0;
  #cycle: { under: string; index: number } = { under: '', index: 0 };

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  down(event: PointerEvent): void {
    this.#down = true;
    const selection = getSelection();
    this.#hadSelection = !!selection && !selection.isCollapsed && event.button === 0;
  }

  /** On the window, because a drag may end outside the text. */
  up(event: PointerEvent): void {
    if (!this.#down) return;
    this.#down = false;
    this.#exact = event.altKey;
    // A touch selection has handles that the person still moves: it is snapped when it is marked.
    const snap = event.pointerType !== 'touch';
    setTimeout(() => this.#dragged(snap));
  }

  selectionChanged(): void {
    if (this.#down) return;
    this.#dragged(false);
  }

  click(event: MouseEvent): void {
    const { sheet, canMark } = this.#desk;
    if (!sheet || event.button !== 0) return;
    const target = event.target as Element;
    const chip = target.closest<HTMLElement>('[data-occurrence]');
    if (chip) {
      const mark = sheet.marks.get(chip.dataset.occurrence!);
      if (mark) this.#desk.chooseMark(mark);
      return;
    }
    if (target.closest('a')) {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
    }
    if (event.detail > 1) {
      if (this.#lastPending && event.timeStamp - this.#lastClick < DOUBLE) this.#desk.takeBack(this.#lastPending);
      this.#lastPending = 0;
      return;
    }
    this.#lastPending = 0;
    const selection = getSelection();
    if (selection && !selection.isCollapsed) return;
    const sentence = target.closest<HTMLElement>('.am-s');
    const offset = offsetAt(sheet, event.clientX, event.clientY);
    if (offset === null || (!sentence && sheet.marks.under(offset).length === 0)) return;
    const ordinal = Number(sentence?.dataset.unit ?? -1);
    if (ordinal >= 0) this.#desk.setCurrent(ordinal);
    // The click that puts a selection away says nothing else.
    if (this.#hadSelection) return;
    const marks = sheet.marks.under(offset).filter((mark) => mark.pending === undefined && sheet.shows(mark));
    if (marks.length > 0) {
      this.#desk.chooseMark(this.#next(marks, sheet.chosen));
      return;
    }
    if (!canMark || ordinal < 0 || sheet.marks.under(offset).length > 0) return;
    const { units } = sheet.page.content;
    this.#lastClick = event.timeStamp;
    this.#lastPending = this.#desk.mark([units[ordinal * 2], units[ordinal * 2 + 1]], 'sentence');
  }

  /** The innermost first; each further click on the same pile goes one out. */
  #next(marks: Mark[], chosen: string): Mark {
    const under = marks.map((mark) => mark.occurrence).join(' ');
    const again = this.#cycle.under === under && marks[this.#cycle.index]?.claim === chosen;
    this.#cycle = { under, index: again ? (this.#cycle.index + 1) % marks.length : 0 };
    return marks[this.#cycle.index];
  }

  #dragged(finished: boolean): void {
    const { sheet } = this.#desk;
    const span = this.selected();
    if (!sheet || !span) {
      this.#desk.select(null);
      return;
    }
    if (finished && !this.#exact) {
      const range = sheet.page.liveRange(span[0], span[1]);
      const selection = getSelection();
      if (range && selection) {
        selection.removeAllRanges();
        selection.addRange(range);
      }
    }
    this.#desk.select(span);
  }

  /** The selection as a span of the text: snapped, or exact where Alt was held; null where there is none. */
  selected(): Span | null {
    const { sheet, text } = this.#desk;
    const selection = getSelection();
    if (!sheet || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(text)) return null;
    const whole = sheet.page.content.text;
    const inStart = text.contains(range.startContainer);
    const inEnd = text.contains(range.endContainer);
    // A selection that came from outside is taken only if it ends in the text.
    if (!inStart && !inEnd) return null;
    const start = inStart ? sheet.page.offset(range.startContainer, range.startOffset) : 0;
    const end = inEnd ? sheet.page.offset(range.endContainer, range.endOffset, true) : whole.length;
    if (start === null || end === null || end <= start) return null;
    const wished = { start, end };
    const meant = this.#exact ? trim(whole, clamp(whole, wished)) : snapToWords(whole, wished, sheet.page.content.language);
    return meant.end > meant.start ? [meant.start, meant.end] : null;
  }
}

/** The offset of the character at a place in the window; null where there is no text. */
export function offsetAt(sheet: Sheet, x: number, y: number): number | null {
  let node: Node | null = null;
  let at = 0;
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    node = caret?.offsetNode ?? null;
    at = caret?.offset ?? 0;
  } else {
    const range = document.caretRangeFromPoint?.(x, y);
    node = range?.startContainer ?? null;
    at = range?.startOffset ?? 0;
  }
  if (!(node instanceof Text)) return null;
  // The caret stands before or after the character under the pointer: take the one that is there.
  for (const start of [at, at - 1]) {
    if (start < 0 || start >= node.length) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    const hit = [...range.getClientRects()].some((r) => x >= r.left - 1 && x <= r.right + 1 && y >= r.top - 4 && y <= r.bottom + 4);
    if (hit) return sheet.page.offset(node, start);
  }
  return sheet.page.offset(node, Math.max(0, Math.min(at, node.length - 1)));
}
