/** What a person does on the page: drawn at once, then told to the server. */

import { LitElement } from 'lit';
import type { Aspect, Disposition, MarkerEvents, Span } from './contract.ts';
import { findAll, fold, type Folded } from './find.ts';
import type { Action } from './keys.ts';
import { isProvisional, type Mark } from './marks.ts';
import { excerpt } from './quote.ts';
import type { Sheet } from './sheet.ts';
import { threadsOn } from './threads.ts';
import { TONES, toneOf } from './tones.ts';
import { walk } from './walker.ts';

const DISPOSITIONS: Record<Disposition, string> = {
  CLAIM: 'Claim', OPINION: 'Opinion', COMMON_KNOWLEDGE: 'Common knowledge', OUT_OF_SCOPE: 'Out of scope',
};

export interface Finding {
  words: string;
  spans: Span[];
  at: number;
}

export abstract class Reading extends LitElement {
  declare version: string;
  declare chosen: string;
  declare canMark: boolean;
  declare draft: Span | null;
  declare finding: Finding | null;

  sheet: Sheet | null = null;
  /** Ordinal of the sentence that has, or would get, the focus. */
  current = 0;
  #pending = 0;
  #folded: { sheet: Sheet; folded: Folded } | null = null;
  /** Marks that were taken back before the server had stored them. */
  protected readonly withdrawn = new Set<number>();

  abstract get text(): HTMLElement;

  mark(span: Span, how: 'sentence' | 'selection', claim?: string): number {
    const { sheet } = this;
    if (!sheet) return 0;
    const [start, end] = span;
    const known = sheet.marks
      .touching(start, end)
      .find(({ start: s, end: e, id }) => s === start && e === end && id.spans.length === 1 && (!claim || id.claim === claim));
    this.clearSelection();
    if (known) {
      this.chooseMark(known.id);
      return 0;
    }
    const pending = ++this.#pending;
    sheet.marks.draw(pending, [span]);
    sheet.marksChanged([span]);
    this.tell('mark-requested', claim ? { pending, start, end, how, claim } : { pending, start, end, how });
    return pending;
  }

  takeBack(pending: number): void {
    if (!this.sheet?.marks.drawn(pending)) return;
    this.withdrawn.add(pending);
    const mark = this.sheet.marks.withdraw(pending);
    if (mark) this.sheet.marksChanged(mark.spans);
  }

  chooseMark(mark: Mark, aspect?: Aspect): void {
    if (mark.pending !== undefined) return;
    this.chosen = mark.claim;
    this.sheet?.choose(mark.claim);
    this.say(`Claim ${mark.no}, ${mark.label}`);
    const detail = { claim: mark.claim, occurrence: mark.occurrence };
    this.tell('mark-chosen', aspect ? { ...detail, aspect } : detail);
  }

  unmark(mark: Mark): void {
    // There is nothing to take away yet; what is open is where it stands.
    if (isProvisional(mark)) this.chooseMark(mark);
    else this.tell('unmark-requested', { occurrence: mark.occurrence });
  }

  resize(mark: Mark, index: number, span: Span): void {
    const { sheet } = this;
    if (!sheet || mark.pending !== undefined || isProvisional(mark)) return;
    const pending = ++this.#pending;
    const before = mark.spans;
    sheet.marks.draw(pending, before.map((old, i) => (i === index ? span : old)), mark);
    sheet.marksChanged([...before, span]);
    this.clearSelection();
    this.tell('resize-requested', { pending, occurrence: mark.occurrence, span: index, start: span[0], end: span[1] });
  }

  dispose(from: number, to: number, disposition: Disposition | null): void {
    const { sheet } = this;
    if (!sheet) return;
    const pending = ++this.#pending;
    sheet.ledger.dispose(pending, from, to, disposition);
    sheet.ledgerChanged();
    this.tell('dispose-requested', { pending, from, to, disposition });
    const { percent } = sheet.ledger.coverage();
    this.say(`${disposition ? DISPOSITIONS[disposition] : 'Not looked at'}. ${percent} % looked at`);
  }

  take(mark: Mark): void {
    this.tell('take-requested', { claim: mark.claim });
  }

  abstract showKeys(): void;

  abstract showNotesOn(span: Span): void;

  ask(event: 'undo-requested' | 'redo-requested'): void {
    this.tell(event, {});
  }

  clear(): void {
    if (this.draft) {
      this.clearSelection();
      return;
    }
    if (!this.chosen) return;
    this.chosen = '';
    this.tell('choice-cleared', {});
  }

  select(span: Span | null): void {
    if (span?.[0] !== this.draft?.[0] || span?.[1] !== this.draft?.[1]) this.draft = span;
  }

  clearSelection(): void {
    if (this.draft) getSelection()?.removeAllRanges();
    this.draft = null;
  }

  selectText(span: Span): void {
    const range = this.sheet?.page.liveRange(...span);
    if (!range) return;
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    this.draft = span;
    this.sheet?.reveal(Math.max(span[0], span[1] - 1), span[1]);
    this.say(excerpt(this.sheet!.page.content.text, ...span));
  }

  goTo(ordinal: number): void {
    const { sheet } = this;
    if (!sheet) return;
    const { units } = sheet.page.content;
    if (units[ordinal * 2] === undefined) return;
    this.clearSelection();
    if (!this.finding) sheet.painter.layer('found', []);
    sheet.reveal(units[ordinal * 2], units[ordinal * 2 + 1]);
    this.setCurrent(ordinal);
    this.focusText();
  }

  focusText(): void {
    this.sheet?.page.sentence(this.current)?.focus({ preventScroll: true });
  }

  /** One sentence at a time can be reached by Tab. */
  setCurrent(ordinal: number): void {
    const { sheet } = this;
    if (!sheet) return;
    for (const part of sheet.page.sentenceParts(this.current)) part.removeAttribute('tabindex');
    this.current = ordinal;
    const element = sheet.page.sentence(ordinal);
    if (!element) return;
    element.tabIndex = 0;
    element.setAttribute('aria-describedby', 'am-about');
  }

  do(action: Action): boolean {
    return walk(this, action);
  }

  /** The address that opens the selected passage; where the browser gives no clipboard, it stands in the address bar. */
  copyLink(): void {
    if (!this.draft) return;
    const link = new URL(location.href);
    link.search = new URLSearchParams({ passage: this.draft.join('-'), version: this.version }).toString();
    const shown = () => {
      history.replaceState(history.state, '', link);
      this.say('The address of this page leads to the passage now');
    };
    if (navigator.clipboard) navigator.clipboard.writeText(link.href).then(() => this.say('Link copied'), shown);
    else shown();
    this.clearSelection();
  }

  // Finding

  find(): void {
    this.finding ??= { words: '', spans: [], at: 0 };
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('.am-find')?.select());
  }

  findWords(words: string): void {
    const { sheet } = this;
    if (!sheet) return;
    if (/^#\d+$/.test(words.trim())) {
      const mark = sheet.marks.all().find((candidate) => candidate.no === Number(words.trim().slice(1)));
      this.finding = { words, spans: mark ? [...mark.spans] : [], at: 0 };
    } else {
      if (this.#folded?.sheet !== sheet) this.#folded = { sheet, folded: fold(sheet.page.content.text) };
      const spans = words.trim().length > 0 ? findAll(this.#folded.folded, words) : [];
      // From where one reads, not from the beginning.
      const from = sheet.place();
      const at = spans.findIndex(([start]) => start >= from);
      this.finding = { words, spans, at: Math.max(0, at) };
    }
    this.#showFound();
  }

  findStep(step: 1 | -1): void {
    const { finding } = this;
    if (!finding || finding.spans.length === 0) return;
    const number = /^#(\d+)$/.exec(finding.words.trim());
    if (number) {
      const mark = this.sheet?.marks.all().find((candidate) => candidate.no === Number(number[1]));
      this.findClose();
      if (mark) this.chooseMark(mark);
      return;
    }
    const count = finding.spans.length;
    this.finding = { ...finding, at: (finding.at + step + count) % count };
    this.#showFound();
  }

  findClose(): void {
    const found = this.finding?.spans[this.finding.at];
    this.finding = null;
    this.sheet?.painter.layer('find', []);
    this.sheet?.painter.layer('found', []);
    const ordinal = found ? this.sheet?.ledger.within(...found)[0] : undefined;
    if (ordinal !== undefined) this.setCurrent(ordinal);
    this.focusText();
  }

  #showFound(): void {
    const { sheet, finding } = this;
    if (!sheet || !finding) return;
    const { spans, at } = finding;
    // Only those around the present one: the others come as one steps through them.
    sheet.painter.layer('find', spans.slice(Math.max(0, at - 100), at + 100));
    sheet.painter.layer('found', spans[at] ? [spans[at]] : []);
    if (spans[at]) sheet.reveal(...spans[at]);
  }

  /** What a screen reader says after the sentence itself. */
  protected about(ordinal: number): string {
    const { sheet } = this;
    if (!sheet) return '';
    const { units } = sheet.page.content;
    const disposition = sheet.ledger.of(ordinal);
    const marks = new Set(sheet.marks.touching(units[ordinal * 2], units[ordinal * 2 + 1]).map((placed) => placed.id));
    const claims = [...marks].map((mark) =>
      mark.pending === undefined ? `claim ${mark.no}, ${mark.label || TONES[toneOf(mark.tone)].name}` : 'claim being saved',
    );
    const notes = threadsOn(sheet.page.content, units[ordinal * 2], units[ordinal * 2 + 1]).length;
    const beside = notes === 0 ? [] : [notes === 1 ? 'a note of the file' : `${notes} notes of the file`];
    return [disposition ? DISPOSITIONS[disposition] : 'Not looked at', ...claims, ...beside].join('; ');
  }

  protected say(words: string): void {
    const live = this.querySelector('.am-live');
    if (live) live.textContent = words;
  }

  protected tell<Name extends keyof MarkerEvents>(name: Name, detail: MarkerEvents[Name]): void {
    // The server drops what was meant for a version that it no longer shows.
    this.dispatchEvent(new CustomEvent(name, { detail: { ...detail, version: this.version } }));
  }
}
