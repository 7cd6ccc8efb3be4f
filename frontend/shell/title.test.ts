import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titled } from './title.ts';

test('what waits stands before the title, once', () => {
  assert.equal(titled('Documents', 3), '(3) Documents');
  assert.equal(titled('(3) Documents', 4), '(4) Documents');
  assert.equal(titled('(99+) Documents', 4), '(4) Documents');
  assert.equal(titled('Documents', 120), '(99+) Documents');
});

test('where nothing waits the title stands alone', () => {
  assert.equal(titled('(1) Documents', 0), 'Documents');
  assert.equal(titled('Documents', Number.NaN), 'Documents');
});
