import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, quote } from './quote.ts';

test('a quote at both edges has no context to show', () => {
  assert.deepEqual(quote('abc', 0, 3), { exact: 'abc', prefix: '', suffix: '' });
});

test('context never begins or ends with half a character', () => {
  const faces = '😀'.repeat(20);
  const text = faces + 'a' + faces + 'b' + faces;
  assert.equal(quote(text, 41, 43).prefix.length, 31);
  assert.ok(quote(text, 41, 43).prefix.isWellFormed());
  assert.equal(quote(text, 38, 40).suffix.length, 31);
  assert.ok(quote(text, 38, 40).suffix.isWellFormed());
});

test('an excerpt is cut at a space and says so', () => {
  assert.equal(excerpt('one two three', 0, 13, 9), 'one two…');
  assert.equal(excerpt('one two', 0, 7), 'one two');
});
