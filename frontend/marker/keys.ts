/** Which key does what. Pure: from a key press to the name of an action. */

export interface Binding {
  action: Action;
  /** Keys as `Shift+ArrowDown`, `Ctrl+z` (Ctrl stands for Command, too), `m`. */
  keys: string[];
  label: string;
  group: 'Move' | 'Mark' | 'Account' | 'Claim' | 'Page';
}

export type Action =
  | 'next-sentence' | 'previous-sentence' | 'next-paragraph' | 'previous-paragraph' | 'first-sentence' | 'last-sentence'
  | 'next-claim' | 'previous-claim' | 'next-unread' | 'previous-unread'
  | 'mark' | 'add-span' | 'resize' | 'unmark' | 'extend-word' | 'shrink-word' | 'extend-sentence' | 'shrink-sentence'
  | 'undo' | 'redo' | 'clear'
  | 'opinion' | 'common-knowledge' | 'out-of-scope' | 'not-looked-at'
  | 'rest-opinion' | 'rest-common-knowledge' | 'rest-out-of-scope' | 'headings-out-of-scope'
  | 'notes' | 'open' | 'statement' | 'evidence' | 'verdict' | 'review' | 'take' | 'find' | 'keys';

export const BINDINGS: readonly Binding[] = [
  { action: 'next-sentence', keys: ['j', 'ArrowDown'], label: 'Next sentence', group: 'Move' },
  { action: 'previous-sentence', keys: ['k', 'ArrowUp'], label: 'Previous sentence', group: 'Move' },
  { action: 'next-paragraph', keys: ['Alt+ArrowDown', ']'], label: 'Next paragraph', group: 'Move' },
  { action: 'previous-paragraph', keys: ['Alt+ArrowUp', '['], label: 'Previous paragraph', group: 'Move' },
  { action: 'next-claim', keys: ['n'], label: 'Next claim', group: 'Move' },
  { action: 'previous-claim', keys: ['p'], label: 'Previous claim', group: 'Move' },
  { action: 'next-unread', keys: ['f'], label: 'Next sentence nobody has looked at', group: 'Move' },
  { action: 'previous-unread', keys: ['Shift+F'], label: 'Previous sentence nobody has looked at', group: 'Move' },
  { action: 'first-sentence', keys: ['Ctrl+Home'], label: 'Start of the text', group: 'Move' },
  { action: 'last-sentence', keys: ['Ctrl+End'], label: 'End of the text', group: 'Move' },
  { action: 'mark', keys: ['m'], label: 'Mark the sentence or selection as a claim', group: 'Mark' },
  { action: 'add-span', keys: ['a'], label: 'Add the selection to the open claim', group: 'Mark' },
  { action: 'resize', keys: ['r'], label: 'Let the open claim’s mark be the selection', group: 'Mark' },
  { action: 'unmark', keys: ['u'], label: 'Remove the mark', group: 'Mark' },
  { action: 'extend-word', keys: ['Shift+ArrowRight'], label: 'Extend by a word', group: 'Mark' },
  { action: 'shrink-word', keys: ['Shift+ArrowLeft'], label: 'Take a word off', group: 'Mark' },
  { action: 'extend-sentence', keys: ['Shift+ArrowDown', 'Shift+J'], label: 'Extend by a sentence', group: 'Mark' },
  { action: 'shrink-sentence', keys: ['Shift+ArrowUp', 'Shift+K'], label: 'Take a sentence off', group: 'Mark' },
  { action: 'undo', keys: ['Ctrl+z'], label: 'Undo', group: 'Mark' },
  { action: 'redo', keys: ['Ctrl+y', 'Ctrl+Shift+Z'], label: 'Redo', group: 'Mark' },
  { action: 'clear', keys: ['Escape'], label: 'Clear the selection, close the claim', group: 'Mark' },
  { action: 'opinion', keys: ['o'], label: 'Opinion, and on', group: 'Account' },
  { action: 'common-knowledge', keys: ['c'], label: 'Common knowledge, and on', group: 'Account' },
  { action: 'out-of-scope', keys: ['x'], label: 'Out of scope, and on', group: 'Account' },
  { action: 'not-looked-at', keys: ['0'], label: 'Not looked at after all', group: 'Account' },
  { action: 'rest-opinion', keys: ['Shift+O'], label: 'Rest of the paragraph: opinion', group: 'Account' },
  { action: 'rest-common-knowledge', keys: ['Shift+C'], label: 'Rest of the paragraph: common knowledge', group: 'Account' },
  { action: 'rest-out-of-scope', keys: ['Shift+X'], label: 'Rest of the paragraph: out of scope', group: 'Account' },
  { action: 'headings-out-of-scope', keys: ['Shift+H'], label: 'All headings: out of scope', group: 'Account' },
  { action: 'open', keys: ['Enter'], label: 'Open the claim, or mark the selection', group: 'Claim' },
  { action: 'statement', keys: ['s'], label: 'Edit the claim’s statement', group: 'Claim' },
  { action: 'evidence', keys: ['e'], label: 'Open the claim’s evidence', group: 'Claim' },
  { action: 'verdict', keys: ['v'], label: 'Open the claim’s verdict', group: 'Claim' },
  { action: 'review', keys: ['d'], label: 'Open the claim’s review, to decide', group: 'Claim' },
  { action: 'take', keys: ['t'], label: 'Take the claim into check, or give it back', group: 'Claim' },
  { action: 'notes', keys: ['b'], label: 'Read the notes that the file has on this sentence', group: 'Page' },
  { action: 'find', keys: ['/'], label: 'Find in this text', group: 'Page' },
  { action: 'keys', keys: ['?'], label: 'Show all keys', group: 'Page' },
];

/** What a person made of the keys. */
export interface ChosenKeys {
  /** Whether single-character keys do anything. */
  singles: boolean;
  /** All keys of the actions that have others than designed. */
  changed: Partial<Record<Action, string[]>>;
}

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The press as a binding writes it. */
export function nameOf(press: Press): string {
  const letter = press.key.length === 1;
  const upper = letter && press.key.toLowerCase() !== press.key.toUpperCase() && press.key === press.key.toUpperCase();
  // A sign that needs Shift on one keyboard does not on another: the sign says it all.
  const shift = press.shiftKey && (!letter || upper);
  const key = press.key;
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** Single characters, which WCAG 2.1.4 wants to be switched off or changed. */
export function isSingle(name: string): boolean {
  return /^(Shift\+)?[^+]$/u.test(name);
}

/**
 * @param singles whether single-character shortcuts are on
 * @param changed keys that a person chose instead, by action
 */
export function actionOf(press: Press, singles = true, changed: Partial<Record<Action, string[]>> = {}): Action | null {
  const name = nameOf(press);
  if (!singles && isSingle(name)) return null;
  for (const { action, keys } of BINDINGS) if ((changed[action] ?? keys).includes(name)) return action;
  return null;
}

/** The keys of an action, less those that are switched off. */
export function keysOf(action: Action, chosen: ChosenKeys): string[] {
  const designed = BINDINGS.find((binding) => binding.action === action)?.keys ?? [];
  return (chosen.changed[action] ?? designed).filter((key) => chosen.singles || !isSingle(key));
}

/**
 * Gives an action another single key, or none; its keys with arrows, Ctrl or Alt stay, unless it has no others.
 *
 * @returns the keys changed from now on, or a sentence that says why not
 */
export function choose(changed: ChosenKeys['changed'], action: Action, key: string | null): ChosenKeys['changed'] | string {
  const binding = BINDINGS.find((candidate) => candidate.action === action);
  if (!binding) return changed;
  if (key !== null) {
    if (/^(Ctrl\+|Meta\+)/.test(key)) return 'Keys with Ctrl belong to the browser. Press another one.';
    if (['Tab', 'Shift+Tab', 'Escape', ' '].includes(key)) return `${shownKey(key)} is needed everywhere. Press another one.`;
    const other = BINDINGS.find((candidate) => candidate.action !== action && (changed[candidate.action] ?? candidate.keys).includes(key));
    if (other) return `${shownKey(key)} already does “${other.label}”. Give that another key first, or press another one.`;
  }
  const before = changed[action] ?? binding.keys;
  const kept = before.some(isSingle) || key === null ? before.filter((known) => !isSingle(known)) : [];
  const keys = key === null || kept.includes(key) ? kept : [key, ...kept];
  const result = { ...changed, [action]: keys };
  if (keys.length === binding.keys.length && keys.every((known) => binding.keys.includes(known))) delete result[action];
  return result;
}

const SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': 'Space' };

/** A key as it is written on keyboards: `Shift ↓`, `J`. */
export function shownKey(name: string): string {
  const parts = name === '+' ? ['+'] : name.split('+');
  return parts.map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(' ');
}
