import { parseCell } from './cells.ts';
import { isBlank, type Row } from './rows.ts';

const word =
  /^[\s\u3000]*(?:[合总小共總総][\s\u3000]*[计計]|累计合计|(?:grand |sub)?total|sum|합계|소계)[\s\u3000]*[:：]?[\s\u3000]*$/i;

/** True when the row's label is one of the words for a sum. The label may stand left of its column, merged over 序号, or behind a period. */
function isNamedTotal(row: Row, labelColumn: number): boolean {
  const labels = [row.firstFilled, labelColumn].filter((at) => at <= labelColumn);
  return labels.some((at) => word.test(row.cells[at] ?? ''));
}

/**
 * Finds the summing rows among the rows of data. The word alone does not make one: where it labels many rows it is a
 * category (合计, 男, 女). A row is a total when it is the only one so named, or the last row, or when its figures are
 * the sums of the rows above it since the last total or below it until the next.
 * @returns the places of the totals in `rows`
 */
export function findTotals(rows: Row[], labelColumn: number): Set<number> {
  const named = rows.flatMap((row, at) => (isNamedTotal(row, labelColumn) ? [at] : []));
  const [only] = named;
  if (named.length <= 1) return new Set(only === undefined || rows.length === 1 ? [] : [only]);
  const totals = named.filter(
    (at, place) =>
      at === rows.length - 1 ||
      sums(rows, at, (named[place - 1] ?? -1) + 1, at) ||
      sums(rows, at, at + 1, named[place + 1] ?? rows.length),
  );
  return new Set(totals);
}

/** True when some figure of the row at `total` is the sum of its column in rows from..until. */
function sums(rows: Row[], total: number, from: number, until: number): boolean {
  const row = rows[total];
  if (!row || until - from < 2) return false;
  return row.cells.some((cell, column) => {
    const whole = numberIn(cell);
    if (whole === null || whole === 0) return false;
    let sum = 0;
    for (let at = from; at < until; at++) sum += numberIn(rows[at]?.cells[column]) ?? 0;
    return Math.abs(sum - whole) <= Math.abs(whole) * 1e-3;
  });
}

function numberIn(cell: string | undefined): number | null {
  if (cell === undefined || isBlank(cell)) return null;
  const parsed = parseCell(cell);
  return parsed.kind === 'number' && parsed.unit === null ? parsed.value : null;
}
