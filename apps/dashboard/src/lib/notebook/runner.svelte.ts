import {
  problemText,
  runCells,
  sourceOf,
  type Attached,
  type DrawOrder,
  type Kept,
  type Outcome,
  type Placed,
  type RunOrder,
  type Standing,
  type Workplace,
} from '@monitor/notebook/text';
import type { Book } from './book.svelte.ts';
import { unusedName } from './cells.ts';
import { rememberQuery, type PastQuery } from './history.ts';
import { Refusal, type Remote, type RemoteSession } from './remote.ts';

type Locale = DrawOrder['look']['locale'];
/** How charts are drawn here. */
interface Look {
  readonly locale: Locale;
  width(): number;
}

/** Runs the cells of a book in a session on the server. */
export class Runner implements Workplace<Refusal> {
  readonly remote: Remote;
  readonly #book: Book;
  readonly #look: Look;
  session: RemoteSession | null = $state(null);
  /** The publication that has become current since the session began; it is asked when all is run. */
  newer: string | null = $state(null);
  /** Cells that wait or run. */
  busy = $state(false);
  /** The queries that were run in this browser, since one was run on this page. */
  past: readonly PastQuery[] | null = $state.raw(null);
  #runs = 0;
  #opening: Promise<RemoteSession> | null = null;
  /** Raised when no more cells are to be run. */
  #turn = 0;
  #mine = 0;
  #orders = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(book: Book, remote: Remote, look: Look) {
    this.#book = book;
    this.remote = remote;
    this.#look = look;
  }

  /**
   * The session on the publication that the file names, opened when there is none.
   * @throws Refusal
   */
  async opened(): Promise<RemoteSession> {
    const pinned = this.#pinned();
    if (this.session !== null && this.session.pinned !== pinned) this.forget();
    if (this.session !== null) return this.session;
    // Asked by several at once, one is opened.
    this.#opening ??= this.remote.open(pinned).finally(() => (this.#opening = null));
    this.session = await this.#opening;
    return this.session;
  }

  /** Runs a cell, and behind it the charts of its result. */
  async runCell(own: number): Promise<void> {
    await this.#inTurn(() => runCells([own, ...this.#chartsOf(own)], this));
  }

  /** Runs all, on the publication that is current now. */
  async runAll(): Promise<void> {
    await this.#inTurn(async () => {
      await this.look();
      if (this.newer !== null) this.forget();
      await runCells(
        this.#book.cells.map((cell) => cell.own),
        this,
      );
    });
  }

  /** Runs a cell and all below it, before them those above that they read and that are stale. */
  async runFrom(own: number): Promise<void> {
    const owns = this.#book.cells.map((cell) => cell.own);
    await this.#inTurn(() => runCells(owns.slice(owns.indexOf(own)), this));
  }

  async stop(): Promise<void> {
    this.#turn++;
    // A session that is being opened has been given an order by then.
    const session = this.session ?? (await this.#opening?.catch(() => null)) ?? null;
    if (session === null) return;
    const over = await this.remote.cancel(session.id).catch((error: unknown) => {
      return error instanceof Refusal && error.lost;
    });
    if (over) this.forget();
  }

  /** Looks whether another publication has become current. */
  async look(): Promise<void> {
    const { session } = this;
    if (session?.pinned !== null) return;
    const current = await this.remote.current(session.id);
    if (this.session === session) this.newer = current === session.publication ? null : current;
  }

  /** Lets the session go, and with it what it kept. */
  forget(): void {
    if (this.session !== null) this.remote.close(this.session.id);
    this.session = null;
    this.newer = null;
    this.#book.attached.clear();
    for (const [own, { state }] of this.#book.outcomes) {
      if (state === 'table' || state === 'chart') this.#book.outcomes.delete(own);
    }
  }

  /** Goes on with what a session kept, if it is still there, after the page has been opened anew. */
  async resume(
    session: RemoteSession,
    outcomes: readonly (readonly [number, Outcome<Refusal>])[],
    attached: readonly (readonly [string, number])[],
  ): Promise<void> {
    if (this.#book.notebook.front === null || session.pinned !== this.#pinned()) return;
    if ((await this.remote.current(session.id)) === null) return;
    this.session = session;
    for (const [own, outcome] of outcomes) this.#book.outcomes.set(own, outcome);
    for (const [name, run] of attached) this.#book.attached.set(name, run);
    const runs = outcomes.map(([, one]) => (one.state === 'table' ? one.ran.run : 0));
    this.#runs = Math.max(0, ...runs, ...attached.map(([, run]) => run));
    await this.look();
  }

  /**
   * Reads a file of the reader's own into the session.
   * @returns by what name queries read it, how many rows it has, and which lines were totals and left out
   */
  async attach(file: File): Promise<{ name: string } & Pick<Attached, 'rows' | 'totals'>> {
    const name = unusedName(this.#book.cells, 'sql', nameOf(file.name));
    const { rows, totals } = await this.#inSession((id) => this.remote.attach(id, name, file));
    this.#book.attached.set(name.toLowerCase(), this.nextRun());
    return { name, rows, totals };
  }

  standing(): Standing {
    return this.#book.standing;
  }

  async run(order: RunOrder): Promise<Kept> {
    const kept = await this.#inSession((id) => this.remote.run(id, order));
    this.past = rememberQuery(order.sql);
    return kept;
  }

  async draw(order: DrawOrder): Promise<string> {
    return this.#inSession((id) => this.remote.chart(id, order));
  }

  lookOf(cell: Placed): DrawOrder['look'] {
    return { id: `cell-${cell.own}`, locale: this.#look.locale, width: this.#look.width() };
  }

  nextRun(): number {
    return ++this.#runs;
  }

  show(own: number, outcome: Outcome<Refusal>): void {
    this.#book.outcomes.set(own, outcome);
  }

  refusal(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    throw error;
  }

  stopped(): boolean {
    return this.#mine !== this.#turn;
  }

  /** Does something in the session; in another where this one is found to have ended before. */
  async #inSession<T>(work: (id: string) => Promise<T>): Promise<T> {
    const { id } = await this.opened();
    try {
      return await work(id);
    } catch (error) {
      if (!(error instanceof Refusal) || !error.lost) throw error;
      if (this.session?.id === id) this.forget();
      if (!error.unknown) throw error;
      return work((await this.opened()).id);
    }
  }

  /**
   * The publication that the file names; null for the current one.
   * @throws Refusal when the lines that name it cannot be read
   */
  #pinned(): string | null {
    const { front, problems } = this.#book.notebook;
    if (front === null) {
      const told = problems.map((problem) => problemText(problem, this.#look.locale));
      throw new Refusal(0, told[0] ?? '', null);
    }
    const { publication = 'current' } = front;
    return publication === 'current' ? null : publication;
  }

  /** One after the other, behind what has been asked for before. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn;
    this.#orders++;
    this.busy = true;
    const mine = this.#last.then(() => {
      this.#mine = turn;
      return this.stopped() ? undefined : work();
    });
    this.#last = mine.catch(() => undefined);
    try {
      await mine;
    } finally {
      this.busy = --this.#orders > 0;
    }
  }

  #chartsOf(own: number): number[] {
    const { cells } = this.#book;
    return cells.flatMap((cell) =>
      cell.kind === 'chart' &&
      cell.spec !== null &&
      sourceOf(cells, cell, cell.spec.data)?.own === own
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
