import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanes, lastAtMost, segments, under, union, type Stretch } from './segments.ts';

/** Small numbers on purpose: on a short text, random marks touch, nest and coincide. */
function someMarks(seed: number): Stretch<number>[] {
  let state = seed * 2654435761 + 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: random(12) }, (_, id) => {
    const start = random(30);
    return { id, start, end: start + random(10) };
  });
}

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

test('segments cover exactly the union of the marks', () => {
  for (const seed of SEEDS) {
    const marks = someMarks(seed);
    assert.deepEqual(union(segments(marks)), union(marks));
  }
});

test('each segment names exactly the marks over it', () => {
  for (const seed of SEEDS) {
    const marks = someMarks(seed);
    for (const { start, end, ids } of segments(marks)) {
      assert.ok(start < end);
      for (let at = start; at < end; at++) {
        const over = marks.filter((mark) => mark.start <= at && at < mark.end).map((mark) => mark.id);
        assert.deepEqual([...ids].sort(), over.sort());
      }
    }
  }
});

test('segments ascend and do not overlap', () => {
  for (const seed of SEEDS) {
    const result = segments(someMarks(seed));
    for (let i = 1; i < result.length; i++) assert.ok(result[i - 1].end <= result[i].start);
  }
});

test('marks that overlap never share a lane', () => {
  for (const seed of SEEDS) {
    const marks = someMarks(seed);
    const lane = lanes(marks);
    for (const a of marks)
      for (const b of marks)
        if (a.id < b.id && a.start < b.end && b.start < a.end && a.end > a.start && b.end > b.start)
          assert.notEqual(lane[a.id], lane[b.id]);
  }
});

test('no more lanes than the deepest pile is high', () => {
  for (const seed of SEEDS) {
    const marks = someMarks(seed).filter((mark) => mark.end > mark.start);
    const deepest = Math.max(0, ...segments(marks).map((segment) => segment.ids.length));
    assert.equal(Math.max(-1, ...lanes(marks)) + 1, deepest);
  }
});

test('the innermost mark comes first under the pointer', () => {
  const marks = [
    { id: 'outer', start: 0, end: 20 },
    { id: 'inner', start: 5, end: 8 },
    { id: 'middle', start: 4, end: 12 },
  ];
  assert.deepEqual(under(marks, 6), ['inner', 'middle', 'outer']);
  assert.deepEqual(under(marks, 8), ['middle', 'outer']);
  assert.deepEqual(under(marks, 20), []);
});

test('a place is looked up as in the sorted list', () => {
  const starts = [2, 5, 5, 9];
  assert.deepEqual([1, 2, 4, 5, 8, 9, 99].map((at) => lastAtMost(starts, at)), [-1, 0, 0, 2, 2, 3, 3]);
});
