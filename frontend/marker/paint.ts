/** Paints marks with the CSS Custom Highlight API: no node is made or split for a mark. */

import { LANES, type Mark, type Marks } from './marks.ts';
import type { Page, Section } from './page.ts';
import { TONE_NAMES, toneOf } from './tones.ts';

/** One highlight for all pages of the document: the registry is the window's. */
function highlight(name: string, priority: number): Highlight {
  let found = CSS.highlights.get(name);
  if (!found) {
    found = new Highlight();
    found.priority = priority;
    CSS.highlights.set(name, found);
  }
  return found;
}

/** Names of highlights that are not marks, with their priority over them. */
const LAYERS = { moved: 10, pending: 20, draft: 22, twin: 30, chosen: 40, weighed: 41, find: 50, found: 60 } as const;
export type Layer = keyof typeof LAYERS;

export function supported(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

export class Painter {
  readonly #page: Page;
  readonly #painted = new Map<Section, [Highlight, AbstractRange][]>();
  readonly #layers = new Map<Layer, AbstractRange[]>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** Draws what lies in a section; only sections near the screen hold ranges, whatever the text's length. */
  paint(section: Section, marks: Marks, shows: (mark: Mark) => boolean): void {
    this.clear(section);
    if (!supported()) return;
    const drawn: [Highlight, AbstractRange][] = [];
    for (const { id: mark, start, end, lane } of marks.touching(section.start, section.end)) {
      if (!shows(mark)) continue;
      const range = this.#page.range(Math.max(start, section.start), Math.min(end, section.end));
      if (!range) continue;
      const tone = toneOf(mark.tone);
      const layer = mark.pending === undefined
        ? highlight(`assay-${tone}-${lane}`, TONE_NAMES.indexOf(tone) % 4 + lane)
        : highlight('assay-pending', LAYERS.pending);
      for (const each of mark.anchor === 'MOVED' ? [layer, highlight('assay-moved', LAYERS.moved)] : [layer]) {
        each.add(range);
        drawn.push([each, range]);
      }
    }
    if (drawn.length > 0) this.#painted.set(section, drawn);
  }

  clear(section: Section): void {
    for (const [layer, range] of this.#painted.get(section) ?? []) layer.delete(range);
    this.#painted.delete(section);
  }

  /** Sets what a layer shows, in place of what it showed. */
  layer(name: Layer, spans: readonly (readonly [number, number])[]): void {
    if (!supported()) return;
    const before = this.#layers.get(name);
    if (!before && spans.length === 0) return;
    const target = highlight(`assay-${name}`, LAYERS[name]);
    for (const range of before ?? []) target.delete(range);
    const ranges = spans.map(([start, end]) => this.#page.range(start, end)).filter((range) => range !== null);
    for (const range of ranges) target.add(range);
    this.#layers.set(name, ranges);
  }

  clearAll(): void {
    for (const section of [...this.#painted.keys()]) this.clear(section);
    for (const name of [...this.#layers.keys()]) this.layer(name, []);
  }
}

/** All names that a style sheet must know. */
export function markHighlights(): { name: string; tone: string; lane: number }[] {
  return TONE_NAMES.flatMap((tone) =>
    Array.from({ length: LANES }, (_, lane) => ({ name: `assay-${tone}-${lane}`, tone, lane })),
  );
}
