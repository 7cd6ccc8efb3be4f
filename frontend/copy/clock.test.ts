import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { clock, seconds } from './clock.ts';

test('a time is written as players write it', () => {
  assert.equal(clock(0), '0:00');
  assert.equal(clock(75), '1:15');
  assert.equal(clock(3723.25), '1:02:03.3');
  assert.equal(clock(59.96), '1:00');
});

test('a time is read in the ways that people type it', () => {
  assert.equal(seconds('1:15'), 75);
  assert.equal(seconds(' 1:02:03.5 '), 3723.5);
  assert.equal(seconds('75'), 75);
  assert.equal(seconds('75s'), 75);
  assert.equal(seconds('0:07,5'), 7.5);
});

test('what is no time is none', () => {
  for (const text of ['', 'noon', '1:75', '1:61:00', '-3', '1:2:3:4', '1e9']) assert.equal(seconds(text), null, text);
});
