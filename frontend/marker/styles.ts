/** The page's looks. Adopted by the document, because the text is in its tree, where selection and search work. */

import { NOTES_CSS } from './notestyles.ts';
import { markHighlights } from './paint.ts';
import { TONES, TONE_NAMES } from './tones.ts';

const tones = TONE_NAMES.map((tone) => {
  const [light, dark] = TONES[tone].colours;
  return `--am-tone-${tone}: var(--assay-tone-${tone}, light-dark(${light}, ${dark}));
  --am-tone-ink-${tone}: var(--assay-tone-${tone}-ink, var(--am-tone-${tone}));`;
}).join('\n');

// Ruled on the page alone: what is under it inherits. A rule that matches every element would have every sentence work
// out fifty highlight styles, which made opening five times slower.
const marks = markHighlights()
  .map(({ name, tone, lane }) => {
    const { line, thickness, frame } = TONES[tone as keyof typeof TONES];
    const colour = `var(--am-tone-${tone})`;
    return `.am-page::highlight(${name}) {
      background-color: color-mix(in oklab, ${colour} var(--am-wash), transparent);
      text-decoration: underline${frame ? ' overline' : ''} ${line} ${thickness}px ${colour};
      text-underline-offset: ${(0.2 + lane * 0.17).toFixed(2)}em;
      text-decoration-skip-ink: none;
    }`;
  })
  .join('\n');

const CONTRAST = '--am-page: light-dark(#fff, #000); --am-ink: light-dark(#000, #fff); --am-muted: var(--am-ink); --am-wash: 24%; --am-rule: color-mix(in oklab, var(--am-ink) 60%, transparent);';
// The line alone tells the tones apart where a person's own few colours rule.
const forced = `${markHighlights().map(({ name }) => `.am-page::highlight(${name})`).join(', ')} { background-color: transparent; color: CanvasText; text-decoration-color: CanvasText; }`;

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
  display: flex; flex-direction: column; position: relative; min-height: 0; min-width: 0; overflow: hidden;
  background: var(--am-page); color: var(--am-ink);
}
html[theme~="dark"] assay-text-marker { color-scheme: dark; }
assay-text-marker[hidden] { display: none; }
assay-text-marker .am-main { flex: 1; min-height: 0; display: flex; position: relative; }
assay-text-marker .am-scroll {
  flex: 1; min-width: 0; position: relative; overflow-y: auto; overflow-x: hidden; container: am / inline-size;
  scroll-padding-block: 20vh; scrollbar-width: thin;
}
assay-text-marker .am-spread { display: flex; justify-content: center; min-height: 100%; }
assay-text-marker .am-page {
  font: 400 calc(19px * var(--am-scale, 1)) / var(--am-leading, 1.62) var(--am-serif);
  font-kerning: normal; font-variant-numeric: oldstyle-nums proportional-nums; font-optical-sizing: auto;
  flex: 0 1 calc(33em + var(--am-gutter) + var(--am-edge)); min-width: 0; padding-block: 2.2em 40vh;
  overflow-wrap: anywhere; line-break: strict; hanging-punctuation: first last; cursor: text;
}
assay-text-marker .am-section {
  /* Room for the focus: what is not laid out off the screen is cut at its edge on it, too. */
  position: relative; padding-inline: var(--am-gutter) var(--am-edge); padding-block: 5px; margin-block: -5px;
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
assay-text-marker .am-who { order: -1; }
assay-text-marker .am-time { font-weight: 400; color: var(--am-muted); font-variant-numeric: tabular-nums lining-nums; }
assay-text-marker .am-said { unicode-bidi: isolate; }
assay-text-marker .am-page a { color: inherit; text-decoration: underline 1px color-mix(in oklab, currentColor 35%, transparent); text-underline-offset: .15em; cursor: text; }
assay-text-marker .am-s { border-radius: 3px; box-decoration-break: clone; }
@media (hover: hover) {
  assay-text-marker[can-mark] .am-s:hover { background: color-mix(in oklab, var(--am-accent) 7%, transparent); cursor: pointer; }
}
assay-text-marker .am-s:focus { outline: none; }
/* The sentence that the line's buttons are about; the browser draws no focus after a click. */
assay-text-marker[data-accounting] .am-s[tabindex='0'] { outline: 2px solid var(--am-accent); outline-offset: 2px; }
assay-text-marker .am-s:focus-visible { outline: 2px solid var(--am-accent); outline-offset: 2px; }
assay-text-marker .am-s[data-d] { color: var(--am-muted); }
assay-text-marker .am-s[data-d]::after {
  content: "o"; display: inline-block; width: 0; overflow: visible; font: 600 9px/1 var(--am-sans); vertical-align: super; text-indent: 1px; user-select: none;
}
assay-text-marker .am-s[data-d="COMMON_KNOWLEDGE"]::after { content: "c"; }
assay-text-marker .am-s[data-d="OUT_OF_SCOPE"]::after { content: "x"; }
${marks}
.am-page::highlight(assay-moved) { text-decoration: overline solid 1px var(--assay-tone-moved, currentColor); }
.am-page::highlight(assay-weighed) { background-color: color-mix(in oklab, var(--am-accent) 24%, transparent); }
.am-page::highlight(assay-pending) { background-color: color-mix(in oklab, var(--am-accent) 16%, transparent); text-decoration: underline dashed 2px var(--am-accent); text-underline-offset: .2em; }
.am-page::highlight(assay-draft) { background-color: color-mix(in oklab, var(--am-accent) 28%, transparent); }
.am-page::highlight(assay-twin) { background-color: color-mix(in oklab, var(--am-accent) 14%, transparent); }
.am-page::highlight(assay-chosen) { background-color: color-mix(in oklab, var(--am-accent) 24%, transparent); text-decoration: underline solid 2px var(--am-accent); text-underline-offset: .2em; }
.am-page::highlight(assay-find) { background-color: light-dark(#ffe58a, #6b5600); }
.am-page::highlight(assay-found) { background-color: light-dark(#ffb02e, #b37400); color: light-dark(#000, #fff); }
assay-text-marker ::selection { background: color-mix(in oklab, var(--am-accent) 28%, transparent); }

assay-text-marker .am-gutter { contain: layout style; position: absolute; inset-block: 0; inset-inline-start: 0; width: var(--am-gutter); user-select: none; pointer-events: none; overflow-wrap: normal; white-space: nowrap; }
assay-text-marker .am-chips { position: absolute; inset-inline-end: 14px; height: calc(19px * var(--am-scale, 1) * 1.3); display: flex; align-items: center; gap: 3px; }
assay-text-marker .am-chip {
  pointer-events: auto; font: 600 11px/1 var(--am-sans); font-variant-numeric: tabular-nums lining-nums; display: inline-flex; align-items: center; gap: 2px;
  height: 20px; min-width: 24px; padding: 0 4px 0 3px; border: 0; border-radius: 10px; background: transparent; color: var(--am-tone-ink); cursor: pointer; margin: 0;
}
assay-text-marker :is(.am-chip, .am-card-head) :is(svg, .am-icon) { width: 12px; height: 12px; flex: none; }
assay-text-marker .am-chip:is(:hover, [data-twin]):not([aria-current]) { background: color-mix(in oklab, var(--am-tone-ink) 14%, transparent); }
assay-text-marker .am-chip[aria-current] { background: var(--am-tone-ink); color: var(--am-page); }
assay-text-marker .am-chip:focus-visible { outline: 2px solid var(--am-accent); outline-offset: 1px; }
assay-text-marker .am-more { all: unset; pointer-events: auto; font: 500 11px/1 var(--am-sans); color: var(--am-muted); cursor: pointer; padding: 4px 1px; border-radius: 4px; }
assay-text-marker .am-more:hover, assay-text-marker .am-more[aria-current] { color: var(--am-accent); text-decoration: underline; }

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

assay-text-marker .am-margin { contain: layout style; flex: 1 1 240px; min-width: 0; max-width: 380px; position: relative; font: 400 13px/1.42 var(--am-sans); display: none; margin-inline-end: 16px; }
assay-text-marker .am-hint { margin: 3.2em 0 0; padding: 12px 14px; border-inline-start: 3px solid var(--am-rule); color: var(--am-muted); display: grid; gap: 4px; }
assay-text-marker .am-hint strong { color: var(--am-ink); }
assay-text-marker .am-hint-keys { margin-top: 4px; }
assay-text-marker .am-drawer-head { display: flex; align-items: center; gap: 8px; position: sticky; top: -14px; margin: -14px 0 0; padding: 8px 0; background: var(--am-page); z-index: 2; }
assay-text-marker .am-drawer-head :is(button, select) { font: inherit; color: var(--am-ink); background: var(--am-page); border: 1px solid var(--am-rule); border-radius: 5px; padding: 9px 10px; }
assay-text-marker .am-drawer-head select { flex: 1 1 0; min-width: 0; text-overflow: ellipsis; }
assay-text-marker .am-drawer-head .am-space { display: none; }
assay-text-marker .am-margin.am-open { overflow-x: hidden; }
assay-text-marker .am-card {
  all: unset; box-sizing: border-box; position: absolute; top: 0; inset-inline: 0; padding: 8px 10px 9px 12px; border-radius: 6px; cursor: pointer;
  border-inline-start: 4px solid var(--am-tone); background: color-mix(in oklab, var(--am-ink) 3%, var(--am-page));
}
assay-text-marker .am-card:is(:hover, [data-twin]) { background: color-mix(in oklab, var(--am-tone) 10%, var(--am-page)); }
assay-text-marker .am-card[data-chosen] { box-shadow: 0 0 0 1.5px var(--am-accent), 0 4px 14px rgb(0 0 0 / .12); z-index: 1; background: var(--am-page); }
assay-text-marker .am-card:focus-visible { outline: 2px solid var(--am-accent); outline-offset: 1px; }
assay-text-marker .am-card-head { display: flex; gap: 6px; align-items: center; color: var(--am-tone-ink); font-weight: 600; }
assay-text-marker .am-card-lead { margin-inline-start: auto; font-weight: 400; color: var(--am-muted); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
assay-text-marker .am-card-label { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
assay-text-marker .am-card-words { color: var(--am-ink); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; margin-top: 2px; overflow-wrap: anywhere; }
assay-text-marker .am-card[data-chosen] .am-card-words { -webkit-line-clamp: 5; }
assay-text-marker .am-crowded .am-card:not([data-chosen]) { padding-block: 2px; }
assay-text-marker .am-crowded .am-card:not([data-chosen]) { display: flex; gap: 10px; }
assay-text-marker .am-crowded .am-card:not([data-chosen]) .am-card-head { flex: 0 1 auto; min-width: 0; }
assay-text-marker .am-crowded .am-card:not([data-chosen]) .am-card-lead { display: none; }
assay-text-marker .am-crowded .am-card:not([data-chosen]) .am-card-words { display: block; flex: 1 1 40%; min-width: 0; margin: 0; white-space: nowrap; text-overflow: ellipsis; }
assay-text-marker .am-card[hidden] { display: none !important; }
assay-text-marker .am-margin.am-open .am-card { display: block; }

assay-text-marker .am-strip { flex: 0 0 20px; position: relative; overflow-y: clip; border-inline-start: 1px solid var(--am-rule); cursor: pointer; color: var(--am-ink); }
assay-text-marker .am-strip[hidden] { display: none; }
assay-text-marker .am-strip canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
assay-text-marker .am-strip-window { position: absolute; inset: 0; transform-origin: 0 0; background: color-mix(in oklab, var(--am-ink) 10%, transparent); pointer-events: none; }
assay-text-marker .am-reader { position: absolute; inset-inline: 0; height: 15px; display: grid; place-items: center; border-radius: 4px; background: var(--am-ink); color: var(--am-page); font: 600 9px/1 var(--am-sans); white-space: nowrap; overflow: hidden; transition: top .3s; }
@media (prefers-reduced-motion: reduce) { assay-text-marker .am-reader { transition: none; } }
@media (forced-colors: active) { assay-text-marker .am-reader { background: CanvasText; color: Canvas; forced-color-adjust: none; } }
assay-text-marker .am-handles { position: absolute; inset: 0 0 auto 0; height: 0; }
assay-text-marker .am-handle { position: absolute; width: 14px; margin-left: -7px; cursor: ew-resize; touch-action: none; z-index: 3; }
assay-text-marker .am-handle::before { content: ""; position: absolute; inset-block: -1px; left: 6px; width: 2px; background: var(--am-accent); }
assay-text-marker .am-handle::after { content: ""; position: absolute; left: 2px; width: 10px; height: 10px; border-radius: 50%; background: var(--am-accent); }
assay-text-marker .am-handle-start::after { top: -8px; }
assay-text-marker .am-handle-end::after { bottom: -8px; }
assay-text-marker .am-dragging { pointer-events: none; }

assay-text-marker .am-bar {
  flex: none; display: flex; align-items: center; gap: 4px; min-height: 38px; padding: 0 12px; border-top: 1px solid var(--am-rule); background: var(--am-page);
  font: 400 13px/1.2 var(--am-sans); color: var(--am-muted); white-space: nowrap; overflow: hidden;
}
assay-text-marker .am-bar :is(button, select) { all: unset; box-sizing: border-box; padding: 7px 9px; border-radius: 5px; cursor: pointer; color: var(--am-ink); font: inherit; }
assay-text-marker .am-bar select { appearance: auto; max-width: 12em; text-overflow: ellipsis; background: var(--am-page); }
assay-text-marker .am-bar option, assay-text-marker .am-bar optgroup { background: var(--am-page); color: var(--am-ink); }
assay-text-marker .am-bar :is(button, select):hover { background: color-mix(in oklab, var(--am-ink) 7%, transparent); }
assay-text-marker .am-bar button:disabled { opacity: .4; cursor: default; }
assay-text-marker .am-bar :is(button, select, input):focus-visible { outline: 2px solid var(--am-accent); outline-offset: -2px; }
assay-text-marker .am-bar kbd { margin-inline-start: 4px; color: var(--am-muted); opacity: 1; }
assay-text-marker .am-account { flex-wrap: wrap; color: var(--am-muted); }
assay-text-marker .am-space { flex: 1; }
assay-text-marker .am-gauge { display: inline-flex; gap: 8px; align-items: center; font-variant-numeric: tabular-nums; }
assay-text-marker .am-gauge-track { appearance: none; width: 72px; height: 5px; border: 0; border-radius: 3px; background: color-mix(in oklab, var(--am-ink) 15%, transparent); overflow: hidden; }
assay-text-marker .am-gauge-track::-webkit-progress-bar { background: transparent; }
assay-text-marker .am-gauge-track::-webkit-progress-value { background: var(--am-accent); }
assay-text-marker .am-gauge-track::-moz-progress-bar { background: var(--am-accent); }
assay-text-marker .am-find { all: unset; flex: 1; min-width: 4em; padding: 7px 4px; color: var(--am-ink); font: inherit; cursor: text; }
assay-text-marker .am-find::placeholder { color: var(--am-muted); }
assay-text-marker .am-keys { width: min(46rem, 94vw); max-height: 86vh; padding: 0 20px 20px; border: 1px solid var(--am-rule); border-radius: 10px; background: var(--am-page); color: var(--am-ink); font: 400 15px/1.45 var(--am-sans); box-shadow: 0 12px 40px rgb(0 0 0 / .3); }
assay-text-marker .am-keys::backdrop { background: rgb(0 0 0 / .35); }
assay-text-marker .am-keys header { display: flex; align-items: center; justify-content: space-between; position: sticky; top: 0; background: var(--am-page); padding: 14px 0 8px; z-index: 1; }
assay-text-marker .am-keys h2 { font: 600 20px/1.2 var(--am-serif); margin: 0; }
assay-text-marker .am-keys p { margin: 0 0 10px; }
assay-text-marker .am-keys .am-keys-said { min-height: 1.45em; font-weight: 600; position: sticky; top: 48px; background: var(--am-page); z-index: 1; }
assay-text-marker .am-keys table { font: inherit; width: 100%; border: 0; margin: 0 0 12px; max-width: none; }
assay-text-marker .am-keys caption { text-align: start; font-weight: 600; color: var(--am-muted); padding: 6px 0 4px; border-bottom: 1px solid var(--am-rule); }
assay-text-marker .am-keys :is(th, td) { text-align: start; font-weight: 400; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--am-rule); }
assay-text-marker .am-keys th { width: 50%; }
assay-text-marker .am-keys td:last-child { text-align: end; white-space: nowrap; padding-inline-end: 0; }
assay-text-marker .am-keys kbd { opacity: 1; font-size: 12px; padding: 3px 6px; white-space: nowrap; }
assay-text-marker .am-keys em { color: var(--am-muted); }
assay-text-marker .am-keys button { font: inherit; color: var(--am-accent); background: none; border: 1px solid transparent; border-radius: 5px; padding: 4px 8px; min-height: 28px; cursor: pointer; }
assay-text-marker .am-keys button:is(:hover, [aria-pressed=true]) { border-color: var(--am-accent); }
assay-text-marker .am-keys :is(button, input):focus-visible { outline: 2px solid var(--am-accent); outline-offset: 1px; }
assay-text-marker .am-look { position: absolute; z-index: 6; inset-block-end: 44px; inset-inline-end: 28px; display: grid; gap: 6px; padding: 12px 14px; border: 1px solid var(--am-rule); border-radius: 8px; background: var(--am-page); color: var(--am-ink); font: 400 14px/1.3 var(--am-sans); box-shadow: 0 6px 24px rgb(0 0 0 / .2); }
assay-text-marker .am-look-row { display: flex; align-items: center; gap: 8px; min-height: 32px; }
assay-text-marker .am-look-row > span { flex: 1; min-width: 5em; }
assay-text-marker .am-look-row output { min-width: 3.4em; text-align: center; font-variant-numeric: tabular-nums; }
assay-text-marker .am-look button { font: inherit; color: var(--am-ink); background: none; border: 1px solid var(--am-rule); border-radius: 5px; min-width: 32px; min-height: 32px; padding: 0 8px; cursor: pointer; }
assay-text-marker .am-look button:disabled { opacity: .4; cursor: default; }
assay-text-marker .am-look :is(button, input):focus-visible { outline: 2px solid var(--am-accent); outline-offset: 1px; }
assay-text-marker .am-drawer-key { display: none !important; }

@container am (min-width: 975px) {
  .am-spread .am-margin:not([hidden]) { display: block; }
}
assay-text-marker .am-margin.am-open {
  display: block; max-width: none; position: fixed; z-index: 6; inset: auto 0 var(--am-bottom, 0) 0; max-height: 60vh; overflow-y: auto; margin: 0; padding: 14px 16px;
  background: var(--am-page); border-top: 1px solid var(--am-rule); box-shadow: 0 -6px 24px rgb(0 0 0 / .18); border-radius: 12px 12px 0 0;
}
assay-text-marker .am-margin.am-open .am-cards { display: flex; flex-direction: column; gap: 8px; }
assay-text-marker .am-margin.am-open .am-card { position: static; transform: none !important; flex: none; }
@media (max-width: 720px) {
  assay-text-marker .am-bar { padding: 0 6px; gap: 0; }
  assay-text-marker .am-bar :is(.am-wide, kbd, .am-keys-key) { display: none; }
  assay-text-marker .am-bar :is(button, select) { padding: 12px 10px; }
  assay-text-marker .am-drawer-key { display: inline-block !important; }
  assay-text-marker .am-strip { flex-basis: 12px; }
  assay-text-marker .am-reader { font-size: 0; height: 8px; }
}

@container am (max-width: 620px) {
  .am-page { --am-gutter: 46px; --am-edge: 18px; font-size: calc(18px * var(--am-scale, 1)); padding-block-start: 1.2em; hanging-punctuation: none; }
  .am-section .am-chips { inset-inline-end: 5px; flex-direction: column; align-items: end; gap: 0; justify-content: start; }
  .am-section .am-chips .am-chip { min-height: 24px; }
  .am-section .am-more { padding: 0 4px; margin-top: -5px; }
  .am-page .am-turn { display: block; }
  .am-page .am-speaker { flex-direction: row; gap: .8em; padding: 0 0 .15em; }
  .am-page .am-h1 { font-size: 1.55em; }
}
@media (forced-colors: active) {
  /* Else the browser fills every highlight alike. */
  assay-text-marker .am-page { forced-color-adjust: none; color: CanvasText; background: Canvas; }
  assay-text-marker .am-page :is(.am-s[data-d], .am-speaker, .am-time, a) { color: CanvasText; }
  ${forced}
  .am-page::highlight(assay-chosen) { background-color: Highlight; color: HighlightText; }
  assay-text-marker .am-card { border: 1px solid CanvasText; border-inline-start-width: 4px; }
  assay-text-marker .am-chip { border: 1px solid ButtonText; }
  assay-text-marker .am-chip[aria-current] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  assay-text-marker .am-tools { border: 1px solid ButtonText; }
}
@media (prefers-contrast: more) {
  assay-text-marker { ${CONTRAST} }
}
assay-text-marker[data-contrast] { ${CONTRAST} }
@media print {
  assay-text-marker, assay-text-marker .am-main, assay-text-marker .am-spread { display: block; height: auto !important; overflow: visible; }
  assay-text-marker .am-scroll { display: block; overflow: visible; height: auto; container: none; }
  assay-text-marker .am-section { content-visibility: visible; padding-inline: 0; }
  assay-text-marker .am-page { padding: 0; font-size: 11pt; line-height: 1.5; }
  assay-text-marker :is(.am-tools, .am-bar, .am-strip, .am-handles, .am-margin, .am-gutter, .am-look, .am-keys) { display: none !important; }
  assay-text-marker .am-s:is(:focus-visible, [tabindex]) { outline: none !important; }
  assay-text-marker .am-block { orphans: 2; widows: 2; }
  assay-text-marker :is(.am-h1, .am-h2, .am-h3, .am-h4, .am-h5, .am-h6) { break-after: avoid; }
  assay-text-marker .am-paper { font: 400 10pt/1.4 var(--am-sans); margin: 2em 0 0; padding: 1em 0 0 2.5em; border-top: 1pt solid; }
  assay-text-marker .am-paper li { break-inside: avoid; margin-bottom: .8em; }
  assay-text-marker .am-paper p { margin: 0; font-family: var(--am-serif); }
  assay-text-marker .am-paper q { color: var(--am-muted); font-style: italic; }
}
@media screen { assay-text-marker .am-paper { display: none; } }
${NOTES_CSS}`;

let sheet: CSSStyleSheet | undefined;

export function adoptStyles(root: Document): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
