import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPlan } from '@monitor/plan';
import { readAny } from '@monitor/tabular';
import { openPublication, planDirectory } from '@monitor/warehouse';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf, check } from '../src/check.ts';
import { formSheet } from '../src/forms/form-sheet.ts';
import { workbook } from '../src/forms/form-workbook.ts';
import { blankForm, loadPipelines } from '../src/index.ts';
import { knownForms } from '../src/known-forms.ts';
import { formOf, periodOf } from '../src/forms/owed-form.ts';
import { Workspace } from './workspace.ts';

/** Taken in already: `npm run demonstration -w @monitor/cli`, which `npm test` does first. */
const DEMONSTRATION = fileURLToPath(
  new URL('../../../apps/cli/build/demonstration', import.meta.url),
);
/** An invented county whose forms say their period otherwise. */
const COUNTY = fileURLToPath(new URL('../../../apps/cli/test/second-county', import.meta.url));
const RECEIVED = '2026-03-01';

const known = await knownForms();
const catalogue = catalogueOf(known.plan);
const publication = await openPublication(DEMONSTRATION);
const forms = known.pipelines
  .filter(({ department }) => department !== null)
  .flatMap(({ id, contracts }) => contracts.map((contract) => ({ pipeline: id, contract })));
const make = (pipeline: string, form: string | null, period: string | null = null) =>
  blankForm(publication, known, { pipeline, form, period });

const workspace = new Workspace(planDirectory());
beforeAll(() => workspace.copy(DEMONSTRATION));
afterAll(() => workspace.remove());

const SHEET = 'xl/worksheets/sheet1.xml';

/** Fills a form in as a clerk whose figures are last period's: each blank cell with what stands in grey beside it. */
function filledIn(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly cells: number } {
  const parts = unzipSync(bytes);
  let cells = 0;
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array()).replaceAll(
    /<c r="(\w+)" s="(\d+)"\/><c r="\w+" s="\d+"( t="s")?>(<v>[^<]*<\/v>)<\/c>/g,
    (pair: string, at: string, style: string, type = '', value = '') => {
      cells += 1;
      return pair.replace(
        `<c r="${at}" s="${style}"/>`,
        `<c r="${at}" s="${style}"${type}>${value}</c>`,
      );
    },
  );
  return { bytes: zipSync({ ...parts, [SHEET]: strToU8(xml) }), cells };
}

test.for(forms)(
  '$contract.title.zh, filled in, is recognised without a word and without a finding',
  async ({ pipeline, contract }) => {
    const blank = await make(pipeline, contract.id);
    const { bytes, cells } = filledIn(blank.bytes);
    expect(cells).toBeGreaterThan(0);
    const reading = await readAny(new Uint8Array(bytes));
    const settings = { units: {} };
    const checked = check(
      { catalogue, pipelines: known.pipelines, pipeline: null, settings, receivedDay: RECEIVED },
      reading,
    );
    expect(checked.findings).toEqual([]);
    expect(checked.personal).toEqual([]);
    expect(checked.perTable.map((binding) => binding?.contract.id)).toEqual([contract.id]);
  },
);

test('what was filled in is observed for the next period, and of a blank form nothing is', async () => {
  const blanks = await Promise.all(
    forms.map(async ({ pipeline, contract }) => {
      const { fileName, bytes } = await make(pipeline, contract.id);
      return { contract, fileName, blank: bytes, ...filledIn(bytes) };
    }),
  );
  const receivedAt = `${RECEIVED}T00:00:00Z`;
  const empty = await workspace.ingest(
    blanks.map(({ fileName, blank }) => workspace.write(`blank/${fileName}`, blank)),
    { receivedAt, dryRun: true },
  );
  expect(empty.map(({ observations }) => observations.added + observations.revised)).toEqual(
    // A row of tasks without progress is a statement: nothing was done.
    empty.map(({ file }) => (file.startsWith('重点任务') ? expect.any(Number) : 0)),
  );
  const loads = await workspace.ingest(
    blanks.map(({ fileName, bytes }) => workspace.write(`filled/${fileName}`, bytes)),
    { receivedAt },
  );
  expect(loads.map(({ outcome }) => outcome)).toEqual(forms.map(() => 'accepted'));
  const after = await workspace.publication();
  // Six months at once stand beside the six before, all others beside the newest.
  const differing = await after.rows<object>(
    `select now.indicator_id, now.area_id, now.period_end, now.value, before.value as earlier
     from observation_vintage as now
     join load using (load_id)
     asof left join (
       select * from observation_vintage where demonstration and origin = 'reported'
     ) as before
       on now.indicator_id = before.indicator_id and now.area_id = before.area_id
       and now.frequency = before.frequency
       and now.period_start - if(contract_id = 'services', interval 5 month, interval 0 day)
         > before.period_end
     where not now.demonstration and now.origin = 'reported'
       and (before.value is null or abs(now.value - before.value) > 1e-9 * abs(before.value))`,
  );
  expect(differing).toEqual([]);
  const figures = blanks.filter(({ contract }) => contract.kind === 'observations');
  const [counted] = await after.rows<{ count: number }>(
    "select count(*) as count from observation_vintage where not demonstration and origin = 'reported'",
  );
  expect(counted?.count).toBe(figures.reduce((sum, { cells }) => sum + cells, 0));
}, 120_000);

test.for([
  ['reference', null, null, '不由部门填报'],
  ['nobody', null, null, '没有数据管道'],
  ['health', null, null, '有几种报表'],
  ['health', 'services', '2024-01', '不是“医疗服务半年报”的数据期'],
] as const)(
  'of %s, form %s, period %s there is no form: %s',
  async ([pipeline, form, period, why]) => {
    await expect(make(pipeline, form, period)).rejects.toThrow(why);
  },
);

test.for([
  ['yearbook', '2024年', ['地方', '年度', '户数(户)', '上期户数(户)']],
  ['outages', '2024-02', ['地方', '停水(起)', '上期停水(起)']],
] as const)(
  'a form that states its period in a column, or nowhere, has it too: %s',
  async ([form, text, headers]) => {
    const pipelines = await loadPipelines(path.join(COUNTY, 'pipelines'));
    const plan = loadPlan(path.join(COUNTY, 'plan'));
    const { contract, owed } = formOf(pipelines, plan, 'rural-statistics', form);
    const period = periodOf(text, contract, owed);
    const before = { values: [], progress: [], problems: [] };
    const sheet = formSheet({ contract, owed, period, plan, before });
    expect(sheet.columns.map(({ title }) => title).slice(0, headers.length)).toEqual(headers);
    // A figure in every blank column of figures.
    const rows = sheet.rows.map((row) =>
      row.map((cell, at) => (cell === null && sheet.columns[at]?.before === false ? 1 : cell)),
    );
    const reading = await readAny(await workbook('表', { ...sheet, rows }));
    const receivedDay = RECEIVED;
    const asked = { pipelines, pipeline: null, settings: { units: {} }, receivedDay };
    const { findings, perTable } = check({ catalogue: catalogueOf(plan), ...asked }, reading);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(perTable[0]?.contract.id).toBe(form);
  },
);

test('the period is the one after the newest, or the one asked for', async () => {
  const names = await Promise.all([
    make('urban-construction', 'sanitation'),
    make('education', 'enrolment'),
    make('health', 'services', '2022年下半年'),
  ]);
  expect(names.map(({ fileName }) => fileName)).toEqual([
    '环卫作业月报_2024年2月.xlsx',
    '学前和义务教育入学情况_2024年.xlsx',
    '医疗服务半年报_2022年下半年.xlsx',
  ]);
});
