import { utils, write, type WorkSheet } from '@e965/xlsx';
import { loadPlan } from '@monitor/plan';
import { read, readAny, type Reading } from '@monitor/tabular';
import { planDirectory } from '@monitor/warehouse';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../src/catalogue.ts';
import type { Contract } from '../src/contract.ts';
import { judge } from '../src/judge.ts';
import { legendOf } from '../src/observation-status.ts';
import { recognise } from '../src/recognise.ts';
import { Resolver, type FigureCell } from '../src/resolve.ts';
import { readSettings } from '../src/settings.ts';
import { layouts, observations } from './layouts.ts';

const catalogue = catalogueOf(loadPlan(planDirectory()));
const settings = readSettings([]);

/** One form, whatever way its figures are laid out. */
const contract: Contract = {
  id: 'towns',
  version: 1,
  title: { zh: '各镇情况', en: 'Towns' },
  kind: 'observations',
  requires: [['常住人口'], ['道路长度']],
  area: { columns: ['镇', '地区'], facts: ['镇', '填报地区'] },
  period: { columns: ['年份', '时间'], facts: ['年份', '报告期'] },
  indicator: { columns: ['指标', '项目'], facts: ['指标'] },
  measures: [
    { indicator: 'resident-population', names: ['常住人口'], unit: '人' },
    { indicator: 'road-length', names: ['道路长度'] },
  ],
  context: ['序号', '备注'],
  outside: { areas: 'quarantine', columns: 'quarantine' },
};
function cellsOf(reading: Reading, form: Contract = contract): FigureCell[] {
  const pipelines = [{ id: 'towns', department: null, title: form.title, contracts: [form] }];
  const { perTable } = recognise({ catalogue, pipelines, pipeline: null }, reading);
  return reading.tables.flatMap(({ records }, position) => {
    const binding = perTable[position];
    if (!binding) return [];
    const resolver = new Resolver(binding, catalogue, settings, legendOf(reading));
    return records.flatMap((record, index) => resolver.cells(record, index));
  });
}

/** Each observation, with what stands where it says that it comes from. */
function observed(cells: readonly FigureCell[], rows: readonly (readonly string[])[]): string[] {
  const { figures, findings } = judge(cells, '2026-12-31');
  const told = figures.map(({ cell: { line, field }, indicator, areaId, period, value }) => {
    const text = rows[line - 1]?.[field - 1] ?? '';
    return `${indicator.id} ${areaName(areaId)} ${period.end.slice(0, 4)} ${text} ${value}`;
  });
  return [...told, ...findings.map(({ line, message }) => `${line} ${message}`)].sort();
}

function areaName(areaId: string): string | undefined {
  return catalogue.plan.areas.find(({ id }) => id === areaId)?.name.zh;
}

const rowsOf = (text: string) => text.split('\n').map((line) => line.split(','));

describe.for(Object.entries(layouts))('%s', ([, text]) => {
  const rows = rowsOf(text);

  test('as text', () => {
    const cells = cellsOf(read(new TextEncoder().encode(text)));
    expect(observed(cells, rows)).toEqual(observations);
  });

  test('as a workbook with merged cells', async () => {
    const book = { SheetNames: ['表'], Sheets: { 表: merged(rows) } };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(observed(cellsOf(await readAny(bytes)), rows)).toEqual(observations);
  });
});

const home = { ...contract, area: { ...contract.area, default: '610921' } };

test.for<[what: string, form: Contract, text: string, found: readonly string[]]>([
  [
    'a town missing in one row is missing',
    contract,
    '镇,年份,常住人口,道路长度(米)\n城关镇,2022,1,2\n,2023,3,4\n涧池镇,2022,5,6\n',
    ['城关镇', '城关镇', 'quarantined', 'quarantined', '涧池镇', '涧池镇'],
  ],
  [
    'an authority in the title is not the area of a form that has one',
    home,
    '安康市2023年基本情况表\n常住人口,道路长度(米)\n1,2\n3,4\n',
    ['汉阴县', '汉阴县', '汉阴县', '汉阴县'],
  ],
  [
    'a place within it is',
    home,
    '安康市汉阴县城关镇2023年基本情况表\n常住人口,道路长度(米)\n1,2\n3,4\n',
    ['城关镇', '城关镇', '城关镇', '城关镇'],
  ],
  [
    'of two columns of figures without a name neither is taken',
    contract,
    '镇,年份,指标,单位,本年,上年\n城关镇,2023年,常住人口,人,1,2\n城关镇,2023年,道路长度,米,3,4\n',
    [],
  ],
  [
    'an indicator within the title of another is none',
    { ...contract, requires: [] },
    '常住人口增长率\n镇,2022年,2023年\n城关镇,1,2\n涧池镇,3,4\n',
    ['quarantined', 'quarantined', 'quarantined', 'quarantined'],
  ],
])('%s', ([, form, text, found]) => {
  const cells = cellsOf(read(new TextEncoder().encode(text)), form);
  const told = cells.map((cell) => (cell.state === 'value' ? areaName(cell.areaId) : cell.state));
  expect(told).toEqual(found);
});

/** A sheet whose blank cells are merged with the one to their left in a header, with the one above elsewhere. */
function merged(rows: readonly (readonly string[])[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  );
  const width = Math.max(...rows.map((row) => row.length));
  sheet['!merges'] = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell === '') return [];
      const right = row.length === 1 ? width - 1 : endOf(row, c);
      const down =
        c === 0 && right === c
          ? endOf(
              rows.map((other) => (other.length < 2 ? 'x' : (other[c] ?? 'x'))),
              r,
            )
          : r;
      return right === c && down === r ? [] : [{ s: { r, c }, e: { r: down, c: right } }];
    }),
  );
  return sheet;
}

function endOf(cells: readonly string[], at: number): number {
  let end = at;
  while (cells[end + 1] === '') end++;
  return end;
}
