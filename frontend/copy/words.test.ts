import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Word } from './contract.ts';
import { boxes, region, wordAt, wordInNextLine, wordsOf } from './words.ts';

// “The bridge opened / in 1932 today”, in two lines.
const WORDS: Word[] = [
  [0, 3, 0.1, 0.1, 0.1, 0.02],
  [4, 10, 0.22, 0.1, 0.2, 0.02],
  [11, 17, 0.44, 0.1, 0.2, 0.02],
  [18, 20, 0.1, 0.14, 0.05, 0.02],
  [21, 25, 0.17, 0.14, 0.1, 0.02],
  [26, 31, 0.29, 0.14, 0.12, 0.02],
];

test('a point on a word is that word, and one beside the line is the line’s last', () => {
  assert.equal(wordAt(WORDS, 0.25, 0.11), 1);
  assert.equal(wordAt(WORDS, 0.9, 0.11), 2);
  assert.equal(wordAt(WORDS, 0.01, 0.15), 3);
  assert.equal(wordAt([], 0.5, 0.5), -1);
});

test('between two lines the nearer counts', () => {
  assert.equal(wordAt(WORDS, 0.12, 0.125), 0);
  assert.equal(wordAt(WORDS, 0.12, 0.136), 3);
});

test('a passage over two lines has a box for each', () => {
  const both = boxes(WORDS, 1, 4);
  assert.equal(both.length, 2);
  assert.ok(Math.abs(both[0].width - 0.42) < 1e-9);
  assert.ok(Math.abs(both[1].x - 0.1) < 1e-9);
  assert.deepEqual(boxes(WORDS, 4, 1), both);
});

test('a stretch of text is all the words that it touches', () => {
  assert.deepEqual(wordsOf(WORDS, 4, 20), [1, 3]);
  assert.deepEqual(wordsOf(WORDS, 5, 6), [1, 1]);
  assert.equal(wordsOf(WORDS, 31, 40), null);
});

test('the arrows find the line below and above, and stay at the edge', () => {
  assert.equal(wordInNextLine(WORDS, 0, true), 3);
  assert.equal(wordInNextLine(WORDS, 1, true), 5);
  assert.equal(wordInNextLine(WORDS, 4, false), 0);
  assert.equal(wordInNextLine(WORDS, 4, true), 4);
});

test('a rectangle lies within the picture, whichever corner was first', () => {
  assert.deepEqual(region(0.5, 0.75, 0.2, 0.25), { x: 20, y: 25, width: 30, height: 50 });
  assert.deepEqual(region(-1, -1, 2, 2), { x: 0, y: 0, width: 100, height: 100 });
  assert.equal(region(0.5, 0.5, 0.501, 0.9), null);
});
