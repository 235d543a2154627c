import { expect, test } from 'vitest';
import { runnable } from '#lib/server/statement.ts';

test.each([
  ['a word', 'select $name', { name: 'road' }, "select 'road'"],
  ['quotes', 'select $name', { name: "it's $x" }, "select 'it''s $x'"],
  ['nothing', '($from::date is null)', { from: null }, '(null::date is null)'],
  ['numbers', '$n + $m', { n: 1.5, m: -2 }, '1.5 + -2'],
  ['yes or no', '$yes', { yes: true }, 'true'],
  ['lists', 'unnest($ids)', { ids: ['a', "b'c"] }, "unnest(['a', 'b''c'])"],
  ['one name within another', '$a $as_of', { a: 1, as_of: 'x' }, "1 'x'"],
  ['text, names and remarks', `'$n' "$n" -- $n\n$n`, { n: 1 }, `'$n' "$n" -- $n\n1`],
  ['quoted quotes', `'it''s $n' || $n`, { n: 1 }, `'it''s $n' || 1`],
])('%s', (_, sql, values, wanted) => {
  expect(runnable({ sql, values })).toBe(wanted);
});

test('a value that is not given is an error, not a null', () => {
  expect(() => runnable({ sql: 'select $month', values: {} })).toThrow('no value for $month');
});
