import { findAll, fold, type Folded } from '../marker/find.ts';
import type { Pane, Told, Where } from './contract.ts';
import { fetched, problem } from './loading.ts';

const HIGHLIGHT = 'assay-passage';

/** A copy's readable text. One selects as on any page; the arrow keys with Shift change what is selected. */
export class TextPane implements Pane {
  readonly #host: HTMLElement;
  readonly #told: Told;
  readonly #ready: Promise<void>;
  readonly #listening = new AbortController();
  readonly #page = document.createElement('div');
  #text = '';
  #folded: Folded | null = null;
  #last = '';

  constructor(host: HTMLElement, url: string, choosing: boolean, told: Told) {
    this.#host = host;
    this.#told = told;
    this.#page.className = 'ac-text';
    this.#page.tabIndex = 0;
    this.#page.setAttribute('role', 'region');
    this.#page.setAttribute('aria-label', 'Text of the copy');
    host.append(this.#page);
    if (choosing) document.addEventListener('selectionchange', () => this.#selected(), { signal: this.#listening.signal });
    this.#ready = this.#open(url);
  }

  async #open(url: string): Promise<void> {
    const answer = await fetched<{ text: string }>(`${url}/text`);
    if (typeof answer === 'string') return problem(this.#host, answer);
    this.#text = answer.text;
    let at = 0;
    const made: HTMLElement[] = [];
    for (const line of answer.text.split('\n')) {
      if (line.trim() !== '') {
        const paragraph = document.createElement('p');
        paragraph.dataset.at = String(at);
        paragraph.textContent = line;
        made.push(paragraph);
      }
      at += line.length + 1;
    }
    this.#page.replaceChildren(...made);
    this.#page.dataset.ready = '';
  }

  #selected(): void {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!this.#page.contains(range.startContainer) || !this.#page.contains(range.endContainer)) return;
    let start = this.#offset(range.startContainer, range.startOffset);
    let end = this.#offset(range.endContainer, range.endOffset);
    while (start < end && /\s/.test(this.#text[start])) start++;
    while (end > start && /\s/.test(this.#text[end - 1])) end--;
    const chosen = `${start} ${end}`;
    if (start >= end || chosen === this.#last) return;
    this.#last = chosen;
    this.#told.chose({ span: [start, end] });
  }

  #offset(node: Node, offset: number): number {
    const element = node instanceof Element ? node : node.parentElement!;
    const paragraph = element.closest<HTMLElement>('p[data-at]');
    if (!paragraph) {
      // Between paragraphs: the beginning of the one that comes next.
      const next = node.childNodes[offset] as HTMLElement | undefined;
      return next?.dataset ? Number(next.dataset.at ?? 0) : this.#text.length;
    }
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.at) + before.toString().length;
  }

  /** The place of an offset: the paragraphs stand in order, and each holds one text node. */
  #point(offset: number): { node: Node; offset: number } | null {
    const paragraphs = this.#page.children;
    let low = 0;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (Number((paragraphs[middle] as HTMLElement).dataset.at) <= offset) low = middle;
      else high = middle - 1;
    }
    const node = paragraphs[low]?.firstChild;
    if (!node) return null;
    const within = offset - Number((paragraphs[low] as HTMLElement).dataset.at);
    return { node, offset: Math.max(0, Math.min(node.textContent!.length, within)) };
  }

  #range(start: number, end: number): Range | null {
    const from = this.#point(start);
    const to = this.#point(end - 1);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, Math.min(to.node.textContent!.length, to.offset + 1));
    return range;
  }

  async show(where: Where | null): Promise<void> {
    await this.#ready;
    CSS.highlights?.delete(HIGHLIGHT);
    const range = where?.span ? this.#range(...where.span) : null;
    if (!range) return;
    CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
    this.#page.dataset.shown = range.toString();
    scrollTo(this.#host, range);
  }

  /** Selects the words where they stand next; says whether they do. */
  async find(words: string): Promise<boolean> {
    await this.#ready;
    this.#folded ??= fold(this.#text);
    const places = findAll(this.#folded, words, 5_000);
    if (places.length === 0) return false;
    const from = Number(this.#last.split(' ')[0] || -1);
    const [start, end] = places.find((place) => place[0] > from) ?? places[0];
    const range = this.#range(start, end);
    if (!range) return false;
    const selection = getSelection()!;
    selection.removeAllRanges();
    selection.addRange(range);
    this.#last = `${start} ${end}`;
    this.#told.chose({ span: [start, end] });
    scrollTo(this.#host, range);
    return true;
  }

  close(): void {
    this.#listening.abort();
    CSS.highlights?.delete(HIGHLIGHT);
  }
}

function scrollTo(host: HTMLElement, range: Range): void {
  const place = range.getBoundingClientRect();
  const box = host.getBoundingClientRect();
  host.scrollBy({ top: place.top - box.top - box.height / 3 });
}
