/** Number chips beside the lines on which marks begin. */

import { chipRows, type Chip } from './layout.ts';
import type { Mark, Marks } from './marks.ts';
import type { Section } from './page.ts';
import { toneIcon, toneOf } from './tones.ts';

const CHIP_WIDTH = 34;

export class Gutter {
  readonly #lineOf: (offset: number) => number | null;

  /** @param lineOf top of the line at an offset, in the window */
  constructor(lineOf: (offset: number) => number | null) {
    this.#lineOf = lineOf;
  }

  /** Draws the chips of sections; reads all places before it writes any. */
  draw(sections: Iterable<Section>, marks: Marks, chosen: string, shows: (mark: Mark) => boolean): void {
    const measured: [Section, ReturnType<typeof chipRows<Mark>>, number][] = [];
    for (const section of sections) {
      const box = section.element.getBoundingClientRect();
      if (box.width === 0) continue;
      const style = getComputedStyle(section.element);
      const room = Math.max(1, Math.floor(parseFloat(style.paddingInlineStart) / CHIP_WIDTH));
      const chips: Chip<Mark>[] = [];
      const seen = new Set<Mark>();
      for (const { id: mark, start } of marks.touching(section.start, section.end)) {
        if (seen.has(mark) || start < section.start || mark.spans[0][0] !== start || !shows(mark)) continue;
        seen.add(mark);
        const line = this.#lineOf(start);
        if (line !== null) chips.push({ id: mark, line: line - box.top });
      }
      measured.push([section, chipRows(chips, room, 8), room]);
    }
    for (const [section, rows] of measured) {
      this.clear(section);
      if (rows.length === 0) continue;
      const gutter = document.createElement('div');
      gutter.className = 'am-gutter';
      gutter.setAttribute('role', 'group');
      gutter.setAttribute('aria-label', 'Claims beside this passage');
      for (const { line, ids, rest } of rows) {
        const row = document.createElement('div');
        row.className = 'am-chips';
        row.style.top = `${line.toFixed(1)}px`;
        for (const mark of ids) row.append(chip(mark, mark.claim === chosen));
        if (rest.length > 0) row.append(more(rest, chosen));
        gutter.append(row);
      }
      section.element.append(gutter);
    }
  }

  clear(section: Section): void {
    section.element.querySelector(':scope > .am-gutter')?.remove();
  }
}

function chip(mark: Mark, chosen: boolean): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'am-chip';
  button.tabIndex = -1;
  button.dataset.occurrence = mark.occurrence;
  button.style.setProperty('--am-tone-ink', `var(--am-tone-ink-${toneOf(mark.tone)})`);
  if (chosen) button.setAttribute('aria-current', 'true');
  button.append(toneIcon(mark.tone), String(mark.no || '…'));
  button.title = mark.pending === undefined ? `${mark.no} · ${mark.label}\n${mark.statement}` : 'Being saved';
  button.setAttribute('aria-label', mark.pending === undefined ? `Claim ${mark.no}, ${mark.label}: ${mark.statement}` : 'Claim being saved');
  return button;
}

/** Each click chooses the next of those that have no chip of their own. */
function more(rest: Mark[], chosen: string): HTMLElement {
  const at = rest.findIndex((mark) => mark.claim === chosen);
  const next = rest[(at + 1) % rest.length];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'am-more';
  button.tabIndex = -1;
  button.dataset.occurrence = next.occurrence;
  button.textContent = `+${rest.length}`;
  button.title = rest.map((mark) => `${mark.no || '…'} · ${mark.label}`).join('\n');
  button.setAttribute('aria-label', `${rest.length} more claims on this line; next is claim ${next.no}`);
  if (at >= 0) button.setAttribute('aria-current', 'true');
  return button;
}
