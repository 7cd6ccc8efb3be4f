/** What the server answered, or the sentence that says why not. */
export async function fetched<T>(url: string): Promise<T | string> {
  try {
    const response = await fetch(url);
    const type = response.headers.get('Content-Type') ?? '';
    if (!type.includes('json')) return 'You are signed out. Sign in again to look at the copy.';
    const answer = await response.json();
    if (response.ok) return answer as T;
    return typeof answer.detail === 'string' ? answer.detail : 'The copy could not be loaded.';
  } catch {
    return 'The copy could not be loaded. Check the connection and open it again.';
  }
}

/** Stands where the copy, or a page of it, would. */
export function problem(place: HTMLElement, sentence: string): void {
  const note = document.createElement('p');
  note.className = 'ac-problem';
  note.setAttribute('role', 'alert');
  note.textContent = sentence;
  place.prepend(note);
}
