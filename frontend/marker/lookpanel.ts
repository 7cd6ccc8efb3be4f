/** Where a person sets how large the text is, and how far apart its lines. */

import { html, type TemplateResult } from 'lit';
import { DESIGNED, step, type Look } from './look.ts';

export function lookPanel(look: Look, set: (look: Look) => void, close: () => void): TemplateResult {
  const row = (what: 'size' | 'leading', name: string, value: string) => html`<div class="am-look-row" role="group" aria-label=${name}>
    <span>${name}</span>
    <button type="button" aria-label="Less" ?disabled=${step(look, what, -1)[what] === look[what]} @click=${() => set(step(look, what, -1))}>−</button>
    <output>${value}</output>
    <button type="button" aria-label="More" ?disabled=${step(look, what, 1)[what] === look[what]} @click=${() => set(step(look, what, 1))}>+</button>
  </div>`;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return html`<div class="am-look" role="dialog" aria-label="How the text is set" @keydown=${pressed}>
    ${row('size', 'Size', `${Math.round(look.size * 100)} %`)}
    ${row('leading', 'Spacing', String(look.leading))}
    <label class="am-look-row"><input type="checkbox" .checked=${look.contrast}
      @change=${(event: Event) => set({ ...look, contrast: (event.target as HTMLInputElement).checked })}> High contrast</label>
    <div class="am-look-row"><button type="button" @click=${() => set(DESIGNED)}>As designed</button>
      <button type="button" @click=${close}>Close</button></div>
  </div>`;
}
