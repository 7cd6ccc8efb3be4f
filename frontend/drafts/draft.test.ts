import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, toRestore, unsaved } from './draft.ts';

test('only what differs from what the form came with is unsaved', () => {
  assert.deepEqual(unsaved({ quote: 'a', note: 'b' }, { quote: 'a', note: 'c' }), { note: 'c' });
});

test('a form as it came has nothing unsaved', () => {
  assert.equal(unsaved({ quote: '' }, { quote: '' }), null);
  assert.equal(unsaved({}, { quote: '' }), null);
});

test('a text that was emptied is unsaved, too', () => {
  assert.deepEqual(unsaved({ quote: 'a' }, { quote: '' }), { quote: '' });
});

test('what is kept and cannot be read counts as nothing', () => {
  for (const kept of [null, '', '{', '[]', 'null', '3', '{"a":1}']) assert.equal(parse(kept), null);
  assert.deepEqual(parse('{"a":"x","b":2}'), { a: 'x' });
});

test('a field that the form no longer has is not restored', () => {
  assert.deepEqual(toRestore({ gone: 'x', note: 'y' }, { note: '' }), { note: 'y' });
});

test('what the form shows already needs no restoring', () => {
  assert.equal(toRestore({ note: 'y' }, { note: 'y' }), null);
  assert.equal(toRestore(null, { note: 'y' }), null);
});
