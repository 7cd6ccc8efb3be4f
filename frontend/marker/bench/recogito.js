/**
 * Measures Recogito's text annotator beside `reader.js`, over the same text and marks: evaluate both after its bundle,
 * which defines `Recogito`. Milliseconds, medians: all marks over text that is laid out already, and one more mark.
 */
globalThis.measureRecogito = async function measureRecogito(content, marks, renderer, times = 5) {
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(null);
      }),
    );
  const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const annotation = (id, start, end) => ({
    id, bodies: [],
    target: { annotation: id, selector: [{ id: `${id}-s`, start, end, quote: content.text.slice(start, end) }] },
  });
  const all = [];
  const more = [];
  for (let i = 0; i < times; i++) {
    const stage = document.createElement('div');
    stage.style.cssText = 'position:fixed;inset:0;z-index:9999;background:Canvas;overflow:auto;font:19px/1.62 serif';
    const text = document.createElement('div');
    text.style.cssText = 'max-width:33em;white-space:pre-wrap';
    text.textContent = content.text;
    stage.append(text);
    document.body.append(stage);
    await painted();
    await rest(300);
    const annotator = Recogito.createTextAnnotator(text, { renderer });
    const list = marks.marks.map((mark, at) => annotation(`m${at}`, ...mark.spans[0]));
    let began = performance.now();
    annotator.setAnnotations(list);
    all.push((await painted()) - began);
    await rest(500);
    const drawn = renderer === 'SPANS' ? stage.querySelectorAll('.r6o-annotation').length : CSS.highlights.size;
    if (drawn === 0) throw new Error('Recogito drew nothing');
    began = performance.now();
    annotator.addAnnotation(annotation('one-more', i * 3, i * 3 + 2));
    more.push((await painted()) - began);
    await rest(100);
    annotator.destroy();
    stage.remove();
    await painted();
  }
  return { marks: median(all), newMark: median(more) };
};
