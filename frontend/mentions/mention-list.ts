import { begun, completed, fitting, type Begun, type Person } from './mention.ts';

interface Area extends HTMLElement {
  value: string;
  inputElement?: HTMLTextAreaElement;
}

let lists = 0;

/**
 * Offers people while one types an @ in the text area before it. The focus stays in the text: the arrows choose, Enter
 * and Tab take, Escape goes on writing.
 */
class MentionList extends HTMLElement {
  people: Person[] = [];

  readonly #id = `assay-mentions-${(lists += 1)}`;
  readonly #box = document.createElement('ul');
  readonly #said = document.createElement('span');
  #area: Area | null = null;
  #begun: Begun | null = null;
  #shown: Person[] = [];
  #at = 0;
  readonly #typed = () => this.#look();
  readonly #left = () => setTimeout(() => this.#close());
  readonly #keyed = (event: KeyboardEvent) => this.#key(event);

  connectedCallback(): void {
    this.#box.id = this.#id;
    this.#box.setAttribute('role', 'listbox');
    this.#box.setAttribute('aria-label', 'People of this desk');
    this.#box.hidden = true;
    this.#said.setAttribute('role', 'status');
    this.#said.className = 'assay-mentions-said';
    this.replaceChildren(this.#box, this.#said);
    this.#area = this.previousElementSibling as Area | null;
    this.#area?.addEventListener('input', this.#typed);
    this.#area?.addEventListener('click', this.#typed);
    this.#area?.addEventListener('focusout', this.#left);
    // Before the field and the shortcuts of the page around it.
    this.#area?.addEventListener('keydown', this.#keyed, true);
  }

  disconnectedCallback(): void {
    this.#area?.removeEventListener('input', this.#typed);
    this.#area?.removeEventListener('click', this.#typed);
    this.#area?.removeEventListener('focusout', this.#left);
    this.#area?.removeEventListener('keydown', this.#keyed, true);
    this.#area = null;
  }

  get #input(): HTMLTextAreaElement | null {
    return this.#area?.inputElement ?? this.#area?.querySelector('textarea') ?? null;
  }

  #look(): void {
    const input = this.#input;
    this.#begun = input ? begun(input.value, input.selectionStart) : null;
    this.#shown = this.#begun ? fitting(this.people, this.#begun.typed) : [];
    this.#at = 0;
    if (this.#shown.length === 0) this.#close();
    else this.#draw();
  }

  #draw(): void {
    this.#box.replaceChildren(
      ...this.#shown.map((person, at) => {
        const item = document.createElement('li');
        item.id = `${this.#id}-${at}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', String(at === this.#at));
        const name = document.createElement('span');
        name.textContent = `@${person.name}`;
        item.append(person.says, ' ', name);
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.#take(person);
        });
        return item;
      }),
    );
    this.#box.hidden = false;
    this.#box.scrollIntoView({ block: 'nearest' });
    const chosen = this.#shown[this.#at];
    this.#said.textContent = chosen ? `${chosen.says}, ${this.#at + 1} of ${this.#shown.length}` : '';
    this.#input?.setAttribute('aria-autocomplete', 'list');
    this.#input?.setAttribute('aria-controls', this.#id);
    this.#input?.setAttribute('aria-activedescendant', `${this.#id}-${this.#at}`);
  }

  #close(): void {
    this.#begun = null;
    this.#shown = [];
    this.#box.hidden = true;
    this.#said.textContent = '';
    this.#input?.removeAttribute('aria-controls');
    this.#input?.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (this.#shown.length === 0 || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = this.#shown[this.#at];
    if (event.key === 'ArrowDown') this.#at = (this.#at + 1) % this.#shown.length;
    else if (event.key === 'ArrowUp') this.#at = (this.#at + this.#shown.length - 1) % this.#shown.length;
    else if (event.key === 'Escape') this.#close();
    else if (chosen && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) this.#take(chosen);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#shown.length > 0) this.#draw();
  }

  #take(person: Person): void {
    const input = this.#input;
    if (!input || !this.#begun) return;
    const { text, caret } = completed(input.value, this.#begun, person);
    input.value = text;
    input.setSelectionRange(caret, caret);
    this.#close();
    // As if it had been typed: the field, the draft and the server learn of it.
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#area?.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    this.#close();
  }
}

customElements.define('assay-mentions', MentionList);
