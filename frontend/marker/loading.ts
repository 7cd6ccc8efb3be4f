import type { PageContent, PageMarks } from './contract.ts';

/** The server said no, or nothing. */
class Failed extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}

export function failureWords(status: number): string {
  if (status === 404 || status === 403) return 'This text does not exist, or you may not read it.';
  if (status === 401) return 'You are signed out. Sign in again to read on.';
  return status === 0
    ? 'The text could not be loaded, because nobody answered. It is asked for again until it comes.'
    : 'The text could not be loaded. Open the document again; if that does not help, tell whoever runs Assay.';
}

/** Fetches what a page shows, one version at a time. */
export class Loader {
  #etag = '';
  #latest = '';
  #running: AbortController | null = null;

  /**
   * A version's text and marks; the text comes from the browser's cache where it has it.
   *
   * @returns the HTTP status where it failed (0: no answer); null where something else was asked for meanwhile
   */
  async load(url: string): Promise<{ content: PageContent; marks: PageMarks } | number | null> {
    this.stop();
    if (!url) return null;
    const { signal } = (this.#running = new AbortController());
    try {
      const [text, marks] = await Promise.all([
        fetch(url, { signal }),
        fetch(`${url}/marks`, { signal, cache: 'no-cache' }),
      ]);
      for (const response of [text, marks]) if (!response.ok) throw new Failed(response.status);
      const page = { content: await json<PageContent>(text), marks: await json<PageMarks>(marks) };
      if (signal.aborted) return null;
      this.#etag = marks.headers.get('ETag') ?? '';
      return page;
    } catch (error) {
      if (signal.aborted) return null;
      return error instanceof Failed ? error.status : 0;
    }
  }

  /** The marks as they are now; 'known' where none has changed since they were taken last, 'none' where they cannot be had. */
  async marks(url: string): Promise<PageMarks | 'known' | 'none'> {
    try {
      const response = await fetch(`${url}/marks`, { headers: this.#etag ? { 'If-None-Match': this.#etag } : {}, cache: 'no-store' });
      if (response.status === 304) return 'known';
      if (!response.ok) return 'none';
      const marks = await json<PageMarks>(response);
      this.#latest = response.headers.get('ETag') ?? '';
      return marks;
    } catch {
      return 'none';
    }
  }

  /** The marks that came last are on the page. */
  taken(): void {
    this.#etag = this.#latest;
  }

  stop(): void {
    this.#running?.abort();
  }
}

/** A sign-in page in place of JSON is a no, too. */
async function json<T>(response: Response): Promise<T> {
  if (!response.headers.get('Content-Type')?.includes('json')) throw new Failed(401);
  return (await response.json()) as T;
}
