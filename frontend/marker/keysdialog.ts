/** All keys, to be read, changed and switched off. What a person chooses goes to the server, which keeps it. */

import { html, nothing, type TemplateResult } from 'lit';
import { BINDINGS, choose, isSingle, keysOf, nameOf, shownKey, type Action, type ChosenKeys } from './keys.ts';

const GROUPS = { Move: 'Move', Mark: 'Mark', Account: 'Account for sentences', Claim: 'The claim', Page: 'The page' } as const;

export interface KeysState {
  chosen: ChosenKeys;
  /** The action whose next key press is taken as its key. */
  waiting: Action | null;
  /** Why the last key was not taken, or what it does now. */
  said: string;
}

/** @param set takes the dialog's new state; `store` says that the choice itself is another */
export function keysDialog(state: KeysState, set: (next: Partial<KeysState>, store?: boolean) => void, closed: () => void): TemplateResult {
  const { chosen, waiting, said } = state;
  const pressed = (event: KeyboardEvent) => {
    if (!waiting) return;
    if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') set({ waiting: null, said: 'Kept as it was.' });
    else if (event.key === 'Tab') set({ said: 'Tab moves the focus everywhere. Press another key, or Esc.' });
    else {
      const result = choose(chosen.changed, waiting, event.key === 'Backspace' || event.key === 'Delete' ? null : nameOf(event));
      if (typeof result === 'string') set({ said: result });
      else set({ chosen: { ...chosen, changed: result }, waiting: null, said: done(waiting, result) }, true);
    }
  };
  const row = (action: Action, label: string) => html`<tr>
    <th scope="row">${label}</th>
    <td>${waiting === action ? html`<em>Press a key …</em>` : keysOf(action, chosen).map((key) => html`<kbd>${shownKey(key)}</kbd> `)}
      ${waiting !== action && keysOf(action, chosen).length === 0 ? html`<em>no key</em>` : nothing}</td>
    <td><button type="button" aria-pressed=${waiting === action} @click=${() => set({ waiting: waiting === action ? null : action, said: '' })}
        aria-label="Change the key for: ${label}">Change</button>
      ${chosen.changed[action] ? html`<button type="button" aria-label="The key as designed for: ${label}" @click=${() => back(action)}>As designed</button>` : nothing}</td>
  </tr>`;
  const back = (action: Action) => {
    const single = BINDINGS.find((binding) => binding.action === action)!.keys.find(isSingle) ?? null;
    const without = { ...chosen.changed };
    delete without[action];
    const result = single ? choose(without, action, single) : without;
    if (typeof result === 'string') set({ said: result });
    else set({ chosen: { ...chosen, changed: without }, said: done(action, without) }, true);
  };
  return html`<dialog class="am-keys" aria-labelledby="am-keys-title" @close=${closed} @keydown=${pressed}>
    <header><h2 id="am-keys-title">Keys</h2>
      <button type="button" class="am-keys-close" @click=${(event: Event) => (event.target as Element).closest('dialog')!.close()}>Close</button></header>
    <p>They work while the text has the focus. To change one, press <em>Change</em> and then the key; Backspace leaves it without a key.</p>
    <label><input type="checkbox" .checked=${chosen.singles}
      @change=${(event: Event) => set({ chosen: { ...chosen, singles: (event.target as HTMLInputElement).checked } }, true)}>
      Single keys work (those without Ctrl or Alt)</label>
    <p role="status" class="am-keys-said">${said}</p>
    ${Object.entries(GROUPS).map(([group, title]) => html`<table>
      <caption>${title}</caption>
      <tbody>${BINDINGS.filter((binding) => binding.group === group).map(({ action, label }) => row(action, label))}</tbody>
    </table>`)}
    ${Object.keys(chosen.changed).length > 0
      ? html`<button type="button" @click=${() => set({ chosen: { ...chosen, changed: {} }, said: 'All keys are as designed.' }, true)}>All keys as designed</button>`
      : nothing}
  </dialog>`;
}

function done(action: Action, changed: ChosenKeys['changed']): string {
  const keys = keysOf(action, { singles: true, changed }).map(shownKey);
  const label = BINDINGS.find((binding) => binding.action === action)!.label;
  return keys.length > 0 ? `${label}: ${keys.join(', ')}` : `${label}: no key`;
}
