import type { KnownForms } from '@monitor/ingest/check';
import type { LoadReport, RatingChange } from '@monitor/ingest';
import { createContext } from 'svelte';
import ReaderWorker from './reader.worker.ts?worker';
import type { FromWorker, Head, Progress } from './protocol.ts';
import { Rows } from './rows.svelte.ts';
import { send, type Said, type Taken } from './send.ts';

/** Why something did not come about, in the reader's words. */
export interface Refusals {
  /** The server could not be reached. */
  readonly noAnswer: string;
  /** The file could not be read. */
  readonly unreadable: string;
}

/** A file on its way from a clerk's hands to the ledger. */
export class Desk {
  readonly #refusals: Refusals;
  #forms: Promise<KnownForms> | null = null;
  #worker: Worker | null = null;
  file: File | null = $state.raw(null);
  head: Head | null = $state.raw(null);
  progress: Progress | null = $state.raw(null);
  rows: Rows | null = $state.raw(null);
  /** What a dry run said of the file as it is. */
  tried: LoadReport | null = $state.raw(null);
  /** Targets that would be rated otherwise; null until that is known. */
  ratings: readonly RatingChange[] | null = $state.raw(null);
  foreseeing = $state(false);
  refused: string | null = $state(null);
  busy: 'trying' | 'handing-in' | null = $state(null);
  readonly said: Said = $state({ pipeline: '', period: '', area: '', unit: '' });
  reason = $state('');

  constructor(refusals: Refusals) {
    this.#refusals = refusals;
  }

  /** Whether the file has been read and checked to its end. */
  get isRead(): boolean {
    return this.progress !== null && this.progress.done === this.progress.size;
  }

  get holdsPersonal(): boolean {
    return (this.progress?.personal.length ?? 0) > 0;
  }

  /** Takes another file in hand. */
  async open(file: File): Promise<void> {
    Object.assign(this.said, { pipeline: '', period: '', area: '', unit: '' });
    this.reason = '';
    await this.read(file);
  }

  /** Reads and checks the file, anew where something was said about it. */
  async read(file: File): Promise<void> {
    this.close();
    this.file = file;
    try {
      this.#forms ??= fetchForms();
      const forms = await this.#forms;
      if (this.file === file) this.#start(file, forms);
    } catch {
      this.#forms = null;
      this.refused = this.#refusals.noAnswer;
    }
  }

  /** Puts the file aside. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.file =
      this.head =
      this.progress =
      this.rows =
      this.tried =
      this.ratings =
      this.refused =
        null;
  }

  #start(file: File, forms: KnownForms): void {
    const worker = new ReaderWorker();
    const { pipeline, period, area, unit } = this.said;
    const settings = {
      units: {},
      ...(period === '' ? {} : { period }),
      ...(area === '' ? {} : { area }),
      ...(unit === '' ? {} : { unit }),
    };
    this.#worker?.terminate();
    this.#worker = worker;
    this.rows = new Rows((wanted) => worker.postMessage(wanted));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (worker === this.#worker) this.#hear(data);
    });
    const named = pipeline === '' ? null : pipeline;
    worker.postMessage({ kind: 'open', file, forms, settings, pipeline: named });
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'head') this.head = message.head;
    else if (message.kind === 'progress') this.#note(message.progress);
    else if (message.kind === 'rows') this.rows?.keep(message.first, message.rows);
    else if (message.kind === 'line') this.rows?.goTo(message.row);
    else this.refused = message.message ?? this.#refusals.unreadable;
  }

  #note(progress: Progress): void {
    this.progress = progress;
    if (this.rows !== null) this.rows.count = progress.rows;
  }

  /** Asks the server what the file would change: at once what it would add, then which targets that would move. */
  async try(): Promise<void> {
    const { file } = this;
    this.busy = 'trying';
    this.ratings = null;
    this.tried = (await this.#send({ 'dry-run': '1' }))?.load ?? null;
    this.busy = null;
    if (this.tried === null || this.tried.outcome === 'unchanged') return;
    this.foreseeing = true;
    const outlook = await this.#send({ 'dry-run': '1', ratings: '1' });
    this.foreseeing = false;
    if (this.file === file) this.ratings = outlook?.ratings ?? null;
  }

  /** Hands the file in. @returns what became of it; null when it was refused */
  async handIn(): Promise<LoadReport | null> {
    this.busy = 'handing-in';
    const reason = this.reason.trim();
    const sent = await this.#send(reason === '' ? {} : { reason });
    this.busy = null;
    return sent?.load ?? null;
  }

  async #send(more: Readonly<Record<string, string>>): Promise<Taken | null> {
    if (this.file === null) return null;
    this.refused = null;
    const sent = await send(this.file, this.said, more);
    if ('load' in sent) return sent;
    this.refused = sent.refused ?? this.#refusals.noAnswer;
    return null;
  }
}

async function fetchForms(): Promise<KnownForms> {
  const answer = await fetch('/hand-in/forms');
  if (!answer.ok) throw new Error(`forms: ${answer.status}`);
  return (await answer.json()) as KnownForms;
}

export const [getDesk, setDesk] = createContext<Desk>();
