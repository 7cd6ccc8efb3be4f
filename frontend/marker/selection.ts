/** From what a person dragged over to the span that they mean. Pure; the DOM is in `page.ts`. */

export interface Range {
  start: number;
  end: number;
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function splitsCharacter(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 &&
    (text.charCodeAt(offset) & 0xfc00) === 0xdc00
  );
}

/** In order, within the text, and off the middle of characters (outwards). May be empty. */
export function clamp(text: string, range: Range): Range {
  let start = Math.max(0, Math.min(text.length, Math.min(range.start, range.end)));
  let end = Math.max(0, Math.min(text.length, Math.max(range.start, range.end)));
  if (splitsCharacter(text, start)) start--;
  if (splitsCharacter(text, end)) end++;
  return { start, end };
}

/** Without the white space at both ends. */
export function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** How far words are looked for around an end: no word that a person would drag over is longer. */
const REACH = 200;

/**
 * The range grown to whole words and then trimmed; a word that was only touched at its edge is not taken in. A range
 * without a word in it becomes empty only if it holds nothing but white space. Snapping what was snapped changes nothing.
 */
export function snapToWords(text: string, range: Range, language?: string): Range {
  const bare = trim(text, clamp(text, range));
  if (bare.start === bare.end) return bare;
  const start = wordAround(text, bare.start, language).start;
  const end = wordAround(text, bare.end - 1, language).end;
  return trim(text, clamp(text, { start, end }));
}

/** The word (or the single character, where there is none) at an offset. */
export function wordAround(text: string, offset: number, language?: string): Range {
  const at = splitsCharacter(text, offset) ? offset - 1 : offset;
  const segmenter = words(language);
  const window = windowAround(text, at);
  const piece = text.slice(window.start, window.end);
  const found = segmenter.segment(piece).containing(at - window.start);
  if (!found) return clamp(text, { start: at, end: at + 1 });
  return { start: window.start + found.index, end: window.start + found.index + found.segment.length };
}

/** The next place where a word ends after `offset`, or begins before it. For extending word by word. */
export function wordBoundary(text: string, offset: number, forward: boolean, language?: string): number {
  let at = offset;
  if (forward) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    return at < text.length ? wordAround(text, at, language).end : text.length;
  }
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at > 0 ? wordAround(text, at - 1, language).start : 0;
}

/**
 * The stretch of text that a segmenter sees: the run between white space, so that the same words come out whichever
 * character of the run one asks about. In a long run without spaces (Chinese, Thai, a URL) it is a field of a fixed
 * raster, for the same reason.
 */
function windowAround(text: string, at: number): Range {
  let start = at;
  while (start > 0 && at - start <= REACH && !isSpace(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - start <= REACH && !isSpace(text.charCodeAt(end))) end++;
  if (end - start > REACH) {
    start = Math.floor(at / REACH) * REACH;
    end = start + REACH;
  }
  return clamp(text, { start, end: Math.max(end, at + 1) });
}

const segmenters = new Map<string, Intl.Segmenter>();

function words(language = ''): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language || undefined, { granularity: 'word' });
    } catch {
      // A language tag that a file invented.
      segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
    }
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
  );
}
