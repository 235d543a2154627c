import type {
  Arrangement,
  Attached,
  Column,
  ColumnFacts,
  DrawOrder,
  Fault,
  FileFormat,
  Kept,
  RunOrder,
} from '@monitor/notebook/text';

import type { Silent } from './saving.svelte.ts';

/** What the server would not or could not do, in its own sentence. */
export class Refusal extends Error {
  readonly status: number;
  /** Why a statement was not run; null where something else was wrong. */
  readonly fault: Fault | null;
  constructor(status: number, message: string, fault: Fault | null) {
    super(message);
    this.status = status;
    this.fault = fault;
  }

  /** The session is gone, and with it all results. */
  get lost(): boolean {
    return this.unknown || this.status === 410;
  }

  /** The session was gone before: nothing has been done. */
  get unknown(): boolean {
    return this.status === 404;
  }
}

/** A session on the server, from here. */
export interface RemoteSession {
  readonly id: string;
  readonly publication: string;
  readonly demonstration: boolean;
  /** The publication that the notebook named when it was opened; null for whichever was current. */
  readonly pinned: string | null;
}

/** A session's side of the interface of the server. @param silent said when nothing is answered */
export class Remote {
  readonly #silent: Silent;
  constructor(silent: Silent) {
    this.#silent = silent;
  }

  async open(pinned: string | null): Promise<RemoteSession> {
    const answer = await this.#post('/api/v1/sessions', { publication: pinned });
    return { ...((await answer.json()) as Omit<RemoteSession, 'pinned'>), pinned };
  }

  /** Which publication is current; null where the session is gone. */
  async current(session: string): Promise<string | null> {
    const answer = await fetch(`/api/v1/sessions/${session}`).catch(() => null);
    return answer?.ok === true ? ((await answer.json()) as { current: string }).current : null;
  }

  async run(session: string, order: RunOrder): Promise<Kept> {
    return (await this.#in(session, 'run', order)).json() as Promise<Kept>;
  }

  /** @returns whether the session has ended with what it ran */
  async cancel(session: string): Promise<boolean> {
    const answer = await this.#in(session, 'cancel', {});
    return ((await answer.json()) as { over: boolean }).over;
  }

  /** Ends a session that nobody needs any more; one that has ended by itself is none to be ended. */
  close(session: string): void {
    void fetch(`/api/v1/sessions/${session}`, { method: 'DELETE' }).catch(() => null);
  }

  /** @returns the rows as an Arrow stream, and how many the arrangement leaves */
  async rows(
    session: string,
    asked: { key: string; offset: number; limit: number } & Arrangement,
  ): Promise<{ bytes: Uint8Array; rows: number }> {
    const answer = await this.#in(session, 'rows', asked);
    const rows = Number(answer.headers.get('x-rows'));
    return { bytes: new Uint8Array(await answer.arrayBuffer()), rows };
  }

  async column(session: string, key: string, column: Column): Promise<ColumnFacts> {
    const answer = await this.#in(session, 'column', { key, column: column.name });
    return answer.json() as Promise<ColumnFacts>;
  }

  async chart(session: string, asked: DrawOrder): Promise<string> {
    return (await this.#in(session, 'chart', asked)).text();
  }

  async file(
    session: string,
    asked: { key: string; format: FileFormat } & Arrangement,
  ): Promise<Blob> {
    return (await this.#in(session, 'file', asked)).blob();
  }

  async attach(session: string, name: string, file: Blob): Promise<Attached> {
    const path = `/api/v1/sessions/${session}/attach?name=${encodeURIComponent(name)}`;
    const answer = await this.#ask(path, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    });
    return answer.json() as Promise<Attached>;
  }

  /** While the page is being left: the request outlives it. */
  leave(session: string): void {
    const headers = { 'content-type': 'application/json' };
    void fetch(`/api/v1/sessions/${session}/leave`, { method: 'POST', headers, keepalive: true });
  }

  async #in(session: string, what: string, body: object): Promise<Response> {
    return this.#post(`/api/v1/sessions/${session}/${what}`, body);
  }

  async #post(path: string, body: object): Promise<Response> {
    return this.#ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(path, init).catch(() => null);
    if (answer === null) throw new Refusal(0, this.#silent(null), null);
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string; fault?: Fault };
    throw new Refusal(
      answer.status,
      problem.detail ?? this.#silent(answer.status),
      problem.fault ?? null,
    );
  }
}
