import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { answerTo, ask } from './ask.ts';
import { parts, read } from './document.ts';

const main = path.resolve(import.meta.dirname, '../../../cli/src/main.ts');

interface Status {
  asOf: string;
  asKnownAt: string | null;
  targets: {
    indicatorId: string;
    areaId: string;
    indicatorNameZh: string;
    value: number | null;
    targetValue: number;
    decimals: number;
    shownDecimals: number;
    rating: string;
  }[];
}

/** What the command line says of the publication that the server shows. */
async function commandLine(command: string, parameters: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [main, command, '--json', ...parameters],
    { env: { ...process.env, MONITOR_DATA: inject('data') }, maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout);
}

const statusOf = async (parameters: readonly string[]) =>
  (await commandLine('status', parameters)) as Status;

test.each([
  ['', []],
  ['?period=2023-03', ['--period', '2023-03']],
  [
    '?period=2023-03&as-known-at=2023-04-10',
    ['--period', '2023-03', '--as-known-at', '2023-04-10'],
  ],
])('command line, interface and page show the same figures%s', async (search, parameters) => {
  const said = await statusOf(parameters);
  expect(await answerTo(`/status${search}`)).toEqual(said);
  const shown = parts(await read(`/${search}`), 'table.targets tbody tr').map((row) => ({
    name: row.querySelector('th')?.textContent.trim(),
    value: row.querySelector('td.value b')?.textContent.trim() ?? '',
    rating: row.querySelector('.rating')?.textContent.trim(),
  }));
  expect(shown).toHaveLength(said.targets.length);
  for (const { indicatorNameZh, value, rating } of said.targets) {
    const row = shown.find(({ name }) => name === indicatorNameZh);
    expect([indicatorNameZh, row?.rating]).toEqual([indicatorNameZh, rating]);
    const printed = row?.value.replaceAll(',', '').replace('−', '-') ?? '';
    const places = printed.split('.')[1]?.length ?? 0;
    expect([indicatorNameZh, printed]).toEqual([indicatorNameZh, value?.toFixed(places) ?? '—']);
  }
});

test('what was known then differs from what is known now', async () => {
  const [then, now] = await Promise.all([
    statusOf(['--period', '2023-03', '--as-known-at', '2023-04-10']),
    statusOf(['--period', '2023-03']),
  ]);
  expect(then.targets).not.toEqual(now.targets);
});

test.each([
  ['road-density', '', []],
  [
    'road-length',
    '&period=2022-12&as-known-at=2023-01-15',
    ['--period', '2022-12', '--as-known-at', '2023-01-15'],
  ],
])('command line and interface explain %s%s alike', async (indicator, search, parameters) => {
  const answer = await answerTo(`/explain?indicator=${indicator}${search}`);
  expect(answer).toEqual(await commandLine('explain', [indicator, ...parameters]));
});

test('a figure that rounding would pass off as its target is written out wherever it stands', async () => {
  const { targets } = await statusOf([]);
  const near = targets.filter(
    ({ value, targetValue, decimals }) =>
      value !== targetValue && Number(value?.toFixed(decimals)) === targetValue,
  );
  expect(near.length).toBeGreaterThan(0);
  for (const { indicatorId, areaId, indicatorNameZh, value, shownDecimals } of near) {
    const of = `indicator=${indicatorId}&area=${areaId}`;
    const row = new RegExp(`${indicatorNameZh}</a(?:(?!</tr>).)*`, 'gs');
    const places: readonly (readonly [string, RegExp])[] = [
      ['/', row],
      ['/indicators', row],
      [`/areas/${areaId}`, row],
      [`/indicators/${indicatorId}`, /id="values".*?<\/tr>.*?<\/tr>/gs],
      [`/explain?${of}`, /class="value.*?<\/p>/gs],
      [`/api/v1/charts/trend.svg?${of}`, /最新值 [^（]*/g],
    ];
    for (const [path, place] of places) {
      const text = await (await ask(path)).text();
      const found = [...text.matchAll(place)].map(([part]) => part);
      const written = Number(value).toFixed(shownDecimals);
      expect([path, found.length > 0, found.filter((part) => !part.includes(written))]).toEqual([
        path,
        true,
        [],
      ]);
    }
  }
});
