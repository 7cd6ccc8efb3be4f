/** Asks whether the page has missed something, whenever it may have: news that a connection lost come to nobody twice. */

/** What is missed without a sign that it was is missed for no longer. */
const BEAT = 25_000;
const LONGEST_PAUSE = 16_000;
/** As Vaadin's client names them. */
const CUT_OFF = ['reconnecting', 'connection-lost'];

interface ConnectionState {
  addStateChangeListener(listener: (before: string, now: string) => void): void;
  removeStateChangeListener(listener: (before: string, now: string) => void): void;
}

export class CatchUp {
  readonly #ask: () => Promise<boolean>;
  #timer = 0;
  #asking = false;

  /** @param ask whether there is nothing more to ask; else it is asked again soon, in ever longer pauses */
  constructor(ask: () => Promise<boolean>) {
    this.#ask = ask;
  }

  /** Until the signal is aborted. */
  begin(signal: AbortSignal): void {
    const now = () => void this.now();
    const seen = () => {
      if (document.visibilityState === 'visible') now();
    };
    addEventListener('online', now, { signal });
    document.addEventListener('visibilitychange', seen, { signal });
    const beat = setInterval(seen, BEAT);
    const connection = (window as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;
    const turned = (before: string, after: string) => {
      if (CUT_OFF.includes(before) && !CUT_OFF.includes(after)) now();
    };
    connection?.addStateChangeListener(turned);
    signal.addEventListener('abort', () => {
      clearInterval(beat);
      clearTimeout(this.#timer);
      connection?.removeStateChangeListener(turned);
    });
  }

  async now(pause = 1_000): Promise<void> {
    if (this.#asking) return;
    clearTimeout(this.#timer);
    this.#asking = true;
    const done = await this.#ask().finally(() => (this.#asking = false));
    if (!done) this.#timer = window.setTimeout(() => void this.now(Math.min(pause * 2, LONGEST_PAUSE)), pause);
  }
}
