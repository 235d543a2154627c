import type { Finding } from '@monitor/ingest/check';
import type { LoadReport, RatingChange } from '@monitor/ingest';
import { createContext } from 'svelte';
import ReaderWorker from './reader.worker.ts?worker';
import type { FromWorker, Head, Progress, WhyNot } from './protocol.ts';
import { Rows } from './rows.svelte.ts';
import { send, type Said, type Taken } from './send.ts';
import { columnsSaid } from './teaching.ts';

/** Why something did not come about, in the reader's words. */
type Refusals = Readonly<Record<WhyNot | 'emptyFile' | 'signedOut', string>>;

/** A file on its way from a clerk's hands to the ledger. */
export class Desk {
  readonly #refusals: Refusals;
  /** Started before there is a file, since starting takes a while. */
  #worker: Worker | null = null;
  file: File | null = $state.raw(null);
  head: Head | null = $state.raw(null);
  progress: Progress | null = $state.raw(null);
  findings: readonly Finding[] = $state.raw([]);
  rows: Rows | null = $state.raw(null);
  /** What a dry run said of the file as it is. */
  tried: LoadReport | null = $state.raw(null);
  /** Targets that would be rated otherwise; null until that is known. */
  ratings: readonly RatingChange[] | null = $state.raw(null);
  foreseeing = $state(false);
  refused: string | null = $state(null);
  /** Whether that is so because nobody is signed in any more. */
  signedOut = $state(false);
  /** Whether something was said of the file with which it has not been read. */
  unapplied = $state(false);
  /** How many files came together with the one that was taken. */
  leftOut = $state(0);
  busy: 'trying' | 'handing-in' | null = $state(null);
  readonly said: Said = $state({ pipeline: '', period: '', area: '', unit: '' });
  /** What of that holds for the file as it was read. */
  #settled: Said = { ...this.said };
  #sending: AbortController | null = null;
  reason = $state('');

  constructor(refusals: Refusals) {
    this.#refusals = refusals;
  }

  /** Whether the file has been read and checked to its end. */
  get isRead(): boolean {
    return this.progress !== null && this.progress.done === this.progress.size;
  }

  /** Whether no figure stands where the forms want them. */
  get isBlank(): boolean {
    const { asked, filled } = this.progress?.figures ?? { asked: 0, filled: 0 };
    return this.isRead && asked > 0 && filled === 0;
  }

  get holdsPersonal(): boolean {
    return (this.progress?.personal.length ?? 0) > 0;
  }

  /** Why what was said of the columns cannot be so; null where it can. */
  get unteachable(): string | null {
    return this.findings.find(({ rule }) => rule === 'setting')?.message ?? null;
  }

  /** Takes another file in hand. @param leftOut how many others came with it */
  open(file: File, leftOut = 0): void {
    this.leftOut = leftOut;
    for (const name of Object.keys(this.said)) this.said[name as keyof Said] = '';
    this.reason = '';
    this.read(file);
  }

  /** Readies what reads files. */
  prepare(): void {
    const worker = new ReaderWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (worker === this.#worker) this.#hear(data);
    });
    this.#worker = worker;
  }

  /** Reads and checks the file, anew where something was said about it. */
  read(file: File): void {
    if (this.file !== null) this.close();
    this.file = file;
    if (file.size === 0) {
      this.refused = this.#refusals.emptyFile;
      return;
    }
    if (this.#worker === null) this.prepare();
    const worker = this.#worker;
    this.rows = new Rows((wanted) => worker?.postMessage(wanted));
    this.#settled = { ...this.said };
    const { pipeline, period, area, unit } = this.said;
    const settings = {
      units: {},
      ...(period === '' ? {} : { period }),
      ...(area === '' ? {} : { area }),
      ...(unit === '' ? {} : { unit }),
      ...columnsSaid(this.said),
    };
    const named = pipeline === '' ? null : pipeline;
    worker?.postMessage({ kind: 'open', file, settings, pipeline: named });
  }

  /** Puts the file aside. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sending?.abort();
    this.busy = null;
    this.foreseeing = this.signedOut = this.unapplied = false;
    this.findings = [];
    this.file =
      this.head =
      this.progress =
      this.rows =
      this.tried =
      this.ratings =
      this.refused =
        null;
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'head') this.head = message.head;
    else if (message.kind === 'progress') this.#note(message.progress);
    else if (message.kind === 'rows') this.rows?.keep(message.first, message.rows);
    else if (message.kind === 'line') this.rows?.goTo(message);
    else this.refused = message.message ?? this.#refusals[message.why];
  }

  #note(progress: Progress): void {
    this.progress = progress;
    if (progress.found.length > 0) this.findings = [...this.findings, ...progress.found];
    if (this.rows !== null) this.rows.count = progress.rows;
  }

  /** Asks the server what the file would change: at once what it would add, then which targets that would move. */
  async try(): Promise<void> {
    this.busy = 'trying';
    this.tried = this.ratings = null;
    const tried = await this.#send({ 'dry-run': '1' });
    if (tried === null) return;
    this.busy = null;
    this.tried = tried.load;
    if (this.tried.outcome === 'unchanged') return;
    this.foreseeing = true;
    const outlook = await this.#send({ 'dry-run': '1', ratings: '1' });
    if (outlook === null) return;
    this.foreseeing = false;
    this.ratings = outlook.ratings;
  }

  /** Hands the file in. @returns what became of it; null when it was refused */
  async handIn(): Promise<LoadReport | null> {
    this.#sending?.abort();
    this.foreseeing = false;
    this.busy = 'handing-in';
    const reason = this.reason.trim();
    const sent = await this.#send(reason === '' ? {} : { reason });
    return sent?.load ?? null;
  }

  /** @returns null when it was refused, which is told, or nobody waits for it any more */
  async #send(more: Readonly<Record<string, string>>): Promise<Taken | null> {
    if (this.file === null) return null;
    this.refused = null;
    this.signedOut = false;
    const sending = new AbortController();
    this.#sending = sending;
    const sent = await send(this.file, this.#settled, more, sending.signal);
    if (sending.signal.aborted) return null;
    if ('load' in sent) return sent;
    this.busy = null;
    this.foreseeing = false;
    const { refused } = sent;
    this.refused = typeof refused === 'string' ? refused : this.#refusals[refused.why];
    this.signedOut = typeof refused === 'object' && refused.why === 'signedOut';
    return null;
  }
}

export const [getDesk, setDesk] = createContext<Desk>();
