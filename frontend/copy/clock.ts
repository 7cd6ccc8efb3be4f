/** Times of a recording as people write them. Pure. */

/** `1:02:03`, `2:03.5`; tenths where there are any. */
export function clock(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const whole = Math.floor(tenths / 10);
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  const rest = two(whole % 60) + (tenths % 10 ? `.${tenths % 10}` : '');
  return hours ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Seconds of `1:02:03`, `2:03.5`, `75`, `75s`; null where that is no time. */
export function seconds(text: string): number | null {
  const parts = /^\s*(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:[.,]\d{1,3})?)\s*s?\s*$/.exec(text);
  if (!parts) return null;
  const [, hours, minutes, rest] = parts;
  const last = Number(rest.replace(',', '.'));
  if (minutes !== undefined && last >= 60) return null;
  if (hours !== undefined && Number(minutes) >= 60) return null;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + last;
}
