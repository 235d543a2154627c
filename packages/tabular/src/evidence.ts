import { parseCell } from './cells.ts';
import { parsePeriod } from './periods.ts';
import { filledCells, isBlank, type Row } from './rows.ts';
import { alternativeNouns } from './unit-words.ts';
import { parseUnit } from './units.ts';
import { normalizeText } from './text.ts';

/** A column whose cells are mostly numbers or periods. Only such columns tell a header from data. */
interface TypedColumn {
  index: number;
  isPeriod: boolean;
}

/** What the columns of figures tell about a row. */
export interface Evidence {
  /** False when no column holds figures or periods: then nothing but position tells a header. */
  isTyped: boolean;
  /** The first field of words, where rows are named. */
  labelColumn: number;
  /** Filled cells of a middling row, and the place of its last one. */
  usualFilled: number;
  usualUsed: number;
  voteOf: (row: Row) => 'data' | 'header' | 'open';
  isRunningNumbers: (row: Row) => boolean;
  /** True of a row with words in several columns of figures or periods, and nothing else in any. */
  namesFigures: (row: Row) => boolean;
  /** True of a row with a figure where others have one; the number of a footnote stands in a column of names. */
  hasFigure: (row: Row) => boolean;
  /** True of a row that begins with a period, where the first column holds them. */
  beginsWithPeriod: (row: Row) => boolean;
}

const sampleSize = 300;
const typedShare = 0.5;
/** 12.3 b, <5, $74.69, 28/01/2018: digits with marks around them and at most three Latin letters behind. */
const nearlyNumber = /^[^\p{L}\d]*\d[^\p{L}]*[a-z]{0,3}[^\p{L}\d]*$/iu;
/** Days as Europe writes them: 31.12.2016, 28/01/2018. */
const writtenDay = /^\d{1,2}([-/.])\d{1,2}\1\d{2,4}$/;
const plainYear = /^(?:19|20)\d\d(?:\.0)?$/;

/** Gathers the evidence from the rows that are wide enough to belong to the table. */
export function evidenceOf(rows: Row[], width: number): Evidence {
  const columns = typedColumns(rows, width);
  const typed = new Set(columns.map(({ index }) => index));
  let labelColumn = 0;
  while (typed.has(labelColumn)) labelColumn++;
  return {
    isTyped: columns.length > 0,
    labelColumn,
    usualFilled: middle(rows.map(({ filled }) => filled)),
    usualUsed: middle(rows.map(({ usedWidth }) => usedWidth)),
    voteOf: (row) => voteOf(row, columns),
    isRunningNumbers: (row) => isRunningNumbers(row, columns),
    namesFigures: (row) => {
      const names = filledIn(row, columns);
      return names.length > 1 && !names.some(isTyped);
    },
    beginsWithPeriod: ({ cells }) =>
      columns[0]?.index === 0 && columns[0].isPeriod && isMoment(cells[0] ?? ''),
    hasFigure: ({ cells }) =>
      (columns.length > 0 ? columns.map(({ index }) => cells[index] ?? '') : cells).some(isNumber),
  };
}

function middle(counts: number[]): number {
  return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
}

function filledIn({ cells }: Row, columns: TypedColumn[]): string[] {
  return columns.map(({ index }) => cells[index] ?? '').filter((cell) => !isBlank(cell));
}

/** Finds the typed columns from the lower half of the rows, where no title or header stands. */
function typedColumns(rows: Row[], width: number): TypedColumn[] {
  const lower = rows.slice(Math.floor(rows.length / 2));
  const step = Math.max(1, Math.floor(lower.length / sampleSize));
  const sample = lower.filter((_row, at) => at % step === 0);
  const columns: TypedColumn[] = [];
  for (let index = 0; index < width; index++) {
    const cells = sample.map((row) => row.cells[index]).filter((cell) => !isBlank(cell));
    const values = cells.map((cell) => cell ?? '');
    const typed = values.filter(isTyped).length;
    if (typed === 0 || typed < typedShare * values.length) continue;
    const periods = values.filter(isMoment).length;
    columns.push({ index, isPeriod: periods > values.length / 2 });
  }
  return columns;
}

function isTyped(cell: string): boolean {
  return parseCell(cell).kind !== 'text' || nearlyNumber.test(cell.trim()) || isMoment(cell);
}

function isNumber(cell: string): boolean {
  return parseCell(cell).kind === 'number';
}

function isMoment(cell: string): boolean {
  return parsePeriod(cell) !== null || writtenDay.test(cell.trim());
}

/**
 * What a row's cells in the typed columns say. Words there make a header; so do periods above columns of figures
 * (2024年, or 1960, 1961 … in a steady step, words beside them or none), units, and the running numbers under the header of official forms.
 */
function voteOf(row: Row, columns: TypedColumn[]): ReturnType<Evidence['voteOf']> {
  const filled = columns.filter(({ index }) => !isBlank(row.cells[index]));
  if (filled.length === 0) return 'open';
  const cells = filled.map(({ index }) => (row.cells[index] ?? '').trim());
  const years = cells.filter((cell, at) => !filled[at]?.isPeriod && plainYear.test(cell));
  const names = years.length === cells.length || filled.length * 2 > columns.length;
  const others = cells.filter((cell) => !years.includes(cell));
  if (names && years.length > 0 && isSteady(years) && !others.some(isTyped)) return 'header';
  if (isRunningNumbers(row, columns)) return 'header';
  // x, z and the like stand for missing figures, beside words alone they are names: X, Y, X, Y.
  if (!cells.some((cell) => isTyped(cell) && /\d/.test(cell)) && !cells.every(isTyped))
    return 'header';
  // A lone x, z or low may be a name, too: a table's x,y,z, or its one column of figures.
  if (cells.every((cell) => /^[a-z]+$/i.test(cell))) return 'open';
  const data = filled.filter((column, at) => {
    const cell = cells[at] ?? '';
    const headsFigures = !column.isPeriod && !plainYear.test(cell) && isMoment(cell);
    return isTyped(cell) && (!headsFigures || isNumber(cell));
  });
  return data.length * 2 >= filled.length ? 'data' : 'header';
}

/** A year may stand over several fields of its group. */
function isSteady(cells: string[]): boolean {
  const years = cells.filter((cell, at) => cell !== cells[at - 1]).map(Number);
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? 0));
  return steps.every((step) => step !== 0 && Math.sign(step) === Math.sign(steps[0] ?? 0));
}

/**
 * 甲,乙,1,2,3 or 1,2,3,4: the column numbers of an official form. A number stands in a column of words, too;
 * otherwise it is data that happens to count upwards.
 */
function isRunningNumbers(row: Row, columns: TypedColumn[]): boolean {
  const stems = filledCells(row).filter((cell) => /^[甲乙丙丁戊己]$/.test(cell)).length;
  const cells = filledCells(row).slice(stems);
  if (cells.length < 2) return false;
  const typed = new Set(columns.map(({ index }) => index));
  const overWords = row.cells.some((cell, at) => !isBlank(cell) && !typed.has(at));
  return (
    (stems > 0 || overWords) &&
    cells.every((cell, at) => cell.replace(/^[(（]|[)）]$/g, '') === String(at + 1))
  );
}

/**
 * A header row that holds nothing but units: `,公顷,万人`, beside names that are merged with the row above.
 * @param above the header row above, if there is one
 */
export function isUnitRow(row: Row, above?: Row): boolean {
  const own = row.cells.filter(
    (cell, at) => !isBlank(cell) && cell.trim() !== above?.cells[at]?.trim(),
  );
  const units = own.map(unwrapUnit);
  return (
    // 人口 or 镇 below periods is a name, if nothing else stands beside it.
    units.some((unit) => !alternativeNouns.includes(unit)) &&
    units.every((unit) => parseUnit(unit) !== null || /^计?量?单位$/.test(unit))
  );
}

/** `(公顷)` and `单位:公顷` say 公顷. */
export function unwrapUnit(cell: string): string {
  return normalizeText(cell)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^单位:/, '');
}
