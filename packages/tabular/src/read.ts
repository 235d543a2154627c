import { decode } from './decode.ts';
import { findDialect, quotingOf } from './dialect.ts';
import { findLines, textOf } from './lines.ts';
import { splitRecords } from './split-records.ts';
import { tablesOf } from './tables.ts';
import type { Reading } from './types.ts';

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
  const { text, encoding, bom, confidence, decision } = decode(bytes, options.encoding);
  const lines = findLines(text);
  const { dialect, decisions } = findDialect(lines, options);
  const records = splitRecords(lines, dialect);
  const quoting = quotingOf(records, dialect);
  const found = tablesOf({
    records,
    sheet: null,
    textOf: (first, last) => textOf(lines, first, last),
    dialect,
  });
  return {
    format: 'text',
    encoding,
    encodingConfidence: confidence,
    bom,
    ...quoting.dialect,
    lineEnd: lines.lineEnd,
    lineCount: lines.count,
    sheets: [],
    ...found,
    decisions: [decision, ...decisions, quoting.decision, ...found.decisions],
  };
}
