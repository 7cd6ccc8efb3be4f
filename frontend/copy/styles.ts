const CSS_TEXT = `
assay-copy-viewer {
  display: flex; flex-direction: column; min-height: 0; min-width: 0; position: relative;
  background: var(--assay-desk); color: var(--assay-ink);
}
assay-copy-viewer .ac-bar { display: flex; flex-wrap: wrap; align-items: center; gap: var(--assay-2) var(--assay-3); padding: var(--assay-2) var(--assay-3); border-bottom: 1px solid var(--assay-line); background: var(--assay-page); font: 400 .875rem/1.4 var(--assay-sans); }
assay-copy-viewer .ac-bar:empty { display: none; }
assay-copy-viewer .ac-hint { color: var(--assay-muted); margin: 0; flex: 1 1 14rem; }
assay-copy-viewer :is(input, button) { font: 400 .875rem/1.3 var(--assay-sans); min-height: 32px; color: var(--assay-ink); background: var(--assay-page); border: 1px solid var(--assay-line-strong); border-radius: 4px; padding: 2px 8px; box-sizing: border-box; }
assay-copy-viewer button { cursor: pointer; color: var(--assay-accent); }
assay-copy-viewer button:hover { background: var(--assay-accent-wash); }
assay-copy-viewer [aria-invalid=true] { border-color: var(--assay-tone-false); outline: 1px solid var(--assay-tone-false); }
assay-copy-viewer :focus-visible { outline: 2px solid var(--assay-accent); outline-offset: 2px; }
assay-copy-viewer label { display: inline-flex; align-items: center; gap: 6px; white-space: nowrap; }
assay-copy-viewer input[type=number] { width: 5rem; }
assay-copy-viewer .ac-scroll { flex: 1; min-height: 0; overflow: auto; padding: var(--assay-4); box-sizing: border-box; scroll-padding: var(--assay-4); }
assay-copy-viewer .ac-page { position: relative; width: 100%; max-width: 56rem; margin: 0 auto var(--assay-4); aspect-ratio: var(--ac-ratio); background: #fff; box-shadow: var(--assay-shadow); content-visibility: auto; contain-intrinsic-size: auto none; overflow: clip; overflow-clip-margin: 4px; }
assay-copy-viewer[choosing] .ac-page { cursor: text; touch-action: manipulation; }
assay-copy-viewer[choosing] .ac-page[data-scan] { cursor: crosshair; }
assay-copy-viewer .ac-page img, assay-copy-viewer .ac-picture img { display: block; width: 100%; height: auto; user-select: none; -webkit-user-select: none; }
assay-copy-viewer .ac-page[aria-busy]::before { content: "Drawing the page…"; position: absolute; inset: 40% 0 auto; text-align: center; color: #5d5951; font: 400 .875rem/1.4 var(--assay-sans); }
assay-copy-viewer .ac-layer { position: absolute; inset: 0; pointer-events: none; }
/* On paper, which is white in the dark, too. */
assay-copy-viewer .ac-mark { position: absolute; background: #ffd54a80; box-shadow: 0 2px 0 #8a5a00; mix-blend-mode: multiply; }
assay-copy-viewer .ac-region { position: absolute; box-sizing: border-box; border: 2px solid #ffd54a; outline: 2px solid #1b1a18; box-shadow: 0 0 0 200vmax #0006; }
assay-copy-viewer .ac-picture { position: relative; max-width: 64rem; margin: 0 auto; overflow: clip; width: fit-content; background: repeating-conic-gradient(#ddd 0 25%, #fff 0 50%) 0 0 / 16px 16px; }
assay-copy-viewer .ac-picture img { width: auto; max-width: 100%; max-height: max(16rem, calc(100vh - 21rem)); }
assay-copy-viewer .ac-choosing { cursor: crosshair; touch-action: none; }
assay-copy-viewer .ac-sides { display: flex; flex-wrap: wrap; gap: var(--assay-2) var(--assay-3); border: 0; margin: 0 auto var(--assay-3); padding: 0; max-width: 64rem; }
assay-copy-viewer .ac-sides legend { padding: 0; margin-bottom: var(--assay-1); color: var(--assay-muted); }
assay-copy-viewer video { display: block; max-width: 100%; max-height: 60vh; margin: 0 auto; background: #000; }
assay-copy-viewer audio { display: block; width: 100%; max-width: 48rem; margin: var(--assay-5) auto 0; }
assay-copy-viewer .ac-times { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: var(--assay-2) var(--assay-3); margin: var(--assay-4) auto; }
assay-copy-viewer .ac-text { max-width: 40rem; margin: 0 auto; padding: var(--assay-4) var(--assay-5); box-sizing: border-box; background: var(--assay-page); font: 400 1.0625rem/1.6 var(--assay-serif); overflow-wrap: anywhere; }
assay-copy-viewer .ac-text p { margin: 0 0 .8em; white-space: pre-wrap; }
.ac-text::highlight(assay-passage) { background-color: light-dark(#ffe08a, #6a5200); }
assay-copy-viewer .ac-problem { max-width: 40rem; margin: var(--assay-4) auto; padding: var(--assay-3) var(--assay-4); border-inline-start: 3px solid var(--assay-tone-mostly-false); background: var(--assay-page); color: var(--assay-ink); font: 400 1rem/1.5 var(--assay-sans); }
assay-copy-viewer .ac-page .ac-problem { margin: var(--assay-4); }
assay-copy-viewer iframe { flex: 1; min-height: 20rem; border: 0; background: #fff; }
assay-copy-viewer .ac-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
@media (forced-colors: active) {
  assay-copy-viewer .ac-mark { background: none; outline: 2px solid Highlight; mix-blend-mode: normal; }
  assay-copy-viewer .ac-region { border-color: Highlight; }
}
@media (max-width: 600px) {
  assay-copy-viewer .ac-scroll { padding: var(--assay-2); }
  assay-copy-viewer .ac-text { padding: var(--assay-3); }
  assay-copy-viewer :is(input, button) { min-height: 44px; }
}
`;

const adopted = new WeakSet<Document>();

/** The viewer's looks, in the document itself, where its elements are. */
export function adoptStyles(document: Document): void {
  if (adopted.has(document)) return;
  adopted.add(document);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  document.adoptedStyleSheets.push(sheet);
}
