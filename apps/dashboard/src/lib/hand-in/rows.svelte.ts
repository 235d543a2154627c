import { SvelteMap } from 'svelte/reactivity';
import type { LineWanted, Row, RowsWanted } from './protocol.ts';

const BLOCK = 100;
/** Blocks kept; of a long file those farthest back are asked for again. */
const MOST = 40;

/** A row, and the field of it that is meant; null: all of it. */
interface Target {
  readonly row: number;
  readonly field: number | null;
}

/** The rows of a file, asked for as they come into sight. */
export class Rows {
  readonly #ask: (wanted: RowsWanted | LineWanted) => void;
  readonly #blocks = new SvelteMap<number, readonly Row[]>();
  readonly #asked: Partial<Record<number, boolean>> = {};
  /** How many there are, as far as the file has been read. */
  count = $state(0);
  /** A row that is to be brought into sight. */
  target: Target | null = $state.raw(null);

  constructor(ask: (wanted: RowsWanted | LineWanted) => void) {
    this.#ask = ask;
  }

  row(place: number): Row | null {
    return this.#blocks.get(Math.floor(place / BLOCK))?.[place % BLOCK] ?? null;
  }

  /** Asks for what is missing between two rows. */
  need(first: number, last: number): void {
    for (let block = Math.floor(first / BLOCK); block * BLOCK < last; block++) {
      const whole = Math.min(BLOCK, this.count - block * BLOCK);
      if (this.#asked[block] || (this.#blocks.get(block)?.length ?? 0) >= whole) continue;
      this.#asked[block] = true;
      this.#ask({ kind: 'rows', first: block * BLOCK, count: BLOCK });
    }
  }

  keep(first: number, rows: readonly Row[]): void {
    const block = first / BLOCK;
    this.#asked[block] = false;
    this.#blocks.set(block, rows);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > MOST && oldest !== undefined) this.#blocks.delete(oldest);
  }

  /** Brings a line of the file into sight. */
  show(line: number, field: number | null): void {
    this.#ask({ kind: 'line', line, field });
  }

  goTo(target: Target): void {
    this.target = target;
  }
}
