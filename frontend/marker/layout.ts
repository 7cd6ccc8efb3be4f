/** Where things beside the text go. Pure: heights and wished-for places in, places out. */

export interface Card {
  /** Where its line is. */
  wish: number;
  height: number;
}

/**
 * Tops for cards that stand in one column, in their order, without overlapping, each as near to its line as the others
 * let it (least sum of squared distances: pools of adjacent violators). The fixed card, if any, stands at its line, and
 * the others make room; only where those above it would leave the column does it move down.
 */
export function stack(cards: readonly Card[], gap: number, fixed = -1): number[] {
  if (fixed < 0 || fixed >= cards.length) return settle(cards, gap);
  const room = cards.slice(0, fixed).reduce((sum, card) => sum + card.height + gap, 0);
  const anchor = Math.max(cards[fixed].wish, room);
  const above = settle(cards.slice(0, fixed), gap);
  let limit = anchor;
  for (let i = fixed - 1; i >= 0; i--) {
    above[i] = Math.min(above[i], limit - gap - cards[i].height);
    limit = above[i];
  }
  const below = settle(cards.slice(fixed + 1), gap);
  limit = anchor + cards[fixed].height + gap;
  for (let i = 0; i < below.length; i++) {
    below[i] = Math.max(below[i], limit);
    limit = below[i] + cards[fixed + 1 + i].height + gap;
  }
  return [...above, anchor, ...below];
}

/**
 * Where more cards want to stand than there is room for: those that come first are stacked, and of the others each that
 * has room at its own line stands there; the rest is left out (null).
 *
 * @param first indexes of the cards that must be there, few
 */
export function sift(cards: readonly Card[], gap: number, first: ReadonlySet<number>): (number | null)[] {
  const wanted = cards.map((_, i) => i).filter((i) => first.has(i));
  const tops: (number | null)[] = cards.map(() => null);
  stack(wanted.map((i) => cards[i]), gap).forEach((top, n) => (tops[wanted[n]] = top));
  const taken = wanted.map((i): [number, number] => [tops[i]!, tops[i]! + cards[i].height]);
  let bottom = -Infinity;
  cards.forEach(({ wish, height }, i) => {
    const top = Math.max(0, wish);
    if (first.has(i) || top < bottom + gap) return;
    if (taken.some(([from, to]) => top < to + gap && top + height + gap > from)) return;
    tops[i] = top;
    bottom = top + height;
  });
  return tops;
}

function settle(cards: readonly Card[], gap: number): number[] {
  // Taking away the room that the earlier cards need turns “no overlap” into “never descending”.
  const offsets: number[] = [];
  let used = 0;
  for (const card of cards) {
    offsets.push(used);
    used += card.height + gap;
  }
  const pools: { sum: number; count: number }[] = [];
  cards.forEach((card, i) => {
    pools.push({ sum: card.wish - offsets[i], count: 1 });
    while (pools.length > 1) {
      const last = pools[pools.length - 1];
      const before = pools[pools.length - 2];
      if (before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const result: number[] = [];
  for (const pool of pools) {
    // Nothing stands above the top of the column.
    const top = Math.max(0, pool.sum / pool.count);
    for (let i = 0; i < pool.count; i++) result.push(top + offsets[result.length]);
  }
  return result;
}

export interface Chip<Id> {
  id: Id;
  /** Top of the line it belongs to. */
  line: number;
}

export interface ChipRow<Id> {
  line: number;
  ids: Id[];
  /** Those there is no room for. */
  rest: Id[];
}

/** Chips by line, at most `room` in each; two lines nearer than `tolerance` count as one (sub- and superscripts). */
export function chipRows<Id>(chips: readonly Chip<Id>[], room: number, tolerance: number): ChipRow<Id>[] {
  const rows: { line: number; ids: Id[] }[] = [];
  for (const chip of [...chips].sort((a, b) => a.line - b.line)) {
    const last = rows.at(-1);
    if (last && chip.line - last.line < tolerance) last.ids.push(chip.id);
    else rows.push({ line: chip.line, ids: [chip.id] });
  }
  return rows.map(({ line, ids }) =>
    ids.length <= room
      ? { line, ids, rest: [] }
      : { line, ids: ids.slice(0, Math.max(1, room - 1)), rest: ids.slice(Math.max(1, room - 1)) },
  );
}
