import type { Reading } from '../src/index.ts';

/** True when each line of the file is accounted for, and once. */
export function addsUp(reading: Reading): boolean {
  const seen = new Uint8Array(reading.lineCount + 1);
  for (const { line } of reading.noDataLines) seen[line] = (seen[line] ?? 0) + 1;
  for (const { line, lastLine } of reading.tables.flatMap(({ records }) => records)) {
    for (let at = line; at <= lastLine; at++) seen[at] = (seen[at] ?? 0) + 1;
  }
  return seen.subarray(1).every((times) => times === 1) && seen[0] === 0;
}
