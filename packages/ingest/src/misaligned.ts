import type { DataRecord } from '@monitor/tabular';
import type { Problem } from './resolve.ts';

const SUGGESTED = 300;

/**
 * Why the cells of a record may stand in wrong columns, and how its line was meant where that leaves no doubt; null where
 * they stand right. Cells left out at the end of a line move none, unless two of them were run together.
 */
export function misaligned({ faults, mended }: DataRecord): Problem | null {
  const fault = faults.find(({ rule }) => rule !== 'missing-cell' || mended !== null);
  if (!fault) return null;
  const meant = mended === null ? '' : `疑应为：${mended.join(' | ').slice(0, SUGGESTED)}`;
  return { rule: fault.rule, message: fault.message + meant };
}
