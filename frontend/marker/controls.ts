/** The page with its bar, drawer and dialogs: what a person sets, and where they go. */

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { accountBar, bar, drawerHead, type BarActions, type BarState, type Place } from './bar.ts';
import type { Span } from './contract.ts';
import type { ChosenKeys } from './keys.ts';
import { keysDialog, type KeysState } from './keysdialog.ts';
import type { Coverage } from './ledger.ts';
import { keepLook, keptLook, type Look } from './look.ts';
import { lookPanel } from './lookpanel.ts';
import type { Mark } from './marks.ts';
import { NoteSigns, notesPanel, placeNotes, type NotesShown } from './notes.ts';
import { Reading } from './reading.ts';
import type { Sheet } from './sheet.ts';
import { reading, threads, threadsOn } from './threads.ts';

export abstract class Controls extends Reading {
  static override properties: PropertyDeclarations = {
    keys: { attribute: false },
    keysOpen: { state: true },
    filter: { state: true },
    drawer: { state: true },
    look: { state: true },
    notes: { state: true },
    lookOpen: { state: true },
    coverage: { state: true },
    counted: { state: true },
    accounting: { state: true },
  };

  declare keys: ChosenKeys;
  declare keysOpen: Omit<KeysState, 'chosen'> | null;
  declare filter: string;
  declare drawer: boolean;
  declare accounting: boolean;
  declare look: Look;
  declare lookOpen: boolean;
  declare notes: NotesShown | null;
  declare coverage: Coverage;
  /** All marks in order, as the bar counts them. */
  declare counted: readonly Mark[];
  protected places: Place[] = [];
  #signs: NoteSigns | null = null;
  #backTo: HTMLElement | null = null;

  constructor() {
    super();
    this.keys = { singles: true, changed: {} };
    this.keysOpen = null;
    this.filter = 'all';
    this.drawer = false;
    this.accounting = false;
    this.look = keptLook();
    this.lookOpen = false;
    this.notes = null;
    this.coverage = { sentences: 0, looked: 0, percent: 100 };
    this.counted = [];
  }

  abstract openAt(start: number, end: number): void;

  showKeys(): void {
    this.keysOpen = { waiting: null, said: '' };
    void this.updateComplete.then(() => this.querySelector<HTMLDialogElement>('.am-keys')?.showModal());
  }

  /** Signs of the notes that came with the file, on a sheet that is about to be drawn. */
  protected noted(sheet: Sheet): void {
    this.notes = null;
    this.text.classList.toggle('am-noted', threads(sheet.page.content).length > 0);
    sheet.beside = this.#signs = new NoteSigns(sheet, this);
  }

  /** @param back what gets the focus when the notes are closed; without, the focus stays where it is */
  showNotes(shown: NotesShown | null, back?: HTMLElement): void {
    this.notes = shown;
    if (shown && back) this.#backTo = back;
    void this.updateComplete.then(() => {
      this.fitNotes();
      if (shown && back) this.#focus('.am-notes-close');
    });
  }

  /** After they were opened, and whenever the window has another size. */
  protected fitNotes(): void {
    this.toggleAttribute('data-narrow', this.clientWidth < 720);
    placeNotes(this.querySelector<HTMLElement>('.am-notes'), this, this.notes?.beside ?? null);
  }

  showNotesOn([start, end]: Span): void {
    const { sheet } = this;
    const here = sheet ? threadsOn(sheet.page.content, start, end) : [];
    const sentence = sheet?.page.sentence(this.current);
    if (here.length === 0 || !sentence) {
      this.say('The file has no note on this sentence');
      return;
    }
    this.#signs?.point(here);
    this.showNotes({ threads: here, all: false, passing: false, beside: this.#edgeOf(sentence) }, sentence);
  }

  /** Where the sentence begins, at the edge of the text. */
  #edgeOf(sentence: HTMLElement): DOMRect {
    const { right } = this.text.getBoundingClientRect();
    const { top, height } = sentence.getClientRects()[0] ?? sentence.getBoundingClientRect();
    return new DOMRect(right, top, 0, height);
  }

  protected bar(): TemplateResult {
    const state = this.#state();
    return html`${this.accounting && this.canMark ? accountBar(state, this.#actions) : nothing}${bar(state, this.#actions)}`;
  }

  /** What stands over the page while it is open. */
  protected panels(): (TemplateResult | typeof nothing)[] {
    return [
      this.notes && this.sheet ? notesPanel(this.notes, this.sheet.page.content, this.#notesActions) : nothing,
      this.lookOpen ? lookPanel(this.look, this.#changeLook, this.#actions.look) : nothing,
      this.keysOpen ? keysDialog({ ...this.keysOpen, chosen: this.keys }, this.#changeKeys, () => (this.keysOpen = null)) : nothing,
    ];
  }

  protected drawerHead(): TemplateResult | typeof nothing {
    return this.drawer ? drawerHead(this.#state(), this.#actions) : nothing;
  }

  protected leaveDrawer(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.drawer) return;
    event.preventDefault();
    this.#actions.drawer();
  }

  /** The look as the style sheet knows it. */
  protected applyLook(): void {
    this.style.setProperty('--am-scale', String(this.look.size));
    this.style.setProperty('--am-leading', String(this.look.leading));
    this.toggleAttribute('data-contrast', this.look.contrast);
  }

  readonly #changeKeys = ({ chosen, ...open }: Partial<KeysState>, store = false): void => {
    if (this.keysOpen) this.keysOpen = { ...this.keysOpen, ...open };
    if (chosen) this.keys = chosen;
    if (store) this.tell('keys-changed', this.keys);
  };

  readonly #changeLook = (look: Look): void => {
    this.look = look;
    keepLook(look);
  };

  readonly #notesActions = {
    go: (start: number, end: number) => {
      if (this.hasAttribute('data-narrow')) this.showNotes(null);
      this.openAt(start, end);
    },
    close: () => {
      this.showNotes(null);
      this.#signs?.point([]);
      // The sign may have been drawn anew meanwhile.
      if (this.#backTo?.isConnected) this.#backTo.focus();
      else this.focusText();
    },
    enter: () => this.#signs?.stay(),
    leave: () => this.#signs?.leave(),
  };

  #state(): BarState {
    const { coverage, filter, canMark, finding, drawer: drawerOpen, accounting, counted: marks, keys, lookOpen, places, sheet } = this;
    const content = sheet?.page.content;
    const notes = content && (content.aside?.notes.length || reading(content)) ? content.aside!.notes.length : null;
    const find = finding && { words: finding.words, count: finding.spans.length, at: finding.at };
    return { notes, keys, lookOpen, coverage, marks, filter, canMark, drawerOpen, accounting, find, places };
  }

  readonly #actions: BarActions = {
    nextUnread: () => {
      // Whoever begins has not looked at the sentence they are at, either.
      const begins = !this.accounting && this.sheet?.ledger.unread(this.current) === this.current;
      this.accounting = true;
      if (begins) this.goTo(this.current);
      else this.do('next-unread');
    },
    accounting: () => (this.accounting = !this.accounting),
    account: (action) => this.do(action),
    filter: (value) => (this.filter = value),
    go: (offset) => this.openAt(offset, offset + 1),
    find: () => this.find(),
    findWords: (words) => this.findWords(words),
    findStep: (step) => this.findStep(step),
    findClose: () => this.findClose(),
    keys: () => this.showKeys(),
    notes: (from) => {
      if (this.notes?.all) this.#notesActions.close();
      else if (this.sheet) this.showNotes({ threads: threads(this.sheet.page.content), all: true, passing: false, beside: null }, from);
    },
    look: () => {
      this.lookOpen = !this.lookOpen;
      this.#focus(this.lookOpen ? '.am-look button:not([disabled])' : '.am-look-key');
    },
    drawer: () => {
      this.drawer = !this.drawer;
      this.#focus(this.drawer ? '.am-drawer-close' : '.am-drawer-key');
    },
  };

  #focus(part: string): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(part)?.focus());
  }
}
