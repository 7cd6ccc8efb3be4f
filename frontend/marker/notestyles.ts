/** How the signs of notes look, and the panel in which they are read. */

export const NOTES_CSS = `
assay-text-marker .am-page.am-noted { --am-edge: 32px; }
assay-text-marker .am-signs { contain: layout style; position: absolute; inset-block: 0; inset-inline-end: 0; width: 32px; user-select: none; pointer-events: none; }
assay-text-marker .am-sign {
  all: unset; box-sizing: border-box; position: absolute; inset-inline: 2px 0; height: calc(19px * var(--am-scale, 1) * 1.3); min-height: 24px; display: flex; align-items: center; justify-content: center; gap: 1px;
  pointer-events: auto; cursor: pointer; color: var(--am-muted); font: 600 11px/1 var(--am-sans); font-variant-numeric: tabular-nums lining-nums; border-radius: 5px;
}
assay-text-marker .am-sign svg { width: 14px; height: 14px; flex: none; fill: color-mix(in oklab, currentColor 16%, transparent); stroke: currentColor; stroke-width: 1.3; stroke-linejoin: round; }
assay-text-marker .am-sign:hover { color: var(--am-accent); background: color-mix(in oklab, var(--am-accent) 12%, transparent); }
assay-text-marker .am-sign:focus-visible { outline: 2px solid var(--am-accent); }
assay-text-marker .am-notes {
  position: absolute; z-index: 6; box-sizing: border-box; inset-inline-end: 32px; width: min(22rem, calc(100% - 64px)); max-height: min(70%, 34rem); overflow-y: auto; padding: 0 14px 12px; border: 1px solid var(--am-rule); border-radius: 8px;
  background: var(--am-page); color: var(--am-ink); font: 400 14px/1.42 var(--am-sans); box-shadow: 0 6px 24px rgb(0 0 0 / .2); overflow-wrap: anywhere;
}
assay-text-marker .am-notes p { margin: 0; }
assay-text-marker .am-notes-head { position: sticky; top: 0; z-index: 1; display: flex; align-items: center; justify-content: space-between; padding: 8px 0 4px; background: var(--am-page); }
assay-text-marker .am-notes button { font: inherit; color: var(--am-ink); background: none; border: 1px solid var(--am-rule); border-radius: 5px; min-height: 28px; padding: 2px 9px; cursor: pointer; }
assay-text-marker .am-notes :is(button, a):focus-visible { outline: 2px solid var(--am-accent); outline-offset: 1px; }
assay-text-marker .am-notes-read { color: var(--am-muted); padding-bottom: 4px; }
assay-text-marker .am-thread { padding: 8px 0; border-top: 1px solid var(--am-rule); display: grid; gap: 6px; }
assay-text-marker .am-notes .am-about-words { all: unset; box-sizing: border-box; display: block; font: italic 400 15px/1.4 var(--am-serif); color: var(--am-ink); padding-inline-start: 8px; border-inline-start: 3px solid color-mix(in oklab, var(--am-accent) 45%, transparent); }
assay-text-marker .am-notes button.am-about-words { cursor: pointer; padding-block: 2px; }
assay-text-marker .am-notes button.am-about-words:hover { color: var(--am-accent); }
assay-text-marker .am-notes button.am-about-words:focus-visible { outline: 2px solid var(--am-accent); outline-offset: 1px; }
assay-text-marker .am-answer { margin-inline-start: 14px; }
assay-text-marker .am-note-facts { color: var(--am-muted); font-size: 13px; }
assay-text-marker .am-note-facts strong { color: var(--am-ink); }
assay-text-marker .am-note-words { white-space: pre-line; }
assay-text-marker .am-thread[data-settled] .am-note-words { color: var(--am-muted); }
assay-text-marker .am-note-link a { color: var(--am-accent); }
assay-text-marker[data-narrow] .am-notes {
  position: fixed; inset: auto 0 var(--am-bottom, 0) 0 !important; width: auto !important; max-height: 60vh; border-radius: 12px 12px 0 0; border-width: 1px 0 0; padding-inline: 16px;
}
@media (forced-colors: active) { assay-text-marker .am-sign { color: ButtonText; } }
@media (max-width: 720px) { assay-text-marker .am-bar:has(.am-notes-key) .am-gauge-track { display: none; } }
@media print { assay-text-marker :is(.am-signs, .am-notes) { display: none !important; } }
`;
