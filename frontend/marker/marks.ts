/** The marks of an open page: what the server told, and what it has yet to answer. Pure. */

import type { PageChanges, PageMark, PageMarks, Span } from './contract.ts';
import { byNesting, lanes, lastAtMost, type Stretch } from './segments.ts';

export interface Mark extends PageMark {
  /** Number of the request that is not answered yet. */
  pending?: number;
}

/** Whether a person has yet to say that it stands there. */
export function isProvisional(mark: PageMark): boolean {
  return mark.anchor === 'CHANGED' || mark.anchor === 'AMBIGUOUS';
}

interface Placed extends Stretch<Mark> {
  lane: number;
}

export const LANES = 3;

export class Marks {
  revision = 0;
  readonly #length: number;
  #byOccurrence = new Map<string, Mark>();
  #placed: Placed[] = [];
  #all: Mark[] | null = null;
  #starts: number[] = [];
  #longest = 0;
  /** What a request that is not answered yet has replaced. */
  readonly #replaced = new Map<number, Mark>();

  /** @param length of the text; what lies beyond is not taken */
  constructor(length: number) {
    this.#length = length;
  }

  get size(): number {
    return this.#byOccurrence.size;
  }

  /** In reading order. */
  all(): readonly Mark[] {
    return (this.#all ??= [...new Set(this.#placed.map((placed) => placed.id))]);
  }

  /** How many have no place that counts. */
  get provisional(): number {
    let provisional = 0;
    for (const mark of this.#byOccurrence.values()) if (isProvisional(mark)) provisional++;
    return provisional;
  }

  /** How many the server has not answered yet. */
  get waiting(): number {
    let waiting = 0;
    for (const mark of this.#byOccurrence.values()) if (mark.pending !== undefined) waiting++;
    return waiting;
  }

  get(occurrence: string): Mark | undefined {
    return this.#byOccurrence.get(occurrence);
  }

  ofClaim(claim: string): Mark[] {
    return this.all().filter((mark) => mark.claim === claim);
  }

  /** Takes the server's list; what it has not answered yet stays. */
  load(page: PageMarks): void {
    const waiting = [...this.#byOccurrence.values()].filter((mark) => mark.pending !== undefined && !this.#replaced.has(mark.pending));
    this.#replaced.clear();
    this.#byOccurrence = new Map();
    for (const mark of [...page.marks, ...waiting]) this.#put(mark);
    this.revision = page.revision;
    this.#arrange();
  }

  /** Whether the changes followed on what is known; if not, they were not taken, and all must be loaded again. */
  apply(changes: PageChanges): boolean {
    if (changes.revision <= this.revision && changes.since !== undefined) return true;
    if (changes.since !== undefined && changes.since !== this.revision) return false;
    for (const occurrence of changes.remove ?? []) this.#byOccurrence.delete(occurrence);
    for (const mark of changes.upsert ?? []) this.#put(mark);
    this.revision = Math.max(this.revision, changes.revision);
    this.#arrange();
    return true;
  }

  /** Draws what is asked for; `instead` of a mark that has other spans now. */
  draw(pending: number, spans: Span[], instead?: Mark): void {
    if (instead) {
      this.#replaced.set(pending, instead);
      this.#put({ ...instead, spans, pending });
    } else {
      this.#put({
        occurrence: `pending-${pending}`, claim: '', no: 0, spans, state: 'OPEN', rating: null, tone: 'open', label: '',
        statement: '', mine: true, pending,
      });
    }
    this.#arrange();
  }

  /** The mark that a request drew, if it is still there. */
  drawn(pending: number): Mark | undefined {
    return [...this.#byOccurrence.values()].find((mark) => mark.pending === pending);
  }

  /** Takes a drawing away and puts back what it replaced. */
  withdraw(pending: number): Mark | undefined {
    const mark = this.drawn(pending);
    if (mark) this.#byOccurrence.delete(mark.occurrence);
    const before = this.#replaced.get(pending);
    if (mark && before) this.#put(before);
    this.#replaced.delete(pending);
    this.#arrange();
    return mark;
  }

  confirm(pending: number, mark: PageMark): void {
    this.withdraw(pending);
    this.#put(mark);
    this.#arrange();
  }

  /** Spans that touch the stretch, in reading order, with the lane in which to draw each. */
  touching(start: number, end: number): readonly Placed[] {
    const from = lastAtMost(this.#starts, start - this.#longest - 1) + 1;
    const to = lastAtMost(this.#starts, end - 1) + 1;
    return this.#placed.slice(from, to).filter((placed) => placed.end > start);
  }

  /** Whose marks lie under the offset, innermost first. */
  under(offset: number): Mark[] {
    return [...this.touching(offset, offset + 1)]
      .sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start)
      .map((placed) => placed.id);
  }

  /** The first mark that begins after the offset, or the last that begins before it. */
  beside(offset: number, forward: boolean): Mark | undefined {
    if (forward) return this.#placed[lastAtMost(this.#starts, offset) + 1]?.id;
    return this.#placed[lastAtMost(this.#starts, offset - 1)]?.id;
  }

  #put(mark: Mark): void {
    const spans = mark.spans
      .map(([start, end]): Span => [Math.max(0, start), Math.min(this.#length, end)])
      .filter(([start, end]) => end > start);
    if (spans.length > 0) this.#byOccurrence.set(mark.occurrence, { ...mark, spans });
  }

  #arrange(): void {
    const stretches: Placed[] = [];
    for (const mark of this.#byOccurrence.values())
      for (const [start, end] of mark.spans) stretches.push({ start, end, id: mark, lane: 0 });
    stretches.sort(byNesting);
    const lane = lanes(stretches);
    this.#longest = 0;
    stretches.forEach((stretch, i) => {
      stretch.lane = lane[i] % LANES;
      this.#longest = Math.max(this.#longest, stretch.end - stretch.start);
    });
    this.#placed = stretches;
    this.#all = null;
    this.#starts = stretches.map((stretch) => stretch.start);
  }
}

/** The part of a mark that stands first. */
export function firstSpan(mark: PageMark): Span {
  return mark.spans.reduce((first, span) => (span[0] < first[0] ? span : first));
}
