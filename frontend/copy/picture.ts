import type { Pane, Region, Told, Where } from './contract.ts';
import { fetched, problem } from './loading.ts';
import { dragRegion, placeRegion } from './region.ts';

const SIDES = [
  ['x', 'From the left'],
  ['y', 'From the top'],
  ['width', 'Width'],
  ['height', 'Height'],
] as const;

/** A picture, of which one points at a part: by dragging, or by four numbers. */
export class PicturePane implements Pane {
  readonly #layer = document.createElement('div');
  readonly #fields = new Map<keyof Region, HTMLInputElement>();
  readonly #told: Told;

  constructor(host: HTMLElement, url: string, choosing: boolean, told: Told) {
    this.#told = told;
    const frame = document.createElement('div');
    frame.className = 'ac-picture';
    const picture = document.createElement('img');
    picture.alt = 'The kept picture';
    picture.draggable = false;
    picture.src = `${url}/picture`;
    picture.addEventListener('error', () => void this.#why(host, frame, `${url}/picture`));
    this.#layer.className = 'ac-layer';
    frame.append(picture, this.#layer);
    if (choosing) {
      frame.classList.add('ac-choosing');
      frame.addEventListener('pointerdown', (event) => {
        if (event.button === 0) dragRegion(frame, this.#layer, event, (region) => this.#chose(region));
      });
      host.append(this.#form());
    }
    host.append(frame);
  }

  async #why(host: HTMLElement, frame: HTMLElement, url: string): Promise<void> {
    const answer = await fetched(url);
    frame.remove();
    problem(host, typeof answer === 'string' ? answer : 'The picture could not be shown.');
  }

  #form(): HTMLElement {
    const form = document.createElement('fieldset');
    form.className = 'ac-sides';
    const legend = document.createElement('legend');
    legend.textContent = 'Part of the picture, in per cent';
    form.append(legend);
    for (const [name, words] of SIDES) {
      const label = document.createElement('label');
      const field = document.createElement('input');
      field.type = 'number';
      field.min = '0';
      field.max = '100';
      field.step = '0.1';
      field.addEventListener('change', () => this.#typed());
      label.append(words, field);
      form.append(label);
      this.#fields.set(name, field);
    }
    return form;
  }

  #typed(): void {
    const value = (name: keyof Region) => this.#fields.get(name)!.valueAsNumber;
    const typed: Region = { x: value('x'), y: value('y'), width: value('width'), height: value('height') };
    const whole = Object.values(typed).every(Number.isFinite);
    const fits = whole && typed.x >= 0 && typed.y >= 0 && typed.width > 0 && typed.height > 0 && typed.x + typed.width <= 100 && typed.y + typed.height <= 100;
    this.#fields.forEach((field) => field.setAttribute('aria-invalid', String(whole && !fits)));
    if (!fits) return;
    placeRegion(this.#layer, typed);
    this.#told.chose({ region: typed });
  }

  #chose(region: Region | null): void {
    this.#fields.forEach((field, name) => (field.value = region ? String(region[name]) : ''));
    this.#told.chose(region && { region });
  }

  show(where: Where | null): void {
    this.#layer.replaceChildren();
    if (!where?.region) return;
    placeRegion(this.#layer, where.region);
    this.#fields.forEach((field, name) => (field.value = String(where.region![name])));
    this.#layer.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  close(): void {}
}
