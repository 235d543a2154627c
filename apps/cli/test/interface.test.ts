import { existsSync } from 'node:fs';
import path from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { someExports } from './demonstration.ts';
import { Monitor, type IngestReport, type Run } from './monitor.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** One file with an impossible rate, one revised after eleven days, one in GB18030. */
const WANTED = /路灯巡查_(2022年3月|2023年[1-3]月)|市政设施年报_202[12]/;
const REVISED = ['--indicator', 'main-road-lighting-rate', '--period', '2023-03'];

const monitor = new Monitor();
let folder: string;
let ingested: Run;

beforeAll(async () => {
  folder = someExports(monitor, WANTED);
  ingested = await monitor.run('ingest', folder, '--json');
});
afterAll(() => monitor.remove());

const text = expect.any(String) as string;
const number = expect.any(Number) as number;
const numberOrNull = expect.toSatisfy((value) => value === null || typeof value === 'number');
const textOrNull = expect.toSatisfy((value) => value === null || typeof value === 'string');

test('ingest --json: one document of the agreed shape; exit 1 when something is set aside', () => {
  expect(ingested.code).toBe(1);
  expect(ingested.stderr).toBe('');
  const report = JSON.parse(ingested.stdout) as IngestReport;
  expect(Object.keys(report).sort()).toEqual(['loads', 'publication']);
  expect(report.publication).toEqual(text);
  expect(report.loads).toHaveLength(8);
  for (const load of report.loads) {
    expect(load).toEqual({
      loadId: text,
      file: text,
      pipeline: 'urban-construction',
      outcome: expect.stringMatching(/^(accepted|partial|unchanged|unrecognised|rejected)$/),
      lines: {
        total: number,
        accepted: number,
        quarantined: number,
        noData: number,
        outOfScope: number,
      },
      observations: { added: number, revised: number, unchanged: number },
      findings: expect.any(Array),
      findingsTotal: number,
    });
  }
  const [impossible] = report.loads.filter(({ outcome }) => outcome === 'partial');
  expect(impossible?.findings).toContainEqual({
    severity: 'error',
    line: number,
    column: text,
    value: text,
    rule: 'constraint-error',
    message: text,
  });
});

test('inspect --json: what the file is; --to csv: the clean table', async () => {
  const file = path.join(folder, 'housing/市政设施年报_2022年.csv');
  const columns = ['序号', '指标名称', '计量单位', '2022年', '2021年'];
  const table = {
    headerLines: [2],
    firstDataLine: 3,
    dataLines: 9,
    columns: columns.map((name) => ({ name, unit: null })),
  };
  expect(await monitor.json('inspect', file)).toEqual({
    format: 'text',
    encoding: 'gb18030',
    encodingConfidence: expect.any(Number),
    delimiter: ',',
    quote: null,
    ...table,
    noDataLines: [
      { line: 1, kind: 'title' },
      { line: 2, kind: 'header' },
      { line: 12, kind: 'note' },
    ],
    decisions: expect.any(Array),
    suspectLines: expect.any(Array),
    tables: [{ title: text, ...table }],
  });
  const { stdout } = await monitor.run('inspect', file, '--to', 'csv');
  expect(stdout.split(/\r?\n/).slice(0, 2)).toEqual([
    columns.join(','),
    expect.stringMatching(/^1,/),
  ]);
});

test('status --json: every column of target_status in camel case', async () => {
  const columns = await monitor.rows<{ column_name: string }>(
    "select column_name from duckdb_columns() where table_name = 'target_status'",
  );
  const report = await monitor.json<{ targets: object[] }>(
    'status',
    '--plan',
    'refined-management',
  );
  expect(report).toEqual({
    publication: text,
    asOf: '2023-03-31',
    asKnownAt: null,
    demonstration: true,
    targets: expect.any(Array),
  });
  expect(report.targets.length).toBeGreaterThan(10);
  const names = columns.map(({ column_name }) =>
    column_name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  for (const target of report.targets) {
    expect(Object.keys(target)).toEqual(expect.arrayContaining(names));
    expect(target).toMatchObject({
      ...{ targetId: text, asOf: '2023-03-31', periodEnd: textOrNull, value: numberOrNull },
      ...{ baselineValue: numberOrNull, baselineDate: textOrNull, targetValue: number },
      ...{ due: textOrNull, progress: numberOrNull, elapsed: numberOrNull, gap: numberOrNull },
      ...{ ratio: numberOrNull, attainment: numberOrNull, rating: text, reason: text },
      ...{
        secondOpinion: textOrNull,
        projection: numberOrNull,
        demonstration: expect.any(Boolean),
      },
    });
  }
});

test('an earlier month is assessed by what was known then', async () => {
  const value = async (...known: readonly string[]) => {
    const report = await monitor.json<{ asKnownAt: string | null; targets: { value: number }[] }>(
      'status',
      ...REVISED,
      ...known,
    );
    return { asKnownAt: report.asKnownAt, value: report.targets[0]?.value };
  };
  const now = await value();
  const then = await value('--as-known-at', '2023-04-10');
  expect(now).toEqual({ asKnownAt: null, value: number });
  expect(then).toEqual({ asKnownAt: '2023-04-10T15:59:59.999Z', value: number });
  expect(now.value).toBeGreaterThan(then.value ?? Infinity);
  const before = await value('--as-known-at', '2023-04-04T13:50');
  expect(before.value).not.toBe(then.value);
});

const QUERY = `select indicator_id, period_end, value, demonstration, sum(1) over () as total, null::int as nothing
  from observation where indicator_id = 'road-length' and year(period_end) > 2020 order by period_end`;
const ROWS = [
  { indicator_id: 'road-length', period_end: '2021-12-31', value: 85.91, demonstration: true },
  { indicator_id: 'road-length', period_end: '2022-12-31', value: 93.42, demonstration: true },
].map((row) => ({ ...row, total: 2, nothing: null }));

test.for([
  [
    'table',
    ({ stdout }: Run) => {
      expect(stdout).toMatch(
        /^indicator_id +period_end +value .*\n─.*\nroad-length +2021-12-31 +85\.91/,
      );
    },
  ],
  [
    'csv',
    ({ stdout }: Run) => {
      expect(stdout).toBe(
        'indicator_id,period_end,value,demonstration,total,nothing\r\n' +
          'road-length,2021-12-31,85.91,true,2,\r\nroad-length,2022-12-31,93.42,true,2,\r\n',
      );
    },
  ],
  [
    'json',
    ({ stdout }: Run) => {
      expect(JSON.parse(stdout)).toEqual(ROWS);
    },
  ],
  [
    'arrow',
    ({ output }: Run) => {
      const rows = tableFromIPC(output)
        .toArray()
        .map((row: { toJSON(): object }) => row.toJSON());
      expect(rows).toEqual(ROWS.map((row) => ({ ...row, period_end: Date.parse(row.period_end) })));
    },
  ],
  [
    'parquet',
    ({ output }: Run) => {
      const magic = [output.subarray(0, 4), output.subarray(-4)].map(String);
      expect(magic).toEqual(['PAR1', 'PAR1']);
    },
  ],
] as const)('query --format %s', async ([format, check]) => {
  const run = await monitor.run('query', QUERY, '--format', format);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  check(run);
});

test('what cannot be done is refused in one sentence, with exit 2', async () => {
  const file = path.join(folder, 'housing/路灯巡查_2023年1月.csv');
  await refused([
    ['frobnicate'],
    ['__proto__'],
    ['status', '--frobnicate'],
    ['status', 'superfluous'],
    ['status', '--period', '2023-13'],
    ['status', '--as-known-at', 'yesterday'],
    ['explain', 'nothing'],
    ['explain', 'road-density', '--area', 'nowhere'],
    ['inspect', folder],
    ['inspect', file, '--to', 'xlsx'],
    ['ingest', 'absent.csv'],
    ['ingest', file, '--set', 'units=1'],
    ['ingest', file, '--set', 'unit=frobs'],
    ['ingest', file, '--set', 'period=soon'],
    ['ingest', file, '--set', 'area=nowhere'],
    ['ingest', file, '--pipeline', 'nowhere'],
    ['withdraw', 'L000001'],
    ['withdraw', 'L999999', '--reason', '试'],
    ['purge', 'L000001'],
    ['purge', 'L999999', '--reason', '试'],
    ['form', 'nowhere'],
    ['form', 'urban-construction', 'sanitation', '--period', '2023'],
    ['form', 'urban-construction', 'sanitation', '--out', path.join(folder, 'absent', 'a.xlsx')],
    ['ingest', '--declare', 'nothing', '--pipeline', 'urban-construction', '--period', '2023-07'],
    ['ingest', '--declare', 'zero', '--pipeline', 'urban-construction', '--form', 'sanitation'],
    [
      'ingest',
      file,
      '--declare',
      'zero',
      '--pipeline',
      'urban-construction',
      '--period',
      '2023-07',
    ],
    ['ingest', file, '--period', '2023-07'],
    ['rollback', 'nowhere'],
    ['query', 'select 1', '--format', 'xml'],
    ['serve', '--port', 'http'],
  ]);
});

/** A statement of each kind; all that people may try stands in the sandbox's tests. */
test('SQL that writes, reads elsewhere or changes a setting is refused', async () => {
  const stolen = path.join(monitor.directory, 'stolen.csv');
  const secret = monitor.write('secret.csv', 'a\n1\n');
  await refused(
    [
      `from read_csv('${secret}')`,
      `copy target to '${stolen}'`,
      "set memory_limit = '100GB'",
      'drop table target',
      'select 1; select 2',
    ].map((sql) => ['query', sql]),
  );
  await refused([['query', `select 1) to '${stolen}' (format csv) --`, '--format', 'parquet']]);
  expect(existsSync(stolen)).toBe(false);
});

/** Each must end with 2 and say one sentence on standard error only. */
async function refused(commands: readonly (readonly string[])[]): Promise<void> {
  for (const command of commands) {
    const { code, stdout, stderr } = await monitor.run(...command);
    expect({ command, code, stdout, stderr }).toEqual({
      command,
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^(?!未预料)[^\n]*\p{Script=Han}[^\n]*\n$/u),
    });
  }
}

test('as a program it ends with the same', async () => {
  expect(await monitor.start('frobnicate')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: '没有 frobnicate 这个命令，请运行 monitor help 查看全部命令。\n',
  });
});

test('help is no failure', async () => {
  for (const parameters of [[], ['help'], ['status', '--help']]) {
    const { code, stdout, stderr } = await monitor.run(...parameters);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('monitor status');
  }
});
