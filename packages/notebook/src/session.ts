import type { ChildProcess } from 'node:child_process';
import { BOUNDS, forkLast, watchBounds, type Bounds } from '@monitor/warehouse/sandbox';
import type { Answer, Fault, SessionCommand, SessionCommands } from './protocol.ts';

const CHILD = new URL('./session-child.ts', import.meta.url);
/** How long a cancelled statement may take to end by itself. */
const GRACE_MS = 500;

/** Something asked of a session that was not done; said in their words by those who show it. */
export class SessionFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`${fault.rule}: ${fault.detail}`);
    this.fault = fault;
  }
}

interface Waiting {
  resolve(response: SessionCommands[SessionCommand]['response']): void;
  reject(error: Error): void;
  readonly stop: () => void;
}

/** A process of its own in which one person's statements run on one publication; what they yield is kept there. */
export class Session {
  readonly #child: ChildProcess;
  readonly #bounds: Bounds;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #end: Fault | null = null;

  constructor(bounds = BOUNDS) {
    this.#bounds = bounds;
    this.#child = forkLast(CHILD);
    this.#child.on('message', (answer: Answer) => this.#answered(answer));
    this.#child.once('exit', () => this.#ended('ended'));
    // More than one may come: a process that was not started cannot be written to either.
    this.#child.on('error', () => this.#ended('ended'));
  }

  /** The process is gone, and with it what it kept. */
  get over(): boolean {
    return this.#end !== null;
  }

  /** Something is being done. */
  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  /**
   * Asks the session something; one thing after the other is done, and each has its own bounds of time and memory.
   * @throws SessionFault when it is refused, fails, exceeds its bounds or is cancelled
   */
  async ask<K extends SessionCommand>(
    kind: K,
    request: SessionCommands[K]['request'],
  ): Promise<SessionCommands[K]['response']> {
    if (this.#end !== null) throw new SessionFault(this.#end);
    const id = this.#next++;
    // To open is no person's statement, and waits for the process to have started.
    const bounds = kind === 'open' ? BOUNDS : this.#bounds;
    const watch = watchBounds(this.#child, bounds);
    try {
      return await new Promise<SessionCommands[SessionCommand]['response']>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject, stop: watch.stop });
        this.#child.send({ id, kind, request });
      });
    } catch (error) {
      const exceeded = watch.exceeded();
      if (exceeded === null) throw error;
      throw new SessionFault({
        rule: exceeded,
        detail: String(bounds[exceeded]),
        position: null,
      });
    } finally {
      watch.stop();
    }
  }

  /** Stops what is being done; what does not stop by itself at once is ended with the session. */
  async cancel(): Promise<void> {
    const asked = [...this.#waiting.keys()];
    if (asked.length === 0 || this.over) return;
    this.#child.send('cancel');
    await new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref());
    if (asked.some((id) => this.#waiting.has(id))) this.close('cancelled');
  }

  /** Ends the process. */
  close(rule: 'ended' | 'cancelled' = 'ended'): void {
    this.#ended(rule);
    this.#child.kill('SIGKILL');
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (waiting === undefined) return;
    if ('fault' in answer) waiting.reject(new SessionFault(answer.fault));
    else waiting.resolve(answer.response);
  }

  #ended(rule: 'ended' | 'cancelled'): void {
    this.#end ??= { rule, detail: '', position: null };
    for (const { reject } of this.#waiting.values()) reject(new SessionFault(this.#end));
    this.#waiting.clear();
  }
}
