import type { Database } from '@monitor/warehouse';
import type { Figure } from './judge.ts';
import { statement } from './sql.ts';

type Value = string | number | null;

/** Puts the figures of a file where the ledger can be compared with them; one table, made anew per file. */
export async function stageFigures(db: Database, figures: readonly Figure[]): Promise<void> {
  await db.run(statement('stage'));
  await append(db, 'staged_figure', rowsOf(figures), FIGURE_KINDS);
}

const FIGURE_KINDS = 'iisssssssdsds';

function* rowsOf(figures: readonly Figure[]): Iterable<Value[]> {
  for (const { cell, indicator, areaId, period, value, resolution, status } of figures) {
    yield [
      cell.line,
      cell.field,
      cell.columnName,
      cell.text,
      indicator.id,
      areaId,
      period.start,
      period.end,
      period.frequency,
      value,
      indicator.unit,
      resolution,
      status,
    ];
  }
}

/** Appends rows to a temporary table; `kinds` gives each column's type: i integer, d double, s text. */
async function append(
  db: Database,
  table: string,
  rows: Iterable<readonly Value[]>,
  kinds: string,
): Promise<void> {
  const appender = await db.connection.createAppender(table, 'main', 'temp');
  for (const row of rows) {
    row.forEach((value, index) => {
      if (value === null) appender.appendNull();
      else if (kinds[index] === 'i') appender.appendInteger(Number(value));
      else if (kinds[index] === 'd') appender.appendDouble(Number(value));
      else appender.appendVarchar(String(value));
    });
    appender.endRow();
  }
  appender.closeSync();
}
