import { isUnitRow, unwrapUnit } from './evidence.ts';
import { parsePeriod, type Period } from './periods.ts';
import { isBlank, type Row } from './rows.ts';
import { normalizeText } from './text.ts';
import { splitUnit } from './units.ts';
import type { Column, Decision } from './types.ts';

/** A field beyond the header is a column of its own when this share of the records fills it. */
const commonShare = 0.5;

/**
 * Makes the columns from the header rows; fields with neither a header nor a filled cell are none.
 * Without a header the columns are called 'column 1', 'column 2' …
 */
export function columnsOf(
  header: Row[],
  data: Row[],
  width: number,
): { columns: Column[]; decisions: Decision[] } {
  const fills = countFills(data);
  const names = header.length > 0 ? joinRows(header) : nameless(data.length > 0 ? width : 0);
  const columns: Column[] = [];
  const blank: number[] = [];
  for (let at = 0; at < Math.max(names.length, fills.length); at++) {
    const named = names[at];
    const used = fills[at] ?? 0;
    const kept = header.length === 0 || named?.header !== '' || used > 0;
    if (named && kept) columns.push({ index: at + 1, ...named });
    else if (!named && used >= data.length * commonShare && used > 0) columns.push(unnamed(at));
    else if (named) blank.push(at + 1);
  }
  const serial = columns.filter((column) => holdsSerialDays(column, data));
  for (const column of serial) column.serialDays = true;
  return {
    columns,
    decisions: [...explain(header, columns, blank), ...serial.map(serialDecision)],
  };
}

const dayNames = /日期|时间$|日$|\bdate\b|\bday\b/i;

/** A column named for days whose cells are all whole numbers of the days from 1982 to 2064. */
function holdsSerialDays({ index, name }: Column, data: Row[]): boolean {
  if (!dayNames.test(name)) return false;
  const cells = data.map(({ cells: own }) => own[index - 1] ?? '').filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.every((cell) => /^[345]\d{4}(?:\.\d+)?$/.test(cell.trim()));
}

function serialDecision({ index, name }: Column): Decision {
  const reason = `“${name}”列的整数是电子表格的日期序号，按日期读取`;
  return { subject: 'serial-days', value: String(index), reason };
}

function countFills(data: Row[]): number[] {
  const fills: number[] = [];
  for (const { cells } of data) {
    for (let at = 0; at < cells.length; at++) {
      if (!isBlank(cells[at])) fills[at] = (fills[at] ?? 0) + 1;
    }
  }
  return Array.from(fills, (count: number | undefined) => count ?? 0);
}

type Named = Omit<Column, 'index'>;

function unnamed(at: number): Column {
  return {
    index: at + 1,
    name: '',
    header: '',
    headerRows: [],
    unit: null,
    period: null,
    serialDays: false,
  };
}

function nameless(width: number): Named[] {
  return Array.from({ length: width }, (_none, at) => {
    const name = `column ${String(at + 1)}`;
    return { name, header: '', headerRows: [], unit: null, period: null, serialDays: false };
  });
}

/** Joins the header rows field by field, group names filled rightwards over their fields. */
function joinRows(header: Row[]): Named[] {
  const width = Math.max(...header.map((row) => row.usedWidth));
  const unitRow =
    header.length > 1 ? header.findLast((row, at) => isUnitRow(row, header[at - 1])) : undefined;
  const levels = fillGroups(header.filter((row) => row !== unitRow));
  return Array.from({ length: width }, (_none, at) => {
    const parts = distinct(levels.map((level) => level[at] ?? ''));
    const split = parts.map(splitUnit);
    const unitCell = parts.includes(unitRow?.cells[at] ?? '')
      ? ''
      : unwrapUnit(unitRow?.cells[at] ?? '');
    const period = split.map(({ label }) => parsePeriod(label)).find(isPeriod) ?? null;
    return {
      name: distinct(split.map(({ label }) => label)).join('/'),
      header: distinct([...parts, (unitRow?.cells[at] ?? '').trim()]).join('/'),
      headerRows: [
        ...levels.map((level) => level[at] ?? ''),
        unitCell === '' ? '' : `(${unitCell})`,
      ],
      unit:
        unitCell === '' ? (split.findLast(({ unit }) => unit !== null)?.unit ?? null) : unitCell,
      period,
      serialDays: false,
    };
  });
}

function isPeriod(period: Period | null): period is Period {
  return period !== null;
}

/**
 * A merged group cell is written once and followed by blanks: each blank takes the name to its left where a lower row
 * names the field, as long as the rows above still speak of the same group.
 */
function fillGroups(rows: Row[]): string[][] {
  const levels: string[][] = [];
  rows.forEach((row, level) => {
    const lower = rows.slice(level + 1);
    const above = levels[level - 1];
    const names: string[] = [];
    const width = Math.max(...rows.map(({ usedWidth }) => usedWidth));
    for (let at = 0; at < width; at++) {
      const own = (row.cells[at] ?? '').trim();
      const sameGroup = at > 0 && (!above || above[at] === above[at - 1]);
      const namedBelow = lower.some(({ cells }) => !isBlank(cells[at]));
      names.push(own === '' && sameGroup && namedBelow ? (names[at - 1] ?? '') : own);
    }
    levels.push(names);
  });
  return levels;
}

/** The parts that say something, none said twice in a row. */
function distinct(parts: string[]): string[] {
  return parts.filter(
    (part, at) => part !== '' && normalizeText(part) !== normalizeText(parts[at - 1] ?? ''),
  );
}

function explain(header: Row[], columns: Column[], blank: number[]): Decision[] {
  const decisions: Decision[] = [];
  if (header.length === 0 && columns.length > 0) {
    const reason = '第一行就是数据，没有表头，列名按序号编排';
    decisions.push({ subject: 'header', value: '0', reason });
  } else if (header.length > 1) {
    const reason = '数据上方连续几行是表头，合并的单元格向右补齐，各行用“/”连接';
    decisions.push({ subject: 'header', value: String(header.length), reason });
  }
  if (blank.length > 0) {
    const reason = '这些字段没有列名也没有数据，不作为列';
    decisions.push({ subject: 'blank-columns', value: blank.join(','), reason });
  }
  return decisions;
}
