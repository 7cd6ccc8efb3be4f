/** Tells where the person reads: once scrolling has stopped, and now and then as a sign of life. */

/** Three of these may get lost before the server takes the person for gone. */
const BEAT = 25_000;
/** Nobody reads one screen for longer without touching anything. */
const AWAY = 10 * 60_000;
const STILL = 400;

export class Whereabouts {
  readonly #tell: () => void;
  #timer = 0;
  #touched = 0;

  /** @param tell says where the person is, if a text is there */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Until the signal is aborted. */
  begin(signal: AbortSignal): void {
    const touched = () => (this.#touched = performance.now());
    touched();
    for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
      addEventListener(event, touched, { signal, passive: true, capture: true });
    document.addEventListener('visibilitychange', () => this.#alive(), { signal });
    const beat = setInterval(() => this.#alive(), BEAT);
    signal.addEventListener('abort', () => {
      clearInterval(beat);
      clearTimeout(this.#timer);
    });
  }

  moved(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#tell, STILL);
  }

  /** A page in a hidden tab is read by nobody. */
  #alive(): void {
    if (document.visibilityState === 'visible' && performance.now() - this.#touched < AWAY) this.#tell();
  }
}
