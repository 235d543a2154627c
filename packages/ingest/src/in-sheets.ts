import { placeOf, type Reading } from '@monitor/tabular';
import type { Finding } from './record.ts';

/** Lines run on through the sheets of a workbook: where it has several, each finding says sheet and row as well. */
export function inSheets(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  if (reading.sheets.length < 2) return findings;
  return findings.map((finding) => {
    if (finding.line === null) return finding;
    const { sheet, line } = placeOf(reading, finding.line);
    return { ...finding, message: `工作表“${sheet ?? ''}”第 ${line} 行：${finding.message}` };
  });
}
