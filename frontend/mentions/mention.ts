/** Somebody who can be named: the name that stands after the @, and what people call them. */
export interface Person {
  name: string;
  says: string;
}

/** What is being typed after an @, and where the @ stands. */
export interface Begun {
  at: number;
  typed: string;
}

// As the server reads it: not within a word, an address or after a backslash.
const BEGUN = /(?:^|[^\p{L}\p{M}\p{N}._@+/\\-])@([\p{L}\p{M}\p{N}._+-]*)$/u;

/** The mention that ends where the caret is; null where none does. */
export function begun(text: string, caret: number): Begun | null {
  const before = text.slice(Math.max(0, caret - 80), caret);
  const found = BEGUN.exec(before);
  if (!found) return null;
  const typed = found[1] ?? '';
  return { at: caret - typed.length - 1, typed };
}

/** Those whose name, or a word of whose display name, begins like what is typed; at most eight. */
export function fitting(people: readonly Person[], typed: string): Person[] {
  const wanted = typed.toLocaleLowerCase();
  const begins = (word: string) => word.toLocaleLowerCase().startsWith(wanted);
  return people.filter(({ name, says }) => begins(name) || says.split(/\s+/u).some(begins)).slice(0, 8);
}

/** The text with the name in the place of what was typed, and where the caret goes. */
export function completed(text: string, begun: Begun, person: Person): { text: string; caret: number } {
  const after = text.slice(begun.at + 1 + begun.typed.length);
  const space = /^\s/u.test(after) ? '' : ' ';
  const before = `${text.slice(0, begun.at)}@${person.name}${space}`;
  return { text: before + after, caret: before.length + (space ? 0 : 1) };
}
