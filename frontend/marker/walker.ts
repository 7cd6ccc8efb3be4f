/** The keyboard: what each action does to the sentence one stands on. */

import type { Aspect, Disposition, Span } from './contract.ts';
import type { Action } from './keys.ts';
import type { Mark } from './marks.ts';
import { unitAt } from './plan.ts';
import { wordBoundary } from './selection.ts';
import type { Sheet } from './sheet.ts';

export interface Walk {
  readonly sheet: Sheet | null;
  readonly canMark: boolean;
  readonly current: number;
  readonly draft: Span | null;
  goTo(ordinal: number): void;
  mark(span: Span, how: 'sentence' | 'selection', claim?: string): number;
  chooseMark(mark: Mark, aspect?: Aspect): void;
  clear(): void;
  selectText(span: Span): void;
  unmark(mark: Mark): void;
  resize(mark: Mark, index: number, span: Span): void;
  dispose(from: number, to: number, disposition: Disposition | null): void;
  ask(event: 'undo-requested' | 'redo-requested'): void;
  take(mark: Mark): void;
  showKeys(): void;
  showNotesOn(span: Span): void;
  find(): void;
}

const GIVEN: Partial<Record<Action, Disposition>> = {
  'opinion': 'OPINION', 'common-knowledge': 'COMMON_KNOWLEDGE', 'out-of-scope': 'OUT_OF_SCOPE',
  'rest-opinion': 'OPINION', 'rest-common-knowledge': 'COMMON_KNOWLEDGE', 'rest-out-of-scope': 'OUT_OF_SCOPE',
};

/** Does the action; answers whether there was anything to do it to. */
export function walk(host: Walk, action: Action): boolean {
  const { sheet, current } = host;
  if (!sheet) return false;
  const { content } = sheet.page;
  const last = (content.units.length >> 1) - 1;
  const span = (o: number): Span => [content.units[o * 2], content.units[o * 2 + 1]];
  switch (action) {
    case 'next-sentence': return go(host, Math.min(last, current + 1));
    case 'previous-sentence': return go(host, Math.max(0, current - 1));
    case 'first-sentence': return go(host, 0);
    case 'last-sentence': return go(host, last);
    case 'next-paragraph': return go(host, paragraph(sheet, current, 1));
    case 'previous-paragraph': return go(host, paragraph(sheet, current, -1));
    case 'next-unread': return go(host, sheet.ledger.unread(current + 1, true));
    case 'previous-unread': return go(host, sheet.ledger.unread(current - 1, false));
    case 'next-claim': return toClaim(host, true);
    case 'previous-claim': return toClaim(host, false);
    case 'mark':
      if (!host.canMark) return false;
      if (host.draft) host.mark(host.draft, 'selection');
      else if (current >= 0 && current <= last) host.mark(span(current), 'sentence');
      return true;
    case 'add-span':
      if (!host.canMark || !sheet.chosen) return false;
      host.mark(host.draft ?? span(current), 'selection', sheet.chosen);
      return true;
    case 'resize': {
      const mark = here(host);
      if (!host.canMark || !mark || !host.draft) return false;
      host.resize(mark, nearest(mark, host.draft), host.draft);
      return true;
    }
    case 'unmark': {
      const mark = here(host);
      if (mark && host.canMark) host.unmark(mark);
      return !!mark;
    }
    case 'extend-word': case 'shrink-word': case 'extend-sentence': case 'shrink-sentence':
      extend(host, action);
      return true;
    case 'undo': host.ask('undo-requested'); return true;
    case 'redo': host.ask('redo-requested'); return true;
    case 'keys': host.showKeys(); return true;
    case 'notes': host.showNotesOn(span(current)); return true;
    case 'clear': host.clear(); return true;
    case 'opinion': case 'common-knowledge': case 'out-of-scope':
      if (!host.canMark || current < 0) return false;
      host.dispose(current, current + 1, GIVEN[action]!);
      return go(host, Math.min(last, current + 1));
    case 'not-looked-at':
      if (!host.canMark || current < 0) return false;
      host.dispose(current, current + 1, null);
      return true;
    case 'rest-opinion': case 'rest-common-knowledge': case 'rest-out-of-scope': {
      if (!host.canMark || current < 0) return false;
      const next = paragraph(sheet, current, 1);
      const to = next > current ? next : last + 1;
      host.dispose(current, to, GIVEN[action]!);
      return go(host, Math.min(last, to));
    }
    case 'headings-out-of-scope': {
      if (!host.canMark) return false;
      for (const block of content.blocks)
        if (/^h\d$/.test(block.k)) {
          const within = sheet.ledger.within(block.s, block.e);
          if (within.length > 0) host.dispose(within[0], within[within.length - 1] + 1, 'OUT_OF_SCOPE');
        }
      return true;
    }
    case 'open': {
      if (host.draft && host.canMark) {
        host.mark(host.draft, 'selection');
        return true;
      }
      const mark = here(host);
      if (mark) host.chooseMark(mark);
      return !!mark;
    }
    case 'take': {
      const mark = here(host);
      if (mark) host.take(mark);
      return !!mark;
    }
    case 'statement': case 'evidence': case 'verdict': case 'review': {
      const mark = here(host);
      if (mark) host.chooseMark(mark, action);
      return !!mark;
    }
    case 'find': host.find(); return true;
  }
}

function go(host: Walk, ordinal: number): boolean {
  if (ordinal < 0) return false;
  host.goTo(ordinal);
  return true;
}

/** The chosen claim's mark on this sentence, else the innermost that begins in it, else any that touches it. */
function here(host: Walk): Mark | undefined {
  const { sheet, current } = host;
  if (!sheet || current < 0) return undefined;
  const { units } = sheet.page.content;
  const touching = sheet.marks
    .touching(units[current * 2], units[current * 2 + 1])
    .map((placed) => placed.id)
    .filter((mark) => mark.pending === undefined);
  return touching.find((mark) => mark.claim === sheet.chosen) ?? touching.at(-1) ?? sheet.marks.ofClaim(sheet.chosen)[0];
}

/** Which of a mark’s spans a selection is meant for: the one that it overlaps most, else the nearest. */
function nearest(mark: Mark, [start, end]: Span): number {
  const distance = mark.spans.map(([s, e]) => Math.max(s, start) - Math.min(e, end));
  return distance.indexOf(Math.min(...distance));
}

function toClaim(host: Walk, forward: boolean): boolean {
  const { sheet, current } = host;
  if (!sheet) return false;
  const { units } = sheet.page.content;
  const all = sheet.marks.all().filter((mark) => mark.pending === undefined && sheet.shows(mark));
  if (all.length === 0) return false;
  const [start, end] = [units[current * 2] ?? 0, units[current * 2 + 1] ?? 0];
  const at = all.findIndex((mark) => mark.claim === sheet.chosen && mark.spans.some(([s, e]) => s < end && e > start));
  let next: Mark | undefined;
  if (at >= 0) next = all[at + (forward ? 1 : -1)];
  else next = forward ? all.find((mark) => mark.spans[0][0] >= start) : all.findLast((mark) => mark.spans[0][0] < start);
  next ??= forward ? all[0] : all[all.length - 1];
  host.goTo(Math.max(0, unitAt(units, next.spans[0][0])));
  host.chooseMark(next);
  return true;
}

function paragraph(sheet: Sheet, current: number, step: 1 | -1): number {
  const { blocks, units } = sheet.page.content;
  const start = units[current * 2] ?? 0;
  let index = blocks.findLastIndex((block) => block.s <= start);
  for (index += step; index >= 0 && index < blocks.length; index += step) {
    const [first] = sheet.ledger.within(blocks[index].s, blocks[index].e);
    if (first !== undefined && first !== current) return first;
  }
  return current;
}

function extend(host: Walk, action: 'extend-word' | 'shrink-word' | 'extend-sentence' | 'shrink-sentence'): void {
  const { sheet, current, draft } = host;
  if (!sheet) return;
  const { text, units, language } = sheet.page.content;
  const sentence: Span = [units[current * 2] ?? 0, units[current * 2 + 1] ?? 0];
  const [start, end] = draft ?? sentence;
  const at = unitAt(units, end - 1);
  let to = end;
  if (action === 'extend-word') to = draft ? wordBoundary(text, end, true, language) : wordBoundary(text, start, true, language);
  else if (action === 'shrink-word') to = wordBoundary(text, end, false, language);
  else if (action === 'extend-sentence') to = draft && units[at * 2 + 1] > end ? units[at * 2 + 1] : units[Math.min(units.length - 1, (at + 1) * 2 + 1)];
  else to = units[at * 2] > start ? units[(at - 1) * 2 + 1] : end;
  // A word taken off leaves no space at the end.
  while (to > start && /\s/.test(text[to - 1])) to--;
  if (to > start) host.selectText([start, to]);
}
