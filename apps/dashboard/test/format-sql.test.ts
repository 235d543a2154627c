import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotebook } from '@monitor/notebook/text';
import { expect, test } from 'vitest';
import { formatted } from '../src/lib/notebook/format-sql.ts';

const starters = path.resolve(import.meta.dirname, '../../../data/notebooks');
const queries = readdirSync(starters)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) =>
    readNotebook(readFileSync(path.join(starters, file), 'utf8')).cells.flatMap((cell) =>
      cell.kind === 'sql' ? [cell.block.body] : [],
    ),
  );
/** What is said, apart from how it is laid out. */
const words = (sql: string) => sql.replaceAll(/\s+/g, '').toLowerCase();

test('queries of the starters are formatted, and say the same as before', () => {
  expect(queries.length).toBeGreaterThan(30);
  for (const sql of queries) expect(words(formatted(sql) ?? '')).toBe(words(sql));
});

test.each([
  ['SELECT $month, $镇', 'select\n  $month,\n  $镇'],
  ['select $$a $b$$, $t$ x $t$', 'select\n  $$a $b$$,\n  $t$ x $t$'],
  ["select 'open", null],
])('%s is written as %s', (sql, as) => expect(formatted(sql)).toBe(as));
