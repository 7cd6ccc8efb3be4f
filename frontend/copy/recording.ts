import { clock, seconds } from './clock.ts';
import type { Pane, Time, Told, Where } from './contract.ts';
import { problem } from './loading.ts';

/** A recording, of which one points at a time: where the player stands, or as typed. */
export class RecordingPane implements Pane {
  readonly #player: HTMLMediaElement;
  readonly #told: Told;
  readonly #from = field('Begins at');
  readonly #to = field('Ends at');
  #passage: Time | null = null;

  constructor(host: HTMLElement, url: string, film: boolean, choosing: boolean, told: Told) {
    this.#told = told;
    this.#player = document.createElement(film ? 'video' : 'audio');
    this.#player.controls = true;
    this.#player.preload = 'metadata';
    this.#player.src = `${url}/recording`;
    this.#player.setAttribute('aria-label', 'The kept recording');
    this.#player.addEventListener('error', () => problem(host, 'This browser can not play the recording. Its bytes are kept: download them to listen.'));
    this.#player.addEventListener('timeupdate', () => {
      const end = this.#passage?.end;
      // Within a tick of the end, and not when somebody has moved on beyond it.
      if (end !== undefined && this.#player.currentTime >= end && this.#player.currentTime < end + 1) this.#player.pause();
    });
    const play = button('Play the passage', () => this.#play());
    const bar = document.createElement('div');
    bar.className = 'ac-times';
    if (choosing) {
      this.#from.input.addEventListener('change', () => this.#typed());
      this.#to.input.addEventListener('change', () => this.#typed());
      bar.append(
        this.#from.label,
        button('Begins here', () => this.#here(this.#from.input)),
        this.#to.label,
        button('Ends here', () => this.#here(this.#to.input)),
      );
    }
    bar.append(play);
    host.append(this.#player, bar);
  }

  #here(input: HTMLInputElement): void {
    input.value = clock(this.#player.currentTime);
    this.#typed();
  }

  #typed(): void {
    const start = seconds(this.#from.input.value);
    const end = this.#to.input.value.trim() === '' ? undefined : seconds(this.#to.input.value);
    const long = this.#player.duration;
    const late = Number.isFinite(long) && Math.max(start ?? 0, end ?? 0) > long + 1;
    const fits = start !== null && end !== null && (end === undefined || end > start) && !late;
    this.#from.input.setAttribute('aria-invalid', String(start === null && this.#from.input.value !== ''));
    this.#to.input.setAttribute('aria-invalid', String(!fits && start !== null));
    this.#passage = fits ? { start, ...(end === undefined ? {} : { end }) } : null;
    this.#told.chose(this.#passage && { time: this.#passage });
  }

  #play(): void {
    if (this.#passage) this.#player.currentTime = this.#passage.start;
    void this.#player.play().catch(() => {});
  }

  show(where: Where | null): void {
    this.#passage = where?.time ?? null;
    this.#from.input.value = this.#passage ? clock(this.#passage.start) : '';
    this.#to.input.value = this.#passage?.end === undefined ? '' : clock(this.#passage.end);
    if (this.#passage) this.#player.currentTime = this.#passage.start;
  }

  close(): void {
    this.#player.pause();
    this.#player.removeAttribute('src');
    this.#player.load();
  }
}

function field(words: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'text';
  input.size = 8;
  input.placeholder = '0:00';
  label.append(words, input);
  return { label, input };
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}
