import type { DataRecord } from '@monitor/tabular';
import type { Binding } from './bind.ts';

const FEWEST_GROUPS = 2;

/**
 * Columns whose label stands in the first row of each group only, as merged cells leave it when they are saved as
 * text. Groups of one length without exception, no label twice: blanks otherwise are missing.
 * @returns their fields, counted from 1
 */
export function mergedLabels({ table, roles }: Binding): ReadonlySet<number> {
  const labels = table.columns.filter((_, at) =>
    ['area', 'period', 'indicator'].includes(roles[at]?.kind ?? ''),
  );
  const merged = labels.filter(({ index }) => isMerged(table.records, index));
  return new Set(merged.map(({ index }) => index));
}

function isMerged(records: readonly DataRecord[], field: number): boolean {
  const label = (record: DataRecord | undefined) => (record?.cells[field - 1] ?? '').trim();
  const length = records.findIndex((record, at) => at > 0 && label(record) !== '');
  if (length < 2 || records.length < FEWEST_GROUPS * length || records.length % length !== 0) {
    return false;
  }
  const first = records.filter((_, at) => at % length === 0).map(label);
  const filled = records.filter((record) => label(record) !== '').length;
  return filled === first.length && !first.includes('') && new Set(first).size === first.length;
}
