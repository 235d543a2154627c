import { read } from '@monitor/tabular';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogueOf, check } from '../src/check.ts';
import { knownForms } from '../src/known-forms.ts';
import type { LoadReport } from '../src/report.ts';
import { readSettings } from '../src/settings.ts';
import { Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => {
  workspace.remove();
});

/** A form that no pipeline declares; its header names the month. */
const form = (month: number, figures: string, head = `2023年${month}月末人数（万人）`) =>
  `人口月报\n序号,行政区,${head},备注\n1,陕西省,${figures},\n2,甘肃省,2465,含流动人口\n`;
const meaning = ['column[行政区]=area', 'column[序号]=none', 'column[备注]=none'];
const lesson = [...meaning, 'column[2023年6月末人数]=resident-population@万人'];

async function handIn(
  name: string,
  content: string,
  set: readonly string[] = [],
  pipeline: string | null = set.length > 0 ? 'reference' : null,
): Promise<LoadReport | undefined> {
  const [load] = await workspace.ingest([workspace.write(name, content)], { set, pipeline });
  return load;
}

const rows = async (sql: string) =>
  (await (await workspace.publication()).rows(sql)).map((row) => Object.values(row).join(' '));

const withdraw = (mappingId: string) =>
  workspace.command('withdraw-mapping', { mappingId, reason: '教错了', actor: null });

const mappingId = async () => (await rows('select distinct mapping_id from mapping'))[0] ?? '';

const FIGURES = 'select area_id, period_end, value, load_id from observation order by all';

test('what was taught on one file reads the next of its shape', async () => {
  expect(await handIn('5月.csv', form(5, '3950'))).toMatchObject({ outcome: 'unrecognised' });
  expect(await handIn('6月.csv', form(6, '3952'), lesson)).toMatchObject({
    outcome: 'accepted',
    pipeline: 'reference',
    observations: { added: 2 },
  });
  expect(await handIn('七月.csv', form(7, '3953'))).toMatchObject({ outcome: 'accepted' });
  expect(await handIn('5月.csv', form(5, '3950'))).toMatchObject({ outcome: 'accepted' });
  expect(await rows(FIGURES)).toEqual([
    '610000 2023-05-31 3950 L000004',
    '610000 2023-06-30 3952 L000002',
    '610000 2023-07-31 3953 L000003',
    '620000 2023-05-31 2465 L000004',
    '620000 2023-06-30 2465 L000002',
    '620000 2023-07-31 2465 L000003',
  ]);
  expect(await rows('select version, pipeline_id, load_id from mapping')).toEqual([
    '1 reference L000002',
  ]);
  expect(await rows("select kind from event where kind like 'mapping%'")).toEqual(['mapping']);
  const decided = `select subject, value, basis, decided_by from decision
    where subject similar to 'pipeline|column.*' order by load_id, subject`;
  const [taught, ...others] = await rows(decided);
  expect(taught).toBe('column[2023年6月末人数] 年末常住人口（万人） 由提交人指定 person');
  expect(
    others.slice(-2).every((text) => /按报送人 \d{4}-\d\d-\d\d 教的对应关系 person$/.test(text)),
  ).toBe(true);
});

test('a browser shows what a lesson makes of a file, before anything is sent', async () => {
  await handIn('a.csv', form(6, '3952'), lesson);
  const { pipelines, plan } = await knownForms(await workspace.publication());
  const checked = (text: string, set: readonly string[], pipeline: string | null) =>
    check(
      {
        ...{ catalogue: catalogueOf(plan), pipelines, pipeline },
        ...{ settings: readSettings(set), receivedDay: '2024-01-01' },
      },
      read(new TextEncoder().encode(text)),
    );
  const other = form(6, '3952').replace('备注', '说明');
  const title = ({ perTable }: ReturnType<typeof checked>) =>
    perTable[0]?.contract.title.zh ?? null;
  expect(title(checked(form(8, '3952'), [], null))).toBe('人数、备注、序号、行政区');
  expect(title(checked(other, [], null))).toBeNull();
  const changed = lesson.map((one) => one.replace('备注', '说明'));
  expect(title(checked(other, changed, 'reference'))).toBe('人数、序号、行政区、说明');
  const wrong = checked(other, ['column[说明]=people@人'], 'reference');
  expect(wrong.findings[0]?.message).toBe(
    '指标目录内没有“people”，请从列表中选择指标（命令行写指标代码）。',
  );
});

test('taught anew, a shape has a new version and is read anew; taught the same, it has not', async () => {
  await handIn('a.csv', form(6, '3952'), [...meaning, 'column[2023年6月末人数]=none']).catch(
    (error: unknown) => expect(String(error)).toContain('没有说明哪一列是指标的数值'),
  );
  const bare = (month: number) => form(month, '3952', `2023年${month}月人数`);
  const inUnit = (unit: string) => [
    ...meaning,
    `column[2023年6月人数]=resident-population@${unit}`,
  ];
  await handIn('a.csv', bare(6), inUnit('人'));
  expect(await handIn('b.csv', bare(7))).toMatchObject({ observations: { added: 2 } });
  await handIn('a.csv', bare(6), inUnit('万人'));
  await handIn('a2.csv', bare(6), [...inUnit('万人')].reverse());
  expect(await rows('select version, load_id from mapping order by all')).toEqual([
    '1 L000001',
    '2 L000003',
  ]);
  expect(await handIn('b.csv', bare(7))).toMatchObject({ observations: { revised: 2 } });
  const values = await rows('select distinct value from observation order by all');
  expect(values).toEqual(['2465', '3952']);
});

test('put out of use it reads nothing more, and a rebuild replays it all', async () => {
  await handIn('a.csv', form(6, '3952'), lesson);
  const id = await mappingId();
  await withdraw(id);
  expect(await handIn('b.csv', form(7, '3953'))).toMatchObject({ outcome: 'unrecognised' });
  await expect(withdraw(id)).rejects.toThrow('已经停用');
  await expect(withdraw('mapping-0')).rejects.toThrow('没有编号为 mapping-0 的对应关系');
  await handIn(
    'c.csv',
    form(8, '3954'),
    lesson.map((one) => one.replace('6月', '8月')),
  );
  await handIn('d.csv', form(9, '3955'));
  const all = () =>
    workspace.ledger(async (db) => ({
      mappings: await db.rows<{ version: number; contract: string | null }>(
        'from mapping order by all',
      ),
      vintages: await db.rows('from observation_vintage order by all'),
    }));
  const before = await all();
  expect(before.mappings.map(({ version, contract }) => [version, contract === null])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ]);
  expect(await workspace.command('rebuild', {})).toMatchObject({
    loads: 4,
    withdrawals: 0,
    differing: 0,
  });
  expect(await all()).toEqual(before);
});

test('a purged file leaves what was taught on it', async () => {
  await handIn('a.csv', form(6, '3952'), lesson);
  await handIn('b.csv', form(7, '3953'));
  const [before] = await rows('select contract from mapping');
  const purging = { loadId: 'L000001', reason: '误传', actor: null };
  await workspace.command('purge', purging);
  expect(await rows(FIGURES)).toHaveLength(2);
  expect(await rows('select contract from mapping')).toEqual([before]);
  expect(await workspace.command('rebuild', {})).toMatchObject({ loads: 1, differing: 0 });
});

test.for<[problem: string, set: readonly string[]]>([
  ['指标目录内没有“people”', ['column[2023年6月末人数]=people@人']],
  ['不能换算为“年末常住人口”的单位万人', ['column[2023年6月末人数]=resident-population@公顷']],
  ['计量单位“qq”无法识别', ['column[备注]=resident-population@qq']],
  ['没有写明计量单位', ['column[备注]=resident-population']],
  ['表头写明单位为万人', ['column[2023年6月末人数]=resident-population@人']],
  ['没有“人口”列', ['column[人口]=resident-population@人', 'column[备注]=none']],
  ['没有说明哪一列是指标的数值', ['column[备注]=none']],
])('%s', async ([problem, set]) => {
  await expect(handIn('a.csv', form(6, '3952'), set)).rejects.toThrow(problem);
  await expect(handIn('a.csv', form(6, '3952'), set, null)).rejects.toThrow('--pipeline');
});

test('of a file that gives no value nothing is learnt', async () => {
  expect(
    await handIn('a.csv', form(6, '3952').replaceAll(/,(3952|2465),/g, ',没有,'), lesson),
  ).toMatchObject({
    outcome: 'rejected',
    pipeline: 'reference',
  });
  expect(await rows('from mapping')).toEqual([]);
  expect(await handIn('b.csv', form(7, '3953'))).toMatchObject({ outcome: 'unrecognised' });
  expect(
    await handIn(
      'c.csv',
      form(7, '3953'),
      lesson.map((one) => one.replace('6月', '7月')),
    ),
  ).toMatchObject({ outcome: 'accepted' });
  expect(await rows('select version, load_id from mapping')).toEqual(['1 L000003']);
  expect(await workspace.command('rebuild', {})).toMatchObject({ loads: 3, differing: 0 });
  expect(await rows('select version, load_id from mapping')).toEqual(['1 L000003']);
});

test('the unit a person said is theirs, and later that of who taught it', async () => {
  const bare = (month: number) => form(month, '3952', `2023年${month}月人数`);
  await handIn('a.csv', bare(6), [...meaning, 'column[2023年6月人数]=resident-population@万人']);
  await handIn('b.csv', bare(7));
  const units = await rows(
    "select basis, decided_by from decision where subject like 'unit%' order by load_id",
  );
  expect(units[0]).toBe('由提交人指定 person');
  expect(units[1]).toMatch(/^按报送人 .+ 教的对应关系 person$/);
});

test.for([
  [
    '有几列都叫“数量”',
    '镇,数量,数量\n陕西省,5,6\n甘肃省,7,8\n',
    ['column[数量]=resident-population@人'],
  ],
  ['没有表头', '陕西省,5,6\n甘肃省,7,8\n', ['column[column 2]=resident-population@人']],
] as const)('%s: nothing can be said of one of them', async ([why, content, set]) => {
  await expect(handIn('a.csv', content, set)).rejects.toThrow(why);
});

test('columns of months have one name, that of the table', async () => {
  const wide = (year: number) =>
    `${year}年各省人数\n行政区,${year}年1月,${year}年2月\n陕西省,3950,3951\n甘肃省,2465,2466\n`;
  const set = [
    'column[行政区]=area',
    ...[1, 2].map((month) => `column[2022年${month}月]=resident-population@万人`),
  ];
  expect(await handIn('a.csv', wide(2022), set)).toMatchObject({ observations: { added: 4 } });
  expect(await handIn('b.csv', wide(2023))).toMatchObject({ observations: { added: 4 } });
  const untitled = wide(2022).replace(/.*\n/, '');
  await expect(handIn('c.csv', untitled, set)).rejects.toThrow('表上方须有标题');
});
