import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Session } from './session.ts';

const MOST = 20;
const IDLE_MS = 15 * 60_000;
/** After its page has been left, which may be only to be opened anew. */
const LEFT_MS = 60_000;
const LOOK_MS = 30_000;

/** There are as many sessions as there may be. */
export class TooManySessions extends Error {
  readonly most = MOST;
}

/** A session by the id it was opened with. */
export interface OpenSession {
  readonly session: Session;
  /** The folder, with a slash at its end, where it writes results that are to be saved. */
  readonly exchange: string;
}

interface Open extends OpenSession {
  /** When it was last asked for, in milliseconds since 1970. */
  used: number;
  /** Its page has been left since. */
  left: boolean;
}

/** The sessions that are open, each on one publication, by an id that cannot be guessed. */
export class Sessions {
  readonly #open = new Map<string, Open>();
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
  async open(file: string): Promise<{ id: string; demonstration: boolean }> {
    this.#closeIdle();
    if (this.#open.size >= MOST) this.#closeLeft();
    if (this.#open.size >= MOST) throw new TooManySessions();
    const session = this.#ahead === null || this.#ahead.over ? new Session() : this.#ahead;
    this.#ahead = null;
    const id = randomUUID();
    const exchange = mkdtempSync(path.join(tmpdir(), 'monitor-session-')) + path.sep;
    this.#open.set(id, { session, exchange, used: Date.now(), left: false });
    this.#timer ??= setInterval(() => this.#closeIdle(), LOOK_MS).unref();
    try {
      const { demonstration } = await session.ask('open', { file, exchange });
      this.prepare();
      return { id, demonstration };
    } catch (error) {
      this.close(id);
      throw error;
    }
  }

  /** A session that is open; null where it was closed, was idle too long or was ended by what it ran. */
  find(id: string): OpenSession | null {
    const open = this.#open.get(id);
    if (open === undefined) return null;
    if (open.session.over) {
      this.close(id);
      return null;
    }
    open.used = Date.now();
    open.left = false;
    return open;
  }

  /** Its page is being left: it is closed soon, unless somebody comes back. */
  leave(id: string): void {
    const open = this.find(id);
    if (open !== null) this.#open.set(id, { ...open, used: Date.now(), left: true });
  }

  close(id: string): void {
    const open = this.#open.get(id);
    if (open === undefined) return;
    this.#open.delete(id);
    open.session.close();
    rmSync(open.exchange, { recursive: true, force: true });
  }

  closeAll(): void {
    for (const id of [...this.#open.keys()]) this.close(id);
    this.#ahead?.close();
    this.#ahead = null;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #closeIdle(): void {
    const now = Date.now();
    for (const [id, { session, used, left }] of this.#open) {
      const idle = now - used > (left ? LEFT_MS : IDLE_MS);
      // What still runs is bounded by itself, and used when it ends.
      if (session.over || (idle && !session.busy)) this.close(id);
    }
  }

  /** Makes room: of the sessions whose pages have been left, the one longest. */
  #closeLeft(): void {
    const [longest] = [...this.#open]
      .filter(([, { left }]) => left)
      .toSorted(([, a], [, b]) => a.used - b.used);
    if (longest !== undefined) this.close(longest[0]);
  }
}
