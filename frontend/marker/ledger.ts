/** The account of every sentence: looked at, as what, or not yet. Pure. */

import type { Disposition, PageChanges, PageMarks, Span } from './contract.ts';
import { isProvisional, type Marks } from './marks.ts';
import { unitAt } from './plan.ts';

export interface Coverage {
  sentences: number;
  looked: number;
  /** Whole per cent, rounded down, so that 100 means all. */
  percent: number;
}

export class Ledger {
  readonly #units: readonly number[];
  #given = new Map<number, Disposition>();
  #marked = new Set<number>();
  /** What stood there before a request that is not answered yet. */
  #waiting = new Map<number, [ordinal: number, before: Disposition | undefined][]>();

  constructor(units: readonly number[]) {
    this.#units = units;
  }

  get sentences(): number {
    return this.#units.length >> 1;
  }

  /** How many requests are not answered yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  load(page: PageMarks): void {
    this.#given = new Map();
    for (const [ordinal, disposition] of page.dispositions ?? []) this.#set(ordinal, disposition);
  }

  apply(changes: PageChanges): void {
    for (const [ordinal, disposition] of changes.dispositions ?? []) this.#set(ordinal, disposition ?? undefined);
  }

  /**
   * A sentence under a mark is looked at, whatever else was said of it; one that may only be its place is not.
   *
   * @param spans where marks came, went or moved; everywhere if not said
   */
  follow(marks: Marks, spans?: readonly Span[]): void {
    if (!spans) {
      this.#marked = new Set();
      for (const mark of marks.all()) {
        if (isProvisional(mark)) continue;
        for (const [start, end] of mark.spans) for (const o of this.within(start, end)) this.#marked.add(o);
      }
      return;
    }
    for (const [start, end] of spans)
      for (const o of this.within(start, end)) {
        const there = marks.touching(this.#units[o * 2], this.#units[o * 2 + 1]);
        if (there.some(({ id }) => !isProvisional(id))) this.#marked.add(o);
        else this.#marked.delete(o);
      }
  }

  of(ordinal: number): Disposition | undefined {
    return this.#marked.has(ordinal) ? 'CLAIM' : this.#given.get(ordinal);
  }

  dispose(pending: number, from: number, to: number, disposition: Disposition | null): void {
    const before: [number, Disposition | undefined][] = [];
    for (let ordinal = from; ordinal < to; ordinal++) {
      before.push([ordinal, this.#given.get(ordinal)]);
      this.#set(ordinal, disposition ?? undefined);
    }
    this.#waiting.set(pending, before);
  }

  /** Takes back what the server refused. */
  refuse(pending: number): void {
    for (const [ordinal, before] of this.#waiting.get(pending) ?? []) this.#set(ordinal, before);
    this.#waiting.delete(pending);
  }

  confirm(pending: number): void {
    this.#waiting.delete(pending);
  }

  /** Ordinals of the sentences that a span touches. */
  within(start: number, end: number): number[] {
    const result: number[] = [];
    for (let o = Math.max(0, unitAt(this.#units, start)); o < this.sentences && this.#units[o * 2] < end; o++)
      if (this.#units[o * 2 + 1] > start) result.push(o);
    return result;
  }

  /** The next sentence from `ordinal` on that nobody has looked at, going round once; -1 where all are. */
  unread(ordinal: number, forward = true): number {
    const count = this.sentences;
    for (let step = 0; step < count; step++) {
      const o = (((forward ? ordinal + step : ordinal - step) % count) + count) % count;
      if (this.of(o) === undefined) return o;
    }
    return -1;
  }

  coverage(): Coverage {
    const sentences = this.sentences;
    let looked = 0;
    for (let o = 0; o < sentences; o++) if (this.of(o) !== undefined) looked++;
    return { sentences, looked, percent: sentences === 0 ? 100 : Math.floor((looked * 100) / sentences) };
  }

  /** The text in `cells` equal parts: which share of the sentences in each is not looked at, from 0 to 1. */
  strip(length: number, cells: number): number[] {
    const all = new Array<number>(cells).fill(0);
    const unread = new Array<number>(cells).fill(0);
    const cellOf = (offset: number) => Math.min(cells - 1, Math.floor((offset * cells) / Math.max(1, length)));
    for (let o = 0; o < this.sentences; o++) {
      const last = cellOf(this.#units[o * 2 + 1] - 1);
      for (let cell = cellOf(this.#units[o * 2]); cell <= last; cell++) {
        all[cell]++;
        if (this.of(o) === undefined) unread[cell]++;
      }
    }
    return all.map((count, cell) => (count === 0 ? 0 : unread[cell] / count));
  }

  #set(ordinal: number, disposition: Disposition | undefined): void {
    if (ordinal < 0 || ordinal >= this.sentences) return;
    if (disposition) this.#given.set(ordinal, disposition);
    else this.#given.delete(ordinal);
  }
}
