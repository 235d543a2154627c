import { expect, test } from 'vitest';
import { chartOf } from '../src/chart-of-result.ts';
import { faultText } from '../src/index.ts';

test('nobody is advised to set what cannot be set here', () => {
  const detail =
    'Max expression depth limit of 1000 exceeded. Use "SET max_expression_depth TO x" to increase the maximum expression depth.';
  expect(faultText({ rule: 'syntax', detail, position: null }, 'zh')).toBe(
    '语句写法有误，请修改：Max expression depth limit of 1000 exceeded.',
  );
});

test('an axis of years has years', () => {
  const rows = [2018, 2019, 2020, 2021].map((year) => ({ year, value: year }));
  const spec = { kind: 'scatter', data: 'a', x: 'year', y: 'value' } as const;
  const svg = chartOf(spec, rows, { id: 'a', locale: 'zh', width: 600 });
  expect(svg).toContain('>2020<');
  expect(svg).not.toContain('2,0');
});
