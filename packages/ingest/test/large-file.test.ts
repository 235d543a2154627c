import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPlan } from '@monitor/plan';
import { dataPaths, openLedger } from '@monitor/warehouse';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { collectSubmissions, readSettings, type Submission } from '../src/index.ts';
import { ingestFiles, loadContext } from '../src/ingest.ts';
import { Irregular } from '../src/bulk/irregular.ts';
import { loadBulk, loadLargeFile } from '../src/bulk/large-file.ts';
import type { Order } from '../src/ledger-child.ts';
import { loadFile, type LoadContext } from '../src/load.ts';
import { rebuildLedger } from '../src/rebuild.ts';
import type { LoadReport } from '../src/report.ts';
import { survey } from '../src/bulk/survey.ts';
import { withdrawLoad } from '../src/withdraw.ts';
import { Workspace } from './workspace.ts';

const PIPELINE = {
  ...{ id: 'days', department: 'bureau', title: { zh: '日报', en: 'Daily' } },
  contracts: [
    {
      ...{ id: 'list', version: 1, title: { zh: '日报', en: 'Daily' }, kind: 'observations' },
      requires: [['地区'], ['人口']],
      ...{ area: { columns: ['地区'] }, period: { columns: ['时间'] } },
      measures: [{ indicator: 'resident-population', names: ['人口'], unit: '万人' }],
      outside: { areas: 'quarantine', columns: 'quarantine' },
    },
  ],
};

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
  const source = path.join(workspace.directory, 'pipelines/days/src');
  mkdirSync(source, { recursive: true });
  writeFileSync(
    path.join(source, 'index.ts'),
    `export const pipeline = ${JSON.stringify(PIPELINE)};`,
  );
  vi.stubEnv('MONITOR_PIPELINES', path.join(workspace.directory, 'pipelines'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  workspace.remove();
});

const AREAS = ['北京市', '天津市', '河北省', '山西省', '陕西省', '甘肃省', '青海省'];

/** A line for each area and day. */
function list(
  days: number,
  of: (at: number) => string = (at) => `${(at % 900) + 1}.50`,
  year = 1990,
): string[] {
  const lines = AREAS.flatMap((area, place) =>
    Array.from({ length: days }, (_, day) => {
      const date = new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);
      return `${area},${date},${of(place * days + day)}`;
    }),
  );
  return ['地区,时间,人口', ...lines];
}

const few = list(8);
const inserted = (line: string) => [...few.slice(0, 40), line, ...few.slice(40)];
const changed = (at: number, line: string) => few.with(at, line);
const quoted = few.map((line) => `"${line.replaceAll(',', '","')}"`);

/** Each as its bytes, and whether DuckDB may read it. */
const TRAPS: readonly [what: string, bytes: string, byDuckDb: boolean][] = [
  ['plain', `${few.join('\n')}\n`, true],
  ['no line end at the end', few.join('\n'), true],
  ['CRLF', few.join('\r\n'), true],
  ['a byte order mark', `\ufeff${few.join('\n')}`, true],
  ['quoted', quoted.join('\n'), true],
  ['tabs', few.map((line) => line.replaceAll(',', '\t')).join('\n'), true],
  [
    'one lone LF among CRLF',
    `${few.slice(0, 30).join('\r\n')}\n${few.slice(30).join('\r\n')}`,
    false,
  ],
  [
    'a blank before a mark',
    [...quoted.slice(0, 40), '"陕西省", "1990-01-09","7"'].join('\n'),
    false,
  ],
  ['a mark in a label', changed(40, '陕西"省,1990-01-09,7').join('\n'), false],
  ['a blank line', inserted('').join('\n'), false],
  ['a line too short', inserted('陕西省,1990-01-09').join('\n'), false],
  ['a line too long', inserted('陕西省,1990-01-09,7,8').join('\n'), false],
  ['a note at the end', [...few, '注：初步数,,'].join('\n'), false],
  ['a sum', inserted('合计,1990-01-01,70').join('\n'), false],
  ['the header again', inserted(few[0] ?? '').join('\n'), false],
  ['a year for the last figure', [...few.slice(0, -1), '青海省,1990-01-08,2016'].join('\n'), false],
  ['a telephone in a label', inserted('13912345678,1990-01-01,70').join('\n'), false],
  ...[
    '+5',
    '-0',
    '1e5',
    '007',
    '12345678901234567',
    '12%',
    '1,5',
    '"1,234.5"',
    'n/a',
    '7 p',
    '5*',
    '',
  ]
    .map((figure) => figure.replace(/^1,5$/, '"1,5"'))
    .map((figure): [string, string, boolean] => [
      `${figure === '' ? 'no figure' : figure} late`,
      changed(45, `陕西省,1990-01-20,${figure}`).join('\n'),
      true,
    ]),
  ['a key twice, late', inserted('北京市,1990-01-01,9').join('\n'), true],
  ['the same twice, late', inserted(few[1] ?? '').join('\n'), true],
  ['a day to come', changed(45, '陕西省,2025-01-01,9').join('\n'), true],
  ['an unknown area', changed(45, '某省,1990-01-20,9').join('\n'), true],
  ['impossible', changed(45, '陕西省,1990-01-20,-9.5').join('\n'), true],
];

/** Everything a load leaves behind, but for when it was. */
const LEFT = [
  'select * exclude (received_at, recorded_at) from load',
  'from decision order by all',
  'from load_line order by first_line',
  'from finding order by all',
  'from said order by all',
  'select * exclude (recorded_at) from vintage order by all',
];

async function withContext<T>(
  work: (context: LoadContext) => Promise<T>,
  dryRun = true,
): Promise<T> {
  const ledger = await openLedger(workspace.directory);
  try {
    const options = { settings: readSettings([]), pipeline: null, again: false, dryRun };
    const context = await loadContext(ledger, loadPlan(workspace.places.plan), options);
    return await work({ ...context, mostChecked: 0 });
  } finally {
    ledger.close();
  }
}

function submissionOf(name: string, bytes: string) {
  const [submission] = collectSubmissions([workspace.write(name, bytes)], '2024-03-05T08:00:00Z');
  if (!submission) throw new Error('the file was just written');
  return submission;
}

test('DuckDB reads a file only where it reads the same as the reader of record', async () => {
  await withContext(async (context) => {
    const { db } = context.ledger;
    const leftBy = (take: () => Promise<LoadReport>) =>
      db.rehearse(async () => {
        const left: unknown[] = [await take()];
        for (const sql of LEFT) left.push(await db.rows(sql));
        return left;
      });
    for (const [what, bytes, byDuckDb] of TRAPS) {
      const file = submissionOf('trap.csv', bytes);
      const incoming = { copy: file.path, surveying: survey(file.path) };
      const bulk = await leftBy(() => loadBulk(context, file, incoming, null)).catch(
        (error: unknown) => {
          if (error instanceof Irregular) return null;
          throw error;
        },
      );
      expect([what, bulk !== null]).toEqual([what, byDuckDb]);
      const byReader = () => loadFile(context, file, readFileSync(file.path));
      if (bulk) expect([what, bulk]).toEqual([what, await leftBy(byReader)]);
    }
  });
});

/** Further down than what is read of a file to know its form. */
const late = (line: string) => list(400).toSpliced(2700, 0, line);

test.each([
  ['a line too long', late('陕西省,1990-01-09,7,8'), '第 2701 行有 4 栏，表头有 3 栏'],
  ['a blank line', late(''), '有空行'],
  ['a sum', late('合计,1990-01-01,70'), '“地区”栏中的“合计”可能不是数据'],
])('too large for the reader, a file with %s is refused with why', async (_, lines, why) => {
  const [report] = await withContext(
    async (context) => [
      await loadLargeFile(context, submissionOf('large.csv', lines.join('\n')), null, 0),
    ],
    false,
  );
  expect(report).toMatchObject({ loadId: null, outcome: 'rejected' });
  expect(report.findings[0]?.message).toContain(why);
  expect(readdirSync(dataPaths(workspace.directory).files)).toEqual([]);
});

test('a large file that is gone when it is to be copied is told as one that cannot be opened', async () => {
  const gone = submissionOf('gone.csv', few.join('\n'));
  rmSync(gone.path);
  const report = await withContext((context) => loadLargeFile(context, gone), false);
  expect(report).toMatchObject({ loadId: null, findings: [{ rule: 'source-error' }] });
});

/** So long that it goes the way of large files where nothing is checked. */
const DAYS = 6_100;
const SOME = `select value, load_id, source_line, source_column, source_text, revision_reason
  from vintage
  where area_id = '110000' and period_start = '1990-01-03'
  order by recorded_at`;

test('large and small files revise each other, and are withdrawn and made again alike', async () => {
  const first = submissionOf('first.csv', list(DAYS).join('\n'));
  const tried = await withContext((context) =>
    context.ledger.db.rehearse(() => take(context, first)),
  );
  expect(tried).toMatchObject([{ outcome: 'accepted', observations: { added: 7 * DAYS } }]);
  const small = submissionOf('small.csv', '地区,时间,人口\n北京市,1990-01-03,8.00\n');
  const lines = list(DAYS, (at) => (at % 10_000 === 2 ? '9.0' : `${(at % 900) + 1}.50`));
  const second = submissionOf('second.csv', lines.join('\r\n'));
  await withContext(async (context) => {
    const { ledger, plan } = context;
    expect(await take(context, first)).toMatchObject([{ observations: { added: 7 * DAYS } }]);
    expect(await take(context, small)).toMatchObject([{ observations: { revised: 1 } }]);
    expect(await take(context, second)).toMatchObject([
      { outcome: 'accepted', observations: { added: 0, revised: 5, unchanged: 7 * DAYS - 5 } },
    ]);
    const revised = { source_column: 3, revision_reason: '重新报送，未说明原因' };
    const [begun, later, latest, ...others] = await ledger.db.rows(SOME);
    expect(begun).toMatchObject({ value: 3.5, source_line: 4, source_text: '3.50' });
    expect(later).toMatchObject({ ...revised, value: 8, source_line: 2, source_text: '8.00' });
    expect(latest).toMatchObject({ ...revised, value: 9, source_line: 4, source_text: '9.0' });
    expect(others).toEqual([]);
    await withdrawLoad(ledger, 'L000003', '错报', null);
    const withdrawn = await ledger.db.rows(SOME);
    expect(withdrawn[3]).toMatchObject({ value: 8, load_id: 'L000002', source_line: 2 });
    const rebuilt = await rebuildLedger(ledger, plan, () => undefined);
    expect(rebuilt).toMatchObject({ loads: 3, withdrawals: 1, differing: 0 });
  }, false);
});

function take(context: LoadContext, submission: Submission): Promise<LoadReport[]> {
  return ingestFiles(context, [submission], () => undefined);
}

/** So long that it goes the way of large files. */
const long = (of: (at: number) => string) => list(15_000, of, 1970);

test('killed at random moments, a large load is wholly there or wholly absent', async () => {
  const child = fileURLToPath(new URL('../src/ledger-child.ts', import.meta.url));
  await workspace.ingest([workspace.write('0.csv', few.join('\n'))]);
  const order = (round: number): Order => ({
    ...{ kind: 'ingest', places: workspace.places },
    request: {
      submissions: [submissionOf(`${round}.csv`, long((at) => `${at % 90}.${round}`).join('\n'))],
      options: { settings: readSettings([]), pipeline: null, again: false, dryRun: false },
    },
  });
  const started = performance.now();
  for (let round = 1, whole = 0; round < 4; round += 1) {
    const process = fork(child, { stdio: 'ignore' });
    process.send(order(round));
    const timer =
      whole > 0 ? setTimeout(() => process.kill('SIGKILL'), Math.random() * whole) : undefined;
    await once(process, 'exit');
    clearTimeout(timer);
    whole ||= performance.now() - started;
    const halves = await workspace.ledger((db) =>
      db.rows(`
        select load_id
        from load
        left join said using (load_id)
        group by load_id
        having count(said.value) <> any_value(load.added + load.revised + load.unchanged)
        union all
        select sequence::varchar from bulk_value anti join load using (sequence)`),
    );
    expect(halves).toEqual([]);
  }
}, 120_000);
