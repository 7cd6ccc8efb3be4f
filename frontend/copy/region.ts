import type { Region } from './contract.ts';
import { region } from './words.ts';

/** Draws a rectangle on a picture. */
export function placeRegion(layer: HTMLElement, where: Region): void {
  const box = document.createElement('div');
  box.className = 'ac-region';
  box.style.left = `${where.x}%`;
  box.style.top = `${where.y}%`;
  box.style.width = `${where.width}%`;
  box.style.height = `${where.height}%`;
  layer.replaceChildren(box);
}

/** Draws the rectangle that a pointer drags from here on; a click takes it away. */
export function dragRegion(
  picture: HTMLElement,
  layer: HTMLElement,
  event: PointerEvent,
  chose: (region: Region | null) => void,
): void {
  event.preventDefault();
  picture.setPointerCapture(event.pointerId);
  const box = picture.getBoundingClientRect();
  const part = (at: PointerEvent): [number, number] => [(at.clientX - box.left) / box.width, (at.clientY - box.top) / box.height];
  const [x, y] = part(event);
  let last: Region | null = null;
  layer.replaceChildren();
  const move = (moved: PointerEvent) => {
    last = region(x, y, ...part(moved));
    if (last) placeRegion(layer, last);
    else layer.replaceChildren();
  };
  const done = (ended: PointerEvent) => {
    picture.removeEventListener('pointermove', move);
    picture.removeEventListener('pointerup', done);
    picture.removeEventListener('pointercancel', done);
    if (ended.type === 'pointerup') move(ended);
    chose(last);
  };
  picture.addEventListener('pointermove', move);
  picture.addEventListener('pointerup', done);
  picture.addEventListener('pointercancel', done);
}
