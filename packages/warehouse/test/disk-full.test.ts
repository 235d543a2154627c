import { expect, test } from 'vitest';
import { diskFull } from '../src/disk-full.ts';

test.for([
  [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), true],
  [new Error('IO Error: Could not write file "ledger.duckdb": No space left on device'), true],
  [new Error('TransactionContext Error: Failed to commit: No space left on device'), true],
  [Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }), false],
  ['No space left', false],
] as const)('a full disk is told in a sentence: %s', ([error, full]) => {
  expect(diskFull(error)?.message.startsWith('磁盘空间不足') ?? false).toBe(full);
});
