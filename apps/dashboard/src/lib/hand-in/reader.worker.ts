import '#lib/older-browsers.ts';
import {
  catalogueOf,
  check,
  type Checked,
  type Checking,
  type Finding,
  type KnownForms,
} from '@monitor/ingest/check';
import type { NoDataKind, Reading } from '@monitor/tabular';
import { LargeWorkbook, PartedFile, type Part } from './parted-file.ts';
import type {
  FromWorker,
  Head,
  LineWanted,
  Opening,
  Personal,
  Progress,
  Row,
  ToWorker,
} from './protocol.ts';
import { figuresIn, headOf, rowsOf } from './shown.ts';

const MOST_FINDINGS = 1000;
/** So many rows come unasked, since nobody has scrolled yet. */
const FIRST_ROWS = 100;

/** A part with the rows that it has. */
interface Known extends Part {
  readonly firstRow: number;
  readonly rows: number;
  readonly lines: number;
}

const say = (message: FromWorker) => postMessage(message);

/** Reads and checks one file, and shows what stands in it to whoever scrolls. */
class Reader {
  readonly #file: PartedFile;
  readonly #forms: KnownForms;
  readonly #checking: Checking;
  readonly #parts: Known[] = [];
  #head: Head | null = null;
  /** Of what is said of the table as a whole, each part would say it again. */
  readonly #said = new Set<string>();
  readonly #personal = new Map<number, Personal>();
  readonly #noData: Partial<Record<NoDataKind, number>> = {};
  #found: Finding[] = [];
  #total = 0;
  #errors = 0;
  #aside = 0;
  #figures: Progress['figures'] = { asked: 0, filled: 0 };
  #records = 0;
  /** The part looked at last, and its rows. */
  #seen: { readonly part: Known; readonly rows: readonly Row[] } | null = null;

  constructor({ file, settings, pipeline }: Opening, forms: KnownForms) {
    this.#file = new PartedFile(file);
    this.#forms = forms;
    this.#checking = {
      ...{ catalogue: catalogueOf(forms.plan), pipelines: forms.pipelines, settings, pipeline },
      receivedDay: today(forms.plan.settings.timeZone),
    };
  }

  async run(): Promise<void> {
    const { part: first, reading } = await this.#file.begin();
    this.#take(first, reading);
    let part = await this.#file.after(first, reading.lineCount);
    while (part !== null) {
      const next = await this.#file.read(part);
      this.#take(part, next);
      part = await this.#file.after(part, next.lineCount);
    }
  }

  async rows(first: number, count: number): Promise<void> {
    const found: Row[] = [];
    for (const part of this.#parts) {
      if (part.firstRow + part.rows <= first || part.firstRow >= first + count) continue;
      const from = Math.max(0, first - part.firstRow);
      found.push(...(await this.#rowsOf(part)).slice(from, first + count - part.firstRow));
    }
    say({ kind: 'rows', first, rows: found });
  }

  /** Where a line stands among the rows; a line within a record, where that begins. */
  async find({ line, field }: LineWanted): Promise<void> {
    const part = this.#parts.findLast(({ linesBefore }) => linesBefore < line);
    if (!part) return;
    const before = (await this.#rowsOf(part)).filter((row) => row.line <= line).length;
    say({ kind: 'line', row: part.firstRow + Math.max(0, before - 1), field });
  }

  async #rowsOf(part: Known): Promise<readonly Row[]> {
    if (this.#seen?.part.from !== part.from) {
      const reading = await this.#file.read(part);
      const { findings } = check(this.#checking, reading);
      this.#seen = { part, rows: rowsOf(reading, findings) };
    }
    return this.#seen.rows;
  }

  #take(part: Part, reading: Reading): void {
    const checked = check(this.#checking, reading);
    const records = reading.tables.reduce((sum, table) => sum + table.records.length, 0);
    const last = this.#parts.at(-1);
    const rows = records + reading.noDataLines.length;
    const firstRow = (last?.firstRow ?? 0) + (last?.rows ?? 0);
    const known = { ...part, firstRow, rows, lines: reading.lineCount };
    this.#parts.push(known);
    this.#records += records;
    for (const { kind } of reading.noDataLines) {
      this.#noData[kind] = (this.#noData[kind] ?? 0) + 1;
    }
    const { asked, filled } = figuresIn(reading.tables, checked.perTable);
    this.#figures = { asked: this.#figures.asked + asked, filled: this.#figures.filled + filled };
    const unknown = reading.tables.filter((_, at) => checked.perTable[at] === null);
    for (const finding of checked.findings) {
      const { line, columnIndex } = finding;
      const begins = unknown.some(({ firstDataLine }) => firstDataLine === line);
      this.#find(finding, line === null || (begins && columnIndex === null));
    }
    for (const { column, kind, line } of checked.personal) {
      const { index, header } = column;
      if (!this.#personal.has(index)) this.#personal.set(index, { index, header, kind, line });
    }
    // What is looked at first need not be asked for.
    if (this.#seen === null) {
      this.#seen = { part: known, rows: rowsOf(reading, checked.findings) };
      say({ kind: 'rows', first: 0, rows: this.#seen.rows.slice(0, FIRST_ROWS) });
    }
    say({ kind: 'progress', progress: this.#progress() });
    this.#show(reading, checked);
  }

  /** Tells what the file is, and again where its encoding shows only later. */
  #show(reading: Reading, { perTable }: Checked): void {
    if (this.#head?.encoding === reading.encoding) return;
    const { encoding, decisions } = reading;
    this.#head = this.#head
      ? { ...this.#head, encoding, decisions }
      : headOf(reading, perTable, this.#forms);
    say({ kind: 'head', head: this.#head });
  }

  #find(finding: Finding, ofTable: boolean): void {
    const { rule, column, severity, quarantined } = finding;
    const whole = `${rule} ${column ?? ''}`;
    if (ofTable && this.#said.has(whole) && this.#parts.length > 1) return;
    if (ofTable) this.#said.add(whole);
    this.#total += 1;
    if (severity === 'error') this.#errors += 1;
    if (severity === 'error' && quarantined) this.#aside += 1;
    if (this.#total <= MOST_FINDINGS) this.#found.push(finding);
  }

  #progress(): Progress {
    const last = this.#parts.at(-1);
    const found = this.#found;
    this.#found = [];
    return {
      done: last?.to ?? 0,
      size: this.#file.size,
      parts: this.#parts.length,
      lines: (last?.linesBefore ?? 0) + (last?.lines ?? 0),
      rows: (last?.firstRow ?? 0) + (last?.rows ?? 0),
      records: this.#records,
      noData: { ...this.#noData },
      found,
      findingsTotal: this.#total,
      errorsTotal: this.#errors,
      asideTotal: this.#aside,
      figures: this.#figures,
      personal: [...this.#personal.values()],
    };
  }
}

/** Today in the county, which decides what is still to come. */
function today(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}

async function fetchForms(): Promise<KnownForms | null> {
  try {
    const answer = await fetch('/hand-in/forms');
    return answer.ok ? ((await answer.json()) as KnownForms) : null;
  } catch {
    return null;
  }
}

/** Fetched before there is a file, which need not wait for them then. */
const early = fetchForms();
let reader: Reader | null = null;

async function open(opening: Opening): Promise<void> {
  const forms = (await early) ?? (await fetchForms());
  if (forms === null) {
    say({ kind: 'failed', why: 'noAnswer', message: null });
    return;
  }
  reader = new Reader(opening, forms);
  await reader.run();
}

function failed(error: unknown): void {
  const isOurs = error instanceof Error && error.name === 'ReadError';
  const isLarge = error instanceof LargeWorkbook;
  const isChanged = error instanceof DOMException && error.name === 'NotReadableError';
  if (!isOurs && !isLarge && !isChanged) console.error(error);
  const why = isLarge ? 'largeWorkbook' : isChanged ? 'changedFile' : 'unreadable';
  say({ kind: 'failed', why, message: isOurs ? error.message : null });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') void open(data).catch(failed);
  else if (data.kind === 'rows') void reader?.rows(data.first, data.count).catch(failed);
  else void reader?.find(data).catch(failed);
});
