import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clamp, snapToWords, splitsCharacter, trim, wordAround, wordBoundary } from './selection.ts';

const TEXTS = [
  'The mayor said that 41.5% of buses don’t run, “not even on Sundays”.',
  'كتب الصحفي أنّ المدينة  بلا ماء منذ ثلاثة أيام.',
  '市长周二表示，这座城市已经三天没有供水。'.repeat(30),
  '👩‍👩‍👧‍👦 family 🇪🇸🇫🇷 e\u0301te\u0301 \ud83d lone \udc00 x',
  ' \n\t  \u3000 ',
  'https://example.org/' + 'a-b/'.repeat(120) + ' end',
  '𝔘𝔫𝔦'.repeat(150),
  '',
];

const snap = (text: string, start: number, end: number) => {
  const { start: s, end: e } = snapToWords(text, { start, end });
  return text.slice(s, e);
};

test('snapping what was snapped changes nothing', () => {
  for (const text of TEXTS) {
    const step = Math.max(1, Math.floor(text.length / 60));
    for (let start = -1; start <= text.length + 1; start += step)
      for (let end = start; end <= text.length + 1; end += step) {
        const once = snapToWords(text, { start, end });
        assert.deepEqual(snapToWords(text, once), once, `${start}–${end} of ${text.slice(0, 20)}`);
      }
  }
});

test('a snapped range never cuts a character nor ends in white space', () => {
  for (const text of TEXTS)
    for (let start = 0; start < text.length; start += 3)
      for (let end = start + 1; end <= text.length; end += 7) {
        const range = snapToWords(text, { start, end });
        assert.ok(range.start <= range.end && range.start >= 0 && range.end <= text.length);
        assert.ok(!splitsCharacter(text, range.start) && !splitsCharacter(text, range.end));
        assert.deepEqual(trim(text, range), range);
      }
});

test('a drag over parts of words takes the words', () => {
  const text = 'The mayor said so.';
  assert.equal(snap(text, 6, 12), 'mayor said');
  assert.equal(snap(text, 12, 6), 'mayor said');
});

test('a word that the drag only touches stays out', () => {
  assert.equal(snap('The mayor said so.', 3, 10), 'mayor');
  assert.equal(snap('The mayor said so.', 9, 14), 'said');
});

test('apostrophes and decimal points hold a word together', () => {
  const text = TEXTS[0];
  assert.equal(snap(text, text.indexOf('1.5'), text.indexOf('1.5') + 1), '41.5');
  assert.equal(snap(text, text.indexOf('don') + 1, text.indexOf('don') + 2), 'don’t');
});

test('a selection of white space alone is no selection', () => {
  assert.equal(snap('a   b', 1, 4), '');
  assert.equal(snap('  ', 0, 2), '');
});

test('offsets outside the text are brought inside', () => {
  assert.deepEqual(clamp('abc', { start: -5, end: 99 }), { start: 0, end: 3 });
  assert.deepEqual(clamp('a😀b', { start: 2, end: 2 }), { start: 1, end: 3 });
});

test('extending by words goes from edge to edge', () => {
  const text = 'one two  three';
  assert.equal(wordBoundary(text, 3, true), 7);
  assert.equal(wordBoundary(text, 7, true), 14);
  assert.equal(wordBoundary(text, 14, true), 14);
  assert.equal(wordBoundary(text, 9, false), 4);
  assert.equal(wordBoundary(text, 0, false), 0);
});

test('a language that nobody knows is no reason to fail', () => {
  assert.deepEqual(wordAround('ab cd', 0, 'not a language!'), { start: 0, end: 2 });
});
