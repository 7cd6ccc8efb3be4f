/** The page's looks. Adopted by the document, because the text is in its tree, where selection and search work. */

import { markHighlights } from './paint.ts';
import { TONES, TONE_NAMES } from './tones.ts';

const tones = TONE_NAMES.map((tone) => {
  const [light, dark] = TONES[tone].colours;
  return `--am-tone-${tone}: var(--assay-tone-${tone}, light-dark(${light}, ${dark}));`;
}).join('\n');

const marks = markHighlights()
  .map(({ name, tone, lane }) => {
    const { line, thickness } = TONES[tone as keyof typeof TONES];
    const colour = `var(--am-tone-${tone})`;
    return `::highlight(${name}) {
      background-color: color-mix(in oklab, ${colour} var(--am-wash), transparent);
      text-decoration: underline ${line} ${thickness}px ${colour};
      text-underline-offset: ${(0.2 + lane * 0.17).toFixed(2)}em;
      text-decoration-skip-ink: none;
    }`;
  })
  .join('\n');

export const CSS_TEXT = `
assay-text-marker {
  ${tones}
  --am-page: var(--assay-page, light-dark(#fffdf9, #17181b));
  --am-ink: var(--assay-ink, light-dark(#1c1b19, #e7e4dd));
  --am-muted: var(--assay-muted, light-dark(#625e57, #a29d94));
  --am-accent: var(--assay-accent, light-dark(#1f5fa8, #8cbcf2));
  --am-rule: color-mix(in oklab, var(--am-ink) 16%, transparent);
  --am-serif: var(--assay-serif, "Source Serif 4", "Source Serif Pro", "Noto Serif", Georgia, "Times New Roman", serif);
  --am-sans: var(--assay-sans, system-ui, "Segoe UI", "Noto Sans", sans-serif);
  --am-wash: 13%;
  --am-gutter: 84px;
  --am-edge: 28px;
  display: flex; position: relative; min-height: 0; min-width: 0; overflow: hidden;
  background: var(--am-page); color: var(--am-ink);
}
html[theme~="dark"] assay-text-marker { color-scheme: dark; }
assay-text-marker[hidden] { display: none; }
assay-text-marker .am-scroll {
  flex: 1; min-width: 0; position: relative; overflow-y: auto; overflow-x: hidden; container: am / inline-size;
  scrollbar-gutter: stable; scroll-padding-block: 20vh;
}
assay-text-marker .am-page {
  font: 400 calc(19px * var(--am-scale, 1)) / var(--am-leading, 1.62) var(--am-serif);
  font-kerning: normal; font-variant-numeric: oldstyle-nums proportional-nums; font-optical-sizing: auto;
  max-width: calc(33em + var(--am-gutter) + var(--am-edge)); margin: 0 auto; padding-block: 2.2em 40vh;
  overflow-wrap: anywhere; line-break: strict; hanging-punctuation: first last; cursor: text;
}
assay-text-marker .am-section {
  position: relative; padding-inline: var(--am-gutter) var(--am-edge);
  content-visibility: auto; contain-intrinsic-block-size: auto calc(var(--am-lines) * 1lh);
}
assay-text-marker .am-block { margin: 0 0 .95em; padding: 0; unicode-bidi: isolate; font: inherit; color: inherit; text-align: start; text-wrap: pretty; letter-spacing: normal; }
assay-text-marker .am-lines, assay-text-marker .am-pre { white-space: pre-wrap; }
assay-text-marker .am-continued { margin-top: -.95em; }
assay-text-marker :is(.am-h1, .am-h2, .am-h3, .am-h4, .am-h5, .am-h6) { font-weight: 600; line-height: 1.25; text-wrap: balance; margin: 0 0 .5em; padding-top: .75em; font-variant-numeric: lining-nums; }
assay-text-marker .am-h1 { font-size: 1.9em; letter-spacing: -.012em; padding-top: .1em; }
assay-text-marker .am-h2 { font-size: 1.4em; }
assay-text-marker .am-h3 { font-size: 1.16em; }
assay-text-marker :is(.am-h4, .am-h5, .am-h6) { font-size: 1em; }
assay-text-marker blockquote { margin: 0 0 .95em; padding-inline-start: 1.2em; border-inline-start: 2px solid var(--am-rule); font-style: italic; }
assay-text-marker .am-li { margin-bottom: .4em; margin-inline-start: calc(1.5em + var(--am-depth, 0) * 1.4em); position: relative; }
assay-text-marker .am-li::before { content: "•"; position: absolute; inset-inline-start: -1.1em; color: var(--am-muted); }
assay-text-marker .am-li[data-n]::before { content: attr(data-n); inset-inline-start: auto; inset-inline-end: calc(100% + .45em); font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
assay-text-marker [role=list] { margin-bottom: .95em; }
assay-text-marker .am-pre { font: 400 .82em/1.5 ui-monospace, "Cascadia Mono", "Noto Sans Mono", monospace; background: color-mix(in oklab, var(--am-ink) 4%, transparent); padding: .8em 1em; border-radius: 4px; }
assay-text-marker table { border-collapse: collapse; font: 400 .8em/1.45 var(--am-sans); font-variant-numeric: tabular-nums lining-nums; margin: .3em 0 1.4em; max-width: 100%; border-block: 1.5px solid var(--am-ink); }
assay-text-marker :is(.am-td, .am-th) { padding: .45em .9em .45em 0; vertical-align: top; border-bottom: 1px solid var(--am-rule); margin: 0; overflow-wrap: break-word; }
assay-text-marker .am-th { font-weight: 600; border-bottom-color: var(--am-ink); }
assay-text-marker .am-turn { display: grid; grid-template-columns: 7em minmax(0, 1fr); column-gap: 1.4em; }
assay-text-marker .am-speaker { font: 600 .74em/1.5 var(--am-sans); padding-top: .42em; color: var(--am-ink); display: flex; flex-direction: column; gap: .1em; }
assay-text-marker .am-time { font-weight: 400; color: var(--am-muted); font-variant-numeric: tabular-nums lining-nums; }
assay-text-marker .am-said { unicode-bidi: isolate; }
assay-text-marker .am-page a { color: inherit; text-decoration: underline 1px color-mix(in oklab, currentColor 35%, transparent); text-underline-offset: .15em; cursor: text; }
assay-text-marker .am-s { border-radius: 3px; box-decoration-break: clone; }
@media (hover: hover) {
  assay-text-marker[can-mark] .am-s:hover { background: color-mix(in oklab, var(--am-accent) 7%, transparent); cursor: pointer; }
}
assay-text-marker .am-s:focus { outline: none; }
assay-text-marker .am-s:focus-visible { outline: 2px solid var(--am-accent); outline-offset: 2px; }
assay-text-marker .am-s[data-d] { color: var(--am-muted); }
${marks}
::highlight(assay-pending) { background-color: color-mix(in oklab, var(--am-accent) 16%, transparent); text-decoration: underline dashed 2px var(--am-accent); text-underline-offset: .2em; }
::highlight(assay-draft) { background-color: color-mix(in oklab, var(--am-accent) 28%, transparent); }
::highlight(assay-twin) { background-color: color-mix(in oklab, var(--am-accent) 14%, transparent); }
::highlight(assay-chosen) { background-color: color-mix(in oklab, var(--am-accent) 24%, transparent); text-decoration: underline solid 2px var(--am-accent); text-underline-offset: .2em; }
::highlight(assay-find) { background-color: light-dark(#ffe58a, #6b5600); }
::highlight(assay-found) { background-color: light-dark(#ffb02e, #b37400); color: light-dark(#000, #fff); }
assay-text-marker ::selection { background: color-mix(in oklab, var(--am-accent) 28%, transparent); }

assay-text-marker .am-gutter { position: absolute; inset-block: 0; inset-inline-start: 0; width: var(--am-gutter); user-select: none; pointer-events: none; }
assay-text-marker .am-chips { position: absolute; inset-inline-end: 14px; height: calc(19px * var(--am-scale, 1) * 1.3); display: flex; align-items: center; gap: 3px; }
assay-text-marker .am-chip {
  pointer-events: auto; font: 600 11px/1 var(--am-sans); font-variant-numeric: tabular-nums lining-nums; display: inline-flex; align-items: center; gap: 2px;
  height: 20px; min-width: 24px; padding: 0 4px 0 3px; border: 0; border-radius: 10px; background: transparent; color: var(--am-tone); cursor: pointer; margin: 0;
}
assay-text-marker .am-chip svg { width: 12px; height: 12px; flex: none; }
assay-text-marker .am-chip:hover { background: color-mix(in oklab, var(--am-tone) 14%, transparent); }
assay-text-marker .am-chip[aria-current] { background: var(--am-tone); color: var(--am-page); }
assay-text-marker .am-chip:focus-visible { outline: 2px solid var(--am-accent); outline-offset: 1px; }
assay-text-marker .am-more { font: 500 11px/1 var(--am-sans); color: var(--am-muted); }

assay-text-marker .am-tools {
  position: absolute; z-index: 5; display: flex; gap: 1px; border-radius: 8px; overflow: hidden; background: var(--am-ink);
  box-shadow: 0 4px 16px rgb(0 0 0 / .25); font: 500 13px/1 var(--am-sans); width: max-content; max-width: calc(100% - 16px);
}
assay-text-marker .am-tools button { all: unset; box-sizing: border-box; display: flex; gap: 8px; align-items: center; padding: 10px 12px; color: var(--am-page); cursor: pointer; white-space: nowrap; }
assay-text-marker .am-tools button:hover { background: color-mix(in oklab, var(--am-page) 14%, transparent); }
assay-text-marker .am-tools button:focus-visible { outline: 2px solid var(--am-page); outline-offset: -4px; border-radius: 6px; }
assay-text-marker kbd { font: 500 11px/1 var(--am-sans); border: 1px solid currentColor; border-radius: 3px; padding: 2px 4px; opacity: .8; }
@media (pointer: coarse) { assay-text-marker .am-tools button { padding: 14px 16px; } assay-text-marker .am-tools kbd { display: none; } }
assay-text-marker .am-note { font: 400 15px/1.5 var(--am-sans); color: var(--am-muted); padding: 3em var(--am-edge); text-align: center; }
assay-text-marker .am-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@container am (max-width: 620px) {
  .am-page { --am-gutter: 46px; --am-edge: 18px; font-size: calc(18px * var(--am-scale, 1)); padding-block-start: 1.2em; hanging-punctuation: none; }
  .am-section .am-chips { inset-inline-end: 5px; }
  .am-page .am-turn { display: block; }
  .am-page .am-speaker { flex-direction: row; gap: .8em; padding: 0 0 .15em; }
  .am-page .am-h1 { font-size: 1.55em; }
}
@media (forced-colors: active) {
  assay-text-marker .am-chip { border: 1px solid ButtonText; }
  assay-text-marker .am-chip[aria-current] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  assay-text-marker .am-tools { border: 1px solid ButtonText; }
}
@media (prefers-contrast: more) {
  assay-text-marker { --am-wash: 22%; --am-muted: var(--am-ink); }
}
@media print {
  assay-text-marker, assay-text-marker .am-scroll { display: block; overflow: visible; height: auto; }
  assay-text-marker .am-section { content-visibility: visible; }
  assay-text-marker .am-page { padding-bottom: 0; font-size: 11pt; }
  assay-text-marker .am-tools { display: none; }
  assay-text-marker .am-block { orphans: 2; widows: 2; }
}
`;

let sheet: CSSStyleSheet | undefined;

export function adoptStyles(root: Document): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
