import type { Book } from './book.svelte.ts';

const PAUSE_MS = 800;
/** Browsers let 64 KiB outlive a page; a character may take three bytes. */
const MOST_KEPT_ALIVE = 20_000;

export type SaveState =
  | { readonly kind: 'saved' | 'changed' | 'saving' }
  /** The server refused, or was not reached. */
  | { readonly kind: 'failed'; readonly message: string }
  /** The file has been changed elsewhere; nothing is written until somebody decides. */
  | { readonly kind: 'conflict'; readonly text: string | null; readonly tag: string | null };

/** Keeps a notebook's file as its text is, and never writes over what somebody else wrote. */
export class Saving {
  readonly #book: Book;
  readonly #name: string;
  readonly #unreachable: string;
  /** The text that the file has, as far as is known. */
  #written: string;
  #tag: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  state: SaveState = $state({ kind: 'saved' });

  constructor(
    book: Book,
    file: { readonly name: string; readonly text: string; readonly tag: string },
    unreachable: string,
  ) {
    this.#book = book;
    this.#name = file.name;
    this.#written = file.text;
    this.#tag = file.tag;
    this.#unreachable = unreachable;
  }

  /** To be called when the text may have changed. */
  touched(): void {
    if (this.state.kind === 'conflict') return;
    if (this.#book.text === this.#written) {
      if (this.#saving === null) this.state = { kind: 'saved' };
      return;
    }
    this.state = { kind: 'changed' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), PAUSE_MS);
  }

  /** Saves at once, one after the other. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#saving !== null) await this.#saving;
    if (this.state.kind === 'conflict' || this.#book.text === this.#written) return;
    this.#saving = this.#save().finally(() => (this.#saving = null));
    await this.#saving;
    if (this.#book.text !== this.#written) this.touched();
  }

  /** While the page is being left: the request outlives it. */
  last(): void {
    if (this.state.kind === 'conflict' || this.#book.text === this.#written) return;
    // Larger than what may outlive a page: `atRisk` has asked before.
    void put(this.#name, this.#book.text, this.#tag, { keepalive: true });
  }

  /** What is here has been saved as another file: nothing of it belongs into this one. */
  release(): void {
    this.state = { kind: 'saved' };
    this.#written = this.#book.text;
  }

  /** What is here would be lost with the page. */
  get atRisk(): boolean {
    if (this.#book.text === this.#written) return false;
    const { kind } = this.state;
    return kind === 'conflict' || kind === 'failed' || this.#book.text.length > MOST_KEPT_ALIVE;
  }

  /** Looks whether the file has been changed elsewhere; what has not been edited here follows it. */
  async look(): Promise<void> {
    if (this.#isSaving() || this.state.kind === 'conflict' || this.#tag === null) return;
    const headers = { 'if-none-match': `"${this.#tag}"` };
    const answer = await fetch(this.#address(), { headers, cache: 'no-store' }).catch(() => null);
    if (answer?.ok !== true) return;
    const text = await answer.text();
    const tag = tagOf(answer);
    if (tag === this.#tag || this.#isSaving()) return;
    if (this.#book.text === this.#written) this.#take(text, tag);
    else this.state = this.#met(text, tag);
  }

  /** Decides a conflict: what is here goes over the file. */
  async keepMine(): Promise<void> {
    if (this.state.kind !== 'conflict') return;
    const { text, tag } = this.state;
    this.#tag = tag;
    this.#written = text ?? '';
    this.state = { kind: 'changed' };
    await this.now();
  }

  /** Decides a conflict: what is in the file comes here. */
  takeTheirs(): void {
    if (this.state.kind !== 'conflict' || this.state.text === null) return;
    const { text, tag } = this.state;
    this.state = { kind: 'saved' };
    this.#take(text, tag);
  }

  #take(text: string, tag: string | null): void {
    this.#written = text;
    this.#tag = tag;
    this.#book.replace(text);
  }

  /** The file is in another state than was known: a conflict, unless what is there is what is here. */
  #met(text: string, tag: string | null): SaveState {
    if (text !== this.#book.text) return { kind: 'conflict', text, tag };
    this.#written = text;
    this.#tag = tag;
    return { kind: 'saved' };
  }

  #isSaving(): boolean {
    return this.#saving !== null;
  }

  async #save(): Promise<void> {
    const { text } = this.#book;
    this.state = { kind: 'saving' };
    const answer = await put(this.#name, text, this.#tag);
    if (answer?.ok === true) {
      this.#written = text;
      this.#tag = tagOf(answer);
      this.state = { kind: 'saved' };
    } else if (answer?.status === 412) {
      this.state = await this.#conflict();
    } else {
      this.state = { kind: 'failed', message: await detailOf(answer, this.#unreachable) };
    }
  }

  async #conflict(): Promise<SaveState> {
    const answer = await fetch(this.#address(), { cache: 'no-store' }).catch(() => null);
    if (answer === null) return { kind: 'failed', message: this.#unreachable };
    if (!answer.ok) return { kind: 'conflict', text: null, tag: null };
    return this.#met(await answer.text(), tagOf(answer));
  }

  #address(): string {
    return addressOf(this.#name);
  }
}

/**
 * Saves a notebook's text.
 * @param tag of the state of the file it was made from; null to make a file where there is none
 * @returns null when no answer comes
 */
export function put(
  name: string,
  text: string,
  tag: string | null,
  { keepalive = false } = {},
): Promise<Response | null> {
  const condition: Record<string, string> =
    tag === null ? { 'if-none-match': '*' } : { 'if-match': `"${tag}"` };
  const headers = { ...condition, 'content-type': 'text/markdown' };
  const order = { method: 'PUT', body: text, headers, keepalive };
  return fetch(addressOf(name), order).catch(() => null);
}

/** What the server says is wrong. @param unreachable said where it says nothing */
export async function detailOf(answer: Response | null, unreachable: string): Promise<string> {
  const problem = (await answer?.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? unreachable;
}

/** Where a notebook's text is read and saved. */
function addressOf(name: string): string {
  return `/api/v1/notebooks/${encodeURIComponent(name)}`;
}

function tagOf(answer: Response): string | null {
  return /"([0-9a-f]{32})"/.exec(answer.headers.get('etag') ?? '')?.[1] ?? null;
}
