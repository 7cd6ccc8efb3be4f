import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begun, completed, fitting } from './mention.ts';

const PEOPLE = [
  { name: 'checker', says: 'Nadia Kern' },
  { name: 'editor', says: 'Ed Torres' },
];

test('an @ at the start or after a space begins a mention', () => {
  assert.deepEqual(begun('@', 1), { at: 0, typed: '' });
  assert.deepEqual(begun('ask @che', 8), { at: 4, typed: 'che' });
  assert.deepEqual(begun('(@ed', 4), { at: 1, typed: 'ed' });
});

test('an address, a word and an escaped @ begin none', () => {
  for (const text of ['anna@desk', 'https://social.example/@anna', '\\@anna', '@@anna', 'no'])
    assert.equal(begun(text, text.length), null);
});

test('what counts ends at the caret', () => {
  assert.deepEqual(begun('ask @che about it', 8), { at: 4, typed: 'che' });
  assert.equal(begun('ask @che about it', 12), null);
});

test('people are found by their name and by each word of what they are called', () => {
  assert.deepEqual(fitting(PEOPLE, 'KER').map((each) => each.name), ['checker']);
  assert.deepEqual(fitting(PEOPLE, 'ed').map((each) => each.name), ['editor']);
  assert.equal(fitting(PEOPLE, '').length, 2);
  assert.equal(fitting(PEOPLE, 'zz').length, 0);
});

test('a chosen name takes the place of what was typed, with one space after it', () => {
  const typed = { at: 4, typed: 'ke' };
  assert.deepEqual(completed('ask @ke', typed, PEOPLE[0]!), { text: 'ask @checker ', caret: 13 });
  assert.deepEqual(completed('ask @ke about', typed, PEOPLE[0]!), { text: 'ask @checker about', caret: 13 });
});
