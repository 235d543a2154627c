import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** What the bytes of a file tell without being read as a table. */
export interface Survey {
  readonly sha256: string;
  readonly bytes: number;
  /** Physical lines; a line end at the end of the file opens no further line. */
  readonly lines: number;
  /** Whether there are quotation marks. */
  readonly quoted: boolean;
  /** Lines end all alike, no byte is zero, and no quotation mark has white space beside it, which `read_csv` would drop. */
  readonly isRegular: boolean;
}

const PIECE = 1 << 22;
/** Contracts are recognised by the first 2,000 records of a table; the dialect by fewer. */
const HEAD_LINES = 2_400;
const [TAB, FEED, RETURN, BLANK, MARK] = [9, 10, 13, 32, 34];

/** Looks at every byte of a file once, and lets others have their turn between. */
export async function survey(file: string): Promise<Survey> {
  const handle = await open(file);
  try {
    const hash = createHash('sha256');
    const counts = new Counts();
    const piece = new Uint8Array(PIECE);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE);
      if (bytesRead === 0) break;
      const part = piece.subarray(0, bytesRead);
      hash.update(part);
      counts.add(part);
      bytes += bytesRead;
    }
    return {
      sha256: hash.digest('hex'),
      bytes,
      lines: counts.lines,
      quoted: counts.marks > 0,
      isRegular: counts.areRegular,
    };
  } finally {
    await handle.close();
  }
}

/** The first lines of a file, whole. */
export function headOf(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const piece = new Uint8Array(PIECE);
    return wholeLines(piece.subarray(0, readSync(handle, piece)));
  } finally {
    closeSync(handle);
  }
}

/** As much of the first piece as ends with a line; all of a file that has no more than it. */
function wholeLines(piece: Uint8Array): Uint8Array {
  let end = 0;
  for (let line = 0; line < HEAD_LINES; line++) {
    const feed = piece.indexOf(FEED, end);
    if (feed < 0) return piece.slice(0, piece.length < PIECE ? piece.length : end);
    end = feed + 1;
  }
  return piece.slice(0, end);
}

/** Counts of the few bytes that matter. */
class Counts {
  marks = 0;
  #feeds = 0;
  #returns = 0;
  #pairs = 0;
  #odd = false;
  #last = FEED;

  add(piece: Uint8Array): void {
    // A piece after a mark is looked at in full, too: white space may begin it.
    const isPlain = this.#last !== MARK && ![0, RETURN, MARK].some((byte) => piece.includes(byte));
    if (isPlain && this.#last !== RETURN) this.#feeds += feedsIn(piece);
    else this.#each(piece);
    this.#last = piece.at(-1) ?? this.#last;
  }

  #each(piece: Uint8Array): void {
    let last = this.#last;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (byte <= MARK) this.#count(byte, last);
      last = byte;
    }
  }

  #count(byte: number, last: number): void {
    if (byte === FEED) {
      if (last === RETURN) this.#pairs++;
      else this.#feeds++;
    } else if (byte === RETURN) this.#returns++;
    else if (byte === MARK) {
      this.marks++;
      if (isWhite(last)) this.#odd = true;
    } else if (byte === 0 || (last === MARK && isWhite(byte))) this.#odd = true;
  }

  get lines(): number {
    return this.#feeds + this.#pairs + (this.#last === FEED ? 0 : 1);
  }

  get areRegular(): boolean {
    const oneLineEnd = this.#returns === this.#pairs && (this.#feeds === 0 || this.#pairs === 0);
    return oneLineEnd && !this.#odd;
  }
}

/** Of every byte of a large file: an iterator would take three times as long. */
function feedsIn(piece: Uint8Array): number {
  let feeds = 0;
  for (let at = 0; at < piece.length; at++) if (piece[at] === FEED) feeds++;
  return feeds;
}

function isWhite(byte: number): boolean {
  return byte === BLANK || byte === TAB;
}
