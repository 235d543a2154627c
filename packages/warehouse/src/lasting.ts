/** DuckDB says so of errors that are its own; it answers nothing more on that database afterwards. */
const FATAL = /^(?:FATAL|INTERNAL) Error/;

/** Something open that is opened anew when DuckDB has ended it for an error of its own: the file is as it was. */
export class Lasting<T> {
  readonly #open: () => Promise<T>;
  #current: Promise<T>;

  private constructor(open: () => Promise<T>, current: Promise<T>) {
    this.#open = open;
    this.#current = current;
  }

  /** @param open is called now, and again after a fatal error */
  static async opened<T>(open: () => Promise<T>): Promise<Lasting<T>> {
    const first = await open();
    return new Lasting(open, Promise.resolve(first));
  }

  /** Does `work` with what is open; once more with what is opened anew when the first try ends it. */
  async use<R>(work: (current: T) => Promise<R>): Promise<R> {
    const used = this.#current;
    try {
      return await work(await used);
    } catch (error) {
      if (!(error instanceof Error && FATAL.test(error.message))) throw error;
      // Of many who see it end, the first has it opened.
      if (this.#current === used) this.#current = this.#open();
      return work(await this.#current);
    }
  }

  /** What is open now. */
  get current(): Promise<T> {
    return this.#current;
  }
}
