/** Overlapping marks, as plain sets of spans: nothing here knows what a mark looks like. */

export interface Stretch<Id> {
  start: number;
  end: number;
  id: Id;
}

export interface Segment<Id> {
  start: number;
  end: number;
  /** Whoever covers the whole segment, outermost first. */
  ids: Id[];
}

/** Outermost first: by start, then the longer first. */
export function byNesting(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * Cuts the stretches into segments that do not overlap and that have the same cover throughout. Together they cover
 * exactly what the stretches cover; neighbours differ in their cover or do not touch.
 */
export function segments<Id>(stretches: readonly Stretch<Id>[]): Segment<Id>[] {
  const sorted = stretches.filter((stretch) => stretch.end > stretch.start).sort(byNesting);
  const cuts = [...new Set(sorted.flatMap((stretch) => [stretch.start, stretch.end]))].sort((a, b) => a - b);
  const result: Segment<Id>[] = [];
  let open: Stretch<Id>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i];
    const end = cuts[i + 1];
    open = open.filter((stretch) => stretch.end > start);
    while (next < sorted.length && sorted[next].start === start) open.push(sorted[next++]);
    if (open.length > 0) result.push({ start, end, ids: open.map((stretch) => stretch.id) });
  }
  return result;
}

/** The stretches as their union: ascending, neither overlapping nor touching. */
export function union(stretches: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort(byNesting)) {
    if (end <= start) continue;
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/**
 * A lane for each stretch, from 0, so that two which overlap never share one. Greedy from the left, which uses as few
 * lanes as the deepest pile needs.
 */
export function lanes(stretches: readonly { start: number; end: number }[]): number[] {
  const order = stretches.map((_, index) => index).sort((a, b) => byNesting(stretches[a], stretches[b]));
  const ends: number[] = [];
  const result = new Array<number>(stretches.length).fill(0);
  for (const index of order) {
    let lane = ends.findIndex((end) => end <= stretches[index].start);
    if (lane < 0) lane = ends.length;
    ends[lane] = stretches[index].end;
    result[index] = lane;
  }
  return result;
}

/** Who lies under an offset, innermost (the shortest) first; the later start first among equals. */
export function under<Id>(stretches: readonly Stretch<Id>[], offset: number): Id[] {
  return stretches
    .filter((stretch) => stretch.start <= offset && offset < stretch.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start)
    .map((stretch) => stretch.id);
}

/** The last index whose value is at most `offset` in an ascending array; -1 where none is. */
export function lastAtMost(ascending: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
