import type { DecimalSign } from './cells.ts';
import type { Period } from './periods.ts';

/** What a file was found to be. Every physical line stands in exactly one record or one entry of `noDataLines`. */
export interface Reading {
  format: Format;
  /** Lower-case WHATWG label: utf-8, utf-16le, gb18030 …; `binary` of a workbook. */
  encoding: string;
  /** How sure that is, 0 to 1; 1 where a byte order mark or a person says it. */
  encodingConfidence: number;
  bom: boolean;
  delimiter: string;
  /** Null when no field is quoted. */
  quote: string | null;
  escape: string | null;
  blanks: Dialect['blanks'];
  lineEnd: LineEnd;
  /** Physical lines; a line end at the end of the file opens no further line. A workbook's lines are its sheets' rows. */
  lineCount: number;
  /** Of a workbook, in its order: the lines of a sheet follow those of the sheet before. */
  sheets: Sheet[];
  tables: Table[];
  noDataLines: NoDataLine[];
  decisions: Decision[];
}

export type Format = 'text' | 'xlsx' | 'xls' | 'ods';

export interface Sheet {
  name: string;
  /** The line that is the sheet's row 1. */
  firstLine: number;
  lineCount: number;
}

export type LineEnd = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';

export interface Table {
  /** The name of its sheet; null where the file has none. */
  sheet: string | null;
  title: string | null;
  facts: Fact[];
  /** Physical lines, counted from 1. */
  headerLines: number[];
  firstDataLine: number | null;
  /** The sign before the decimals, for `parseCell`. */
  decimal: DecimalSign;
  columns: Column[];
  records: DataRecord[];
  /** The summing rows among the records, which are no data: to be held against them. */
  totals: TotalRow[];
}

export interface TotalRow {
  line: number;
  cells: string[];
}

/** What a line above the header says: `指标：年末常住人口(万人)` → key 指标, value 年末常住人口, unit 万人. */
export interface Fact {
  line: number;
  /** Null for a title line. */
  key: string | null;
  value: string;
  unit: string | null;
}

export interface Column {
  /** The field's place in the line, counted from 1; blank columns leave gaps. */
  index: number;
  /** The header rows joined with '/', unit taken off, normalised. */
  name: string;
  /** As written, header rows joined with '/'. */
  header: string;
  /** What each header row says of the field, group names filled rightwards; a unit row in brackets. */
  headerRows: string[];
  unit: string | null;
  /** Set when a header row is a period: 2024年, 2023年6月. */
  period: Period | null;
  /** Days stand in it as a spreadsheet's serial numbers: 45107. */
  serialDays: boolean;
}

export interface DataRecord {
  line: number;
  lastLine: number;
  /** As in the file, unquoted; neither trimmed nor padded. */
  cells: string[];
  faults: Fault[];
  /** The cells as they were meant, where the fault leaves no doubt; to be shown and handed back, never to be loaded. */
  mended: string[] | null;
}

/** A fault of form in one record; names follow the Frictionless framework. */
export interface Fault {
  rule: 'extra-cell' | 'missing-cell' | 'source-error';
  /** Field counted from 1, null when the whole record is meant. */
  column: number | null;
  value: string;
  /** One Chinese sentence for the person who made the file. */
  message: string;
}

export interface NoDataLine {
  line: number;
  kind: NoDataKind;
  text: string;
}

export type NoDataKind =
  'blank' | 'title' | 'fact' | 'header' | 'note' | 'source' | 'total' | 'separator';

/** Something the reader settled about the file, and why (a Chinese sentence). */
export interface Decision {
  subject: string;
  value: string;
  reason: string;
}

/** How fields are told apart. */
export interface Dialect {
  delimiter: string;
  /** Blanks that belong to the delimiter: one behind each (`a, b`), or it is a run of them, at least as long as `delimiter`. */
  blanks: 'none' | 'behind' | 'run';
  quote: string | null;
  escape: string | null;
}
