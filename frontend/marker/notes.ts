/** Signs beside the lines that the file has notes on, and the panel in which they are read. */

import { html, nothing, type TemplateResult } from 'lit';
import type { PageContent, PageNote, Span } from './contract.ts';
import type { Section } from './page.ts';
import { excerpt } from './quote.ts';
import type { Sheet } from './sheet.ts';
import { name, reading, threads, written, type Thread } from './threads.ts';

const BUBBLE = 'M2.5 2.5h11v8h-6l-3 3v-3h-2z';
/** Long enough to cross the words on the way to somewhere else, or from a sign to its panel. */
const PAUSE = 220;

export interface NotesShown {
  threads: Thread[];
  /** All of the version's, not those of one place. */
  all: boolean;
  /** Opened by a pointer that rests on the sign, and gone with it. */
  passing: boolean;
  /** What they stand beside, in the window. */
  beside: DOMRect | null;
}

export interface NotesHost {
  readonly notes: NotesShown | null;
  showNotes(shown: NotesShown | null, back?: HTMLElement): void;
}

/** The signs of one sheet. */
export class NoteSigns {
  readonly #sheet: Sheet;
  readonly #host: NotesHost;
  #timer = 0;

  constructor(sheet: Sheet, host: NotesHost) {
    this.#sheet = sheet;
    this.#host = host;
  }

  /** Reads all places before it writes any. */
  draw(sections: readonly Section[]): void {
    const all = threads(this.#sheet.page.content);
    if (all.length === 0) return;
    const measured: [Section, Map<number, Thread[]>][] = [];
    for (const section of sections) {
      const { top, width } = section.element.getBoundingClientRect();
      if (width === 0) continue;
      const lines = new Map<number, Thread[]>();
      for (const thread of all) {
        if (thread.at < section.start || thread.at >= section.end) continue;
        const line = this.#sheet.lineOf(thread.at);
        if (line === null) continue;
        const at = Math.round(line - top);
        lines.set(at, [...(lines.get(at) ?? []), thread]);
      }
      measured.push([section, lines]);
    }
    for (const [section, lines] of measured) {
      const before = section.element.querySelector(':scope > .am-signs');
      const signs = document.createElement('div');
      signs.className = 'am-signs';
      for (const [top, here] of lines) signs.append(this.#sign(top, here));
      if (before) before.replaceWith(signs);
      else if (lines.size > 0) section.element.append(signs);
    }
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (!this.#host.notes?.passing) return;
      this.#host.showNotes(null);
      this.point([]);
    }, PAUSE);
  }

  stay(): void {
    clearTimeout(this.#timer);
  }

  /** Shows in the text which words these are about. */
  point(here: readonly Thread[]): void {
    this.#sheet.painter.layer('twin', here.flatMap(({ first, at }): Span[] => (at < 0 ? [] : [[first.s!, first.e!]])));
  }

  #sign(top: number, here: Thread[]): HTMLElement {
    const sign = document.createElement('button');
    sign.type = 'button';
    sign.className = 'am-sign';
    // Reached by the key for the notes of a sentence, and by the list of all notes, so that Tab does not stop at each.
    sign.tabIndex = -1;
    sign.style.top = `${top}px`;
    const count = here.reduce((sum, { answers }) => sum + 1 + answers.length, 0);
    sign.setAttribute('aria-label', `${count === 1 ? name(here[0].first) : `${count} notes`}: ${excerpt(here[0].first.text, 0, 200, 80)}`);
    sign.append(bubble(), count > 1 ? String(count) : '');
    const shown = (passing: boolean): NotesShown => ({ threads: here, all: false, passing, beside: sign.getBoundingClientRect() });
    sign.addEventListener('click', (event) => {
      event.stopPropagation();
      this.stay();
      this.point(here);
      this.#host.showNotes(shown(false), sign);
    });
    sign.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'mouse') return;
      this.stay();
      this.#timer = window.setTimeout(() => {
        if (this.#host.notes && !this.#host.notes.passing) return;
        this.point(here);
        this.#host.showNotes(shown(true));
      }, PAUSE);
    });
    sign.addEventListener('pointerleave', () => this.leave());
    return sign;
  }
}

function bubble(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', BUBBLE);
  svg.append(path);
  return svg;
}

export interface NotesActions {
  go(start: number, end: number): void;
  close(): void;
  enter(): void;
  leave(): void;
}

export function notesPanel(shown: NotesShown, content: PageContent, act: NotesActions): TemplateResult {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    act.close();
  };
  const read = shown.all ? reading(content) : '';
  return html`<div class="am-notes ${shown.all ? 'am-all' : ''}" role="dialog" aria-label=${shown.all ? 'Notes that came with the file' : 'Notes on this passage'}
      @keydown=${pressed} @pointerenter=${act.enter} @pointerleave=${act.leave} @focusin=${act.enter}>
    <div class="am-notes-head"><strong>${shown.all ? 'Notes in the file' : 'Notes here'}</strong><button type="button" class="am-notes-close" @click=${act.close}>Close</button></div>
    ${read ? html`<p class="am-notes-read">${read}</p>` : nothing}
    ${shown.threads.map((thread) => threadItem(thread, content, shown.all ? act : null))}
  </div>`;
}

function threadItem({ first, answers, at }: Thread, content: PageContent, act: NotesActions | null): TemplateResult {
  const words = at < 0 ? '' : excerpt(content.text, first.s!, first.e!, 90);
  return html`<article class="am-thread" ?data-settled=${first.resolved}>
    ${at < 0
      ? html`<p class="am-about-words">The file doesn’t say what it is about.</p>`
      : act
        ? html`<button type="button" class="am-about-words" dir="auto" @click=${() => act.go(first.s!, first.e!)}>${words}</button>`
        : html`<p class="am-about-words" dir="auto">${words}</p>`}
    ${first.deleted ? html`<p class="am-notes-read">On words that were deleted; they stood at the end of these.</p>` : nothing}
    ${[first, ...answers].map((note) => noteItem(note, note.to === undefined))}
  </article>`;
}

function noteItem(note: PageNote, isFirst: boolean): TemplateResult {
  const facts = [note.author, note.at ? written(note.at) : '', isFirst && note.resolved ? 'settled' : ''].filter(Boolean);
  return html`<div class="am-noted-by ${isFirst ? '' : 'am-answer'}">
    <p class="am-note-facts"><strong>${isFirst ? name(note) : 'Answer'}</strong>${facts.map((fact) => html` · <span>${fact}</span>`)}</p>
    <p class="am-note-words" dir="auto">${note.text}</p>
    ${note.links.map((link) => html`<p class="am-note-link"><a href=${link} target="_blank" rel="noopener noreferrer">${link}<span class="am-hidden"> (opens a new tab)</span></a></p>`)}
  </div>`;
}

/** Beside its sign, and on the screen; where there is no margin, style puts it at the bottom. */
export function placeNotes(panel: HTMLElement | null, host: HTMLElement, beside: DOMRect | null): void {
  if (!panel) return;
  const box = host.getBoundingClientRect();
  const top = beside ? beside.top - box.top - 6 : 8;
  const left = beside ? beside.right - box.left + 8 : Infinity;
  // At the edge where there is no room; the words that it is about stay free.
  if (left + panel.offsetWidth < box.width - 24) panel.style.insetInlineStart = `${left}px`;
  else panel.style.removeProperty('inset-inline-start');
  panel.style.top = `${Math.max(8, Math.min(top, box.height - panel.offsetHeight - 46))}px`;
}
