/** Why a large file is not regular enough to be read by DuckDB; the message is half a sentence for the person who made it. */
export class Irregular extends Error {
  override readonly name = 'Irregular';
}

/**
 * What `read_csv` in strict mode found amiss.
 * @returns null for other errors
 */
export function irregularityOf(error: unknown): Irregular | null {
  if (!(error instanceof Error) || !error.message.startsWith('Invalid Input Error')) return null;
  const line = /CSV Error on Line: (\d+)/.exec(error.message)?.[1];
  const at = line === undefined ? '有一行' : `第 ${line} 行`;
  const widths = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(error.message);
  const why = widths
    ? `有 ${widths[2] ?? ''} 栏，表头有 ${widths[1] ?? ''} 栏`
    : error.message.includes('unicode')
      ? '不是有效的 UTF-8'
      : '的引号不成对';
  return new Irregular(`${at}${why}`);
}
