/**
 * What passes between the server and `<assay-copy-viewer>`; `org.assay.evidence.ui.CopyViewer` is the other side. Offsets
 * are UTF-16 code units of the copy's text, or of a page's, start inclusive, end exclusive.
 */

/** How a copy is shown, as `org.assay.evidence.CopyLook` names it. */
export type Look = 'PAGES' | 'PICTURE' | 'SOUND' | 'FILM' | 'TEXT' | 'NOTHING';

/** From the upper left corner, in parts of a hundred. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** In seconds; without an end it is a moment. */
export interface Time {
  start: number;
  end?: number;
}

/** A passage that a person points at, or that is to be shown. */
export interface Where {
  /** From 1. */
  page?: number;
  span?: [start: number, end: number];
  region?: Region;
  time?: Time;
}

/** `GET content/copies/{id}/pages`: width and height of each page, in points. */
export interface PageSizes {
  sizes: [width: number, height: number][];
}

/** `GET content/copies/{id}/pages/{n}/words`: start, end, and x, y, width, height as parts of the page. */
export interface PageWords {
  text: string;
  words: Word[];
}

export type Word = [start: number, end: number, x: number, y: number, width: number, height: number];

/** One way of showing a copy. */
export interface Pane {
  /** Shows a passage and brings it onto the screen; null shows none. */
  show(where: Where | null): void;
  close(): void;
}

/** What a pane tells. */
export interface Told {
  /** The person points at this now; null: at nothing any more. */
  chose(where: Where | null): void;
  /** Words for a screen reader. */
  say(words: string): void;
}
