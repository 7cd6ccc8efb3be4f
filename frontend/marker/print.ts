/** What paper needs that a screen does not: the claims, one after the other, after the text. */

import type { Mark } from './marks.ts';
import { excerpt } from './quote.ts';

/** @param text the version's whole text */
export function claimsOnPaper(marks: readonly Mark[], text: string): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'am-paper';
  for (const mark of marks) {
    const item = document.createElement('li');
    item.value = mark.no;
    const head = document.createElement('strong');
    head.textContent = mark.lead ? `${mark.label} · ${mark.lead}` : mark.label;
    const statement = document.createElement('p');
    statement.dir = 'auto';
    statement.textContent = mark.statement;
    const passage = document.createElement('q');
    passage.dir = 'auto';
    passage.textContent = mark.spans.map(([start, end]) => excerpt(text, start, end, 160)).join(' … ');
    item.append(head, statement, passage);
    list.append(item);
  }
  return list;
}
