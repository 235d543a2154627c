import type {
  Arrangement,
  ChartSpec,
  Column,
  ColumnFacts,
  Fault,
  FileFormat,
  Kept,
  RunOrder,
} from '@monitor/notebook/text';

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
    const rule = this.fault?.rule;
    return this.status === 404 || rule === 'ended' || rule === 'seconds' || rule === 'megabytes';
  }
}

/** A session on the server, from here. */
export interface RemoteSession {
  readonly id: string;
  readonly publication: string;
  readonly demonstration: boolean;
}

/** A session's side of the interface of the server. @param unreachable said when no answer comes */
export class Remote {
  readonly #unreachable: string;
  constructor(unreachable: string) {
    this.#unreachable = unreachable;
  }

  async open(publication: string | null): Promise<RemoteSession> {
    return (await this.#post('/api/v1/sessions', { publication })).json() as Promise<RemoteSession>;
  }

  async exists(session: string): Promise<boolean> {
    const answer = await fetch(`/api/v1/sessions/${session}`).catch(() => null);
    return answer?.ok ?? false;
  }

  async run(session: string, order: RunOrder): Promise<Kept> {
    return (await this.#in(session, 'run', order)).json() as Promise<Kept>;
  }

  async cancel(session: string): Promise<void> {
    await this.#in(session, 'cancel', {});
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

  async chart(
    session: string,
    asked: { key: string; spec: ChartSpec; look: { id: string; locale: string; width: number } },
  ): Promise<string> {
    return (await this.#in(session, 'chart', asked)).text();
  }

  async file(
    session: string,
    asked: { key: string; format: FileFormat } & Arrangement,
  ): Promise<Blob> {
    return (await this.#in(session, 'file', asked)).blob();
  }

  async attach(session: string, name: string, file: Blob): Promise<Kept> {
    const path = `/api/v1/sessions/${session}/attach?name=${encodeURIComponent(name)}`;
    const answer = await this.#ask(path, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    });
    return answer.json() as Promise<Kept>;
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
    if (answer === null) throw new Refusal(0, this.#unreachable, null);
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string; fault?: Fault };
    throw new Refusal(answer.status, problem.detail ?? this.#unreachable, problem.fault ?? null);
  }
}
