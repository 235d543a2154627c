import type { Indicator } from '@monitor/plan';
import type { Database } from '@monitor/warehouse';
import type { StagedCell } from './resolve.ts';
import { statement } from './sql.ts';

type Value = string | number | null;

/** Puts a file's figure cells where the set-based checks find them; one table, made anew per file. */
export async function stageCells(db: Database, cells: Iterable<StagedCell>): Promise<void> {
  await db.run(statement('stage'));
  await append(db, 'staged_cell', rowsOf(cells), CELL_KINDS);
}

const CELL_KINDS = 'iiisssdidisssssss';

function* rowsOf(cells: Iterable<StagedCell>): Iterable<Value[]> {
  for (const cell of cells) {
    yield [
      cell.record,
      cell.line,
      cell.field,
      cell.columnName,
      cell.text,
      cell.state,
      cell.number,
      cell.decimals,
      cell.conversion?.factor ?? null,
      cell.conversion?.shift ?? null,
      cell.indicatorId,
      cell.areaId,
      cell.period?.start ?? null,
      cell.period?.end ?? null,
      cell.period?.frequency ?? null,
      cell.problem?.rule ?? null,
      cell.problem?.message ?? null,
    ];
  }
}

/** Puts the catalogue's bounds beside the cells; once per session, the plan does not change in one. */
export async function stageIndicators(
  db: Database,
  indicators: readonly Indicator[],
): Promise<void> {
  await db.run(statement('figure'));
  await db.run(statement('stage-indicator'));
  const rows = indicators.map((indicator) => [
    indicator.id,
    indicator.name.zh,
    indicator.unit,
    indicator.bounds.min ?? null,
    indicator.bounds.max ?? null,
    indicator.plausible.min ?? null,
    indicator.plausible.max ?? null,
  ]);
  await append(db, 'staged_indicator', rows, 'sssdddd');
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
