import type { Arrangement } from '@monitor/notebook/text';
import type { Table } from 'apache-arrow';
import { SvelteMap } from 'svelte/reactivity';
import { Refusal } from './remote.ts';
import type { Runner } from './runner.svelte.ts';

/** Rows that are asked for at once. */
const STRETCH = 500;
const MOST_KEPT = 40;
const SAMPLE = 100;
/** A value of a cell as it is shown; null for no value. */
export type Shown = string | null;

/** The rows of a result, fetched a stretch at a time where somebody looks. */
export class Stretches {
  readonly #runner: Runner;
  readonly #key: string;
  readonly #kept = new SvelteMap<number, readonly (readonly Shown[])[]>();
  #asked: readonly number[] = [];
  /** Raised with every other arrangement: what was asked for before is not shown. */
  #round = 0;
  arrangement: Arrangement = $state.raw({ sort: null, filters: [] });
  /** How many rows there are as they are arranged. */
  rows: number = $state(0);
  /** The first rows there were: by them columns are made wide, once, so that nothing moves while rows are scrolled. */
  sample: readonly (readonly Shown[])[] = $state.raw([]);
  /** What the server would not do, in its words. */
  refused: string | null = $state(null);

  constructor(runner: Runner, key: string, rows: number) {
    this.#runner = runner;
    this.#key = key;
    this.rows = rows;
  }

  /** A row; null until it is there. */
  row(at: number): readonly Shown[] | null {
    return this.#kept.get(Math.floor(at / STRETCH))?.[at % STRETCH] ?? null;
  }

  /** Sorts or filters the result otherwise. */
  arrange(arrangement: Arrangement): void {
    this.#round++;
    this.arrangement = arrangement;
    this.#kept.clear();
    this.#asked = [];
    void this.#fetch(0);
  }

  /** Fetches what is not there of the rows between two places. */
  need(from: number, to: number): void {
    for (let n = Math.floor(from / STRETCH); n <= Math.floor(to / STRETCH); n++) {
      if (!this.#kept.has(n) && !this.#asked.includes(n)) void this.#fetch(n);
    }
  }

  async #fetch(stretch: number): Promise<void> {
    const { session } = this.#runner;
    if (session === null) return;
    const round = this.#round;
    this.#asked = [...this.#asked, stretch];
    const asked = {
      key: this.#key,
      offset: stretch * STRETCH,
      limit: STRETCH,
      ...this.arrangement,
    };
    try {
      const [{ tableFromIPC }, { bytes, rows }] = await Promise.all([
        import('apache-arrow'),
        this.#runner.remote.rows(session.id, asked),
      ]);
      if (round !== this.#round) return;
      this.refused = null;
      this.rows = rows;
      const shown = shownRows(tableFromIPC(bytes));
      this.#kept.set(stretch, shown);
      if (this.sample.length === 0) this.sample = shown.slice(0, SAMPLE);
      this.#forgetFar();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused = error.message;
    } finally {
      if (round === this.#round) this.#asked = this.#asked.filter((one) => one !== stretch);
    }
  }

  #forgetFar(): void {
    const [first] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && first !== undefined) this.#kept.delete(first);
  }
}

function shownRows(table: Table): Shown[][] {
  const columns = table.schema.fields.map(({ name, type }, at) => {
    const vector = table.getChildAt(at);
    const text = textOf(String(type));
    return { name, value: (row: number) => text(vector?.get(row) as unknown) };
  });
  return Array.from({ length: table.numRows }, (_, row) => columns.map(({ value }) => value(row)));
}

/** How values of an Arrow type are written. */
function textOf(type: string): (value: unknown) => Shown {
  const plain = (value: unknown): Shown =>
    value === null || value === undefined ? null : String(value);
  if (type.startsWith('Date'))
    return (value) => (value === null ? null : new Date(Number(value)).toISOString().slice(0, 10));
  if (type.startsWith('Timestamp'))
    return (value) =>
      value === null ? null : new Date(Number(value)).toISOString().replace(/\.000Z$/, 'Z');
  return plain;
}
