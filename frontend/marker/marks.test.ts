import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageMark, Span } from './contract.ts';
import { Ledger } from './ledger.ts';
import { Marks } from './marks.ts';

const mark = (no: number, ...spans: Span[]): PageMark => ({
  occurrence: `o${no}`, claim: `c${no}`, no, spans, state: 'OPEN', rating: null, tone: 'open', label: 'Open', statement: '', mine: false,
});
const page = (...marks: PageMark[]) => {
  const result = new Marks(100);
  result.load({ revision: 1, marks, dispositions: [] });
  return result;
};

test('a drawing stands until it is confirmed as the server has it', () => {
  const marks = page();
  marks.draw(1, [[3, 9]]);
  assert.equal(marks.under(5)[0].pending, 1);
  marks.confirm(1, mark(7, [3, 9]));
  assert.deepEqual(marks.all().map((m) => [m.no, m.pending]), [[7, undefined]]);
});

test('a refused drawing leaves nothing', () => {
  const marks = page(mark(1, [0, 5]));
  marks.draw(1, [[3, 9]]);
  marks.withdraw(1);
  assert.deepEqual(marks.all().map((m) => m.no), [1]);
});

test('a refused resize puts the mark back as it was', () => {
  const marks = page(mark(1, [0, 5], [10, 15]));
  marks.draw(4, [[0, 5], [10, 20]], marks.get('o1'));
  assert.equal(marks.under(18).length, 1);
  marks.withdraw(4);
  assert.equal(marks.under(18).length, 0);
  assert.deepEqual(marks.get('o1')!.spans, [[0, 5], [10, 15]]);
});

test('loading all again keeps what is not answered', () => {
  const marks = page(mark(1, [0, 5]));
  marks.draw(2, [[20, 30]]);
  marks.load({ revision: 2, marks: [mark(3, [6, 9])], dispositions: [] });
  assert.deepEqual(marks.all().map((m) => m.pending ?? m.no), [3, 2]);
});

test('news that do not follow on what is known are not taken', () => {
  const marks = page(mark(1, [0, 5]));
  assert.equal(marks.apply({ revision: 5, since: 4, upsert: [mark(2, [6, 9])] }), false);
  assert.equal(marks.size, 1);
  assert.equal(marks.apply({ revision: 2, since: 1, upsert: [mark(2, [6, 9])], remove: ['o1'] }), true);
  assert.deepEqual(marks.all().map((m) => m.no), [2]);
});

test('spans beyond the text are cut, and a mark without any is none', () => {
  const marks = page(mark(1, [-5, 3]), mark(2, [90, 400]), mark(3, [200, 300]));
  assert.deepEqual(marks.all().map((m) => m.spans), [[[0, 3]], [[90, 100]]]);
});

test('all marks under a place are found, however long one is', () => {
  const marks = page(mark(1, [0, 100]), mark(2, [40, 50]), mark(3, [44, 46]), mark(4, [46, 60]));
  assert.deepEqual(marks.under(45).map((m) => m.no), [3, 2, 1]);
  assert.deepEqual(marks.touching(50, 51).map((p) => p.id.no), [1, 4]);
});

const units = [0, 10, 11, 20, 22, 30, 32, 40];

test('a sentence under a mark is looked at, and no longer when the mark goes', () => {
  const ledger = new Ledger(units);
  ledger.load({ revision: 1, marks: [], dispositions: [[3, 'OPINION']] });
  const marks = page(mark(1, [5, 15]));
  ledger.follow(marks);
  assert.deepEqual([0, 1, 2, 3].map((o) => ledger.of(o)), ['CLAIM', 'CLAIM', undefined, 'OPINION']);
  assert.deepEqual(ledger.coverage(), { sentences: 4, looked: 3, percent: 75 });
  ledger.follow(page());
  assert.equal(ledger.coverage().looked, 1);
});

test('following single changes comes to the same as following all marks', () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const marks = page();
  const stepwise = new Ledger(units);
  for (let step = 1; step <= 300; step++) {
    const known = marks.all().map(({ occurrence, spans }) => ({ occurrence, spans }));
    const gone = random(3) === 0 ? known[random(Math.max(1, known.length))] : undefined;
    const start = random(38);
    const fresh = mark(step, [start, start + 1 + random(12)]);
    if (random(4) === 0) fresh.anchor = 'CHANGED';
    marks.apply({ revision: step + 1, remove: gone ? [gone.occurrence] : [], upsert: random(2) ? [fresh] : [] });
    stepwise.follow(marks, [...(gone?.spans ?? []), ...fresh.spans]);
    const whole = new Ledger(units);
    whole.follow(marks);
    assert.deepEqual([0, 1, 2, 3].map((o) => stepwise.of(o)), [0, 1, 2, 3].map((o) => whole.of(o)), `step ${step}`);
  }
});

test('refusing a disposition restores what stood there', () => {
  const ledger = new Ledger(units);
  ledger.load({ revision: 1, marks: [], dispositions: [[1, 'OPINION']] });
  ledger.dispose(1, 0, 3, 'OUT_OF_SCOPE');
  ledger.refuse(1);
  assert.deepEqual([0, 1, 2].map((o) => ledger.of(o)), [undefined, 'OPINION', undefined]);
});

test('the next unread goes round once', () => {
  const ledger = new Ledger(units);
  ledger.dispose(1, 0, 2, 'OPINION');
  assert.equal(ledger.unread(0), 2);
  assert.equal(ledger.unread(4), 2);
  assert.equal(ledger.unread(1, false), 3);
  ledger.dispose(2, 0, 4, 'OPINION');
  assert.equal(ledger.unread(0), -1);
});

test('the strip shows where the unread is', () => {
  const ledger = new Ledger(units);
  ledger.dispose(1, 0, 2, 'OPINION');
  assert.deepEqual(ledger.strip(40, 4), [0, 0, 1, 1]);
});

test('a text without sentences is all looked at', () => {
  assert.equal(new Ledger([]).coverage().percent, 100);
});
