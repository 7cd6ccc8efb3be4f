import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageContent } from './contract.ts';
import { HIDDEN_SIGN, InlineIndex, plan, runs, unitAt, unitHolding, visible } from './plan.ts';

const content = (text: string, over: Partial<PageContent> = {}): PageContent => ({
  version: 'v', document: 'd', language: 'en', dir: 'auto', text,
  blocks: [{ k: 'p', s: 0, e: text.length }], inlines: [], units: [], ...over,
});

test('pieces cover exactly the blocks, in order', () => {
  const text = 'x'.repeat(100_000) + '\n\n' + 'word '.repeat(20_000);
  const page = content(text, { blocks: [{ k: 'p', s: 0, e: 100_000 }, { k: 'p', s: 100_002, e: text.length }] });
  const pieces = plan(page).flatMap((section) => section.pieces);
  assert.ok(pieces.length > 10);
  assert.equal(pieces.map((piece) => text.slice(piece.start, piece.end)).join(''), text.replace('\n\n', ''));
  assert.equal(pieces.filter((piece) => !piece.continued).length, 2);
});

test('a long block is cut between sentences where it has any', () => {
  const units: number[] = [];
  for (let i = 0; i < 60_000; i += 300) units.push(i, i + 299);
  for (const { pieces } of plan(content('y'.repeat(60_000), { units })))
    for (const piece of pieces) assert.equal(piece.start % 300, 0);
});

test('a long line of emoji is never cut inside one', () => {
  const text = '😀'.repeat(50_000);
  for (const { pieces } of plan(content(text, { units: [] })))
    for (const piece of pieces) assert.ok(text.slice(piece.start, piece.end).isWellFormed());
});

test('fifty thousand short paragraphs become sections of bounded size', () => {
  const blocks = Array.from({ length: 50_000 }, (_, i) => ({ k: 'p' as const, s: i * 5, e: i * 5 + 4 }));
  const sections = plan(content('word\n'.repeat(50_000), { blocks }));
  assert.ok(sections.length > 1000);
  assert.ok(sections.every((section) => section.pieces.length <= 40));
});

test('a table is never cut within a row, and one of some pages not at all', () => {
  const cells = (rows: number) => [
    { k: 'p' as const, s: 0, e: 2990 },
    ...Array.from({ length: rows * 3 }, (_, i) => ({ k: 'td' as const, s: 3000 + i * 6, e: 3005 + i * 6, table: 0, row: Math.floor(i / 3), col: i % 3 })),
  ];
  const tables = (rows: number) => plan(content('x'.repeat(3000 + rows * 18), { blocks: cells(rows) }))
    .map(({ pieces }) => pieces.filter((piece) => piece.block.k === 'td').map((piece) => piece.block.row))
    .filter((section) => section.length > 0);
  assert.equal(tables(50).length, 1);
  const long = tables(2000);
  assert.ok(long.length > 5);
  for (let i = 1; i < long.length; i++) assert.notEqual(long[i][0], long[i - 1].at(-1));
});

test('blocks that do not fit the text are left out, and no text is lost for it', () => {
  assert.equal(plan(content('abc', { blocks: [{ k: 'p', s: 2, e: 99 }] }))[0].end, 3);
  assert.deepEqual(plan(content('  \n', { blocks: [] })), []);
});

test('runs cover the piece and nest as the inlines do', () => {
  const page = content('One two. Three four five.', { units: [0, 8, 9, 25] });
  const inlines = [{ k: 'em' as const, s: 4, e: 14 }, { k: 'strong' as const, s: 9, e: 14 }];
  const result = runs(page, 0, 25, inlines);
  assert.equal(result.map((run) => page.text.slice(run.start, run.end)).join(''), page.text);
  assert.deepEqual(result.map((run) => [page.text.slice(run.start, run.end), run.unit, run.inlines.map((i) => i.k)]), [
    ['One ', 0, []], ['two.', 0, ['em']], [' ', -1, ['em']], ['Three', 1, ['em', 'strong']], [' four five.', 1, []],
  ]);
});

test('a sentence is found by its place', () => {
  const units = [0, 8, 9, 25];
  assert.deepEqual([0, 7, 8, 9, 24, 25, 99].map((at) => unitHolding(units, at)), [0, 0, -1, 1, 1, -1, -1]);
  assert.equal(unitAt([5, 6], 4), -1);
});

test('the inlines of a place are found without the others', () => {
  const index = new InlineIndex([{ k: 'em', s: 50, e: 60 }, { k: 'a', s: 0, e: 100 }, { k: 'em', s: 200, e: 210 }]);
  assert.deepEqual(index.touching(55, 58).map((i) => i.s), [0, 50]);
  assert.deepEqual(index.touching(100, 200), []);
});

test('what hides or turns text becomes a sign of the same length', () => {
  const text = 'pay \u202e001\u202c\u200b now\0 \ud800!';
  const shown = visible(text);
  assert.equal(shown.length, text.length);
  assert.ok(!/[\u200b\u202a-\u202e\0\ud800]/.test(shown));
});

test('joiners stay where writing needs them', () => {
  const family = '👩\u200d👩\u200d👧';
  const persian = 'می\u200cخواهم';
  assert.equal(visible(family), family);
  assert.equal(visible(persian), persian);
  assert.equal(visible('pass\u200dword'), `pass${HIDDEN_SIGN}word`);
});
