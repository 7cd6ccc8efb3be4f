import { parse, toRestore, unsaved, type Values } from './draft.ts';

// A form's own fields carry data-draft="NAME"; the keeper stands among them and looks after its parent's.
interface Field extends HTMLElement {
  value: string;
}

const PREFIX = 'assay-draft:';

/**
 * Keeps what is typed into the form around it in the tab's session storage, until the server says it is stored. A form
 * that opens again, after a reload, a lost session or a failed save, finds its text again.
 */
class DraftKeeper extends HTMLElement {
  static readonly open = new Set<DraftKeeper>();
  // The server names the form late where it is hidden at first.
  static readonly observedAttributes = ['key'];

  #came: Values = {};
  #form: HTMLElement | null = null;
  readonly #typed = () => queueMicrotask(() => this.#keep());

  get key(): string {
    return PREFIX + (this.getAttribute('key') ?? '');
  }

  connectedCallback(): void {
    DraftKeeper.open.add(this);
    this.#form = this.parentElement;
    this.#form?.addEventListener('input', this.#typed);
    this.#form?.addEventListener('change', this.#typed);
    this.#beginSoon();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#beginSoon();
  }

  /** The server fills the fields in the same response that brings them: look when they are there. */
  #beginSoon(): void {
    requestAnimationFrame(() => setTimeout(() => this.#begin()));
  }

  disconnectedCallback(): void {
    DraftKeeper.open.delete(this);
    this.#form?.removeEventListener('input', this.#typed);
    this.#form?.removeEventListener('change', this.#typed);
    this.#form = null;
  }

  /** Stored, or given up: what the fields show now is what the form came with. */
  settle(): void {
    this.#came = this.#values();
    this.replaceChildren();
  }

  #begin(): void {
    if (!this.#form || !this.hasAttribute('key')) return;
    this.#came = this.#values();
    const lost = toRestore(parse(read(this.key)), this.#came);
    if (!lost) return;
    this.#fill(lost);
    this.#tell();
  }

  #tell(): void {
    const words = document.createElement('span');
    words.setAttribute('role', 'status');
    words.textContent = 'What you had typed here is back.';
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.textContent = 'Discard it';
    discard.addEventListener('click', () => {
      this.#fill(this.#came);
      forget(this.key);
      this.replaceChildren();
    });
    this.replaceChildren(words, ' ', discard);
  }

  #fill(values: Values): void {
    for (const [name, field] of this.#fields()) {
      const value = values[name];
      if (value === undefined || field.value === value) continue;
      field.value = value;
      // As if the person had typed it, so that the server learns of it.
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  }

  #keep(): void {
    if (!this.#form || !this.hasAttribute('key')) return;
    const values = unsaved(this.#came, this.#values());
    if (values) write(this.key, values);
    else forget(this.key);
  }

  #values(): Values {
    return Object.fromEntries([...this.#fields()].map(([name, field]) => [name, field.value ?? '']));
  }

  #fields(): Map<string, Field> {
    const found = new Map<string, Field>();
    for (const field of this.#form?.querySelectorAll<Field>('[data-draft]') ?? []) {
      found.set(field.dataset['draft'] ?? '', field);
    }
    return found;
  }
}

// A browser that forbids storage, or whose storage is full, keeps nothing; the form works all the same.
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, values: Values): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(values));
  } catch {
    return;
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
}

customElements.define('assay-draft', DraftKeeper);

// Called on the body, because the form may be gone in the very response that says it is stored.
Object.assign(document.body, {
  assayForgetDraft(key: string): void {
    forget(PREFIX + key);
    for (const keeper of DraftKeeper.open) if (keeper.key === PREFIX + key) keeper.settle();
  },
});
