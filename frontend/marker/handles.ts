/** The ends of the chosen mark, to be dragged. */

import type { Span } from './contract.ts';
import { isProvisional, type Mark } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { offsetAt } from './pointer.ts';
import { clamp, snapToWords } from './selection.ts';

export interface Resized {
  mark: Mark;
  /** Which span. */
  index: number;
  span: Span;
}

export class Handles {
  readonly #root: HTMLElement;
  readonly #done: (resized: Resized) => void;

  /** @param root what the handles are placed in, and scrolls with the text */
  constructor(root: HTMLElement, done: (resized: Resized) => void) {
    this.#root = root;
    this.#done = done;
  }

  draw(sheet: Sheet | null, marks: readonly Mark[]): void {
    this.#root.replaceChildren();
    if (!sheet) return;
    const box = this.#root.getBoundingClientRect();
    const made: HTMLElement[] = [];
    for (const mark of marks) {
      if (mark.pending !== undefined || isProvisional(mark)) continue;
      mark.spans.forEach(([start, end], index) => {
        for (const side of ['start', 'end'] as const) {
          const rect = edge(sheet, side === 'start' ? start : end - 1);
          if (!rect) continue;
          const handle = document.createElement('div');
          handle.className = `am-handle am-handle-${side}`;
          handle.title = 'Drag to change the passage';
          const rtl = getComputedStyle(rect.element).direction === 'rtl';
          const x = (side === 'start') !== rtl ? rect.box.left : rect.box.right;
          handle.style.left = `${x - box.left}px`;
          handle.style.top = `${rect.box.top - box.top}px`;
          handle.style.height = `${rect.box.height}px`;
          handle.addEventListener('pointerdown', (event) => this.#drag(event, handle, sheet, mark, index, side));
          made.push(handle);
        }
      });
    }
    this.#root.append(...made);
  }

  #drag(event: PointerEvent, handle: HTMLElement, sheet: Sheet, mark: Mark, index: number, side: 'start' | 'end'): void {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    handle.classList.add('am-dragging');
    const [start, end] = mark.spans[index];
    const { text, language } = sheet.page.content;
    let span: Span = [start, end];
    const move = (moved: PointerEvent) => {
      // The handle itself is under the pointer: look a little to the inner side of the line.
      const at = offsetAt(sheet, moved.clientX, moved.clientY);
      if (at === null) return;
      const wished = side === 'start' ? { start: Math.min(at, end - 1), end } : { start, end: Math.max(at + 1, start + 1) };
      const meant = moved.altKey ? clamp(text, wished) : snapToWords(text, wished, language);
      if (meant.end <= meant.start) return;
      span = side === 'start' ? [meant.start, end] : [start, meant.end];
      sheet.painter.layer('draft', [span]);
    };
    const stop = (take: boolean) => {
      handle.removeEventListener('pointermove', move);
      sheet.painter.layer('draft', []);
      handle.classList.remove('am-dragging');
      if (take && (span[0] !== start || span[1] !== end)) this.#done({ mark, index, span });
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => stop(true), { once: true });
    handle.addEventListener('pointercancel', () => stop(false), { once: true });
  }
}

function edge(sheet: Sheet, offset: number): { box: DOMRect; element: Element } | null {
  const point = sheet.page.point(offset, false);
  if (!point || !point.node.parentElement) return null;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  range.setEnd(point.node, Math.min(point.node.length, point.offset + 1));
  const box = range.getClientRects()[0];
  return box ? { box, element: point.node.parentElement } : null;
}
