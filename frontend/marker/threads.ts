/** The notes that came with a version's file, as conversations, and which of them are about a passage. Pure. */

import type { PageContent, PageNote } from './contract.ts';

export interface Thread {
  first: PageNote;
  answers: PageNote[];
  /** Where its sign stands: beside the words that a comment marks, or beside the place that a footnote names. */
  at: number;
}

const known = new WeakMap<PageContent, Thread[]>();

/** By their places; those without one come last, with `at` below zero. */
export function threads(content: PageContent): Thread[] {
  let all = known.get(content);
  if (!all) {
    all = [];
    const byIndex = new Map<number, Thread>();
    content.aside?.notes.forEach((note, index) => {
      const thread = note.to === undefined ? undefined : byIndex.get(note.to);
      if (thread) thread.answers.push(note);
      else {
        const begun = { first: note, answers: [], at: place(note, content.text.length) };
        byIndex.set(index, begun);
        all!.push(begun);
      }
    });
    all.sort((a, b) => (a.at < 0 ? Infinity : a.at) - (b.at < 0 ? Infinity : b.at) || 0);
    known.set(content, all);
  }
  return all;
}

function place(note: PageNote, length: number): number {
  if (note.s === undefined || note.e === undefined || note.s < 0 || note.e > length || note.s >= note.e) return -1;
  return note.k === 'COMMENT' && !note.deleted ? note.s : note.e - 1;
}

/** Those about any of the words of a span. */
export function threadsOn(content: PageContent, start: number, end: number): Thread[] {
  return threads(content).filter(({ first, at }) => at >= 0 && first.s! < end && first.e! > start);
}

export function name({ k, n }: PageNote): string {
  return `${{ COMMENT: 'Comment', FOOTNOTE: 'Footnote', ENDNOTE: 'Endnote' }[k] ?? 'Note'} ${n}`;
}

/** `1 March 2026, 10:30`: the writer's own clock, so nothing is converted. */
export function written(at: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at) ?? [];
  return year ? `${year}-${month}-${day}, ${time}` : '';
}

/** What was done to the file's text and notes as it was read; empty where nothing was. */
export function reading(content: PageContent): string {
  const { tracked = 0, leftOut = 0 } = content.aside ?? {};
  const words = [];
  if (tracked > 0) words.push(`${tracked} tracked ${tracked === 1 ? 'change was' : 'changes were'} read as accepted.`);
  if (leftOut > 0) words.push(`${leftOut} further ${leftOut === 1 ? 'note was' : 'notes were'} left out.`);
  return words.join(' ');
}
