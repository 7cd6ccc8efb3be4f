/** From a pointer on a page to the words that a person means. Pure. */

import type { Region, Word } from './contract.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The word at a point of the page, else the nearest; lines count before columns. -1 on a page without words. */
export function wordAt(words: readonly Word[], x: number, y: number): number {
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < words.length; i++) {
    const [, , left, top, width, height] = words[i];
    const across = Math.max(left - x, 0, x - (left + width));
    const down = Math.max(top - y, 0, y - (top + height));
    // Beside a line one means the line; between two lines, the nearer.
    const distance = across + down * 4;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

/** The words that lie in a stretch of the page's text, even in part: first and last index, or null. */
export function wordsOf(words: readonly Word[], start: number, end: number): [first: number, last: number] | null {
  let first = -1;
  let last = -1;
  for (let i = 0; i < words.length; i++) {
    if (words[i][1] <= start || words[i][0] >= end) continue;
    if (first < 0) first = i;
    last = i;
  }
  return first < 0 ? null : [first, last];
}

/** One box for each line that the words from first to last stand in. */
export function boxes(words: readonly Word[], first: number, last: number): Box[] {
  const lines: Box[] = [];
  for (let i = Math.min(first, last); i <= Math.max(first, last); i++) {
    const [, , x, y, width, height] = words[i];
    const line = lines.at(-1);
    const same = line && y < line.y + line.height * 0.6 && y + height > line.y + line.height * 0.4 && x >= line.x - 0.01;
    if (!line || !same || x > line.x + line.width + 0.1) {
      lines.push({ x, y, width, height });
      continue;
    }
    const bottom = Math.max(line.y + line.height, y + height);
    line.width = Math.max(line.x + line.width, x + width) - line.x;
    line.y = Math.min(line.y, y);
    line.height = bottom - line.y;
  }
  return lines;
}

/** The word above or below, nearest to the same column. */
export function wordInNextLine(words: readonly Word[], from: number, down: boolean): number {
  const [, , x, y, width, height] = words[from];
  const middle = x + width / 2;
  const centre = y + height / 2;
  let best = from;
  let least = Infinity;
  for (let i = 0; i < words.length; i++) {
    const [, , left, top, wide, high] = words[i];
    const step = (top + high / 2 - centre) * (down ? 1 : -1);
    if (step < Math.min(height, high) * 0.5) continue;
    const distance = step * 6 + Math.abs(left + wide / 2 - middle);
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

/** The rectangle between two corners, within the picture, in parts of a hundred with one decimal. */
export function region(ax: number, ay: number, bx: number, by: number): Region | null {
  const within = (part: number) => Math.max(0, Math.min(1, part));
  const tenths = (part: number) => Math.round(within(part) * 1000) / 10;
  const x = tenths(Math.min(ax, bx));
  const y = tenths(Math.min(ay, by));
  const width = Math.round((tenths(Math.max(ax, bx)) - x) * 10) / 10;
  const height = Math.round((tenths(Math.max(ay, by)) - y) * 10) / 10;
  // Less is a click, not a part of the picture.
  return width < 0.5 || height < 0.5 ? null : { x, y, width, height };
}
