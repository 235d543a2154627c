import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '@monitor/tabular';
import { dataPaths, planDirectory } from '@monitor/warehouse';
import { afterAll, expect, test } from 'vitest';
import { catalogueOf, check } from '../src/check.ts';
import { knownForms } from '../src/known-forms.ts';
import type { ReportedFinding } from '../src/report.ts';
import { readSettings } from '../src/settings.ts';
import { Workspace } from './workspace.ts';

/** Taken in already: `npm run demonstration -w @monitor/cli`, which `npm test` does first. */
const DEMONSTRATION = fileURLToPath(
  new URL('../../../apps/cli/build/demonstration', import.meta.url),
);

const workspace = new Workspace(planDirectory());
workspace.copy(DEMONSTRATION);
const { pipelines, plan } = await knownForms(await workspace.publication());
const catalogue = catalogueOf(plan);
afterAll(() => workspace.remove());

const checked = (bytes: Uint8Array, receivedDay: string, set: readonly string[] = []) => {
  const settings = readSettings(set);
  return check({ catalogue, pipelines, pipeline: null, settings, receivedDay }, read(bytes));
};

/** Only the ledger knows what an earlier ledger of problems said. */
const LEDGER_ALONE = new Set(['sequential-value']);

/** One text for each finding, in an order of their own: of equal places either may come first. */
function told(findings: readonly ReportedFinding[]): string[] {
  return findings
    .map(({ severity, line, column, value, rule, message }) =>
      // Tried now, a file is received today.
      [severity, line, column, value, rule, message.replace(/的日期 .+$/, '')].join(' '),
    )
    .toSorted();
}

test('of every demonstration file a browser says what the load said', async () => {
  const publication = await workspace.publication();
  const loads = await publication.rows<{ load_id: string; sha256: string; day: string }>(
    'select load_id, sha256, (received_at + interval 8 hours)::date as day from load',
  );
  const findings = await publication.rows<ReportedFinding & { load_id: string }>(
    'select *, column_name as "column" from finding',
  );
  const { files } = dataPaths(workspace.directory);
  expect(findings.length).toBeGreaterThan(20);
  // The contradictions planted in the demonstration, and nothing else.
  const asked = findings.filter(
    ({ rule }) => rule === 'row-constraint' || rule === 'deviated-value',
  );
  expect(asked.map(({ message }) => /^(.+?)(?:填报)?为/.exec(message)?.[1]).toSorted()).toEqual(
    ['初中毕业生升学率', '道路清扫覆盖率', '道路长度'].toSorted(),
  );
  for (const { load_id, sha256, day } of loads) {
    const here = checked(readFileSync(path.join(files, sha256)), day);
    const there = findings.filter(
      (finding) => finding.load_id === load_id && !LEDGER_ALONE.has(finding.rule),
    );
    expect(told(here.findings), load_id).toEqual(told(there));
  }
});

const HEAD = '区域,月份,主干道检查灯数(盏),主干道亮灯数(盏),主干道亮灯率(%),照明设施总数(处)';
const sound = ['10', '11', '12'].map((month) => `县城建成区,2023年${month}月,1200,1100,91.7,3800`);
const cases: readonly (readonly [rules: readonly string[], ...lines: readonly string[]])[] = [
  [['type-error'], '县城建成区,2024年2月,停电,2,,'],
  [['constraint-error'], '县城建成区,2024年2月,,,100.8,'],
  [['constraint-error'], '县城建成区,2024年2月,-3,,,'],
  [
    ['primary-key', 'primary-key'],
    '县城建成区,2024年2月,1200,1,,',
    '县城建成区,2024年2月,"1,201",,,',
    '县城建成区,2024年3月,2,,,',
  ],
  [['duplicate-row'], '县城建成区,2024年2月,1200,,,', '县城建成区,2024年2月,1200,,,'],
  [['future-period'], '县城建成区,2099年2月,1,,,'],
  [['type-error'], '县城建成区,月底,1,,,'],
  [['foreign-key'], '某地,2024年2月,1,,,'],
  [['extra-cell'], ...sound, '县城建成区,2024年2月,1,1,,,1'],
];

test.for([
  { set: [], rules: cases.map(([rules]) => rules) },
  { set: ['unit=公顷'], rules: null },
  { set: ['unit[没有的列]=盏', 'area=610921'], rules: null },
])('files are told of as a dry run tells of them, with $set', async ({ set, rules }) => {
  const texts = cases.map(([, ...lines]) => [HEAD, ...lines, ''].join('\n'));
  const files = texts.map((text, at) => workspace.write(`${at}.csv`, text));
  const loads = await workspace.ingest(files, { dryRun: true, set });
  const here = texts.map((text) => checked(new TextEncoder().encode(text), '2026-01-01', set));
  expect(here.map(({ findings }) => told(findings))).toEqual(
    loads.map(({ findings }) => told(findings)),
  );
  if (rules) expect(here.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(rules);
});

test.for([
  [
    'transport',
    null,
    '这是县住房和城乡建设局的报表，本部门不能代为报送，请交由县住房和城乡建设局报送。',
  ],
  ['housing', 'urban-construction', null],
  [null, 'urban-construction', null],
] as const)('%s hands in a form of housing’s: %s', async ([department, pipeline, why]) => {
  const file = workspace.write('own.csv', [HEAD, ...sound, ''].join('\n'));
  const web = { department, revisionReason: null };
  const taken = workspace.ingest([file], { dryRun: true, web });
  await (why === null
    ? expect(taken).resolves.toMatchObject([{ pipeline }])
    : expect(taken).rejects.toMatchObject({ rule: 'department', message: why }));
});

test.for<[what: string, header: string, cells: readonly string[], kind: string | null]>([
  ['an identity card among names', '姓名', ['张三 11010519491231002X'], 'id-card'],
  ['a wrong check digit', '编号', ['110105194912310021'], null],
  ['no birthday', '编号', ['110105194913310020'], null],
  ['mistyped where so headed', '证件号', ['110105194912310021'], 'id-card'],
  ['several mistyped', '编号', ['110105194912310021', '110105195002120033', '无'], 'id-card'],
  ['telephones so headed', '联系电话', ['无', '无', '无', '13800138000'], 'mobile'],
  [
    'telephones by what stands there',
    '备注',
    ['１３８００１３８０００', '13900139000', ''],
    'mobile',
  ],
  ['money in yuan', '生产总值(元)', ['13800138000'], null],
  ['a longer number', '编号', ['138001380001'], null],
  ['a telephone in parts', '手机', ['138-0915-0001'], 'mobile'],
  ['with blanks', '手机', ['１３８ 0915 0001'], 'mobile'],
  ['with the country', '备注', ['+8613809150010'], 'mobile'],
  ['with the country in digits', '手机', ['0086 138-0915-0010'], 'mobile'],
  ['a landline', '电话', ['0915-5212341'], 'mobile'],
  ['a landline with its area in brackets', '联系方式', ['(0915)5212341'], 'mobile'],
  ['a landline not so headed', '编号', ['0915-5212341'], null],
  [
    'a date, an amount, a credit code',
    '电话',
    ['2024-02-29', '5212341', '91610921MA70XX0X1K'],
    null,
  ],
  ['a code in parts', '编号', ['138-0915-0001'], null],
])('%s', ([, header, cells, kind]) => {
  const text = [`序号,${header}`, ...cells.map((cell, at) => `${at + 1},${cell}`), ''].join('\n');
  const { personal } = checked(new TextEncoder().encode(text), '2026-01-01');
  expect(personal.map((found) => found.kind)).toEqual(kind === null ? [] : [kind]);
});

test.for<[line: string, kind: string | null]>([
  ['填报人 张三 联系电话：13809150001', 'mobile'],
  ['经办人：李四 138-0915-0001', 'mobile'],
  ['注：有疑问请找王五（13809150001）', 'mobile'],
  ['审核：11010519491231002X', 'id-card'],
  ['注：下达资金 13809150001 元', null],
  ['注：项目代码 13809150001', null],
  ['报送单位电话：0915-5212341', null],
  ['共 18091500012 处', null],
])('beside the table: %s', ([line, kind]) => {
  const rows = ['镇,在园幼儿数(人)', '城关镇,1000', '涧池镇,1001', '平梁镇,1002'];
  for (const [at, text] of [
    [line, ...rows],
    [...rows, line],
  ].entries()) {
    const { personal } = checked(new TextEncoder().encode(`${text.join('\n')}\n`), '2026-01-01');
    const found = kind === null ? [] : [[0, kind, at === 0 ? 1 : 5]];
    expect(personal.map((one) => [one.column.index, one.kind, one.line])).toEqual(found);
  }
});
