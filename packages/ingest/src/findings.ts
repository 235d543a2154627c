import type { CellPlace } from './resolve.ts';
import type { Finding } from './record.ts';

/** Something to be asked about a cell; the value is taken all the same. */
export function ask(
  { line, field, columnName, text }: Omit<CellPlace, 'record'>,
  severity: Finding['severity'],
  rule: string,
  message: string,
): Finding {
  const place = { line, columnIndex: field, column: columnName, value: text };
  return { severity, quarantined: false, ...place, rule, message };
}

/** Something to be said about a file as a whole; what it holds is taken all the same. */
export function ofTheFile(severity: Finding['severity'], rule: string, message: string): Finding {
  const nowhere = { line: null, columnIndex: null, column: null, value: null };
  return { severity, quarantined: false, ...nowhere, rule, message };
}
