import type { Book } from './book.svelte.ts';

const PAUSE_MS = 800;
/** After a save that failed, before the next is tried. */
const RETRY_MS = 3_000;
/** Browsers let 64 KiB outlive a page; a character may take three bytes. */
const MOST_KEPT_ALIVE = 20_000;
const TAG_BYTES = 16;

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
  readonly #silent: Silent;
  /** What is being saved, and the tag the file will have then, as soon as that is known. */
  #pending: { readonly text: string; tag: string | null } | null = null;
  /** The text that the file has, as far as is known. */
  #written: string;
  #tag: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  state: SaveState = $state({ kind: 'saved' });

  constructor(
    book: Book,
    file: { readonly name: string; readonly text: string; readonly tag: string },
    silent: Silent,
  ) {
    this.#book = book;
    this.#name = file.name;
    this.#written = file.text;
    this.#tag = file.tag;
    this.#silent = silent;
  }

  /** To be called when the text may have changed. */
  touched(): void {
    if (this.state.kind === 'conflict') return;
    if (this.#book.text === this.#written) {
      if (this.#saving === null) this.state = { kind: 'saved' };
      return;
    }
    // What has failed is said until something is saved.
    if (this.state.kind !== 'failed') this.state = { kind: 'changed' };
    this.#soon(PAUSE_MS);
  }

  /** Saves at once, one after the other. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#saving !== null) await this.#saving;
    if (this.state.kind === 'conflict' || this.#book.text === this.#written) return;
    this.#saving = this.#save().finally(() => (this.#saving = null));
    await this.#saving;
    if (this.#book.text === this.#written) return;
    if (this.state.kind === 'failed') this.#soon(RETRY_MS);
    else this.touched();
  }

  /** While the page is being left: the request outlives it. */
  last(): void {
    if (this.state.kind === 'conflict' || this.#book.text === this.#written) return;
    // Larger than what may outlive a page: `atRisk` has asked before.
    // Of what is being saved nobody knows whether it has come to the file yet.
    const tags = [this.#tag, this.#pending?.tag ?? null].filter((tag) => tag !== null);
    void put(this.#name, this.#book.text, tags, { keepalive: true });
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
    if (kind === 'conflict' || kind === 'failed') return true;
    const untold = this.#pending !== null && this.#pending.tag === null;
    return untold || this.#book.text.length > MOST_KEPT_ALIVE;
  }

  /** Looks whether the file has been changed elsewhere; what has not been edited here follows it. */
  async look(): Promise<void> {
    if (this.#isSaving() || this.state.kind === 'conflict' || this.#tag === null) return;
    const headers = { 'if-none-match': `"${this.#tag}"` };
    const answer = await fetch(this.#address(), { headers, cache: 'no-store' }).catch(() => null);
    if (answer?.ok !== true) return;
    const text = await textIn(answer);
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

  #soon(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), milliseconds);
  }

  #isSaving(): boolean {
    return this.#saving !== null;
  }

  async #save(): Promise<void> {
    const { text } = this.#book;
    if (this.state.kind !== 'failed') this.state = { kind: 'saving' };
    const pending: { text: string; tag: string | null } = { text, tag: null };
    this.#pending = pending;
    // Where a page may not compute it, from elsewhere than the server's machine, nothing can be saved either.
    void tagFor(text).then(
      (tag) => (pending.tag = tag),
      () => null,
    );
    const answer = await put(this.#name, text, this.#tag === null ? [] : [this.#tag]);
    this.#pending = null;
    if (answer?.ok === true) {
      this.#written = text;
      this.#tag = tagOf(answer);
      this.state = { kind: 'saved' };
    } else if (answer?.status === 412) {
      this.state = await this.#conflict();
    } else {
      this.state = { kind: 'failed', message: await detailOf(answer, this.#silent) };
    }
  }

  async #conflict(): Promise<SaveState> {
    const answer = await fetch(this.#address(), { cache: 'no-store' }).catch(() => null);
    if (answer === null) return { kind: 'failed', message: this.#silent(null) };
    if (!answer.ok) return { kind: 'conflict', text: null, tag: null };
    return this.#met(await textIn(answer), tagOf(answer));
  }

  #address(): string {
    return addressOf(this.#name);
  }
}

/**
 * Saves a notebook's text.
 * @param tags of the states of the file it may have been made from; none to make a file where there is none
 * @returns null when no answer comes
 */
export function put(
  name: string,
  text: string,
  tags: readonly string[],
  { keepalive = false } = {},
): Promise<Response | null> {
  const condition: Record<string, string> =
    tags.length === 0
      ? { 'if-none-match': '*' }
      : { 'if-match': tags.map((tag) => `"${tag}"`).join(', ') };
  const headers = { ...condition, 'content-type': 'text/markdown' };
  const order = { method: 'PUT', body: text, headers, keepalive };
  return fetch(addressOf(name), order).catch(() => null);
}

/** What is said where the server says nothing itself: by its answer's status, null where no answer came. */
export type Silent = (status: number | null) => string;

/** What the server says is wrong. */
export async function detailOf(answer: Response | null, silent: Silent): Promise<string> {
  const problem = (await answer?.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? silent(answer?.status ?? null);
}

/** Where a notebook's text is read and saved. */
function addressOf(name: string): string {
  return `/api/v1/notebooks/${encodeURIComponent(name)}`;
}

/** A notebook's text as the file has it, its byte order mark included. */
async function textIn(answer: Response): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
}

/** The tag that the server will give a text: its hash, in hexadecimal digits. */
async function tagFor(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash).slice(0, TAG_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function tagOf(answer: Response): string | null {
  return /"([0-9a-f]{32})"/.exec(answer.headers.get('etag') ?? '')?.[1] ?? null;
}
