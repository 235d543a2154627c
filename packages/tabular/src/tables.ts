import { splitBlocks } from './blocks.ts';
import { columnsOf } from './columns.ts';
import { decimalSignOf } from './decimal-sign.ts';
import { factsOf } from './facts.ts';
import { recordsOf } from './faults.ts';
import { findLayout, type Layout } from './layout.ts';
import { menderOf } from './mend.ts';
import { rowOf, type Row } from './rows.ts';
import type { RawRecord } from './split-records.ts';
import type { Decision, Dialect, Fact, NoDataLine, Reading, Table } from './types.ts';

/** Records of cells, from a text or a sheet, and how they stand in the file. */
export interface Grid {
  records: RawRecord[];
  sheet: string | null;
  /** The lines first..last (counted from 0) as they stand in the file. */
  textOf: (first: number, last: number) => string;
  /** Null where cells are told apart by the file itself. */
  dialect: Dialect | null;
}

type Tables = Pick<Reading, 'tables' | 'noDataLines' | 'decisions'>;

/** Finds the tables of a grid: header, data and the lines that hold none. */
export function tablesOf(grid: Grid): Tables {
  const blocks = splitBlocks(grid.records.map(rowOf)).map((rows) => blockOf(grid, rows));
  return {
    tables: blocks.flatMap(({ table }) => (table ? [table] : [])),
    noDataLines: blocks.flatMap(({ noDataLines }) => noDataLines),
    decisions: [...tablesDecision(blocks), ...blocks.flatMap(({ decisions }) => decisions)],
  };
}

interface Block {
  table: Table | null;
  noDataLines: NoDataLine[];
  decisions: Decision[];
}

function blockOf(grid: Grid, rows: Row[]): Block {
  const layout = findLayout(rows);
  return { ...tableOf(grid, rows, layout), noDataLines: noDataLinesOf(grid, rows, layout) };
}

function tablesDecision(blocks: Block[]): Decision[] {
  const tables = blocks.flatMap(({ table }) => (table ? [table] : []));
  if (tables.length < 2) return [];
  const starts = tables.map(({ headerLines, firstDataLine }) => headerLines[0] ?? firstDataLine);
  const reason = `文件里上下排着几张表，表头各在第 ${starts.join('、')} 行`;
  return [{ subject: 'tables', value: String(tables.length), reason }];
}

function tableOf(
  grid: Grid,
  rows: Row[],
  layout: Layout,
): { table: Table | null; decisions: Decision[] } {
  const data = rows.filter((_row, at) => layout.kinds[at] === null);
  if (data.length === 0 && layout.header.length === 0) return { table: null, decisions: [] };
  const { columns, decisions } = columnsOf(layout.header, data, layout.width);
  const { records, decisions: formDecisions } = recordsOf(
    data,
    columns,
    layout.width,
    menderOf(data, layout.width, grid.dialect),
    ({ record }) => grid.textOf(record.first, record.last),
  );
  const decimal = decimalSignOf(data);
  const facts = factsAbove(rows, layout);
  const headerRows = rows.filter((row, at) => layout.kinds[at] === 'header' && isAbove(row, data));
  const table: Table = {
    sheet: grid.sheet,
    title: facts.find((fact) => fact.key === null && fact.value !== fact.unit)?.value ?? null,
    facts,
    headerLines: headerRows.flatMap(({ record }) => lineNumbers(record.first, record.last)),
    firstDataLine: records[0]?.line ?? null,
    decimal: decimal.sign,
    columns,
    records,
    totals: rows.flatMap(({ record, cells }, at) =>
      layout.kinds[at] === 'total' ? [{ line: record.first + 1, cells }] : [],
    ),
  };
  return {
    table,
    decisions: [...decisions, ...decimal.decisions, ...formDecisions, ...totalDecision(layout)],
  };
}

function isAbove(row: Row, data: Row[]): boolean {
  const first = data[0];
  return !first || row.record.first < first.record.first;
}

function factsAbove(rows: Row[], layout: Layout): Fact[] {
  const firstData = layout.kinds.indexOf(null);
  const above = firstData < 0 ? rows : rows.slice(0, firstData);
  const lowest = layout.kinds.lastIndexOf('header', above.length - 1);
  return above.flatMap((row, at) => {
    const kind = layout.kinds[at];
    // A heading between header and data is that of the first block of rows.
    const isTitle = kind === 'title' && (lowest < 0 || at < lowest);
    return isTitle || kind === 'fact' ? factsOf(row.cells, row.record.first + 1) : [];
  });
}

function totalDecision(layout: Layout): Decision[] {
  const totals = layout.kinds.filter((kind) => kind === 'total').length;
  if (totals === 0) return [];
  const reason = '标签列写着合计、总计或小计的汇总行不作为数据';
  return [{ subject: 'total-lines', value: String(totals), reason }];
}

function noDataLinesOf(grid: Grid, rows: Row[], layout: Layout): NoDataLine[] {
  return rows.flatMap(({ record }, at) => {
    const kind = layout.kinds[at] ?? null;
    if (kind === null) return [];
    return lineNumbers(record.first, record.last).map((line) => ({
      line,
      kind,
      text: grid.textOf(line - 1, line - 1),
    }));
  });
}

function lineNumbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_none, at) => first + at + 1);
}
