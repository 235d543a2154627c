import type { DecimalSign } from './cells.ts';
import type { Row } from './rows.ts';
import type { Decision } from './types.ts';

const sampleSize = 2000;
/** Figures that can be read with one decimal sign only; 1,234 could be either. */
const withComma =
  /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{4,},\d+|0,\d+|\d{1,3}(?:\.\d{3})+,\d+)\s*[%‰]?$/;
const withPoint = /^[+-]?(?:\d*\.\d+|\d{1,3}(?:,\d{3})+\.\d+)\s*[%‰]?$/;

/** A comma stands before the decimals where some figures cannot be read otherwise and none has a point there. */
export function decimalSignOf(rows: Row[]): { sign: DecimalSign; decisions: Decision[] } {
  let commas = 0;
  for (const { cells } of rows.slice(0, sampleSize)) {
    for (const cell of cells) {
      const text = cell.trim();
      if (withPoint.test(text) && !/^\d{1,3}\.\d{3}$/.test(text))
        return { sign: '.', decisions: [] };
      if (withComma.test(text)) commas++;
    }
  }
  if (commas === 0) return { sign: '.', decisions: [] };
  const reason = '有数字只能以逗号为小数点来读，没有以句点为小数点的';
  return { sign: ',', decisions: [{ subject: 'decimal-sign', value: ',', reason }] };
}
