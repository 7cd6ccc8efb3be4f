import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageContent, PageNote } from './contract.ts';
import { name, reading, threads, threadsOn, written } from './threads.ts';

function note(of: Partial<PageNote>): PageNote {
  return { k: 'COMMENT', n: 1, deleted: false, resolved: false, author: '', text: '', links: [], ...of };
}

function content(notes: PageNote[], tracked = 0, leftOut = 0): PageContent {
  return { version: '', document: '', language: '', dir: 'ltr', text: 'x'.repeat(100), blocks: [], inlines: [], units: [], aside: { tracked, leftOut, notes } };
}

test('answers stand with what they answer', () => {
  const page = content([note({ s: 50, e: 60 }), note({ s: 50, e: 60, to: 0, text: 'yes' }), note({ s: 10, e: 20 }), note({ to: 9 })]);
  assert.deepEqual(threads(page).map(({ at, answers }) => [at, answers.length]), [[10, 0], [50, 1], [-1, 0]]);
});

test('a footnote’s sign stands at its place, a comment’s at its words', () => {
  const page = content([note({ s: 0, e: 10 }), note({ k: 'FOOTNOTE', s: 0, e: 10 }), note({ s: 20, e: 30, deleted: true })]);
  assert.deepEqual(threads(page).map(({ at }) => at), [0, 9, 29]);
});

test('what lies outside the text is nowhere', () => {
  const page = content([note({ s: 90, e: 101 }), note({ s: 5, e: 5 }), note({ s: -1, e: 5 })]);
  assert.deepEqual(threads(page).map(({ at }) => at), [-1, -1, -1]);
});

test('a passage has the notes that touch it', () => {
  const page = content([note({ s: 10, e: 20 }), note({ s: 30, e: 40 }), note({})]);
  assert.equal(threadsOn(page, 19, 30).length, 1);
  assert.equal(threadsOn(page, 20, 30).length, 0);
  assert.equal(threadsOn(page, 0, 100).length, 2);
});

test('a page without notes has none', () => {
  const page = { ...content([]), aside: undefined };
  assert.deepEqual(threads(page), []);
  assert.equal(reading(page), '');
});

test('what was done in reading is said', () => {
  assert.equal(reading(content([], 1, 0)), '1 tracked change was read as accepted.');
  assert.equal(reading(content([], 12, 3)), '12 tracked changes were read as accepted. 3 further notes were left out.');
});

test('names and moments', () => {
  assert.equal(name(note({ k: 'ENDNOTE', n: 7 })), 'Endnote 7');
  assert.equal(written('2026-03-01T10:30:05'), '2026-03-01, 10:30');
  assert.equal(written('soon'), '');
});
