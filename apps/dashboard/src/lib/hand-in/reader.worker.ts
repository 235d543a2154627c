import '#lib/older-browsers.ts';
import {
  catalogueOf,
  check,
  type Checked,
  type Checking,
  type Finding,
} from '@monitor/ingest/check';
import type { NoDataKind, Reading } from '@monitor/tabular';
import { PartedFile, type Part } from './parted-file.ts';
import type { FromWorker, Opening, Personal, Progress, Row, ToWorker } from './protocol.ts';
import { headOf, rowsOf } from './shown.ts';

const MOST_FINDINGS = 1000;

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
  readonly #opening: Opening;
  readonly #checking: Checking;
  readonly #parts: Known[] = [];
  readonly #findings: Finding[] = [];
  /** Of what is said of the table as a whole, each part would say it again. */
  readonly #said = new Set<string>();
  readonly #personal = new Map<number, Personal>();
  readonly #noData: Partial<Record<NoDataKind, number>> = {};
  #total = 0;
  #records = 0;
  /** The part looked at last, and its rows. */
  #seen: { readonly part: Known; readonly rows: readonly Row[] } | null = null;

  constructor(opening: Opening) {
    const { file, forms, settings, pipeline } = opening;
    this.#opening = opening;
    this.#file = new PartedFile(file);
    this.#checking = {
      ...{ catalogue: catalogueOf(forms.plan), pipelines: forms.pipelines, settings, pipeline },
      receivedDay: today(forms.plan.settings.timeZone),
    };
  }

  async run(): Promise<void> {
    const { part: first, reading } = await this.#file.begin();
    const checked = check(this.#checking, reading);
    say({ kind: 'head', head: headOf(reading, checked.perTable, this.#opening.forms) });
    this.#take(first, reading, checked);
    let part = await this.#file.after(first, reading.lineCount);
    while (part !== null) {
      const next = await this.#file.read(part);
      this.#take(part, next, check(this.#checking, next));
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
  async rowOfLine(line: number): Promise<void> {
    const part = this.#parts.findLast(({ linesBefore }) => linesBefore < line);
    if (!part) return;
    const before = (await this.#rowsOf(part)).filter((row) => row.line <= line).length;
    say({ kind: 'line', row: part.firstRow + Math.max(0, before - 1) });
  }

  async #rowsOf(part: Known): Promise<readonly Row[]> {
    if (this.#seen?.part.from !== part.from) {
      this.#seen = { part, rows: rowsOf(await this.#file.read(part)) };
    }
    return this.#seen.rows;
  }

  #take(part: Part, reading: Reading, checked: Checked): void {
    const records = reading.tables.reduce((sum, table) => sum + table.records.length, 0);
    const last = this.#parts.at(-1);
    const rows = records + reading.noDataLines.length;
    const firstRow = (last?.firstRow ?? 0) + (last?.rows ?? 0);
    const known = { ...part, firstRow, rows, lines: reading.lineCount };
    this.#parts.push(known);
    // What is looked at first need not be read again.
    this.#seen ??= { part: known, rows: rowsOf(reading) };
    this.#records += records;
    for (const { kind } of reading.noDataLines) {
      this.#noData[kind] = (this.#noData[kind] ?? 0) + 1;
    }
    for (const finding of checked.findings) this.#find(finding);
    for (const { column, kind, line } of checked.personal) {
      const { index, header } = column;
      if (!this.#personal.has(index)) this.#personal.set(index, { index, header, kind, line });
    }
    say({ kind: 'progress', progress: this.#progress() });
  }

  #find(finding: Finding): void {
    const { line, message } = finding;
    if (line === null && this.#said.has(message)) return;
    if (line === null) this.#said.add(message);
    this.#total += 1;
    if (this.#findings.length < MOST_FINDINGS) this.#findings.push(finding);
  }

  #progress(): Progress {
    const last = this.#parts.at(-1);
    return {
      done: last?.to ?? 0,
      size: this.#file.size,
      parts: this.#parts.length,
      lines: (last?.linesBefore ?? 0) + (last?.lines ?? 0),
      rows: (last?.firstRow ?? 0) + (last?.rows ?? 0),
      records: this.#records,
      noData: { ...this.#noData },
      findings: [...this.#findings],
      findingsTotal: this.#total,
      personal: [...this.#personal.values()],
    };
  }
}

/** Today in the county, which decides what is still to come. */
function today(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}

let reader: Reader | null = null;

function failed(error: unknown): void {
  const isOurs = error instanceof Error && error.name === 'ReadError';
  if (!isOurs) console.error(error);
  say({ kind: 'failed', message: isOurs ? error.message : null });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    reader = new Reader(data);
    void reader.run().catch(failed);
  } else if (data.kind === 'rows') void reader?.rows(data.first, data.count).catch(failed);
  else void reader?.rowOfLine(data.line).catch(failed);
});
