/** How a text is cut up for drawing. Pure: what comes out is lists of offsets. */

import type { PageBlock, PageContent, PageInline } from './contract.ts';
import { lastAtMost } from './segments.ts';
import { splitsCharacter } from './selection.ts';

/** A block, or a part of one that is too long to be laid out in one go. */
export interface Piece {
  block: PageBlock;
  start: number;
  end: number;
  /** Whether the block began in an earlier piece. */
  continued: boolean;
}

/** Some pieces that are drawn, laid out and left out together. */
export interface SectionPlan {
  pieces: Piece[];
  start: number;
  end: number;
  /** Guess of the number of lines, for the height of what is not laid out yet. */
  lines: number;
}

/** Text within one sentence and the same inline elements. */
export interface Run {
  start: number;
  end: number;
  /** Ordinal of the sentence; -1 between sentences. */
  unit: number;
  /** Outermost first. */
  inlines: PageInline[];
}

/** A screenful or so: what comes near while one scrolls must be laid out within a frame. */
const SECTION_LENGTH = 3000;
const SECTION_PIECES = 40;
const PIECE_LENGTH = 12000;
/** How many sections' worth of a table stay together, so that its columns stay aligned. */
const IN_TABLE = 8;
const LINE = 66;

export function plan(content: PageContent): SectionPlan[] {
  const sections: SectionPlan[] = [];
  let open: SectionPlan | null = null;
  for (const block of readable(content)) {
    for (const piece of cut(content, block)) {
      const length = piece.end - piece.start;
      if (!open || isFull(open, piece)) {
        open = { pieces: [], start: piece.start, end: piece.end, lines: 0 };
        sections.push(open);
      }
      open.pieces.push(piece);
      open.end = piece.end;
      // Cells stand beside one another.
      if (!block.col) open.lines += Math.ceil(length / LINE) + (block.k.startsWith('h') ? 1.5 : 0.6);
    }
  }
  return sections;
}

/** Whether a piece begins a section of its own. A table is cut only where it is very long, and between two rows. */
function isFull(open: SectionPlan, piece: Piece): boolean {
  const last = open.pieces[open.pieces.length - 1].block;
  const within = piece.block.table !== undefined && piece.block.table === last.table;
  if (within && piece.block.row === last.row) return false;
  const room = within ? IN_TABLE : 1;
  return open.pieces.length >= SECTION_PIECES * room || piece.end - open.start > SECTION_LENGTH * room;
}

/** The blocks, or, where the server sent none that fit the text, the whole text as one. */
function readable(content: PageContent): PageBlock[] {
  let last = 0;
  const blocks = (content.blocks ?? []).filter((block) => {
    const good = block.s >= last && block.e > block.s && block.e <= content.text.length;
    if (good) last = block.e;
    return good;
  });
  if (blocks.length > 0 || content.text.trim() === '') return blocks;
  return [{ k: 'p', s: 0, e: content.text.length }];
}

function cut(content: PageContent, block: PageBlock): Piece[] {
  const pieces: Piece[] = [];
  let start = block.s;
  while (block.e - start > PIECE_LENGTH * 1.5) {
    let end = start + PIECE_LENGTH;
    const unit = unitAt(content.units, end);
    const unitStart = unit >= 0 ? content.units[unit * 2] : -1;
    if (unitStart > start) end = unitStart;
    if (splitsCharacter(content.text, end)) end--;
    pieces.push({ block, start, end, continued: start > block.s });
    start = end;
  }
  pieces.push({ block, start, end: block.e, continued: start > block.s });
  return pieces;
}

/** The sentence at or before an offset, by ordinal; -1 before the first. */
export function unitAt(units: readonly number[], offset: number): number {
  let low = 0;
  let high = units.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle * 2] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence that holds an offset; -1 between two. */
export function unitHolding(units: readonly number[], offset: number): number {
  const unit = unitAt(units, offset);
  return unit >= 0 && offset < units[unit * 2 + 1] ? unit : -1;
}

/** The text from start to end as runs; together they cover it exactly. */
export function runs(content: PageContent, start: number, end: number, inlines: readonly PageInline[]): Run[] {
  const { units } = content;
  const cuts = new Set([start, end]);
  const add = (offset: number) => {
    if (offset > start && offset < end && !splitsCharacter(content.text, offset)) cuts.add(offset);
  };
  for (let unit = Math.max(0, unitAt(units, start)); unit * 2 < units.length && units[unit * 2] < end; unit++) {
    add(units[unit * 2]);
    add(units[unit * 2 + 1]);
  }
  const near = inlines.filter((inline) => inline.s < end && inline.e > start && inline.e > inline.s);
  for (const inline of near) {
    add(inline.s);
    add(inline.e);
  }
  const at = [...cuts].sort((a, b) => a - b);
  const result: Run[] = [];
  for (let i = 0; i + 1 < at.length; i++)
    result.push({
      start: at[i],
      end: at[i + 1],
      unit: unitHolding(units, at[i]),
      inlines: near.filter((inline) => inline.s <= at[i] && inline.e >= at[i + 1]),
    });
  return result;
}

/** For finding the inlines of a piece without looking at all of them. */
export class InlineIndex {
  readonly #inlines: PageInline[];
  readonly #starts: number[];
  #longest = 0;

  constructor(inlines: readonly PageInline[]) {
    this.#inlines = [...inlines].sort((a, b) => a.s - b.s || b.e - a.e);
    this.#starts = this.#inlines.map((inline) => inline.s);
    for (const inline of inlines) this.#longest = Math.max(this.#longest, inline.e - inline.s);
  }

  touching(start: number, end: number): PageInline[] {
    const from = lastAtMost(this.#starts, start - this.#longest - 1) + 1;
    const to = lastAtMost(this.#starts, end - 1) + 1;
    return this.#inlines.slice(from, to).filter((inline) => inline.e > start);
  }
}

const JOINS = /\p{Emoji}|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Malayalam}|\p{Script=Kannada}|\p{Script=Gujarati}|\p{Script=Gurmukhi}|\p{Script=Sinhala}|\p{Script=Khmer}|\p{Script=Syriac}|\p{Script=Mongolian}|\ufe0f|\p{M}/u;
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200d\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/;

/** What stands for a character that would reorder or hide text. */
export const DIRECTION_SIGN = '\u21c4';
export const HIDDEN_SIGN = '\u00a4';

/**
 * The same text, code unit for code unit, with each character that reorders or hides others shown as a sign. Joiners
 * stay where a script or an emoji needs them, and line-break spaces where a language writes without spaces.
 */
export function visible(text: string, language = ''): string {
  if (!SUSPECT.test(text)) return text;
  const spaceless = /^(th|km|lo|my|bo|dz)\b/.test(language);
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) result += DIRECTION_SIGN;
    else if (code === 0x200c || code === 0x200d) {
      const before = text.slice(Math.max(0, i - 2), i);
      const after = String.fromCodePoint(text.codePointAt(i + 1) ?? 32);
      result += JOINS.test(before) && JOINS.test(after) && !/^[\d#*]$/.test(after) ? text[i] : HIDDEN_SIGN;
    } else if (code === 0x200b) result += spaceless ? text[i] : HIDDEN_SIGN;
    else if ((code >= 0x2060 && code <= 0x2064) || code === 0xfeff) result += HIDDEN_SIGN;
    else if (code < 32 || (code >= 0x7f && code <= 0x9f)) result += code >= 9 && code <= 13 ? text[i] : HIDDEN_SIGN;
    else if (code >= 0xd800 && code <= 0xdfff) {
      const pair = code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      if (pair) result += text[i] + text[++i];
      else result += '\ufffd';
    } else result += text[i];
  }
  return result;
}
