import type { CellObject } from '@e965/xlsx';
import { serialTime } from './serial-days.ts';

/**
 * What a cell of a workbook says as text, as it would stand in a well-made CSV: numbers with all their digits and without
 * thousands separators, percentages with their sign, days in ISO form and only as exactly as they are shown.
 */
export function cellText(cell: CellObject | undefined, from1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v);
  const format = bareFormat(typeof cell.z === 'string' ? cell.z : '');
  if (/[ymdhs]/i.test(format)) return dayText(cell.v, format, from1904) ?? digits(cell.v);
  if (format.includes('%')) return `${digits(cell.v * 100)}%`;
  if (/^0{2,}$/.test(format)) return digits(cell.v).padStart(format.length, '0');
  return digits(cell.v);
}

/** A number format without its quoted words, colours and escapes. */
function bareFormat(format: string): string {
  const first = format.split(';')[0] ?? '';
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /^(?:general|standard)$/i.test(bare) ? '' : bare;
}

/** 15 digits, as spreadsheets show them: 0.1 + 0.2 is 0.3. */
function digits(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** `yyyy年m月` shows a month, not its first day. */
function dayText(serial: number, format: string, from1904: boolean): string | null {
  const text = serialTime(serial, from1904);
  if (text === null || /[hs]/i.test(format)) return text;
  const day = text.slice(0, 10);
  if (/d/i.test(format)) return day;
  return /m/i.test(format) ? day.slice(0, 7) : day.slice(0, 4);
}
