import { splitBlocks } from './blocks.ts';
import { columnsOf } from './columns.ts';
import { decode } from './decode.ts';
import { findDialect, quotingOf } from './dialect.ts';
import { factsOf } from './facts.ts';
import { recordsOf } from './faults.ts';
import { findLayout, type Layout } from './layout.ts';
import { findLines, textOf, type Lines } from './lines.ts';
import { menderOf } from './mend.ts';
import { rowOf, type Row } from './rows.ts';
import { splitRecords } from './split-records.ts';
import type { Decision, Dialect, Fact, NoDataLine, Reading, Table } from './types.ts';

/** What a person settled about the file instead of leaving it to the reader. */
export interface ReadOptions {
  encoding?: string;
  delimiter?: string;
  /** Null: no field is quoted. */
  quote?: string | null;
}

/**
 * Reads a file of delimited text: finds encoding, dialect, header and layout, and says what it decided and why.
 * Each physical line stands in exactly one record or one entry of `noDataLines`.
 * @throws ReadError when the bytes are a workbook or the given encoding is unknown
 */
export function read(bytes: Uint8Array, options: ReadOptions = {}): Reading {
  const { text, encoding, bom, decision } = decode(bytes, options.encoding);
  const lines = findLines(text);
  const { dialect, decisions } = findDialect(lines, options);
  const raw = splitRecords(lines, dialect);
  const quoting = quotingOf(raw, dialect);
  const blocks = splitBlocks(raw.map(rowOf)).map((rows) => blockOf(lines, dialect, rows));
  return {
    encoding,
    bom,
    ...quoting.dialect,
    lineEnd: lines.lineEnd,
    lineCount: lines.count,
    tables: blocks.flatMap(({ table }) => (table ? [table] : [])),
    noDataLines: blocks.flatMap(({ noDataLines }) => noDataLines),
    decisions: [
      decision,
      ...decisions,
      quoting.decision,
      ...tablesDecision(blocks),
      ...blocks.flatMap((block) => block.decisions),
    ],
  };
}

interface Block {
  table: Table | null;
  noDataLines: NoDataLine[];
  decisions: Decision[];
}

function blockOf(lines: Lines, dialect: Dialect, rows: Row[]): Block {
  const layout = findLayout(rows);
  return {
    ...tableOf(lines, dialect, rows, layout),
    noDataLines: noDataLinesOf(lines, rows, layout),
  };
}

function tablesDecision(blocks: Block[]): Decision[] {
  const tables = blocks.flatMap(({ table }) => (table ? [table] : []));
  if (tables.length < 2) return [];
  const starts = tables.map(({ headerLines, firstDataLine }) => headerLines[0] ?? firstDataLine);
  const reason = `文件里上下排着几张表，表头各在第 ${starts.join('、')} 行`;
  return [{ subject: 'tables', value: String(tables.length), reason }];
}

function tableOf(
  lines: Lines,
  dialect: Dialect,
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
    menderOf(data, layout.width, dialect),
    ({ record }) => textOf(lines, record.first, record.last),
  );
  const facts = factsAbove(rows, layout);
  const headerRows = rows.filter((row, at) => layout.kinds[at] === 'header' && isAbove(row, data));
  const table: Table = {
    title: facts.find((fact) => fact.key === null && fact.value !== fact.unit)?.value ?? null,
    facts,
    headerLines: headerRows.flatMap(({ record }) => lineNumbers(record.first, record.last)),
    firstDataLine: records[0]?.line ?? null,
    columns,
    records,
  };
  return { table, decisions: [...decisions, ...formDecisions, ...totalDecision(layout)] };
}

function isAbove(row: Row, data: Row[]): boolean {
  const first = data[0];
  return !first || row.record.first < first.record.first;
}

function factsAbove(rows: Row[], layout: Layout): Fact[] {
  const firstData = layout.kinds.indexOf(null);
  const above = firstData < 0 ? rows : rows.slice(0, firstData);
  return above.flatMap((row, at) => {
    const kind = layout.kinds[at];
    return kind === 'title' || kind === 'fact' ? factsOf(row.cells, row.record.first + 1) : [];
  });
}

function totalDecision(layout: Layout): Decision[] {
  const totals = layout.kinds.filter((kind) => kind === 'total').length;
  if (totals === 0) return [];
  const reason = '标签列写着合计、总计或小计的汇总行不作为数据';
  return [{ subject: 'total-lines', value: String(totals), reason }];
}

function noDataLinesOf(lines: Lines, rows: Row[], layout: Layout): NoDataLine[] {
  return rows.flatMap(({ record }, at) => {
    const kind = layout.kinds[at] ?? null;
    if (kind === null) return [];
    return lineNumbers(record.first, record.last).map((line) => ({
      line,
      kind,
      text: textOf(lines, line - 1),
    }));
  });
}

function lineNumbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_none, at) => first + at + 1);
}
