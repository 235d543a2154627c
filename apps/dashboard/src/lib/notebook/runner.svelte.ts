import { withSources } from '@monitor/notebook/text';
import type { Book, Outcome } from './book.svelte.ts';
import { keyOf, type Placed } from './cells.ts';
import { rememberQuery, type PastQuery } from './history.ts';
import { queryNamed, runnables } from './standing.ts';
import { Refusal, type Remote, type RemoteSession } from './remote.ts';

/** Runs the cells of a book in a session on the server. */
export class Runner {
  readonly remote: Remote;
  readonly #book: Book;
  readonly #look: { readonly locale: string; width(): number };
  session: RemoteSession | null = $state(null);
  /** Cells that wait or run. */
  busy = $state(false);
  /** The queries that were run in this browser, since one was run on this page. */
  past: readonly PastQuery[] | null = $state.raw(null);
  #runs = 0;
  #opening: Promise<RemoteSession> | null = null;
  /** Names of files that have been attached, in small letters. */
  readonly #attached: string[] = [];
  /** Raised when no more cells are to be run. */
  #turn = 0;
  #orders = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(book: Book, remote: Remote, look: { readonly locale: string; width(): number }) {
    this.#book = book;
    this.remote = remote;
    this.#look = look;
  }

  /** The session, opened when there is none. */
  async opened(): Promise<RemoteSession> {
    const { publication } = this.#book.notebook.front;
    const pinned = publication === undefined || publication === 'current' ? null : publication;
    if (this.session !== null) return this.session;
    // Asked by several at once, one is opened.
    this.#opening ??= this.remote.open(pinned).finally(() => (this.#opening = null));
    this.session = await this.#opening;
    return this.session;
  }

  /** Runs a cell, before it those it reads that are stale, and behind it the charts of its result. */
  async runCell(own: number): Promise<void> {
    const { stale } = this.#book;
    const sources = this.#sources(own).filter((source) => source === own || stale.has(source));
    await this.#inTurn([...sources, ...this.#chartsOf(own)]);
  }

  async runAll(): Promise<void> {
    await this.#inTurn(this.#book.cells.map((cell) => cell.own));
  }

  /** Runs a cell and all below it, before them those above that they read and that are stale. */
  async runFrom(own: number): Promise<void> {
    const { cells, stale } = this.#book;
    const owns = cells.map((cell) => cell.own);
    const from = owns.indexOf(own);
    const read = owns.slice(from).flatMap((one) => this.#sources(one));
    await this.#inTurn(
      owns.filter((one, at) => at >= from || (read.includes(one) && stale.has(one))),
    );
  }

  async stop(): Promise<void> {
    this.#turn++;
    if (this.session !== null) await this.remote.cancel(this.session.id).catch(this.#noteLoss);
  }

  /** The session is left to the server's own end of idle ones; what it kept can be asked for again. */
  forget(): void {
    this.session = null;
    this.#attached.length = 0;
    for (const [own, { state }] of this.#book.outcomes) {
      if (state === 'table' || state === 'chart') this.#book.outcomes.delete(own);
    }
  }

  /** Goes on with what a session kept, if it is still there, after the page has been opened anew. */
  async resume(
    session: RemoteSession,
    outcomes: readonly (readonly [number, Outcome])[],
  ): Promise<void> {
    if (!(await this.remote.exists(session.id))) return;
    this.session = session;
    for (const [own, outcome] of outcomes) {
      this.#book.outcomes.set(own, outcome);
      if (outcome.state === 'table') this.#runs = Math.max(this.#runs, outcome.ran.run);
    }
  }

  readonly #noteLoss = (error: unknown): void => {
    if (error instanceof Refusal && error.lost) this.forget();
  };

  /** One after the other, behind what has been asked for before. */
  async #inTurn(owns: readonly number[]): Promise<void> {
    const turn = this.#turn;
    this.#orders++;
    this.busy = true;
    const mine = this.#last.then(() => this.#each(owns, turn));
    this.#last = mine.catch(() => undefined);
    try {
      await mine;
    } finally {
      this.busy = --this.#orders > 0;
    }
  }

  async #each(owns: readonly number[], turn: number): Promise<void> {
    for (const own of owns) {
      if (turn !== this.#turn) return;
      const cell = this.#book.cell(own);
      if (cell !== null) await this.#one(cell);
    }
  }

  async #one(cell: Placed): Promise<void> {
    if (cell.kind !== 'sql' && (cell.kind !== 'chart' || cell.spec === null)) return;
    const { outcomes } = this.#book;
    const before = outcomes.get(cell.own);
    // What is shown stays until there is something else, so that nothing jumps.
    if (before === undefined || before.state === 'refused')
      outcomes.set(cell.own, { state: 'running' });
    try {
      const outcome = cell.kind === 'sql' ? await this.#query(cell) : await this.#draw(cell);
      if (outcome !== null) outcomes.set(cell.own, outcome);
      else if (outcomes.get(cell.own)?.state === 'running') outcomes.delete(cell.own);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#noteLoss(error);
      outcomes.set(cell.own, { state: 'refused', refusal: error });
    }
  }

  /** Runs a query; a cell above that has not been run in this session is run first. null where it was stopped before. */
  async #query(cell: Placed, tried: readonly number[] = []): Promise<Outcome | null> {
    const book = this.#book;
    const turn = this.#turn;
    const { id } = await this.opened();
    // Stopped while the session was being opened: there was nothing yet to cancel.
    if (turn !== this.#turn) return null;
    const { own } = cell;
    const started = performance.now();
    try {
      const kept = await this.remote.run(id, {
        key: keyOf(cell),
        name: cell.kind === 'sql' ? cell.name : null,
        sql: cell.block.body,
        parameters: book.parameters,
        above: [...book.above(own), ...this.#attached],
      });
      this.past = rememberQuery(cell.block.body);
      const ran = book.standing(own, kept, ++this.#runs);
      // Deleted while it ran.
      if (ran === null) return { state: 'running' };
      return { state: 'table', kept, ran, milliseconds: performance.now() - started };
    } catch (error) {
      const missing =
        error instanceof Refusal && error.fault?.rule === 'unrun' ? error.fault : null;
      const source = missing === null ? null : queryNamed(book.cells, missing.detail);
      if (source === null || tried.includes(source.own)) throw error;
      await this.#one(source);
      if (book.outcomes.get(source.own)?.state !== 'table') throw error;
      return this.#query(cell, [...tried, source.own]);
    }
  }

  async #draw(cell: Placed): Promise<Outcome> {
    if (cell.kind !== 'chart' || cell.spec === null) throw new TypeError('no chart');
    const source = this.#book.sourceOf(cell.spec);
    const before = source === null ? undefined : this.#book.outcomes.get(source.own);
    if (source !== null && before?.state !== 'table') await this.#one(source);
    const { id } = await this.opened();
    const { body } = cell.block;
    const svg = await this.remote.chart(id, {
      key: cell.spec.data.toLowerCase(),
      spec: cell.spec,
      look: { id: `cell-${cell.own}`, locale: this.#look.locale, width: this.#look.width() },
    });
    const of = source === null ? undefined : this.#book.outcomes.get(source.own);
    return { state: 'chart', svg, body, run: of?.state === 'table' ? of.ran.run : 0 };
  }

  /**
   * Reads a file of the reader's own into the session.
   * @returns by what name queries read it, and how many rows it has
   */
  async attach(file: File): Promise<{ name: string; rows: number }> {
    const { id } = await this.opened();
    const name = nameOf(file.name);
    const { rows } = await this.remote.attach(id, name, file);
    if (!this.#attached.includes(name)) this.#attached.push(name);
    return { name, rows };
  }

  #sources(own: number): readonly number[] {
    const cell = this.#book.cell(own);
    if (cell?.kind !== 'chart' || cell.spec === null)
      return cell?.kind === 'sql' ? withSources(runnables(this.#book), own) : [];
    const source = this.#book.sourceOf(cell.spec);
    return source === null ? [own] : [...withSources(runnables(this.#book), source.own), own];
  }

  #chartsOf(own: number): number[] {
    const { cells } = this.#book;
    return cells.flatMap((cell) =>
      cell.kind === 'chart' && cell.spec !== null && this.#book.sourceOf(cell.spec)?.own === own
        ? [cell.own]
        : [],
    );
  }
}

/** A file's name as SQL takes it without quotes. */
function nameOf(file: string): string {
  const bare = file
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '_')
    .toLowerCase();
  return (/^\p{N}/u.test(bare) ? `t${bare}` : bare).slice(0, 60) || 'file';
}
