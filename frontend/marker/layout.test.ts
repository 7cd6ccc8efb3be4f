import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chipRows, sift, stack, type Card } from './layout.ts';

function someCards(seed: number): Card[] {
  let state = seed + 1;
  const random = (below: number) => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % below;
  return Array.from({ length: 1 + random(15) }, () => ({ wish: random(600), height: 20 + random(80) })).sort(
    (a, b) => a.wish - b.wish,
  );
}

test('cards never overlap', () => {
  for (let seed = 0; seed < 300; seed++) {
    const cards = someCards(seed);
    for (const fixed of [-1, seed % cards.length]) {
      const tops = stack(cards, 8, fixed);
      for (let i = 1; i < cards.length; i++)
        assert.ok(tops[i] >= tops[i - 1] + cards[i - 1].height + 8 - 1e-6);
    }
  }
});

test('a card with room to spare stands at its line', () => {
  assert.deepEqual(stack([{ wish: 10, height: 50 }, { wish: 200, height: 50 }], 8), [10, 200]);
});

test('cards that crowd share the shift', () => {
  assert.deepEqual(stack([{ wish: 100, height: 40 }, { wish: 100, height: 40 }], 10), [75, 125]);
});

test('the open card stands at its line, unless those above it have no room', () => {
  for (let seed = 0; seed < 300; seed++) {
    const cards = someCards(seed);
    const fixed = seed % cards.length;
    const above = cards.slice(0, fixed).reduce((sum, card) => sum + card.height + 8, 0);
    const tops = stack(cards, 8, fixed);
    assert.equal(tops[fixed], Math.max(cards[fixed].wish, above));
    assert.ok(tops.every((top) => top >= -1e-6));
  }
});

test('no card stands above the page', () => {
  assert.deepEqual(stack([{ wish: 0, height: 40 }, { wish: 0, height: 40 }], 10), [0, 50]);
});

test('more chips than room become a number', () => {
  const chips = [1, 2, 3, 4].map((id) => ({ id, line: id % 2 }));
  assert.deepEqual(chipRows([...chips, { id: 9, line: 40 }], 3, 4), [
    { line: 0, ids: [2, 4], rest: [1, 3] },
    { line: 40, ids: [9], rest: [] },
  ]);
});

test('where there is no room for all, those that stand never overlap, and stand at their lines', () => {
  for (let seed = 0; seed < 300; seed++) {
    const cards = someCards(seed);
    const first = new Set(cards.map((_, i) => i).filter((i) => i % 5 === seed % 5));
    const tops = sift(cards, 3, first);
    const standing = cards.map((card, i) => ({ top: tops[i], height: card.height })).filter((box) => box.top !== null).sort((a, b) => a.top! - b.top!);
    for (let i = 1; i < standing.length; i++) assert.ok(standing[i].top! >= standing[i - 1].top! + standing[i - 1].height + 3 - 1e-6);
    cards.forEach((card, i) => {
      if (first.has(i)) assert.notEqual(tops[i], null);
      else if (tops[i] !== null) assert.equal(tops[i], Math.max(0, card.wish));
    });
  }
});
