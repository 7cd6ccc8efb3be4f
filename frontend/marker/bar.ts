/** The line under the text: what is left to look at, which claims are shown, ways to go. */

import { html, nothing, type TemplateResult } from 'lit';
import type { PageContent } from './contract.ts';
import type { Action, ChosenKeys } from './keys.ts';
import type { Coverage } from './ledger.ts';
import type { Mark } from './marks.ts';
import { excerpt } from './quote.ts';
import { TONES, toneOf } from './tones.ts';
import { keyHint } from './tools.ts';

export interface Place {
  label: string;
  offset: number;
  group: 'Headings' | 'Speakers';
}

/** Headings, and where each speaker speaks first. */
export function places(content: PageContent): Place[] {
  const result: Place[] = [];
  const heard = new Set<string>();
  for (const block of content.blocks) {
    if (/^h[1-6]$/.test(block.k))
      result.push({ label: ' '.repeat(2 * (Number(block.k[1]) - 1)) + excerpt(content.text, block.s, block.e, 60), offset: block.s, group: 'Headings' });
    else if (block.k === 'turn' && block.speaker && !heard.has(block.speaker)) {
      heard.add(block.speaker);
      result.push({ label: excerpt(block.speaker, 0, block.speaker.length, 60), offset: block.s, group: 'Speakers' });
    }
  }
  return result;
}

/** What may be shown of the claims: `all`, `mine`, `tone:…` or `lead:…`. */
export function shown(filter: string): (mark: Mark) => boolean {
  if (filter === 'mine') return (mark) => mark.mine || mark.pending !== undefined;
  if (filter.startsWith('tone:')) return (mark) => toneOf(mark.tone) === filter.slice(5) || mark.pending !== undefined;
  if (filter.startsWith('lead:')) return (mark) => (mark.lead ?? '') === filter.slice(5) || mark.pending !== undefined;
  return () => true;
}

export interface BarState {
  lookOpen: boolean;
  keys: ChosenKeys;
  coverage: Coverage;
  marks: readonly Mark[];
  filter: string;
  places: Place[];
  canMark: boolean;
  drawerOpen: boolean;
  /** Whether the line for one sentence after the other is open. */
  accounting: boolean;
  /** How many notes the file has; null where there is nothing to say of any. */
  notes: number | null;
  find: { words: string; count: number; at: number } | null;
}

export interface BarActions {
  nextUnread(): void;
  /** Opens or closes the line for one sentence after the other. */
  accounting(): void;
  account(action: Action): void;
  filter(value: string): void;
  go(offset: number): void;
  find(): void;
  findWords(words: string): void;
  findStep(step: 1 | -1): void;
  findClose(): void;
  keys(): void;
  drawer(): void;
  /** Opens or closes the list of all notes. */
  notes(from: HTMLElement): void;
  look(): void;
}

export function bar(state: BarState, act: BarActions): TemplateResult {
  return html`<div class="am-bar" role="toolbar" aria-label="Reading">
    ${state.find ? findField(state.find, act) : [gauge(state, act), filters(state, act), goTo(state, act), html`
      <button type="button" class="am-drawer-key" aria-expanded=${state.drawerOpen} @click=${act.drawer}>Claims ${state.marks.length || nothing}</button>
      ${notesKey(state, act)}
      <button type="button" @click=${act.find}>Find ${keyHint('find', state.keys)}</button>
      <button type="button" class="am-look-key" aria-label="Aa, how the text is set" aria-expanded=${state.lookOpen} @click=${act.look}>Aa</button>
      <button type="button" class="am-keys-key" @click=${act.keys}>Keys ${keyHint('keys', state.keys)}</button>`]}
  </div>`;
}

function notesKey({ notes }: BarState, act: BarActions): TemplateResult | typeof nothing {
  if (notes === null) return nothing;
  return html`<button type="button" class="am-notes-key" @click=${(event: Event) => act.notes(event.currentTarget as HTMLElement)}>Notes ${notes || nothing}</button>`;
}

function gauge({ coverage, canMark, keys, accounting }: BarState, act: BarActions): TemplateResult | typeof nothing {
  if (coverage.sentences === 0) return nothing;
  const left = coverage.sentences - coverage.looked;
  return html`
    <span class="am-gauge" title="${coverage.looked} of ${coverage.sentences} sentences looked at">
      <progress class="am-gauge-track" aria-hidden="true" max="100" .value=${coverage.percent}></progress>
      <span>${coverage.percent} %<span class="am-wide"> looked at</span></span>
    </span>
    ${!canMark ? nothing : left > 0
      ? html`<button type="button" @click=${act.nextUnread}><span class="am-wide">Next of </span>${left} unread ${keyHint('next-unread', keys)}</button>`
      : html`<button type="button" class="am-account-key" aria-expanded=${accounting} @click=${act.accounting}>Sentences</button>`}
    <span class="am-space"></span>`;
}

/** What the keys say of one sentence after the other, for a finger or a mouse. */
export function accountBar({ keys }: BarState, act: BarActions): TemplateResult {
  const button = (action: Action, label: string) =>
    html`<button type="button" @click=${() => act.account(action)}>${label} ${keyHint(action, keys)}</button>`;
  const more: [Action, string][] = [
    ['not-looked-at', 'Not looked at'],
    ['rest-opinion', 'Rest of the paragraph: opinion'],
    ['rest-common-knowledge', 'Rest of the paragraph: common knowledge'],
    ['rest-out-of-scope', 'Rest of the paragraph: out of scope'],
    ['headings-out-of-scope', 'All headings: out of scope'],
  ];
  return html`<div class="am-bar am-account" role="toolbar" aria-label="This sentence">
    <span class="am-wide">This sentence</span>
    ${button('mark', 'Claim')}${button('opinion', 'Opinion')}${button('common-knowledge', 'Common knowledge')}${button('out-of-scope', 'Out of scope')}
    <select aria-label="More for this sentence" @change=${(event: Event) => {
      const select = event.target as HTMLSelectElement;
      act.account(select.value as Action);
      select.selectedIndex = 0;
    }}><option>More…</option>${more.map(([action, label]) => html`<option value=${action}>${label}</option>`)}</select>
    <span class="am-space"></span>
    ${button('undo', 'Undo')}${button('redo', 'Redo')}
    <button type="button" @click=${act.accounting}>Close</button>
  </div>`;
}

/** The top of the drawer that the margin is on a narrow screen. */
export function drawerHead(state: BarState, act: BarActions): TemplateResult {
  return html`<div class="am-drawer-head">${filters(state, act, '')}${goTo(state, act, '')}<span class="am-space"></span>
    <button type="button" class="am-drawer-close" @click=${act.drawer}>Close</button></div>`;
}

/** Stands where the cards will be. */
export function hint(canMark: boolean, keys: ChosenKeys): TemplateResult {
  return canMark
    ? html`<p class="am-hint"><strong>No claims yet</strong>Click a sentence, or select a passage, to mark it as a claim.
        <span class="am-hint-keys">${keyHint('next-sentence', keys)} ${keyHint('previous-sentence', keys)} sentences · ${keyHint('mark', keys)} mark · ${keyHint('keys', keys)} all keys</span></p>`
    : html`<p class="am-hint"><strong>No claims yet</strong>Nobody has marked a claim in this text.</p>`;
}

function filters({ marks, filter }: BarState, act: BarActions, name = 'am-wide'): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  const left = filter === 'all' ? marks.length : marks.filter(shown(filter)).length;
  const tones = [...new Set(marks.map((mark) => toneOf(mark.tone)))];
  const leads = [...new Set(marks.map((mark) => mark.lead ?? '').filter((lead) => lead))].sort();
  const option = (value: string, label: string) => html`<option value=${value} ?selected=${filter === value}>${label}</option>`;
  return html`<select class=${name} aria-label="Which claims are shown" @change=${(event: Event) => act.filter((event.target as HTMLSelectElement).value)}>
    ${option('all', 'All claims')}${option('mine', 'My claims')}
    <optgroup label="State or verdict">${Object.entries(TONES).filter(([tone]) => tones.includes(toneOf(tone))).map(([tone, look]) => option(`tone:${tone}`, look.name))}</optgroup>
    ${leads.length > 0 ? html`<optgroup label="Checked by">${leads.map((lead) => option(`lead:${lead}`, lead))}</optgroup>` : nothing}
  </select>${left < marks.length ? html`<span class=${name} role="status">${left} of ${marks.length}</span>` : nothing}`;
}

function goTo({ places: list }: BarState, act: BarActions, name = 'am-wide'): TemplateResult | typeof nothing {
  if (list.length < 2) return nothing;
  const group = (name: Place['group']) => {
    const mine = list.filter((place) => place.group === name);
    return mine.length > 0
      ? html`<optgroup label=${name}>${mine.map((place) => html`<option value=${place.offset}>${place.label}</option>`)}</optgroup>`
      : nothing;
  };
  return html`<select class=${name} aria-label="Go to" @change=${(event: Event) => {
    const select = event.target as HTMLSelectElement;
    act.go(Number(select.value));
    select.selectedIndex = 0;
  }}><option>Go to…</option>${group('Headings')}${group('Speakers')}</select>`;
}

function findField(find: NonNullable<BarState['find']>, act: BarActions): TemplateResult {
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') act.findClose();
    else if (event.key === 'Enter') act.findStep(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const said = !find.words ? '' : find.words.startsWith('#') ? '' : find.count === 0 ? 'Not in this text' : `${find.at + 1} of ${find.count}`;
  return html`<input class="am-find" type="search" aria-label="Find in this text, or # and a claim’s number" placeholder="Words, or # and a claim’s number"
      .value=${find.words} @input=${(event: Event) => act.findWords((event.target as HTMLInputElement).value)} @keydown=${pressed}>
    <span role="status" class="am-found">${said}</span>
    <button type="button" aria-label="Previous place" ?disabled=${find.count === 0} @click=${() => act.findStep(-1)}>↑</button>
    <button type="button" aria-label="Next place" ?disabled=${find.count === 0} @click=${() => act.findStep(1)}>↓</button>
    <button type="button" @click=${act.findClose}>Close <kbd>Esc</kbd></button>`;
}
