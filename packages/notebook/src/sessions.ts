import { randomUUID } from 'node:crypto';
import { Session } from './session.ts';

const MOST = 20;
const IDLE_MS = 15 * 60_000;

/** There are as many sessions as there may be. */
export class TooManySessions extends Error {
  readonly most = MOST;
}

/** The sessions that are open, each on one publication, by an id that cannot be guessed. */
export class Sessions {
  readonly #open = new Map<string, Session>();
  /** A process that has started and waits, so that the next session answers at once. */
  #ahead: Session | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** Starts a process ahead of need. */
  prepare(): void {
    if (this.#ahead === null || this.#ahead.over) this.#ahead = new Session();
  }

  /**
   * Opens a session on a publication.
   * @param file the publication's
   * @throws TooManySessions
   */
  async open(file: string): Promise<{ id: string; session: Session }> {
    this.#closeIdle();
    if (this.#open.size >= MOST) throw new TooManySessions();
    const session = this.#ahead === null || this.#ahead.over ? new Session() : this.#ahead;
    this.#ahead = null;
    const id = randomUUID();
    this.#open.set(id, session);
    this.#timer ??= setInterval(() => this.#closeIdle(), IDLE_MS / 10).unref();
    try {
      await session.ask('open', { file });
    } catch (error) {
      this.close(id);
      throw error;
    }
    this.prepare();
    return { id, session };
  }

  /** A session that is open; null where it was closed, was idle too long or was ended by what it ran. */
  find(id: string): Session | null {
    const session = this.#open.get(id);
    if (session === undefined) return null;
    if (!session.over) return session;
    this.#open.delete(id);
    return null;
  }

  close(id: string): void {
    this.#open.get(id)?.close();
    this.#open.delete(id);
  }

  closeAll(): void {
    for (const id of [...this.#open.keys()]) this.close(id);
    this.#ahead?.close();
    this.#ahead = null;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #closeIdle(): void {
    const oldest = Date.now() - IDLE_MS;
    for (const [id, session] of this.#open) {
      if (session.over || session.used < oldest) this.close(id);
    }
  }
}
