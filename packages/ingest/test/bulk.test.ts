import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadPlan, type Plan } from '@monitor/plan';
import { openLedger, type Ledger } from '@monitor/warehouse';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pipeline } from '../src/contract.ts';
import { loadContext } from '../src/ingest.ts';
import { Irregular } from '../src/bulk/irregular.ts';
import { loadBulk } from '../src/bulk/large-file.ts';
import { loadFile, type LoadContext } from '../src/load.ts';
import type { LoadReport } from '../src/report.ts';
import { survey } from '../src/bulk/survey.ts';
import { withdrawLoad } from '../src/withdraw.ts';
import { readSettings, type Submission } from '../src/index.ts';
import { Workspace } from './workspace.ts';

/** Everything a load leaves behind, but for when it was. */
const LEFT = [
  'select * exclude (received_at, recorded_at) from load order by load_id',
  'from decision order by all',
  'from load_line order by load_id, first_line',
  'from finding order by all',
  'from said order by all',
  'select * exclude (recorded_at) from vintage order by all',
];

let workspace: Workspace;
let ledger: Ledger;
let plan: Plan;
beforeAll(async () => {
  workspace = new Workspace();
  ledger = await openLedger(workspace.directory);
  plan = invented(loadPlan(workspace.places.plan));
});
afterAll(() => {
  ledger.close();
  workspace.remove();
});

/** What is left when files have been taken in and the last of them withdrawn; the ledger is afterwards as before. */
async function leftBy(
  context: LoadContext,
  files: readonly Submission[],
  takeIn: (context: LoadContext, file: Submission) => Promise<LoadReport | null>,
): Promise<unknown> {
  const { db } = context.ledger;
  return db.rehearse(async () => {
    const [earlier, last] = files.length > 1 ? files : [undefined, files[0]];
    if (!last) throw new Error('no file');
    if (earlier) await byReader(context, earlier);
    const report = await takeIn(context, last);
    if (report === null) return null;
    const left: unknown[] = [report];
    for (const sql of LEFT) left.push(await db.rows(sql));
    await withdrawLoad(context.ledger, report.loadId ?? '', '更正', null);
    left.push(await db.rows(LEFT.at(-1) ?? ''));
    return left;
  });
}

/** Null where the file is left to the reader of record. */
async function byDuckDb(context: LoadContext, file: Submission): Promise<LoadReport | null> {
  const incoming = { copy: file.path, surveying: survey(file.path) };
  return loadBulk(context, file, incoming, null).catch((error: unknown) => {
    if (error instanceof Irregular) return null;
    throw error;
  });
}

async function byReader(context: LoadContext, file: Submission): Promise<LoadReport> {
  return loadFile(context, file, readFileSync(file.path));
}

function submission(file: string): Submission {
  const receivedAt = '2024-03-05T08:00:00.000Z';
  return {
    ...{ path: file, fileName: path.basename(file), submitter: null, department: null },
    ...{ channel: 'cli', receivedAt, demonstration: false, revisionReason: null },
  };
}

const INDICATORS = [
  { id: 'people', rule: 'calendar', bounds: { min: 0 }, plausible: { max: 500 } },
  { id: 'pupils', rule: 'day-09-01', bounds: { max: 900 }, plausible: {} },
  { id: 'kept', rule: 'school-year', bounds: {}, plausible: { min: 1 } },
];

function invented(small: Plan): Plan {
  const [one] = small.indicators;
  if (!one) throw new Error('the small plan has an indicator');
  const indicators = INDICATORS.map(({ id, rule, bounds, plausible }) => ({
    ...{ ...one, id, period: rule, bounds, plausible },
    name: { zh: `指标${id}`, en: id },
  }));
  return { ...small, indicators };
}

const title = { zh: '表', en: 'Form' };
const shared = {
  ...{ version: 1, title },
  kind: 'observations',
  outside: { areas: 'out-of-scope', columns: 'quarantine' },
} as const;
const pipelines: readonly Pipeline[] = [
  {
    ...{ id: 'invented', department: 'bureau', title },
    contracts: [
      {
        ...{ ...shared, id: 'long', requires: [['地区'], ['数值']] },
        ...{ area: { columns: ['地区'] }, period: { columns: ['时间'], default: '2022年' } },
        indicator: { columns: ['项目'] },
        measures: INDICATORS.map(({ id }) => ({
          ...{ indicator: id, names: [`${id} total`, `项目${id}`] },
          unit: '人',
        })),
      },
      {
        ...{ ...shared, id: 'single', requires: [['地区'], ['人口']] },
        ...{ area: { columns: ['地区'] }, period: { columns: ['时间'], default: '2022年' } },
        measures: [{ indicator: 'people', names: ['人口'], unit: '万人' }],
      },
    ],
  },
];

const years = Array.from({ length: 40 }, (_, at) => `${1980 + at}年`);
const usual = {
  地区: ['北京市', '天津市', '河北省', '山西省', '陕西省', '甘肃省', '610000省'].slice(0, 6),
  时间: [...years, '2020/21', '2021年1-6月', '2020年度'],
  项目: ['项目people', '项目pupils', '项目kept', '项目people(万人)'],
  单位: ['人', '万人'],
};
const unusual = {
  地区: ['外省', ' 陕西省', '合计', '注：某', '数据来源：某', '', '北京市"', '2022年', '中计'],
  时间: ['2099年', '某年', '', '2023年:'],
  项目: ['别的', '项目', '', 'people'],
  单位: ['公里', '', '元:人', '%'],
};
const plain = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 1, max: 400 }).map(String) },
  { weight: 40, arbitrary: fc.double({ min: 1, max: 400, noNaN: true }).map((n) => n.toFixed(2)) },
  { weight: 2, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }).map((n) => n.toFixed(4)) },
  { weight: 1, arbitrary: fc.bigInt({ min: 10n ** 13n, max: 10n ** 15n }).map(String) },
);
const oddValue = fc.constantFrom(
  ...[
    '',
    ' ',
    'n/a',
    '—',
    '某',
    '1,234.5',
    '12%',
    '-0',
    '-0.00',
    '1e3',
    '012',
    '12.',
    '.5',
    ' 7',
    '+5',
  ],
  ...['12345678901234567', '2016', '(5)', '１２', '5"', '1_000', '0x1F', 'inf', '注'],
);

type Column = keyof typeof usual;

/** A cell of a column; in wild tables now and then one that needs looking at. */
function cellOf(column: Column, wild: boolean): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 100, arbitrary: fc.constantFrom(...usual[column]) },
    { weight: wild ? 1 : 0, arbitrary: fc.constantFrom(...unusual[column]) },
  );
}

const value = fc.oneof({ weight: 30, arbitrary: plain }, { weight: 1, arbitrary: oddValue });

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  lastEnds: fc.boolean(),
  mark: fc.boolean(),
  quoteAll: fc.boolean(),
});

const columns = fc
  .tuple(
    fc.constantFrom<readonly Column[]>(
      ['地区', '时间', '项目', '单位'],
      ['地区', '项目', '时间'],
      ['时间', '项目', '地区'],
      ['项目', '地区'],
      ['地区', '时间'],
      ['时间', '地区'],
      ['地区'],
    ),
    fc.nat(),
  )
  .map(([texts, place]) => ({ texts, place: 1 + (place % texts.length) }));

/** What may befall a regular file; most often nothing. */
const mishap = fc.oneof(
  { weight: 15, arbitrary: fc.constant(null) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        '',
        'x',
        'a"b',
        '"a',
        '说明：某',
        '合计,1,2,3,4',
        '"某\n某",1,1,1,1',
        '北京市, "2019年",1',
      ],
    ),
  },
);

const tableOf = (form: { texts: readonly Column[]; place: number }) =>
  fc.integer({ min: 0, max: 3 }).chain((wild) => tamedTable(form, wild === 0));

const tamedTable = ({ texts, place }: { texts: readonly Column[]; place: number }, wild: boolean) =>
  fc
    .uniqueArray(fc.tuple(...texts.map((column) => cellOf(column, wild)), value), {
      ...{ minLength: 8, maxLength: 120, size: 'max' },
      // Now and then two lines say the same.
      selector: (cells) => (cells.at(-1)?.endsWith('7') ? cells.join() : cells.slice(0, -1).join()),
    })
    .map((rows) => {
      const figures = texts.includes('项目') ? '数值' : '人口';
      const all = [[...texts, figures], ...rows.map((cells) => [...cells])];
      return all.map((cells) => cells.slice(0, -1).toSpliced(place, 0, cells.at(-1) ?? ''));
    });

const files = columns.chain((form) =>
  fc.record({
    earlier: fc.option(tableOf(form)),
    table: tableOf(form),
    dialect,
    mishap,
    at: fc.nat(),
  }),
);

type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never;

function written(table: readonly (readonly string[])[], how: Dialect, line: string | null, at = 0) {
  const { delimiter, lineEnd, lastEnds, mark, quoteAll } = how;
  const quoted = (cell: string) =>
    quoteAll || cell.includes('"') || cell.includes(delimiter)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const lines = table.map((cells) => cells.map(quoted).join(delimiter));
  if (line !== null) lines.splice(1 + (at % lines.length), 0, line.replaceAll(',', delimiter));
  return `${mark ? '\ufeff' : ''}${lines.join(lineEnd)}${lastEnds ? lineEnd : ''}`;
}

test('what DuckDB takes in and what the reader of record takes in is the same, line by line', async () => {
  // A rehearsal keeps no bytes, so that the same file can be taken in both ways.
  const options = { settings: readSettings([]), pipeline: null, again: true, dryRun: true };
  const context = { ...(await loadContext(ledger, plan, options)), pipelines, mostChecked: 0 };
  let inBulk = 0;
  let all = 0;
  await fc.assert(
    fc.asyncProperty(files, async ({ earlier, table, dialect: how, mishap: line, at }) => {
      const both = [
        ...(earlier ? [workspace.write('earlier.csv', written(earlier, how, null))] : []),
        workspace.write('table.csv', written(table, how, line, at)),
      ].map(submission);
      all += 1;
      const bulk = await leftBy(context, both, byDuckDb);

      if (bulk === null) return;
      inBulk += 1;
      expect(bulk).toEqual(await leftBy(context, both, byReader));
    }),
    { numRuns: 25 },
  );
  expect(inBulk).toBeGreaterThan(all / 8);
});
