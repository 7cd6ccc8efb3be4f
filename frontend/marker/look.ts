/** How the text is set: what a person's eyes and this screen need, so it is kept in this browser. */

export interface Look {
  /** Of the type, 1 as designed. */
  size: number;
  /** Of the lines, as a multiple of the type. */
  leading: number;
  contrast: boolean;
}

export const DESIGNED: Look = { size: 1, leading: 1.62, contrast: false };
const SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5];
const LEADINGS = [1.35, 1.5, 1.62, 1.8, 2, 2.3];
const KEPT = 'assay-reading-look';

export function keptLook(): Look {
  try {
    return lookOf(JSON.parse(localStorage.getItem(KEPT) ?? '{}'));
  } catch {
    return DESIGNED;
  }
}

/** What was kept, as far as it is one of the steps there are. */
export function lookOf(kept: Partial<Record<keyof Look, unknown>> | null): Look {
  const one = (steps: readonly number[], value: unknown, otherwise: number) => (steps.includes(value as number) ? (value as number) : otherwise);
  return {
    size: one(SIZES, kept?.size, DESIGNED.size),
    leading: one(LEADINGS, kept?.leading, DESIGNED.leading),
    contrast: kept?.contrast === true,
  };
}

export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(look));
  } catch {
    // A browser that keeps nothing still shows it until the page is left.
  }
}

/** The next step up or down; the same at the end. */
export function step(look: Look, what: 'size' | 'leading', by: 1 | -1): Look {
  const steps = what === 'size' ? SIZES : LEADINGS;
  const at = Math.max(0, Math.min(steps.length - 1, steps.indexOf(look[what]) + by));
  return { ...look, [what]: steps[at] };
}
