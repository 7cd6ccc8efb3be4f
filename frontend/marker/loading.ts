import type { PageContent, PageMarks } from './contract.ts';

/** The server said no, or nothing. */
export class Failed extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}

export function failureWords(status: number): string {
  if (status === 404 || status === 403) return 'This text does not exist, or you may not read it.';
  if (status === 401) return 'You are signed out. Sign in again to read on.';
  return 'The text could not be loaded. Check the connection and open the document again.';
}

/** A version's text and marks; the text comes from the browser's cache where it has it. */
export async function loadPage(url: string, signal: AbortSignal): Promise<{ content: PageContent; marks: PageMarks; etag: string }> {
  const [text, marks] = await Promise.all([
    fetch(url, { signal }),
    fetch(`${url}/marks`, { signal, cache: 'no-cache' }),
  ]);
  for (const response of [text, marks]) if (!response.ok) throw new Failed(response.status);
  return { content: await json(text), marks: await json(marks), etag: marks.headers.get('ETag') ?? '' };
}

/** The marks; null where they are those of the tag. */
export async function loadMarks(url: string, etag: string): Promise<{ marks: PageMarks; etag: string } | null> {
  const response = await fetch(`${url}/marks`, { headers: etag ? { 'If-None-Match': etag } : {}, cache: 'no-store' });
  if (response.status === 304) return null;
  if (!response.ok) throw new Failed(response.status);
  return { marks: await json(response), etag: response.headers.get('ETag') ?? '' };
}

/** A sign-in page in place of JSON is a no, too. */
async function json<T>(response: Response): Promise<T> {
  if (!response.headers.get('Content-Type')?.includes('json')) throw new Failed(401);
  return (await response.json()) as T;
}
