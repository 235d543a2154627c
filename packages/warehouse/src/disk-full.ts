import { Failure } from './failure.ts';

/** What a full disk, or a full share of it, is to the system; DuckDB says it in words. */
const CODES = ['ENOSPC', 'EDQUOT'];
const WORDS = /No space left|Could not write/;

/** What is to be said where a disk is full; null of any other error. */
export function diskFull(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  return CODES.includes(code) || WORDS.test(error.message)
    ? new Failure('磁盘空间不足，没有写完，请清理后重试。')
    : null;
}
