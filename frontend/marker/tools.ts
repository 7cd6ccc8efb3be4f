/** What can be done with the passage that is selected, beside it. */

import { html, nothing, type TemplateResult } from 'lit';
import { keysOf, shownKey, type Action, type ChosenKeys } from './keys.ts';
import type { Mark } from './marks.ts';

/** @param chosen the first mark of the claim that is open */
export function tools(host: { do(action: Action): boolean; copyLink(): void }, chosen: Mark | undefined, keys: ChosenKeys): TemplateResult {
  // Keeping the pointer from the text keeps the selection.
  return html`<div class="am-tools" role="toolbar" aria-label="Selection" @pointerdown=${(event: Event) => event.preventDefault()}>
    <button type="button" @click=${() => host.do('mark')}>Mark as claim ${keyHint('mark', keys)}</button>
    ${chosen ? html`<button type="button" @click=${() => host.do('add-span')}>Add to claim ${chosen.no} ${keyHint('add-span', keys)}</button>` : nothing}
    <button type="button" @click=${() => host.copyLink()}>Copy link</button>
  </div>`;
}

/** Below the selection's end, or above its beginning where there is no room. */
export function placeTools(element: HTMLElement | null, scroller: HTMLElement, range: Range | null | undefined): void {
  const rects = range ? [...range.getClientRects()].filter((rect) => rect.width > 0) : [];
  const last = rects.at(-1);
  if (!element || !last) return;
  const view = scroller.getBoundingClientRect();
  const room = view.bottom - last.bottom > element.offsetHeight + 24;
  const top = room ? last.bottom + 10 : Math.max(view.top + 8, rects[0].top - element.offsetHeight - 10);
  const left = Math.max(8, Math.min(last.right - view.left - element.offsetWidth / 2, scroller.clientWidth - element.offsetWidth - 8));
  element.style.top = `${top - view.top + scroller.scrollTop}px`;
  element.style.left = `${left}px`;
}

/** The first key of an action, as it stands on a button that does the same. */
export function keyHint(action: Action, keys: ChosenKeys): TemplateResult | typeof nothing {
  const [first] = keysOf(action, keys);
  return first ? html`<kbd>${shownKey(first)}</kbd>` : nothing;
}
