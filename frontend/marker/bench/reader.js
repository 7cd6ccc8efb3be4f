/**
 * Measures the page in a browser that has `<assay-text-marker>` defined: evaluate this file there, then call
 * `await measureReader(content, marks)` with a version's content and marks as `contract.ts` has them. Answers
 * milliseconds: medians, beside bare CSS highlight ranges over the same text and marks, which is the limit that the
 * budgets speak of. The element is measured from data in memory to painted, text included; bare ranges are measured over
 * text that is laid out already, and once with the text included.
 */
globalThis.measureReader = async function measureReader(content, marks, times = 7) {
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        // The task after the frame's own: by then it is painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(null);
      }),
    );
  const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const stage = document.createElement('div');
  stage.style.cssText = 'position:fixed;inset:0;z-index:9999;background:Canvas';
  document.body.append(stage);

  async function page() {
    const element = document.createElement('assay-text-marker');
    element.style.height = '100%';
    stage.replaceChildren(element);
    await element.updateComplete;
    await painted();
    const began = performance.now();
    element.showPage(content, marks);
    const open = (await painted()) - began;
    return { element, open };
  }

  function bareText() {
    stage.replaceChildren();
    const host = document.createElement('div');
    host.style.cssText = 'height:100%;overflow:auto;font:19px/1.62 serif';
    const nodes = content.blocks.map((block) => {
      const paragraph = document.createElement('p');
      paragraph.style.maxWidth = '33em';
      const node = document.createTextNode(content.text.slice(block.s, block.e));
      paragraph.append(node);
      host.append(paragraph);
      return node;
    });
    stage.append(host);
    return nodes;
  }

  function bareRanges(nodes) {
    const highlight = new Highlight();
    const starts = content.blocks.map((block) => block.s);
    let i = 0;
    for (const mark of marks.marks)
      for (const [start, end] of mark.spans) {
        while (i > 0 && starts[i] > start) i--;
        while (i + 1 < starts.length && starts[i + 1] <= start) i++;
        const range = new Range();
        range.setStart(nodes[i], Math.min(nodes[i].length, start - starts[i]));
        range.setEnd(nodes[i], Math.min(nodes[i].length, end - starts[i]));
        highlight.add(range);
      }
    CSS.highlights.set('assay-bench-bare', highlight);
    return highlight;
  }

  const style = new CSSStyleSheet();
  style.replaceSync('::highlight(assay-bench-bare) { background-color: #fe8; text-decoration: underline }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  const open = [];
  const fresh = [];
  const bare = [];
  const bareFresh = [];
  const bareWhole = [];
  let element;
  for (let i = 0; i < times; i++) {
    const shown = await page();
    element = shown.element;
    open.push(shown.open);
    await rest(500);
    const spot = content.blocks[0].s + i * 3;
    await painted();
    const began = performance.now();
    element.mark([spot, spot + 2], 'selection');
    fresh.push((await painted()) - began);
  }
  const frames = await scroll(element);
  for (let i = 0; i < times; i++) {
    const whole = performance.now();
    const nodes = bareText();
    bareRanges(nodes);
    bareWhole.push((await painted()) - whole);
    CSS.highlights.delete('assay-bench-bare');
    await painted();
    await rest(200);
    const began = performance.now();
    const highlight = bareRanges(nodes);
    bare.push((await painted()) - began);
    await rest(50);
    const again = performance.now();
    const range = new Range();
    range.setStart(nodes[0], 0);
    range.setEnd(nodes[0], 2);
    highlight.add(range);
    bareFresh.push((await painted()) - again);
    CSS.highlights.delete('assay-bench-bare');
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== style);
  stage.remove();
  return {
    open: median(open), newMark: median(fresh), bareMarks: median(bare), bareNewMark: median(bareFresh),
    bareTextAndMarks: median(bareWhole), worstFrame: Math.max(...frames), medianFrame: median(frames),
  };

  /** Scrolls by a third of a screen a frame, after the first second; answers what each frame took. */
  async function scroll(marker) {
    const scroller = marker.querySelector('.am-scroll');
    await rest(1000);
    const frames = [];
    let last = performance.now();
    for (let i = 0; i < 180; i++) {
      scroller.scrollTop += 300;
      const now = await new Promise((done) => requestAnimationFrame(done));
      frames.push(now - last);
      last = now;
    }
    return frames.slice(1);
  }
};
