import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionOf, BINDINGS, isSingle } from './keys.ts';

const press = (key: string, modifiers = '') => ({
  key,
  ctrlKey: modifiers.includes('c'), metaKey: modifiers.includes('M'), altKey: modifiers.includes('a'), shiftKey: modifiers.includes('s'),
});

test('no key does two things', () => {
  const keys = BINDINGS.flatMap((binding) => binding.keys);
  assert.deepEqual(keys.filter((key, i) => keys.indexOf(key) !== i), []);
});

test('each action is listed once', () => {
  const actions = BINDINGS.map((binding) => binding.action);
  assert.equal(new Set(actions).size, actions.length);
});

test('a letter and its capital differ; Command counts as Ctrl', () => {
  assert.equal(actionOf(press('o')), 'opinion');
  assert.equal(actionOf(press('O', 's')), 'rest-opinion');
  assert.equal(actionOf(press('z', 'M')), 'undo');
  assert.equal(actionOf(press('Z', 'cs')), 'redo');
  assert.equal(actionOf(press('m', 'c')), null);
});

test('a question mark is one wherever it lies on the keyboard', () => {
  assert.equal(actionOf(press('?', 's')), 'keys');
  assert.equal(actionOf(press('?')), 'keys');
});

test('switched off, single characters do nothing, and arrows still do', () => {
  assert.equal(actionOf(press('m'), false), null);
  assert.equal(actionOf(press('O', 's'), false), null);
  assert.equal(actionOf(press('ArrowDown'), false), 'next-sentence');
  assert.ok(isSingle('?') && !isSingle('Ctrl+z') && !isSingle('Enter'));
});

test('a key that was changed does what it was changed to, and the old one nothing', () => {
  assert.equal(actionOf(press('q'), true, { mark: ['q'] }), 'mark');
  assert.equal(actionOf(press('m'), true, { mark: ['q'] }), null);
});
