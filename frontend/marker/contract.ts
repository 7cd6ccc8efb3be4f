/**
 * What passes between the server and `<assay-text-marker>`. The records of `org.assay.text.marker` mirror it; a change
 * here is a change there.
 *
 * Every offset is a UTF-16 code unit of the version's canonical text, start inclusive, end exclusive.
 */

/** `GET content/versions/{versionId}`: one version's text, which never changes. */
export interface PageContent {
  version: string;
  document: string;
  /** BCP 47; empty where unknown. */
  language: string;
  dir: 'ltr' | 'rtl' | 'auto';
  text: string;
  /** Ascending, not overlapping. What lies between two blocks is white space and is not shown. */
  blocks: PageBlock[];
  /** Ascending by start; may nest. */
  inlines: PageInline[];
  /** The sentences, flat: s0, e0, s1, e1, … ascending, not overlapping. The ordinal is the index of the pair. */
  units: number[];
  /** What the file said beside the text; absent where it said nothing. */
  aside?: {
    /** Changes in the file that were read as if they had been accepted. */
    tracked: number;
    /** Notes that were too many to be kept. */
    leftOut: number;
    notes: PageNote[];
  };
}

/** A comment, footnote or endnote of the file. */
export interface PageNote {
  k: 'COMMENT' | 'FOOTNOTE' | 'ENDNOTE';
  /** As people count those of its kind, from 1. */
  n: number;
  /** What it is about; absent where the file does not say. */
  s?: number;
  e?: number;
  /** The words that it was about were deleted in the file. */
  deleted: boolean;
  /** Somebody has settled it in the file. */
  resolved: boolean;
  /** The index of the note that it answers. */
  to?: number;
  /** Empty where the file does not say. */
  author: string;
  /** `2026-03-01T10:30`, by the writer's own clock. */
  at?: string;
  text: string;
  /** http or https. */
  links: string[];
}

export type BlockKind =
  | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'li' | 'quote' | 'pre' | 'td' | 'th' | 'turn';

/** One paragraph, heading, list item, cell or speaker's turn. An unknown kind is shown as `p`. */
export interface PageBlock {
  k: BlockKind;
  s: number;
  e: number;
  /** li: numbered rather than bulleted; `n` is its number; depth from 0. quote: depth from 0. */
  ordered?: boolean;
  n?: number;
  depth?: number;
  /** td, th: which table of the version, and the place in it, from 0. */
  table?: number;
  row?: number;
  col?: number;
  /**
   * turn: who speaks, and from which time code, as the text writes it. Where the label stands in the canonical text
   * itself, `said` is the offset at which the speech begins, and s up to `said` is shown in the speakers' column;
   * without it, `speaker` and `time` are shown there.
   */
  speaker?: string;
  time?: string;
  said?: number;
}

export interface PageInline {
  k: 'em' | 'strong' | 'a';
  s: number;
  e: number;
  /** a: http, https or mailto; anything else is shown as plain text. */
  href?: string;
}

/** How a mark is coloured and drawn: by what is open about its place, else its verdict where one counts, else its state. */
export type Tone =
  | 'candidate' | 'open' | 'in-check' | 'proposed' | 'approved' | 'published' | 'dismissed'
  | 'changed' | 'ambiguous'
  | 'true' | 'mostly-true' | 'half' | 'mostly-false' | 'false' | 'pants' | 'unproven' | 'satire' | 'misleading';

export type Span = [start: number, end: number];

/** One occurrence of a claim in this version. */
export interface PageMark {
  occurrence: string;
  claim: string;
  /** The claim's number within the document, as people say it; from 1. */
  no: number;
  /** Ascending, at least one. */
  spans: Span[];
  /** Name of the lifecycle state, as in `ClaimState`. */
  state: string;
  /** The rating's code; null without a verdict. */
  rating: string | null;
  tone: Tone;
  /** State and verdict in the reader's words: “In check”, “Approved: Mostly false”. */
  label: string;
  /** The normalised statement. */
  statement: string;
  /** Whether the person who looks leads or helps this check. */
  mine: boolean;
  /** The name of whoever leads the check; absent where nobody does. */
  lead?: string;
  /**
   * What this version did to its place; absent where it stands as it stood. CHANGED and AMBIGUOUS: nobody has said yet
   * where it stands, the spans are where it may, and `occurrence` names the question.
   */
  anchor?: 'MOVED' | 'CHANGED' | 'AMBIGUOUS';
}

/** Sentences nobody has looked at are left out of `dispositions`. A sentence under a mark counts as CLAIM by itself. */
export type Disposition = 'CLAIM' | 'OPINION' | 'COMMON_KNOWLEDGE' | 'OUT_OF_SCOPE';

/** `GET content/versions/{versionId}/marks`: all marks of a version; the ETag is the revision. */
export interface PageMarks {
  /** Grows with every change. */
  revision: number;
  marks: PageMark[];
  dispositions: [ordinal: number, disposition: Disposition][];
}

/** News for a page that is open. */
export interface PageChanges {
  revision: number;
  /** The revision before; a page that has another one loads all marks again. Absent: take it as it comes. */
  since?: number;
  upsert?: PageMark[];
  /** Ids of occurrences. */
  remove?: string[];
  /** A null disposition means: not looked at any more. */
  dispositions?: [ordinal: number, disposition: Disposition | null][];
}

/** Someone else in the document. */
export interface Reader {
  id: string;
  name: string;
  /** One or two letters, or a number and a plus sign for several in one place. */
  initials: string;
  /** First offset that they have on their screen. */
  at: number;
}

/** A part of the claim that a key may ask for. */
export type Aspect = 'statement' | 'evidence' | 'verdict' | 'review';

/** What the element tells the server, as `detail` of a CustomEvent of that name; each with the `version` shown. */
export interface MarkerEvents {
  /** Mark this; `pending` is to be named in `confirmMark` or `refuseMark`. With `claim`, as a further span of it. */
  'mark-requested': { pending: number; start: number; end: number; how: 'sentence' | 'selection'; claim?: string };
  /** A mark was clicked or opened by key. `aspect` where a key asked for one part of the claim. */
  'mark-chosen': { claim: string; occurrence: string; aspect?: Aspect };
  'unmark-requested': { occurrence: string };
  'resize-requested': { pending: number; occurrence: string; span: number; start: number; end: number };
  /** Sentences `from` up to and without `to`. Null: not looked at after all. */
  'dispose-requested': { pending: number; from: number; to: number; disposition: Disposition | null };
  'undo-requested': Record<string, never>;
  'redo-requested': Record<string, never>;
  /** Take the claim into check, or give it back. */
  'take-requested': { claim: string };
  /** The person has chosen other keys, all of which are told. */
  'keys-changed': { singles: boolean; changed: Record<string, string[]> };
  /** Nothing is chosen any more. */
  'choice-cleared': Record<string, never>;
  /** The first offset on the screen: once scrolling has stopped, and twice a minute while somebody is there. */
  'place-changed': { at: number };
  'page-shown': { milliseconds: number };
  'page-failed': { status: number };
}
