/** Finding words in a text as people write them: without regard to accents, quotes, hyphens, case and line ends. Pure. */

import type { Span } from './contract.ts';

/** A text in which writing differences are gone, and for each of its code units the place it came from. */
export interface Folded {
  text: string;
  /** from[i] is where unit i began in the original; one more entry than units, for the end. */
  from: Int32Array;
}

const SAME: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", '`': "'", '´': "'", 'ʼ': "'", '‹': "'", '›': "'",
  '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"', '「': '"', '」': '"', '『': '"', '』': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '⁃': '-', '…': '...',
  'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ł': 'l', 'ı': 'i', 'ـ': '',
};
const GONE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

export function fold(text: string): Folded {
  const parts: string[] = [];
  let from = new Int32Array(text.length + 16);
  let length = 0;
  let space = true;
  const put = (piece: string, at: number) => {
    if (length + piece.length + 1 > from.length) {
      const larger = new Int32Array(from.length * 2 + piece.length);
      larger.set(from);
      from = larger;
    }
    parts.push(piece);
    for (let i = 0; i < piece.length; i++) from[length++] = at;
  };
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 127) {
      // Most text: no need for the tables of Unicode.
      put(code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[i], i);
      space = false;
      i++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(i)!);
    if (/\s/.test(character)) {
      // A word divided at a line's end is the word: “trans-\nport”.
      if (!space) put(' ', i);
      space = true;
    } else if (!GONE.test(character)) {
      const lower = character.toLowerCase();
      const piece = (SAME[lower] ?? lower.normalize('NFKD').replace(/\p{M}/gu, ''));
      if (piece) {
        put(SAME[piece] ?? piece.toLowerCase(), i);
        space = false;
      }
    }
    i += character.length;
  }
  from[length] = text.length;
  return { text: parts.join(''), from: from.slice(0, length + 1) };
}

/**
 * Where the words stand, at most `limit` places, in order. A hyphen that the text or the search has and the other has
 * not makes no difference.
 */
export function findAll(folded: Folded, words: string, limit = 2000): Span[] {
  const wanted = fold(words).text.trim();
  if (!wanted) return [];
  const result: Span[] = [];
  const pattern = [...wanted]
    .map((character) =>
      character === '-' ? '[- ]?' : character === ' ' ? '(?:[- ]|- )' : character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
    )
    .join('(?:- )?');
  const search = new RegExp(pattern, 'g');
  for (let match = search.exec(folded.text); match && result.length < limit; match = search.exec(folded.text)) {
    if (match[0] === '') {
      search.lastIndex++;
      continue;
    }
    let end = match.index + match[0].length;
    // A character that was folded to two ends where the next one begins.
    while (end < folded.text.length && folded.from[end] === folded.from[end - 1]) end++;
    result.push([folded.from[match.index], endOf(folded, end)]);
  }
  return result;
}

function endOf(folded: Folded, end: number): number {
  return end >= folded.text.length ? folded.from[folded.text.length] : folded.from[end];
}
