export { isWorkbook } from './decode.ts';
export { read, type ReadOptions } from './read.ts';
export { placeOf } from './place.ts';
export { readAny } from './read-any.ts';
export { ReadError } from './read-error.ts';
export type {
  Column,
  DataRecord,
  Decision,
  Fact,
  Fault,
  Format,
  LineEnd,
  NoDataKind,
  NoDataLine,
  Reading,
  Sheet,
  Table,
  TotalRow,
} from './types.ts';
export { suspectLines } from './suspect-lines.ts';
export { toCsv } from './to-csv.ts';
export { normalizeText } from './text.ts';
export { conversionFactor, parseUnit, splitUnit, type Unit } from './units.ts';
export { parseCell, type Cell, type DecimalSign } from './cells.ts';
export { serialDay } from './serial-days.ts';
export { parsePeriod, sinceNewYear, type Period } from './periods.ts';
