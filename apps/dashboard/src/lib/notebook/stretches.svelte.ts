import type { Arrangement, Column } from '@monitor/notebook/text';
import type { Table, Vector } from 'apache-arrow';
import { SvelteMap } from 'svelte/reactivity';
import { Refusal } from './remote.ts';
import type { Runner } from './runner.svelte.ts';

/** Rows that are asked for at once. */
export const STRETCH = 500;
/** Columns that are shown: the page would stand still over thousands. */
export const MOST_COLUMNS = 200;
const MOST_KEPT = 40;
const SAMPLE = 100;
/** A value of a cell as it is shown; null for no value. */
export type Shown = string | null;

/** How a result is looked at. */
export interface Look {
  arrangement: Arrangement;
  filtering: boolean;
  facts: boolean;
}

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

  constructor(
    runner: Runner,
    key: string,
    { rows, arrangement }: { readonly rows: number; readonly arrangement: Arrangement },
  ) {
    this.#runner = runner;
    this.#key = key;
    this.rows = rows;
    this.arrangement = arrangement;
  }

  /** The columns of a result that are shown. */
  static listed<T>(columns: readonly T[]): readonly T[] {
    return columns.slice(0, MOST_COLUMNS);
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

  /** The first rows stay: they are printed. */
  #forgetFar(): void {
    const oldest = [...this.#kept.keys()].find((stretch) => stretch > 0);
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** What of an arrangement can be asked of other columns. */
export function fitting({ sort, filters }: Arrangement, columns: readonly Column[]): Arrangement {
  const has = (name: string) => columns.some((column) => column.name === name);
  return {
    sort: sort !== null && has(sort.column) ? sort : null,
    filters: filters.filter(({ column }) => has(column)),
  };
}

function shownRows(table: Table): Shown[][] {
  const columns = Stretches.listed(table.schema.fields).map((_, at) =>
    textsOf(table.getChildAt(at)),
  );
  return Array.from({ length: table.numRows }, (_, row) => columns.map((text) => text(row)));
}

/** How the values of a column are written. */
function textsOf(vector: Vector | null): (row: number) => Shown {
  if (vector === null) return () => null;
  const type = String(vector.type);
  if (type.startsWith('Timestamp')) {
    // Arrow’s own way to a number ends where DuckDB’s infinity begins.
    const microseconds = vector.toArray() as BigInt64Array;
    return (row) =>
      vector.isValid(row)
        ? instantText(Number((microseconds[row] ?? 0n) / 1000n)).replace(/\.000Z$/, 'Z')
        : null;
  }
  const write = type.startsWith('Date')
    ? (value: unknown) => instantText(Number(value)).replace(/T.*$/, '')
    : String;
  return (row) => {
    const value = vector.get(row) as unknown;
    return value === null || value === undefined ? null : write(value);
  };
}

/** An instant, in milliseconds since 1970; what lies beyond all calendars is infinite. */
function instantText(milliseconds: number): string {
  const instant = new Date(milliseconds);
  if (!Number.isNaN(instant.getTime())) return instant.toISOString();
  return milliseconds > 0 ? '∞' : '-∞';
}
