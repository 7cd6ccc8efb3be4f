/** The page with its bar, drawer and dialogs: what a person sets, and where they go. */

import { nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { bar, drawerHead, type BarActions, type BarState, type Place } from './bar.ts';
import type { ChosenKeys } from './keys.ts';
import { keysDialog, type KeysState } from './keysdialog.ts';
import type { Coverage } from './ledger.ts';
import { keepLook, keptLook, type Look } from './look.ts';
import { lookPanel } from './lookpanel.ts';
import type { Mark } from './marks.ts';
import { Reading } from './reading.ts';

export abstract class Controls extends Reading {
  static override properties: PropertyDeclarations = {
    keys: { attribute: false },
    keysOpen: { state: true },
    filter: { state: true },
    drawer: { state: true },
    look: { state: true },
    lookOpen: { state: true },
    coverage: { state: true },
    counted: { state: true },
  };

  declare keys: ChosenKeys;
  declare keysOpen: Omit<KeysState, 'chosen'> | null;
  declare filter: string;
  declare drawer: boolean;
  declare look: Look;
  declare lookOpen: boolean;
  declare coverage: Coverage;
  /** All marks in order, as the bar counts them. */
  declare counted: Mark[];
  protected places: Place[] = [];

  constructor() {
    super();
    this.keys = { singles: true, changed: {} };
    this.keysOpen = null;
    this.filter = 'all';
    this.drawer = false;
    this.look = keptLook();
    this.lookOpen = false;
    this.coverage = { sentences: 0, looked: 0, percent: 100 };
    this.counted = [];
  }

  abstract openAt(start: number, end: number): void;

  showKeys(): void {
    this.keysOpen = { waiting: null, said: '' };
    void this.updateComplete.then(() => this.querySelector<HTMLDialogElement>('.am-keys')?.showModal());
  }

  protected bar(): TemplateResult {
    return bar(this.#state(), this.#actions);
  }

  /** What stands over the page while it is open. */
  protected panels(): (TemplateResult | typeof nothing)[] {
    return [
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

  #state(): BarState {
    const { coverage, filter, canMark, finding, drawer: drawerOpen, counted: marks, keys, lookOpen, places } = this;
    const find = finding && { words: finding.words, count: finding.spans.length, at: finding.at };
    return { keys, lookOpen, coverage, marks, filter, canMark, drawerOpen, find, places };
  }

  readonly #actions: BarActions = {
    nextUnread: () => this.do('next-unread'),
    filter: (value) => (this.filter = value),
    go: (offset) => this.openAt(offset, offset + 1),
    find: () => this.find(),
    findWords: (words) => this.findWords(words),
    findStep: (step) => this.findStep(step),
    findClose: () => this.findClose(),
    keys: () => this.showKeys(),
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
