import { isWorkbook, read, readAny, type Reading } from '@monitor/tabular';
import { cutAt, lineStart, unitsOf } from './parts.ts';

/** Up to so many bytes, as departments' files are, a file is read as a whole, as the server reads it. */
const WHOLE = 4 * 1024 * 1024;
/** Of a larger one so many are read first, to be seen at once, and then at a time, to be found again soon. */
const FIRST = 64 * 1024;
const STRETCH = 256 * 1024;
/** A workbook opens as a whole only, to many times its size. */
const LARGEST_WORKBOOK = 32 * 1024 * 1024;
const LOOKED_AT = 4096;

/** A stretch of a file: its bytes, and how many lines stand before it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly linesBefore: number;
}

/** A workbook that would take more memory than a browser has. */
export class LargeWorkbook extends Error {}

/**
 * A file read in parts. What the first of them showed, separators and headings, holds for all, which are read as if its
 * headings stood above them.
 */
export class PartedFile {
  readonly #file: Blob;
  #stretch: number;
  #text = unitsOf(new Uint8Array());
  #head = new Uint8Array();
  #first: Reading | null = null;
  /** Null until a part showed it: what has no character beyond ASCII is the same in all. */
  #encoding: string | null = null;

  /** @param stretch how many bytes are read at a time */
  constructor(file: Blob, stretch = file.size <= WHOLE ? WHOLE : STRETCH) {
    this.#file = file;
    this.#stretch = stretch;
  }

  get size(): number {
    return this.#file.size;
  }

  /** The first part, read. @throws ReadError when the file is no table, LargeWorkbook */
  async begin(): Promise<{ part: Part; reading: Reading }> {
    const start = await this.#bytes(0, LOOKED_AT);
    if (isWorkbook(start)) return this.#workbook();
    this.#text = unitsOf(start);
    const first = this.size <= this.#stretch ? this.#stretch : Math.min(FIRST, this.#stretch);
    const part = await this.#partFrom(0, 0, first);
    const bytes = await this.#bytes(0, part.to);
    const whole = this.#known(bytes, read(bytes));
    const reading = part.to < this.size ? withoutTotals(whole) : whole;
    this.#first = reading;
    const above = lineStart(this.#text.units(bytes), this.#headLines() + 1);
    this.#head = bytes.slice(0, above * this.#text.width);
    return { part, reading };
  }

  /** The part behind another, which had so many lines; null behind the last. */
  async after({ to, linesBefore }: Part, lines: number): Promise<Part | null> {
    if (to >= this.size) return null;
    return this.#partFrom(to, linesBefore + lines, this.#stretch);
  }

  /** Reads a part; lines are numbered as in the file. */
  async read({ from, to, linesBefore }: Part): Promise<Reading> {
    const bytes = await this.#bytes(from, to);
    const encoding = this.#encoding === null ? {} : { encoding: this.#encoding };
    if (from === 0 || this.#first === null) {
      const reading = await readAny(bytes, encoding);
      return to < this.size ? withoutTotals(reading) : reading;
    }
    const together = new Uint8Array(this.#head.length + bytes.length);
    together.set(this.#head);
    together.set(bytes, this.#head.length);
    const { delimiter, quote } = this.#first;
    const options = { ...encoding, delimiter, ...(quote === null ? {} : { quote }) };
    const reading = this.#known(bytes, read(together, options));
    return moved(reading, this.#headLines(), linesBefore);
  }

  async #workbook(): Promise<{ part: Part; reading: Reading }> {
    if (this.size > LARGEST_WORKBOOK) throw new LargeWorkbook();
    this.#stretch = this.size;
    const reading = await readAny(await this.#bytes(0, this.size));
    return { part: { from: 0, to: this.size, linesBefore: 0 }, reading };
  }

  #known(bytes: Uint8Array, reading: Reading): Reading {
    const shows = this.#encoding === null && bytes.some((byte) => byte > 0x7f || byte === 0);
    if (shows) this.#encoding = reading.encoding;
    return reading;
  }

  async #partFrom(from: number, linesBefore: number, stretch: number): Promise<Part> {
    const bytes = await this.#bytes(from, from + stretch);
    const isLast = from + bytes.length >= this.size;
    const { units, width } = this.#text;
    const quote = this.#first?.quote ?? '"';
    const length = isLast ? bytes.length : cutAt(units(bytes), quote) * width;
    return { from, to: from + length, linesBefore };
  }

  /** How many lines stand above the first data. */
  #headLines(): number {
    return (this.#first?.tables[0]?.firstDataLine ?? 1) - 1;
  }

  async #bytes(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.#file.slice(from, to).arrayBuffer());
  }
}

/** What a total sums up stands in other parts as well: it cannot be held against one of them. */
function withoutTotals(reading: Reading): Reading {
  return { ...reading, tables: reading.tables.map((table) => ({ ...table, totals: [] })) };
}

/** Takes the headings that were set above a part out again, and numbers its lines as in the file. */
function moved(reading: Reading, headLines: number, linesBefore: number): Reading {
  const by = linesBefore - headLines;
  return {
    ...reading,
    lineCount: reading.lineCount - headLines,
    noDataLines: reading.noDataLines
      .filter(({ line }) => line > headLines)
      .map((one) => ({ ...one, line: one.line + by })),
    tables: withoutTotals(reading).tables.map((table) => ({
      ...table,
      firstDataLine: table.firstDataLine === null ? null : table.firstDataLine + by,
      records: table.records.map((record) => ({
        ...record,
        line: record.line + by,
        lastLine: record.lastLine + by,
      })),
    })),
  };
}
