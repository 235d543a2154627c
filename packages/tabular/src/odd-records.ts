import { isBlank } from './rows.ts';
import type { Column, DataRecord, Table } from './types.ts';

/** A form that fewer of the records than this have in a column is an odd one there. */
const usualShare = 0.25;

/**
 * Finds the records of which a cell is written otherwise than its column's other cells, with the first such column:
 * blank, a number with commas among numbers without, a word in capitals among words. It is a hint where to look and no
 * fault: in columns of many forms much is odd that is right.
 */
export function oddRecords({ columns, records }: Table): Map<DataRecord, Column> {
  const odd = new Map<DataRecord, Column>();
  for (const column of columns) {
    const forms = records.map(({ cells }) => formOf(cells[column.index - 1] ?? ''));
    const counts = new Map<string, number>();
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
    records.forEach((record, at) => {
      const isOdd = (counts.get(forms[at] ?? '') ?? 0) < usualShare * records.length;
      if (isOdd && !odd.has(record)) odd.set(record, column);
    });
  }
  return odd;
}

/** How a cell is written, in broad terms. */
function formOf(cell: string): string {
  if (isBlank(cell)) return 'blank';
  const text = cell.trim();
  if (/^[-+($]*[\d.,]*\d[\d.,]*\)?\s*%?$/.test(text)) return `number${marksIn(text, /^-|[,%]/g)}`;
  const digits = /\d/.test(text) ? 'digits' : '';
  if (!/\p{L}/u.test(text)) return digits === '' ? 'signs' : 'number';
  const capitals = /^\p{Lu}{4,}$/u.test(text) ? 'capitals' : '';
  return `words${digits}${capitals}${/[,:"]/.test(text) ? ',' : ''}`;
}

function marksIn(text: string, marks: RegExp): string {
  return [...new Set(text.match(marks))].join('');
}
