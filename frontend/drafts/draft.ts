// Text that was typed into a form and not yet stored, as the browser keeps it. Pure: the element is draft-keeper.ts.

export type Values = Readonly<Record<string, string>>;

/** What differs from what the form came with; null where nothing does. */
export function unsaved(came: Values, now: Values): Values | null {
  const changed = Object.entries(now).filter(([name, value]) => value !== (came[name] ?? ''));
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** What the browser kept, if it can still be read; anything else counts as nothing kept. */
export function parse(kept: string | null): Values | null {
  if (kept === null) return null;
  try {
    const read: unknown = JSON.parse(kept);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const texts = Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return texts.length === 0 ? null : Object.fromEntries(texts);
  } catch {
    return null;
  }
}

/** Those of the kept values that the form has a field for and does not show already. */
export function toRestore(kept: Values | null, now: Values): Values | null {
  if (kept === null) return null;
  const lost = Object.entries(kept).filter(([name, value]) => name in now && now[name] !== value);
  return lost.length === 0 ? null : Object.fromEntries(lost);
}
