import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAll, fold } from './find.ts';

const found = (text: string, words: string) => findAll(fold(text), words).map(([s, e]) => text.slice(s, e).trim());

test('accents, case and quotes make no difference', () => {
  assert.deepEqual(found('Señor Müller said “no”.', 'senor muller'), ['Señor Müller']);
  assert.deepEqual(found('He doesn’t say “no”', "doesn't say \"no\""), ['doesn’t say “no”']);
  assert.deepEqual(found('cafe\u0301 au lait', 'café'), ['cafe\u0301']);
});

test('hyphens, soft hyphens and line ends make no difference', () => {
  assert.deepEqual(found('the co\u00adoperation of twenty–eight', 'cooperation'), ['co\u00adoperation']);
  assert.deepEqual(found('twenty–eight', 'twenty-eight'), ['twenty–eight']);
  assert.deepEqual(found('twenty eight', 'twenty-eight'), ['twenty eight']);
  assert.deepEqual(found('public trans-\nport here', 'transport'), ['trans-\nport']);
  assert.deepEqual(found('two\n   words', 'two words'), ['two\n   words']);
});

test('places are those of the text, whatever was folded before them', () => {
  assert.deepEqual(findAll(fold('ﬁne… straße x'), 'x'), [[12, 13]]);
  assert.deepEqual(found('Die Straße dort', 'strasse'), ['Straße']);
  assert.deepEqual(found('😀 word 😀', 'word'), ['word']);
});

test('other scripts are found', () => {
  assert.deepEqual(found('قالت إدارة النقل', 'ادارة'), ['إدارة']);
  assert.deepEqual(found('这座城市已经三天', '城市'), ['城市']);
});

test('what means something to a pattern is only text here', () => {
  assert.deepEqual(found('a (b) [c] 4.5*', '(b) [c]'), ['(b) [c]']);
  assert.deepEqual(found('a.b axb', 'a.b'), ['a.b']);
  assert.deepEqual(found('abc', '   '), []);
});
