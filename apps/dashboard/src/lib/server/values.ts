import type { Scope } from './scope.ts';
import type { SeriesPoint } from './series.ts';
import seriesSql from './sql/series.sql?raw';

/** One current value with where it came from and how often it was changed. */
export interface ValueRow extends SeriesPoint {
  readonly origin: 'reported' | 'derived';
  readonly demonstration: boolean;
  readonly recorded_at: string;
  readonly revision_reason: string | null;
  readonly load_id: string | null;
  readonly file_name: string | null;
  readonly source_line: number | null;
  readonly vintages: number;
  readonly first_value: number | null;
  /** The value of the same period a year before, of the same origin. */
  readonly yearBefore: number | null;
  /** The value of the period before, of the same origin and frequency. */
  readonly periodBefore: number | null;
}

type Row = Omit<ValueRow, 'yearBefore' | 'periodBefore'>;

/** Every current value of the indicator in one area, newest first. */
export async function valuesOf(
  { publication, indicator, asOf }: Scope,
  area: string,
): Promise<ValueRow[]> {
  const rows = await publication.rows<Row>(seriesSql, {
    indicator: indicator.indicator_id,
    area,
    as_of: asOf,
  });
  const byPeriod = new Map(rows.map((row) => [keyOf(row, 0), row]));
  const before = new Map<Row, Row>();
  for (const sequence of Map.groupBy(rows, (row) => `${row.origin} ${row.frequency}`).values()) {
    sequence.forEach((row, index) => {
      const next = sequence[index + 1];
      if (next !== undefined && isAdjacent(next, row)) before.set(row, next);
    });
  }
  return rows.map((row) => ({
    ...row,
    yearBefore: byPeriod.get(keyOf(row, 1))?.value ?? null,
    periodBefore: before.get(row)?.value ?? null,
  }));
}

/** The assessed value of each period: a derived one where components were reported. */
export function assessedValues(rows: readonly ValueRow[]): ValueRow[] {
  const periods = Map.groupBy(rows, (row) => `${row.period_start} ${row.period_end}`);
  return [...periods.values()].flatMap(
    (same) => same.find((row) => row.origin === 'derived') ?? same.slice(0, 1),
  );
}

function keyOf(row: Row, yearsLater: number): string {
  const shift = (iso: string) => `${Number(iso.slice(0, 4)) - yearsLater}${monthDay(iso)}`;
  return [row.origin, row.frequency, shift(row.period_start), shift(row.period_end)].join(' ');
}

/** The last day of February is one day, whichever the year. */
function monthDay(iso: string): string {
  return iso.slice(4).replace('-02-29', '-02-28');
}

function isAdjacent(earlier: Row, later: Row): boolean {
  const gap = Date.parse(later.period_start) - Date.parse(earlier.period_end);
  if (earlier.period_start !== earlier.period_end) return gap === 86_400_000;
  return later.period_start === later.period_end;
}
