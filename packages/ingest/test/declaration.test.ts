import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPlan } from '@monitor/plan';
import { declarationFile, loadPipelines, pipelinesDirectory } from '../src/index.ts';
import { readDeclaration } from '../src/declaration.ts';
import { Workspace } from './workspace.ts';

const pipelines = await loadPipelines(pipelinesDirectory());
const plan = loadPlan(new URL('../../../data/plan', import.meta.url).pathname);
const said = {
  kind: 'zero',
  pipeline: 'urban-construction',
  form: 'sanitation',
  department: null,
} as const;

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

const declare = async (
  declaring: Partial<Parameters<typeof declarationFile>[2]>,
  again = false,
) => {
  const { fileName, text } = declarationFile(pipelines, plan, {
    ...said,
    period: '2023-07',
    ...declaring,
  });
  const [load] = await workspace.ingest([workspace.write(fileName, text)], { again });
  return load;
};

const declared = async () =>
  (await workspace.publication()).rows<object>(
    `select kind, period_start, period_end, pipeline_id, contract_id
     from declaration join load using (load_id) where withdrawn_at is null`,
  );

test.for([
  ['2023-07', '2023年7月'],
  ['2023年07月', '2023-07'],
])('the same period however written is the same file: %s, %s', ([one, other]) => {
  const text = (period: string) => declarationFile(pipelines, plan, { ...said, period }).text;
  expect(text(one ?? '')).toBe(text(other ?? ''));
  expect(readDeclaration(Buffer.from(text(one ?? '')))).toMatchObject({
    ...{ kind: 'zero', pipelineId: 'urban-construction', contractId: 'sanitation' },
    ...{ start: '2023-07-01', end: '2023-07-31' },
  });
});

test.for([
  [{ pipeline: 'nobody' }, '没有数据管道'],
  [{ form: 'nothing' }, '没有报表 nothing'],
  [{ form: null }, '有几种报表'],
  [{ period: '2023年' }, '不是“环卫作业月报”的数据期'],
  [{ period: '七月' }, '2023-07'],
] as const)('%o is refused: %s', ([wrong, why]) => {
  expect(() => declarationFile(pipelines, plan, { ...said, period: '2023-07', ...wrong })).toThrow(
    why,
  );
});

test('a declaration is a load: kept, known again, replayed, withdrawn', async () => {
  expect(await declare({})).toMatchObject({
    outcome: 'accepted',
    lines: { total: 4, accepted: 4 },
  });
  expect(await declare({})).toMatchObject({ outcome: 'unchanged', loadId: 'L000001' });
  expect(await declared()).toEqual([
    {
      ...{ kind: 'zero', period_start: '2023-07-01', period_end: '2023-07-31' },
      ...{ pipeline_id: 'urban-construction', contract_id: 'sanitation' },
    },
  ]);
  expect(await workspace.command('rebuild', {})).toMatchObject({ loads: 1, differing: 0 });
  expect(await declared()).toHaveLength(1);
  await workspace.command('withdraw', { loadId: 'L000001', reason: '有数', actor: null });
  expect(await declared()).toEqual([]);
});

test('a declared period is not missing from the series its form brings', async () => {
  const figures =
    '数据库：分省年度数据\n指标：年末常住人口(万人)\n地区,2022年,2020年\n陕西省,3956,3955\n';
  await workspace.ingest([workspace.write('a.csv', figures)]);
  const coverage = async () =>
    (await workspace.publication()).row<object>(
      "select missing, declared from coverage where area_id = '610000'",
    );
  expect(await coverage()).toEqual({ missing: 1, declared: 0 });
  const form = { pipeline: 'reference', form: 'statistics-export', period: '2021年' };
  await declare({ ...form, kind: 'unchanged' });
  expect(await coverage()).toEqual({ missing: 0, declared: 1 });
});

test('a department declares of its own forms alone, and else nothing is recorded', async () => {
  const { fileName, text } = declarationFile(pipelines, plan, { ...said, period: '2023-07' });
  const file = workspace.write(fileName, text);
  const as = (department: string) => ({ web: { department, revisionReason: null } });
  await expect(workspace.ingest([file], as('transport'))).rejects.toMatchObject({
    rule: 'department',
  });
  expect(await workspace.ingest([file], as('housing'))).toMatchObject([{ loadId: 'L000001' }]);
});

test('a period not over, or of which figures came, cannot be declared', async () => {
  await expect(declare({ period: '2090-07' })).rejects.toMatchObject({
    ...{ rule: 'not-over', detail: '2090-07-31' },
  });
  const figures = '数据库：分省年度数据\n指标：年末常住人口(万人)\n地区,2023年\n陕西省,3952\n';
  await workspace.ingest([workspace.write('a.csv', figures)]);
  const form = { pipeline: 'reference', form: 'statistics-export', period: '2023年' };
  await expect(declare({ ...form, kind: 'unchanged' })).rejects.toThrow(
    '本期已报送数据，不能再作零报告或无变化的声明。',
  );
  expect(await declare({ ...form, period: '2022年' })).toMatchObject({
    ...{ loadId: 'L000002', outcome: 'accepted' },
  });
  expect(await declared()).toHaveLength(1);
});
