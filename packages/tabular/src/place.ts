import type { Sheet } from './types.ts';

/** Where a person finds a line: in a workbook the sheet and its row, else the line itself. */
export function placeOf(
  { sheets }: { readonly sheets: readonly Sheet[] },
  line: number,
): { sheet: string | null; line: number } {
  const sheet = sheets.findLast(({ firstLine }) => firstLine <= line);
  return sheet ? { sheet: sheet.name, line: line - sheet.firstLine + 1 } : { sheet: null, line };
}
