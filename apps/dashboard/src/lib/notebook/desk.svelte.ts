import type { CompletionSource } from '@codemirror/autocomplete';
import type { Placed } from '@monitor/notebook/text';
import { createContext, untrack } from 'svelte';
import type { Messages } from '#lib/messages/index.ts';
import type { Catalogue } from '#lib/server/api/catalogue.ts';
import { Book } from './book.svelte.ts';
import { beginningOf } from './beginning.ts';
import { callsOffered, relationsOffered } from './completion.ts';
import type { CellEditor } from './editor.ts';
import { keepPlace, placeKept } from './place.ts';
import { Remote } from './remote.ts';
import { Runner } from './runner.svelte.ts';
import { detailOf, put, Saving } from './saving.svelte.ts';

type Words = Messages['notebook'];
const WIDTH = 760;

/** All that stands on somebody's desk while they work on one notebook. */
export class Desk {
  readonly book: Book;
  readonly runner: Runner;
  /** null while the notebook has no file. */
  readonly saving: Saving | null;
  readonly name: string | null;
  readonly language: 'zh' | 'en';
  readonly #words: Words;
  /** On the server's own machine, where notebooks are run. */
  readonly #here: boolean;
  readonly #editors: Partial<Record<number, CellEditor>> = {};
  /** The cell whose text is edited, or is to be. */
  editing: number | null = $state(null);
  selected: number | null = $state(null);
  catalogue: Catalogue | null = $state.raw(null);
  /** What is open at the side. */
  side: 'schema' | 'history' | 'keys' | null = $state(null);
  #lastKey = '';
  /** What a draft began with, or was saved as. */
  #draft: string;
  #calls: CompletionSource | null = null;

  constructor(
    file: { readonly name: string; readonly text: string; readonly tag: string } | null,
    words: Words,
    { language, here }: { readonly language: 'zh' | 'en'; readonly here: boolean },
  ) {
    this.#words = words;
    this.#here = here;
    this.language = language;
    this.name = file?.name ?? null;
    this.#draft = file?.text ?? words.template;
    this.book = new Book(this.#draft);
    const width = () => Math.min(WIDTH, document.querySelector('.cells')?.clientWidth ?? WIDTH);
    this.runner = new Runner(this.book, new Remote(words.silent), { locale: language, width });
    this.saving = file === null ? null : new Saving(this.book, file, words.silent);
  }

  /** Once there is a browser: takes up what was left here, and fetches what is offered while typing. */
  start(): () => void {
    void this.#resume();
    void this.#fetchCatalogue();
    // The page before this one may have saved when it was left, after the file was read for this one.
    void this.saving?.look();
    return $effect.root(() => {
      $effect(() => {
        const { editing } = this;
        untrack(() => this.book.settle(editing));
      });
      $effect(() => {
        void this.book.text;
        untrack(() => this.saving?.touched());
      });
    });
  }

  /** Somebody comes back to the page: the file and the publication may have changed meanwhile. */
  look(): void {
    void this.saving?.look();
    void this.runner.look();
  }

  /** What is here would be lost with the page. */
  get atRisk(): boolean {
    return this.saving === null ? this.book.text !== this.#draft : this.saving.atRisk;
  }

  /** Begins a draft with a text that can be had again. */
  begin(text: string): void {
    this.book.replace(text);
    this.#draft = text;
  }

  /** While the page is being left. */
  leave(): void {
    this.book.settle();
    this.saving?.last();
    keepPlace(this.name, this.book, this.runner);
    const { session, remote } = this.runner;
    if (session !== null) remote.leave(session.id);
  }

  /** The cells that are seen. */
  get shown(): readonly Placed[] {
    return this.book.shown(this.editing);
  }

  register(own: number, editor: CellEditor): () => void {
    this.#editors[own] = editor;
    if (this.editing === own) editor.view.focus();
    return () => {
      this.#editors[own] = undefined;
    };
  }

  /** What is offered while a query is typed, looked up when it is asked for. */
  offered(own: number): readonly CompletionSource[] {
    return [
      (context) =>
        this.catalogue === null
          ? null
          : relationsOffered(this.catalogue, this.language, this.book.readable(own))(context),
      (context) => this.#calls?.(context) ?? null,
    ];
  }

  /** Writes into the query that was edited last, or into a new one. */
  insert(text: string): void {
    const editor = this.#editors[this.editing ?? this.selected ?? -1];
    if (editor === undefined) this.add('sql', this.selected, 'below', `${text}\n`);
    else editor.insert(text);
  }

  /** Puts the cursor into a cell's text. */
  edit(own: number): void {
    this.editing = own;
    this.selected = own;
    this.#editors[own]?.view.focus();
  }

  /** Somebody begins to write, and will want to run it: the session is opened meanwhile. */
  expect(): void {
    // What is wrong is said when something is run.
    if (this.#here) void this.runner.opened().catch(() => null);
  }

  /** Selects a cell as a whole. */
  select(own: number | null): void {
    this.editing = null;
    this.selected = own;
    if (own === null) return;
    requestAnimationFrame(() => document.getElementById(`cell-${own}`)?.focus());
  }

  add(
    kind: Placed['kind'],
    own: number | null,
    side: 'above' | 'below' = 'below',
    body?: string,
  ): void {
    // Prose beside prose is one cell, which is gone on with.
    const prose = kind === 'prose' ? this.#proseAt(own, side) : null;
    this.edit(
      prose ?? this.book.add(kind, own, side, body ?? beginningOf(kind, this.book.cells, own)),
    );
  }

  move(own: number, step: -1 | 1): void {
    this.book.move(own, step);
    this.select(own);
  }

  remove(own: number): void {
    const next = this.#beside(own, 1) ?? this.#beside(own, -1);
    this.book.remove(own);
    this.select(next);
  }

  /** The keys a cell's text acts on. */
  pressed(own: number, name: 'run' | 'runNext' | 'runBelow' | 'leave' | 'save'): boolean {
    if (name === 'leave') this.select(own);
    else if (name === 'save') void this.saving?.now();
    else {
      void this.runner.runCell(own);
      if (name === 'runBelow') this.add('sql', own);
      if (name === 'runNext') this.#onward(own);
    }
    return true;
  }

  /** The keys a selected cell acts on. */
  key(event: KeyboardEvent): void {
    const own = this.selected;
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      void this.saving?.now();
      return;
    }
    // Where the only cell has been deleted, there is none to act on.
    if (own === null && event.key === 'z' && document.activeElement === document.body)
      this.book.undo();
    if (own === null || document.activeElement?.id !== `cell-${own}`) return;
    const act = this.#action(own, event);
    this.#lastKey = event.key;
    if (act === null) return;
    event.preventDefault();
    act();
  }

  #action(own: number, event: KeyboardEvent): (() => void) | null {
    if (event.key === 'Enter') return () => this.#entered(own, event);
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    switch (event.key) {
      case 'ArrowUp':
      case 'k':
        return () => this.select(this.#beside(own, -1) ?? own);
      case 'ArrowDown':
      case 'j':
        return () => this.select(this.#beside(own, 1) ?? own);
      case 'a':
        return () => this.add('sql', own, 'above');
      case 'b':
        return () => this.add('sql', own);
      case 'm':
        return () => this.add('prose', own);
      case 'z':
        return () => void this.book.undo();
      case 'd':
        // Held down it would take one cell after the other.
        if (this.#lastKey !== 'd' || event.repeat) return null;
        return () => {
          this.#lastKey = '';
          this.remove(own);
        };
      default:
        return null;
    }
  }

  #entered(own: number, event: KeyboardEvent): void {
    if (event.shiftKey) this.pressed(own, 'runNext');
    else if (event.ctrlKey || event.metaKey) this.pressed(own, 'run');
    else if (event.altKey) this.pressed(own, 'runBelow');
    else this.edit(own);
  }

  /** On to the next cell, as it is: a query is entered, anything else selected; behind the last comes a new one. */
  #onward(own: number): void {
    const next = this.#beside(own, 1);
    if (next === null) this.add('sql', own);
    else if (this.book.cell(next)?.kind === 'sql') this.edit(next);
    else this.select(next);
  }

  #proseAt(own: number | null, side: 'above' | 'below'): number | null {
    const shown = this.book.shown();
    const at = own === null ? shown.length : shown.findIndex((cell) => cell.own === own);
    const beside = [shown[at], shown[side === 'above' || own === null ? at - 1 : at + 1]];
    return beside.find((cell) => cell?.kind === 'prose')?.own ?? null;
  }

  #beside(own: number, step: 1 | -1): number | null {
    const { shown } = this;
    const at = shown.findIndex((cell) => cell.own === own);
    return shown[at + step]?.own ?? null;
  }

  async #resume(): Promise<void> {
    const kept = placeKept(this.name, this.book.text);
    if (kept === null) return;
    this.book.take(kept.own);
    await this.runner.resume(kept.session, kept.outcomes, kept.attached);
  }

  async #fetchCatalogue(): Promise<void> {
    const answer = await fetch('/api/v1/catalogue').catch(() => null);
    if (answer?.ok !== true) return;
    this.catalogue = (await answer.json()) as Catalogue;
    const inputs = () => Object.keys(this.book.parameters);
    this.#calls = callsOffered(this.catalogue, this.language, inputs);
  }

  /**
   * Saves the notebook as a new file.
   * @returns what is wrong, or null when it is there
   */
  async saveAs(name: string): Promise<string | null> {
    const answer = await put(name, this.book.text, []);
    if (answer?.ok === true) {
      keepPlace(name, this.book, this.runner);
      this.#draft = this.book.text;
      this.saving?.release();
      location.assign(`/notebooks/${encodeURIComponent(name)}`);
      return null;
    }
    return detailOf(answer, this.#words.silent);
  }
}

export const [getDesk, setDesk] = createContext<Desk>();
