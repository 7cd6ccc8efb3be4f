import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionOf, BINDINGS, choose, isSingle, keysOf, shownKey } from './keys.ts';

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

test('a chosen key replaces the single one and leaves the others', () => {
  const changed = choose({}, 'next-sentence', 'h');
  assert.deepEqual(changed, { 'next-sentence': ['h', 'ArrowDown'] });
  assert.equal(actionOf(press('h'), true, changed as object), 'next-sentence');
  assert.equal(actionOf(press('j'), true, changed as object), null);
});

test('a key that does something else is refused with a sentence that names it', () => {
  assert.match(choose({}, 'mark', 'j') as string, /J already does “Next sentence”/);
  // Once the other has another key, it is free.
  const changed = choose({}, 'next-sentence', 'h') as object;
  assert.deepEqual(choose(changed, 'mark', 'j'), { ...changed, 'mark': ['j'] });
  assert.match(choose(changed, 'mark', 'h') as string, /already does/);
});

test('keys that browsers and dialogs need are refused', () => {
  for (const key of ['Ctrl+w', 'Tab', 'Shift+Tab', 'Escape', ' ']) assert.equal(typeof choose({}, 'mark', key), 'string');
});

test('an action may go without a key, and come back to its own', () => {
  const without = choose({}, 'mark', null) as object;
  assert.deepEqual(keysOf('mark', { singles: true, changed: without }), []);
  assert.equal(actionOf(press('m'), true, without), null);
  assert.deepEqual(choose(without, 'mark', 'm'), {});
});

test('whatever is chosen in whatever order, no key does two things', () => {
  let changed: object = {};
  const keys = [...'abcdefghijklmnopqrstuvwxyz'].concat('Shift+A', 'Alt+q', 'F2');
  let state = 7;
  const random = (below: number) => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % below;
  for (let i = 0; i < 2000; i++) {
    const next = choose(changed, BINDINGS[random(BINDINGS.length)].action, random(10) === 0 ? null : keys[random(keys.length)]);
    if (typeof next !== 'string') changed = next;
    const all = BINDINGS.flatMap(({ action }) => keysOf(action, { singles: true, changed }));
    assert.equal(new Set(all).size, all.length);
  }
});

test('keys are shown as keyboards write them', () => {
  assert.equal(shownKey('Shift+ArrowDown'), 'Shift ↓');
  assert.equal(shownKey('Ctrl+Shift+Z'), 'Ctrl Shift Z');
  assert.equal(shownKey('+'), '+');
});
