/** The text as DOM: sections that are built when they are needed, and the way between offsets and nodes. */

import type { PageBlock, PageContent } from './contract.ts';
import { InlineIndex, plan, runs, visible, type Piece, type SectionPlan } from './plan.ts';
import { lastAtMost } from './segments.ts';

export interface Section extends SectionPlan {
  element: HTMLElement;
  built: boolean;
  /** The text nodes in order, and the offset of each. */
  nodes: Text[];
  starts: number[];
}

export interface Point {
  node: Text;
  offset: number;
}

const SAFE_LINK = /^(https?:\/\/|mailto:)/i;

export class Page {
  readonly content: PageContent;
  readonly sections: Section[];
  readonly #starts: number[];
  readonly #inlines: InlineIndex;

  constructor(content: PageContent, root: HTMLElement) {
    this.content = content;
    this.#inlines = new InlineIndex(content.inlines ?? []);
    this.sections = plan(content).map((section, index) => {
      const element = document.createElement('div');
      element.className = 'am-section';
      element.dataset.index = String(index);
      element.style.setProperty('--am-lines', section.lines.toFixed(1));
      return { ...section, element, built: false, nodes: [], starts: [] };
    });
    this.#starts = this.sections.map((section) => section.start);
    root.replaceChildren(...this.sections.map((section) => section.element));
  }

  /** The section with the offset, or the one before it; undefined for an empty text. */
  sectionAt(offset: number): Section | undefined {
    return this.sections[Math.max(0, lastAtMost(this.#starts, offset))];
  }

  sectionOf(node: Node): Section | undefined {
    const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.am-section');
    const section = element ? this.sections[Number(element.dataset.index)] : undefined;
    return section?.element === element ? section : undefined;
  }

  build(section: Section): void {
    if (section.built) return;
    section.built = true;
    const fragment = document.createDocumentFragment();
    let group = null as { key: string; element: HTMLElement } | null;
    let row = null as { key: string; element: HTMLElement } | null;
    for (const piece of section.pieces) {
      const key = groupOf(piece.block);
      if (!key) group = null;
      else if (group?.key !== key) {
        group = { key, element: groupElement(piece.block) };
        fragment.append(group.element);
        row = null;
      }
      let parent: Node = group?.element ?? fragment;
      if (piece.block.k === 'td' || piece.block.k === 'th') {
        const rowKey = `${key} ${piece.block.row}`;
        if (row?.key !== rowKey) {
          row = { key: rowKey, element: document.createElement('tr') };
          parent.appendChild(row.element);
        }
        parent = row.element;
      }
      parent.appendChild(this.#block(section, piece));
    }
    section.element.append(fragment);
  }

  #block(section: Section, piece: Piece): HTMLElement {
    const { block } = piece;
    const element = document.createElement(blockTag(block));
    element.className = `am-block am-${blockTag(block) === 'p' ? 'p' : block.k}`;
    element.dir = 'auto';
    if (piece.continued) element.classList.add('am-continued');
    if (isVerse(this.content.text, piece)) element.classList.add('am-lines');
    let body = element;
    let start = piece.start;
    if (block.k === 'li') {
      element.setAttribute('role', 'listitem');
      element.setAttribute('aria-level', String(1 + (block.depth ?? 0)));
      element.style.setProperty('--am-depth', String(Math.min(8, block.depth ?? 0)));
      if (block.ordered) element.dataset.n = `${block.n ?? ''}.`;
      if (piece.continued) element.removeAttribute('data-n');
    } else if (block.k === 'turn') {
      body = document.createElement('div');
      body.className = 'am-said';
      body.dir = 'auto';
      start = this.#speaker(section, piece, element);
      element.append(body);
    }
    this.#text(section, body, start, piece.end);
    return element;
  }

  /** Draws who speaks; answers where the speech begins. */
  #speaker(section: Section, piece: Piece, turn: HTMLElement): number {
    const { block } = piece;
    const label = document.createElement('div');
    label.className = 'am-speaker';
    label.dir = 'auto';
    turn.append(label);
    if (piece.continued) return piece.start;
    if (block.said !== undefined && block.said > block.s && block.said < piece.end) {
      this.#label(section, label, block, block.said);
      return block.said;
    }
    if (block.speaker) label.append(part('am-who', visible(block.speaker)));
    if (block.time) label.append(part('am-time', visible(block.time)));
    return piece.start;
  }

  /** A label that the text itself holds, such as “[00:03:18] NORA FELD:”: the same words, name and time apart. */
  #label(section: Section, label: HTMLElement, block: PageBlock, said: number): void {
    const words = this.content.text.slice(block.s, said);
    const name = block.speaker ? words.indexOf(block.speaker) : -1;
    const time = block.time ? words.indexOf(block.time) : -1;
    const cut = name >= 0 && time >= 0 ? block.s + Math.max(name, time) : block.s;
    for (const [start, end, kind] of [
      [block.s, cut, name < time ? 'am-who' : 'am-time'],
      [cut, said, name < time ? 'am-time' : 'am-who'],
    ] as const) {
      if (end <= start) continue;
      const element = part(kind, '');
      label.append(element);
      this.#text(section, element, start, end);
    }
  }

  #text(section: Section, parent: HTMLElement, start: number, end: number): void {
    const { text, language } = this.content;
    let sentence = null as { unit: number; element: HTMLElement } | null;
    for (const run of runs(this.content, start, end, this.#inlines.touching(start, end))) {
      if (run.unit < 0) sentence = null;
      else if (sentence?.unit !== run.unit) {
        const element = document.createElement('span');
        element.className = 'am-s';
        element.dataset.unit = String(run.unit);
        parent.append(element);
        sentence = { unit: run.unit, element };
      }
      let place: HTMLElement = sentence?.element ?? parent;
      for (const inline of run.inlines) {
        const link = inline.k === 'a' && SAFE_LINK.test(inline.href ?? '');
        const element = document.createElement(link ? 'a' : inline.k === 'strong' ? 'strong' : inline.k === 'em' ? 'em' : 'span');
        if (element instanceof HTMLAnchorElement) {
          element.href = inline.href!;
          element.target = '_blank';
          element.rel = 'noopener noreferrer';
          // A click on a sentence marks it; the link opens with Ctrl or from the keyboard.
          element.tabIndex = -1;
        }
        place.append(element);
        place = element;
      }
      const node = document.createTextNode(visible(text.slice(run.start, run.end), language));
      place.append(node);
      section.nodes.push(node);
      section.starts.push(run.start);
    }
  }

  /** Where an offset is in the DOM. At the joint of two nodes an end belongs to the first, a start to the second. */
  point(offset: number, asEnd: boolean): Point | null {
    let section = this.sectionAt(asEnd ? Math.max(0, offset - 1) : offset);
    if (!section) return null;
    this.build(section);
    if (section.nodes.length === 0) return null;
    if (!asEnd) {
      const last = section.nodes.length - 1;
      const after = this.sections[this.sections.indexOf(section) + 1];
      if (offset >= section.starts[last] + section.nodes[last].length && after) {
        section = after;
        this.build(section);
      }
    }
    let index = Math.max(0, lastAtMost(section.starts, asEnd ? offset - 1 : offset));
    const node = section.nodes[index];
    const within = offset - section.starts[index];
    // Between two blocks there is text that is not shown: a start moves on to the next node.
    if (!asEnd && within >= node.length && index + 1 < section.nodes.length) {
      index++;
      return { node: section.nodes[index], offset: 0 };
    }
    return { node, offset: Math.max(0, Math.min(node.length, within)) };
  }

  range(start: number, end: number): StaticRange | null {
    const from = this.point(start, false);
    const to = this.point(end, true);
    if (!from || !to) return null;
    return new StaticRange({
      startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset,
    });
  }

  liveRange(start: number, end: number): Range | null {
    const fixed = this.range(start, end);
    if (!fixed) return null;
    const range = document.createRange();
    range.setStart(fixed.startContainer, fixed.startOffset);
    range.setEnd(fixed.endContainer, fixed.endOffset);
    return range;
  }

  /** The offset of a place in the DOM; null outside the text. */
  offset(node: Node, at: number, asEnd = false): number | null {
    const section = this.sectionOf(node);
    if (!section) return null;
    if (node instanceof Text) {
      const index = section.nodes.indexOf(node);
      if (index >= 0) return section.starts[index] + Math.min(at, node.length);
    }
    // An element boundary, as where a triple click selects a paragraph: the nearest text on the inner side.
    const place = document.createRange();
    place.setStart(node, at);
    const after = section.nodes.findIndex((text) => place.comparePoint(text, 0) >= 0);
    if (after < 0 || (asEnd && after > 0)) {
      const last = after < 0 ? section.nodes.length - 1 : after - 1;
      return last < 0 ? section.start : section.starts[last] + section.nodes[last].length;
    }
    return asEnd ? section.start : section.starts[after];
  }

  sentence(ordinal: number): HTMLElement | null {
    const start = this.content.units[ordinal * 2];
    if (start === undefined) return null;
    const point = this.point(start, false);
    return point?.node.parentElement?.closest<HTMLElement>('.am-s') ?? null;
  }

  /** All parts of a sentence; more than one where it runs over a paragraph's end. */
  sentenceParts(ordinal: number): HTMLElement[] {
    const start = this.content.units[ordinal * 2];
    const section = start === undefined ? undefined : this.sectionAt(start);
    if (!section?.built) return [];
    return [...section.element.querySelectorAll<HTMLElement>(`.am-s[data-unit="${ordinal}"]`)];
  }
}

function blockTag(block: PageBlock): string {
  if (/^h[1-6]$/.test(block.k)) return block.k;
  if (block.k === 'td' || block.k === 'th' || block.k === 'pre') return block.k;
  return block.k === 'li' || block.k === 'turn' ? 'div' : 'p';
}

function groupOf(block: PageBlock): string {
  if (block.k === 'li') return 'list';
  if (block.k === 'quote') return 'quote';
  if (block.k === 'td' || block.k === 'th') return `table ${block.table ?? 0}`;
  return '';
}

function groupElement(block: PageBlock): HTMLElement {
  if (block.k === 'quote') return document.createElement('blockquote');
  if (block.k !== 'li') return document.createElement('table');
  const list = document.createElement('div');
  list.setAttribute('role', 'list');
  return list;
}

/** Lines that the author broke: verse or an address, not a paragraph wrapped at a column. */
function isVerse(text: string, piece: Piece): boolean {
  const words = text.slice(piece.start, Math.min(piece.end, piece.start + 2000));
  const lines = words.split('\n');
  return lines.length > 1 && words.length / lines.length < 45;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
