import { describe, expect, test } from 'vitest';
import { read, type DataRecord } from '../src/index.ts';

function recordsOf(lines: string[]): DataRecord[] {
  return read(new TextEncoder().encode(lines.join('\n'))).tables.flatMap(({ records }) => records);
}

describe('faults of form', () => {
  test('ragged lines are faults of their records', () => {
    const records = recordsOf(['a,b,c', 'x,1,2', 'y,1', 'z,1,2,3', 'u,1,2,', 'v,3,4', '"w,5,6']);
    const faults = records.flatMap(({ line, faults }) =>
      faults.map(({ rule, column }) => [line, rule, column]),
    );
    expect(faults).toEqual([
      [3, 'missing-cell', 3],
      [4, 'extra-cell', 4],
      [5, 'extra-cell', 4],
      [7, 'source-error', null],
    ]);
  });

  test('short lines below the header and figures below a note stay data', () => {
    const records = recordsOf(['a,b,c,d,e', 'x,1', 'y,1,2,3,4', 'z,1,2,3,4', '注：略', 'u,7']);
    expect(records.map(({ line, faults }) => [line, faults.length])).toEqual([
      [2, 3],
      [3, 0],
      [4, 0],
      [6, 3],
    ]);
  });

  test('a record with line breaks keeps its first and last line', () => {
    const records = recordsOf(['a,b', '1,"x', '', 'y"', '2,"z"']);
    expect(records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [2, 4],
      [5, 5],
    ]);
  });
});
