import {
  parseCell,
  parsePeriod,
  read,
  type Column,
  type DataRecord,
  type Reading,
} from '@monitor/tabular';
import type { Binding, ColumnRole, ValueRole } from '../bind.ts';
import { Irregular } from './irregular.ts';
import { legendOf, type Legend } from '../observation-status.ts';
import { mayBePersonal } from '../personal.ts';

/** What the columns of a regular file hold; each at most once. */
export type BulkRole = TextRole | 'value';
export type TextRole = (typeof TEXT_ROLES)[number];
export const TEXT_ROLES = ['indicator', 'unit', 'area', 'period'] as const;

/** A file whose lines are all of one form: a header, and records of one figure each. */
export interface BulkForm {
  readonly binding: Binding;
  /** Parallel to the table's columns. */
  readonly roles: readonly BulkRole[];
  readonly value: Column;
  readonly figures: ValueRole;
  readonly delimiter: string;
  readonly legend: Legend;
}

/** A file of such a form, as far as its first lines tell. */
export interface BulkFile {
  readonly path: string;
  /** Physical lines. */
  readonly lines: number;
  readonly form: BulkForm;
  /** Its first lines as read. */
  readonly beginning: Reading;
  readonly receivedDay: string;
}

/**
 * The form of a file by its first lines.
 * @param reading of its first lines
 * @throws Irregular when they are not of such a form
 */
export function bulkForm(reading: Reading, binding: Binding | null): BulkForm {
  if (reading.encoding !== 'utf-8') throw new Irregular(`编码是 ${reading.encoding}，不是 UTF-8`);
  const quoting = reading.quote === null || (reading.quote === '"' && reading.escape === '"');
  const isPlain =
    reading.format === 'text' && reading.blanks === 'none' && /^[,;|\t]$/.test(reading.delimiter);
  if (!quoting || !isPlain) throw new Irregular('分隔符或引号不是 CSV 的写法');
  if (!binding || !isPlainTable(reading)) throw new Irregular(NO_LIST);
  const { kind, missing = [] } = binding.contract;
  const roles = binding.roles.map((role) => role.kind).filter(isBulkRole);
  const isList = new Set(roles).size === binding.roles.length && roles[0] !== 'value';
  const value = binding.table.columns[roles.indexOf('value')];
  const figures = binding.roles.find((role) => role.kind === 'value');
  // A number that stands for "no figure" is none of the plain ones.
  const isPlainMark = missing.every((mark) => parseCell(mark).kind !== 'number');
  if (kind !== 'observations' || !isList || !isPlainMark || !value || !figures)
    throw new Irregular(NO_LIST);
  if (binding.table.columns.some(({ header }) => mayBePersonal(header)))
    throw new Irregular('可能含有个人信息');
  const legend = legendOf(reading);
  return { binding, roles, value, figures, delimiter: reading.delimiter, legend };
}

const NO_LIST = '不是一行表头、其下每行一个数值的清单';

function isBulkRole(kind: ColumnRole['kind']): kind is BulkRole & ColumnRole['kind'] {
  return kind === 'value' || TEXT_ROLES.some((role) => role === kind);
}

/** One header line of words, then records of as many fields, a line each. */
function isPlainTable({ tables, lineCount }: Reading): boolean {
  const [table, ...others] = tables;
  if (!table || others.length > 0) return false;
  const { headerLines, records, columns, decimal } = table;
  return (
    decimal === '.' &&
    !columns.some(({ serialDays }) => serialDays) &&
    headerLines.join() === '1' &&
    records.length > 0 &&
    records.length === lineCount - 1 &&
    columns.every(({ index, header }, at) => index === at + 1 && kindOfText(header) === 'word') &&
    records.every(({ cells, faults }) => cells.length === columns.length && faults.length === 0)
  );
}

/** What a text is to a reader that tells headers from data; null where that depends on the texts beside it. */
export function kindOfText(text: string): 'word' | 'figure' | 'period' | null {
  if (parsePeriod(text) !== null) return 'period';
  if (parseCell(text).kind !== 'text') return 'figure';
  return /^[^\p{L}]*\d/u.test(text) ? null : 'word';
}

/** The record of a line of a regular file. */
export function recordOf(
  { roles }: BulkForm,
  line: number,
  texts: Partial<Record<BulkRole, string>>,
): DataRecord {
  const cells = roles.map((role) => texts[role] ?? '');
  return { line, lastLine: line, cells, faults: [], mended: null };
}

/**
 * Sees that the reader of record takes lines for records and makes of them what DuckDB made of them. Records of the
 * file's beginning follow each, so that there are more plain lines than others.
 * @throws Irregular when it does not
 */
export function proveLines({ form, beginning }: BulkFile, lines: readonly DataRecord[]): void {
  const plain = beginning.tables[0]?.records ?? [];
  const all = lines.flatMap(({ cells }, at) => [cells, plain[at % plain.length]?.cells ?? cells]);
  const header = form.binding.table.columns.map((column) => column.header);
  const last = plain.at(-1)?.cells ?? [];
  const text = [header, ...all, last].map((cells) => written(cells, form.delimiter)).join('\n');
  const [table, ...others] = read(new TextEncoder().encode(text), {
    delimiter: form.delimiter,
  }).tables;
  const records = table?.records ?? [];
  const agrees =
    others.length === 0 &&
    records.length === all.length + 1 &&
    all.every((cells, at) => {
      const record = records[at];
      return record?.faults.length === 0 && record.cells.join('\0') === cells.join('\0');
    });
  if (!agrees) throw new Irregular('有的行可能不是数据');
}

function written(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) =>
      cell.includes('"') || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);
}

/** A plain number that is no year. */
export function isFirmFigure(figure: string | undefined): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(figure ?? '') && !/^(?:19|20)\d\d(?:\.0)?$/.test(figure ?? '');
}
