import { isBlank, type Row } from './rows.ts';
import { tolerantSplits, type Field, fieldsOf } from './tolerant-split.ts';
import type { Dialect } from './types.ts';

/** What stands in a column of well-formed records: its cells' shapes, null where they have too many to tell anything. */
interface Form {
  shapes: Set<string> | null;
  blanks: boolean;
}

const sampleSize = 500;
/** Records from which the columns' forms are learned; fewer prove nothing. */
const fewest = 5;
const mostShapes = 8;
const longText = 24;
/** Cells run together are looked for a seam so far. */
const longest = 1000;
const otherDelimiters = [',', ';', '\t', '|', ' '];

export interface Mender {
  /** True when the cells are such as stand in the columns of well-formed records. */
  fits: (cells: string[]) => boolean;
  /** Finds how the cells of an ill-formed record were meant; null unless exactly one way fits all columns. */
  mend: (cells: string[], text: string) => string[] | null;
}

/** Learns from the well-formed rows what stands in each column, as SURAGH does (Hameed et al., 2022). */
export function menderOf(rows: Row[], width: number, dialect: Dialect | null): Mender {
  const sound = rows.filter(({ cells, record }) => cells.length === width && !record.broken);
  if (dialect === null || sound.length < fewest || width < 2)
    return { fits: () => true, mend: () => null };
  const step = Math.ceil(sound.length / sampleSize);
  const sample = sound.filter((_row, at) => at % step === 0);
  const forms = Array.from({ length: width }, (_none, at) => formOf(sample, at));
  const mend: Mender['mend'] = (cells, text) =>
    only(splitOtherwise(text, dialect), forms) ??
    only(cells.length > width ? withoutBlankCell(cells) : [], forms) ??
    only(merged(fieldsOf(text, dialect), forms, dialect.delimiter), forms) ??
    only(cells.length === width - 1 ? divided(cells, isMark(dialect), dialect) : [], forms) ??
    only(cells.length === width - 1 ? divided(cells, isSeam, dialect) : [], forms) ??
    only(withOtherDelimiter(text, dialect, forms), forms);
  return { fits: (cells) => fits(cells, forms), mend };
}

function formOf(rows: Row[], at: number): Form {
  const shapes = new Set<string>();
  let blanks = false;
  for (const { cells } of rows) {
    if (isBlank(cells[at])) blanks = true;
    else shapes.add(shapeOf(cells[at] ?? ''));
  }
  const telling = shapes.size <= Math.min(mostShapes, Math.max(2, rows.length / 4));
  return { shapes: telling ? shapes : null, blanks };
}

/** 28/01/2018 → 99/99/9999; a long text is `*`. */
function shapeOf(cell: string): string {
  const text = cell.trim();
  return text.length > longText ? '*' : text.replace(/\d/g, '9').replace(/\p{L}/gu, 'a');
}

/** The one reading that fits the columns; null when none does, or several. */
function only(readings: string[][], forms: Form[]): string[] | null {
  const fitting = readings.filter((cells) => fits(cells, forms));
  const [first] = fitting;
  const same = fitting.every((cells) => cells.join('\0') === first?.join('\0'));
  return first !== undefined && same ? first : null;
}

function fits(cells: string[], forms: Form[]): boolean {
  return (
    cells.length === forms.length &&
    forms.every(({ shapes, blanks }, at) => {
      const cell = cells[at];
      if (isBlank(cell)) return blanks;
      return shapes === null || shapes.has(shapeOf(cell ?? ''));
    })
  );
}

function splitOtherwise(text: string, dialect: Dialect): string[][] {
  return text.includes(dialect.quote ?? '\0') ? tolerantSplits(text, dialect) : [];
}

/** A delimiter too many left a blank cell. */
function withoutBlankCell(cells: string[]): string[][] {
  return cells.flatMap((cell, at) => (isBlank(cell) ? [cells.toSpliced(at, 1)] : []));
}

/** A delimiter inside a text without marks cut it into several cells. */
function merged(fields: Field[], forms: Form[], delimiter: string): string[][] {
  const surplus = fields.length - forms.length;
  if (surplus <= 0) return [];
  return forms.flatMap(({ shapes }, at) => {
    const parts = fields.slice(at, at + surplus + 1);
    if (shapes !== null || parts.some(({ quoted }) => quoted)) return [];
    const whole = parts.map(({ text }) => text).join(delimiter);
    return [fields.map(({ text }) => text).toSpliced(at, parts.length, whole)];
  });
}

type Seam = (cell: string, place: number) => boolean;

/** A delimiter too few ran two cells together; a mark where they meet opened the second. */
function divided(cells: string[], isSeam: Seam, { quote }: Dialect): string[][] {
  return cells.flatMap((cell, at) => {
    const places = Array.from(
      { length: Math.min(cell.length, longest) },
      (_none, place) => place + 1,
    );
    const seams = places.filter((place) => isSeam(cell, place));
    return seams.map((place) => cells.toSpliced(at, 1, ...cutAt(cell, place, quote)));
  });
}

function isMark({ quote }: Dialect): Seam {
  return (cell, place) => cell[place] === quote;
}

/** Two cells meet where letters, digits and signs change, or between two digits. */
function isSeam(cell: string, place: number): boolean {
  const kind = (character = ''): string =>
    /\p{L}/u.test(character) ? 'letter' : /\d/.test(character) ? 'digit' : 'sign';
  const [left, right] = [kind(cell[place - 1]), kind(cell[place])];
  return left !== right || left === 'digit';
}

function cutAt(cell: string, place: number, quote: string | null): string[] {
  const [left, right] = [cell.slice(0, place), cell.slice(place)];
  return quote !== null && right.startsWith(quote)
    ? [left, right.slice(1).replace(new RegExp(`${quote}$`), '')]
    : [left, right];
}

/** One line was written with another delimiter than the rest. */
function withOtherDelimiter(text: string, dialect: Dialect, forms: Form[]): string[][] {
  return otherDelimiters
    .filter((delimiter) => delimiter !== dialect.delimiter && text.includes(delimiter))
    .flatMap((delimiter) => {
      const fields = fieldsOf(text, { ...dialect, delimiter });
      return [fields.map((field) => field.text), ...merged(fields, forms, delimiter)];
    });
}
