/**
 * The measures of the Pollock benchmark (Vitagliano et al., "Pollock: A Data Loading Benchmark", PVLDB 2023), as its
 * evaluation takes them: of header, records and cells, as multisets, between a clean file and what was loaded.
 */
import Papa from 'papaparse';

/** Success, then precision, recall and F1 of header, records and cells: at most 10 in all. */
export type Measures = number[];

const failed: Measures = Array.from({ length: 10 }, () => 0);

/** @param loaded the table as CSV, null where nothing could be loaded */
export function measure(clean: string, loaded: string | null): Measures {
  if (loaded === null) return failed;
  const [source, found] = [rowsOf(clean), rowsOf(loaded)];
  const header = agreement(normalized(source[0]), found[0] && normalized(found[0]));
  const records = agreement(source.slice(1).map(joined), found.slice(1).map(joined));
  const cells = agreement(source.flat(), found.flat());
  return [1, ...header, ...records, ...cells];
}

/** The sum of a file's measures, averaged over the files, each of the given weight. */
export function score(measures: Map<string, Measures>, weightOf: (file: string) => number): number {
  let [sum, weights] = [0, 0];
  for (const [file, values] of measures) {
    const weight = weightOf(file);
    sum += weight * values.reduce((total, value) => total + value, 0);
    weights += weight;
  }
  return sum / weights;
}

function rowsOf(csv: string): string[][] {
  const text = csv.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows = Papa.parse<string[]>(text.replace(/\n$/, '')).data;
  return rows.map((row) => (row.length === 1 && row[0] === '' ? [] : row));
}

function joined(row: string[]): string {
  return normalized(row).join('');
}

function normalized(row: string[] = []): string[] {
  return row.map(normalize);
}

/** Numbers by their value, truth values as 0 and 1, all else in lower case. */
function normalize(cell: string): string {
  const text = cell.trim();
  if (/^(?:true|false)$/i.test(text)) return /^t/i.test(text) ? '1' : '0';
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)
    ? String(Number(text))
    : cell.toLowerCase();
}

function agreement(source: string[], loaded: string[] = []): number[] {
  if (source.length === 0) return [1, 1, 1];
  const counts = new Map<string, number>();
  for (const item of source) counts.set(item, (counts.get(item) ?? 0) + 1);
  let common = 0;
  for (const item of loaded) {
    const left = counts.get(item) ?? 0;
    if (left > 0) common++;
    counts.set(item, left - 1);
  }
  if (common === 0) return [0, 0, 0];
  const [precision, recall] = [common / source.length, common / loaded.length];
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}
