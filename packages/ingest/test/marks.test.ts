import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@monitor/tabular';
import { afterAll, expect, test } from 'vitest';
import { FigureMarks } from '../src/figure-marks.ts';
import { legendOf } from '../src/observation-status.ts';
import { Workspace } from './workspace.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

/** What is written, and what becomes of it: value and status, no figure, or why it is set aside. */
type Case = readonly [written: string, becomes: readonly [number, string] | null | string];

/** Letters as Eurostat and British offices put them, statuses as SDMX's CL_OBS_STATUS has them. */
const byCustom: readonly Case[] = [
  ['101', [101, 'A']],
  ['102 b', [102, 'B']],
  ['103 d', [103, 'D']],
  ['104 e', [104, 'E']],
  ['105 s', [105, 'E']],
  ['106 p', [106, 'P']],
  ['107p', [107, 'P']],
  ['108 r', [108, 'A']],
  ['109 u', [109, 'U']],
  ['110 n', [110, 'N']],
  ['111 i', [111, 'I']],
  ['112 [p]', [112, 'P']],
  ['113 bep', [113, 'B']],
  ['114 ep', [114, 'E']],
  ['115（初步数）', [115, 'P']],
  ['116（估算）', [116, 'E']],
  ['117预计数', [117, 'P']],
  ['118*', [118, 'A']],
  ['119.5①', [119.5, 'A']],
  ['120.6[1]', [120.6, 'A']],
  [':', null],
  ['…', null],
  ['—', null],
  ['x', null],
  ['z', null],
  ['c', null],
  [': c', null],
  ['[low]', null],
  ['n/a', null],
  ['121 f', '标明是预测数'],
  ['122 c', '标明不予公布'],
  ['123 z', '表示没有数值'],
  ['124 q', '标记“q”含义不明'],
  ['125(y)', '标记“y”含义不明'],
  ['<5', '只给出范围'],
  ['126 m', '不是数值'],
];

const REGIONS = ['北京市', '天津市', '河北省', '山西省', '陕西省'];

/** A table of one column a case for each year from 1980. */
function tableOf(cells: readonly string[], notes: readonly string[] = []): string {
  const width = Math.ceil(cells.length / REGIONS.length);
  const years = Array.from({ length: width }, (_, at) => `${1980 + at}年`);
  const rows = REGIONS.map((region, at) =>
    [region, ...years.map((_, year) => cells[at * width + year] ?? '1')].join(','),
  );
  const head = ['数据库：分省年度数据', '指标：年末常住人口(万人)', ['地区', ...years].join(',')];
  return [...head, ...rows, ...notes, '数据来源：国家统计局'].join('\n');
}

/** Takes a table of marked figures in, and says what became of each text. */
async function outcomes(name: string, cells: readonly string[], notes: readonly string[] = []) {
  const [load] = await workspace.ingest([workspace.write(name, tableOf(cells, notes))]);
  const observed = await workspace.ledger((db) =>
    db.rows<{ text: string; value: number; status: string }>(
      'select source_text as text, value, status from reported where load_id = $loadId',
      { loadId: load?.loadId ?? null },
    ),
  );
  return { load, observed: new Map(observed.map(({ text, ...rest }) => [text, rest])) };
}

test('a mark at a figure becomes its status, one instead of a figure a missing value', async () => {
  const { load, observed } = await outcomes(
    'custom.csv',
    byCustom.map(([written]) => written),
  );
  for (const [written, becomes] of byCustom) {
    const found = observed.get(written);
    const aside = load?.findings.find(
      ({ value, severity }) => value === written && severity === 'error',
    );
    expect([found?.value, found?.status], written).toEqual(
      Array.isArray(becomes) ? becomes : [undefined, undefined],
    );
    if (typeof becomes === 'string') expect(aside?.message, written).toContain(becomes);
    else expect(aside, written).toBeUndefined();
  }
});

test('markers that are words, and footnotes, are told once each, where they first stand', async () => {
  const { load } = await outcomes(
    'told.csv',
    ['n/a', '105', 'x', 'x', '106①', '107①', '108*'],
    ['注：①含飞地人口'],
  );
  const told = load?.findings.map(({ severity, line, value, message }) => [
    severity,
    line,
    value,
    message,
  ]);
  expect(told).toEqual([
    ['info', 4, 'n/a', '1 格写着“n/a”，按缺报记。'],
    ['info', 5, 'x', '2 格写着“x”（没有数据），按缺报记。'],
    ['hint', 6, '106①', '2 格数值后有注号“①”，数值已收下；注：含飞地人口'],
    ['hint', 7, '108*', '1 格数值后有注号“*”，数值已收下；文件里没有相应的注，请核对。'],
  ]);
});

test.for<readonly [note: string, mark: string, status: string | null, unmarked?: string]>([
  ['* p = provisional', 'p', 'P'],
  ['注：e为快报数，q为修订数', 'e', 'P'],
  ['注：e为快报数，q为修订数', 'q', 'A'],
  ['注：*为初步核算数', '*', 'P'],
  ['① 口径有调整，与上年不可比', '①', 'B'],
  ['①含飞地人口', '①', null],
  ['x: suppressed; b: revised', 'b', 'A'],
  ['x: suppressed; b: revised', 'x', 'Q'],
  ['注：本表为快报数', 'r', 'A', 'P'],
  ['（1）全市为初步核算数', 'e', 'E', 'P'],
])('the file’s own word counts before custom: %s, %s', ([note, mark, status, unmarked = 'A']) => {
  const legend = legendOf(read(new TextEncoder().encode(tableOf(['1'], [note]))));
  expect(legend.meaningOf(mark).status).toBe(status);
  expect(legend.status).toBe(unmarked);
});

const realData = path.resolve(import.meta.dirname, '../../../../shared/real-data');

test.skipIf(!existsSync(realData)).for([
  ['eurostat-tsv/tps00001.tsv', { b: 48, e: 13, p: 7, ep: 5, ':': 28 }],
  ['eurostat-tsv/tipslm60.tsv', { ':': 152 }],
  ['uk-dfe/exclusions_by_reason.csv', { x: 21_790, '.': 16 }],
] as const)('%s: marks as its source counts them', ([file, expected]) => {
  const reading = read(readFileSync(path.join(realData, file)));
  const marks = new FigureMarks(legendOf(reading), [], '.');
  const found: Record<string, number> = {};
  for (const cell of reading.tables.flatMap(({ records }) =>
    records.flatMap(({ cells }) => cells),
  )) {
    const figure = marks.parse(cell);
    const mark =
      figure.kind === 'number' ? figure.flag : figure.kind === 'missing' ? figure.marker : '';
    if (mark !== null && mark !== '') found[mark] = (found[mark] ?? 0) + 1;
  }
  expect(found).toEqual(expected);
});
