import { splitsCharacter } from './selection.ts';

/** The W3C TextQuoteSelector of a span, as `org.assay.text.TextQuote` makes it. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Code units of context on each side. */
export const CONTEXT = 32;

export function quote(text: string, start: number, end: number): Quote {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  // Half a surrogate pair is no text: leave the other half out, too.
  if (splitsCharacter(text, from)) from++;
  if (splitsCharacter(text, to)) to--;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** The passage in at most `length` code units, cut at a space, for a label. */
export function excerpt(text: string, start: number, end: number, length = 120): string {
  const whole = text.slice(start, Math.min(end, start + length * 2)).replace(/\s+/g, ' ').trim();
  if (whole.length <= length) return whole;
  const cut = whole.lastIndexOf(' ', length);
  let to = cut > length / 2 ? cut : length;
  if (splitsCharacter(whole, to)) to--;
  return whole.slice(0, to) + '…';
}
