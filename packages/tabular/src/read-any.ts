import { isWorkbook } from './decode.ts';
import { read, type ReadOptions } from './read.ts';
import type { Reading } from './types.ts';

/**
 * Reads a file whatever it is: a workbook by its sheets, all else as delimited text. What opens workbooks is large and is
 * loaded only for one.
 * @throws ReadError when a workbook cannot be opened or the given encoding is unknown
 */
export async function readAny(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  if (!isWorkbook(bytes)) return read(bytes, options);
  const { readWorkbook } = await import('./workbook.ts');
  return readWorkbook(bytes);
}
