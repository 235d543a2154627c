import { read, type Reading } from '@monitor/tabular';
import { cutAt, lineStart } from './parts.ts';

/** Up to so many bytes, as departments' files are, a file is read as a whole, as the server reads it. */
const WHOLE = 4 * 1024 * 1024;
/** Of a larger one so many are read at a time, so that the first are seen soon. */
const STRETCH = 1024 * 1024;
const LOOKED_AT = 4096;

/** A stretch of a file: its bytes, and how many lines stand before it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly linesBefore: number;
}

/**
 * A file read in parts. What the first of them showed, encoding, separators and headings, holds for all, which are read as if
 * its headings stood above them.
 */
export class PartedFile {
  readonly #file: Blob;
  #stretch: number;
  #head = new Uint8Array();
  #first: Reading | null = null;

  /** @param stretch how many bytes are read at a time */
  constructor(file: Blob, stretch = file.size <= WHOLE ? WHOLE : STRETCH) {
    this.#file = file;
    this.#stretch = stretch;
  }

  get size(): number {
    return this.#file.size;
  }

  /** The first part, read. @throws ReadError when the file is no text */
  async begin(): Promise<{ part: Part; reading: Reading }> {
    const start = await this.#bytes(0, LOOKED_AT);
    // Of UTF-16, which has zero bytes, a line end's bytes may be part of another character: it is not cut.
    if (start.includes(0)) this.#stretch = this.size;
    const part = await this.#partFrom(0, 0, '"');
    const bytes = await this.#bytes(0, part.to);
    const reading = read(bytes);
    this.#first = reading;
    this.#head = bytes.slice(0, lineStart(bytes, this.#headLines() + 1));
    return { part, reading };
  }

  /** The part behind another, which had so many lines; null behind the last. */
  async after({ to, linesBefore }: Part, lines: number): Promise<Part | null> {
    if (to >= this.size) return null;
    return this.#partFrom(to, linesBefore + lines, this.#first?.quote ?? null);
  }

  /** Reads a part; lines are numbered as in the file. */
  async read({ from, to, linesBefore }: Part): Promise<Reading> {
    const bytes = await this.#bytes(from, to);
    if (from === 0 || this.#first === null) return read(bytes);
    const together = new Uint8Array(this.#head.length + bytes.length);
    together.set(this.#head);
    together.set(bytes, this.#head.length);
    const { encoding, delimiter, quote } = this.#first;
    const options = { encoding, delimiter, ...(quote === null ? {} : { quote }) };
    return moved(read(together, options), this.#headLines(), linesBefore);
  }

  async #partFrom(from: number, linesBefore: number, quote: string | null): Promise<Part> {
    const bytes = await this.#bytes(from, from + this.#stretch);
    const isLast = from + bytes.length >= this.size;
    return { from, to: from + (isLast ? bytes.length : cutAt(bytes, quote)), linesBefore };
  }

  /** How many lines stand above the first data. */
  #headLines(): number {
    return (this.#first?.tables[0]?.firstDataLine ?? 1) - 1;
  }

  async #bytes(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.#file.slice(from, to).arrayBuffer());
  }
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
    tables: reading.tables.map((table) => ({
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
