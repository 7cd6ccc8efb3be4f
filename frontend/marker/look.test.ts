import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESIGNED, lookOf, step } from './look.ts';

test('what was kept by nobody, or by somebody who meddled, is as designed', () => {
  assert.deepEqual(lookOf(null), DESIGNED);
  assert.deepEqual(lookOf({ size: 99, leading: '1.5', contrast: 'yes' }), DESIGNED);
});

test('steps up and down come back, and stop at the ends', () => {
  let look = DESIGNED;
  for (let i = 0; i < 20; i++) look = step(look, 'size', 1);
  assert.equal(look.size, 2.5);
  assert.deepEqual(lookOf(look), look);
  for (let i = 0; i < 20; i++) look = step(look, 'size', -1);
  assert.equal(look.size, 0.8);
  assert.equal(step(step(DESIGNED, 'leading', 1), 'leading', -1).leading, DESIGNED.leading);
});
