import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { dueReport, editionsOf, makeReport } from '@monitor/report';
import { explainCode, openPublication, status, type StatusReport } from '@monitor/warehouse';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeWhatIsDue } from '../src/scheduled-reports.ts';
import { Monitor, repository, type ExplainedValue } from './monitor.ts';
import { readPdf } from './report-readers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** Made by `npm run demonstration`, which turbo runs before. */
const takenIn = path.join(repository, 'apps/cli/build/demonstration');
const monitor = new Monitor();
const including = new Monitor({ plan: 'plan' });
const known = ['--as-known-at', '2023-07-05'] as const;

interface Made {
  readonly outcome: 'made' | 'unchanged';
  readonly folder: string;
  readonly edition: number;
  readonly asKnownAt: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

let made: Made;
beforeAll(async () => {
  cpSync(takenIn, monitor.data, { recursive: true });
  made = await monitor.json<Made>('report', '2023-06', ...known);
});
afterAll(() => {
  for (const each of [monitor, including]) each.remove();
});

test('a report is made once: the same again is the edition there is, what says more is the next', async () => {
  expect(made).toMatchObject({
    outcome: 'made',
    edition: 1,
    asKnownAt: '2023-07-05T15:59:59.999Z',
  });
  expect(made.files.map(({ name }) => name)).toEqual([
    '2023-06.pdf',
    '2023-06.docx',
    '2023-06.xlsx',
    '2023-06.html',
    'report.json',
  ]);
  const again = await monitor.json<Made>('report', '2023-06', ...known);
  expect(again).toEqual({ ...made, outcome: 'unchanged' });
  const later = await monitor.json<Made>(
    'report',
    '2023-06',
    '--as-known-at',
    '2023-09-05',
    '--format',
    'html',
  );
  expect(later).toMatchObject({ outcome: 'made', edition: 2 });
  expect(editionsOf(monitor.data, '2023-06').map(({ manifest }) => manifest.edition)).toEqual([
    2, 1,
  ]);
});

test('every trace code of a month, and some of two others, lead to the value, its file and line', async () => {
  const publication = await openPublication(monitor.data);
  for (const [month, some] of [
    ['2023-06', Infinity],
    ['2023-02', 5],
    ['2023-11', 5],
  ] as const) {
    const out = path.join(monitor.directory, month);
    const formats = ['pdf'] as const;
    await makeReport(publication, monitor.data, { month, language: 'zh', formats, out });
    const { text } = await readPdf(readFileSync(path.join(out, `${month}.pdf`)));
    const codes = [...text.matchAll(/溯源码：([0-9A-Z]{4}-[0-9A-Z]{4})/g)].map(
      ([, code = '']) => code,
    );
    const { targets } = await status(publication, { period: month });
    const valued = targets.filter(({ value }) => value !== null);
    expect(codes).toHaveLength(valued.length);
    for (const code of codes.slice(-some)) {
      const explained = await explainCode(publication, code);
      const source = explained?.source ?? explained?.components[0]?.source;
      expect(source).toMatchObject({ fileName: expect.any(String), line: expect.any(Number) });
      expect(valued.map(({ value }) => value)).toContain(explained?.value);
    }
  }
  // As a person types it.
  const { targets } = await status(publication, { period: '2023-06' });
  const [first] = await monitor.rows<{ code: string }>(
    `select lower(replace(trace_code(indicator_id, area_id, period_start, period_end, recorded_at), '-', '')) as code
     from target_vintage where indicator_id = 'bus-stop-coverage' and period_end = '2023-06-30' limit 1`,
  );
  const explained = await monitor.json<ExplainedValue>('explain', first?.code ?? '');
  expect(targets.map(({ value }) => value)).toContain(explained.value);
});

test('a stored report that would say something else today is told', async () => {
  const { code, stdout } = await monitor.run('report', '2023-06', '--verify');
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: '2023-06 月报第 2 版：重算结果一致。\n2023-06 月报第 1 版：重算结果一致。\n',
  });
  appendFileSync(path.join(made.folder, '2023-06.pdf'), ' ');
  const altered = await monitor.run('report', '2023-06', '--verify');
  expect(altered.code).toBe(1);
  expect(altered.stdout).toContain('2023-06 月报第 1 版：2023-06.pdf 缺失，或已不是编成时的内容');
});

test('a month that is still to come has no report', async () => {
  const { code, stderr } = await monitor.run('report', '2999-01');
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('还没有到') });
});

test('what is due is made once, also after the machine was off; without data nothing is made', async () => {
  const off = new Date('2023-04-07T01:00:00Z');
  const publication = await openPublication(monitor.data);
  const draft = { month: '2023-03', language: 'en', formats: ['html'] } as const;
  await makeReport(publication, monitor.data, draft);
  expect(await makeWhatIsDue(monitor.data, off)).toBe('2023-03');
  expect(await makeWhatIsDue(monitor.data, off)).toBeNull();
  const [report, ...drafts] = editionsOf(monitor.data, '2023-03');
  expect(drafts).toHaveLength(1);
  // Made before it was due, it may lack what came since.
  const early = new Date('2023-03-20T00:00:00Z');
  utimesSync(path.join(report?.folder ?? '', 'manifest.json'), early, early);
  expect(await dueReport(publication, monitor.data, off)).toMatchObject({ kind: 'due' });
  expect(await makeWhatIsDue(monitor.data, new Date('2030-04-07T01:00:00Z'))).toBeNull();
});

test('a notebook named in the settings is run for the month and is part of the report', async () => {
  const plan = path.join(including.directory, 'plan');
  cpSync(path.join(repository, 'data/plan'), plan, { recursive: true });
  const settings = path.join(plan, 'settings.yaml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace('hour: 6 }', 'hour: 6, notebook: 月报附表 }'));
  cpSync(takenIn, including.data, { recursive: true });
  including.write('data/notebooks/月报附表.md', includedNotebook);
  expect(await including.run('publish')).toMatchObject({ code: 0 });
  const out = path.join(including.directory, 'out');
  await including.json('report', '2023-06', '--format', 'html,pdf', '--out', out);
  const { document } = parseHTML(readFileSync(path.join(out, '2023-06.html'), 'utf8'));
  const heading = [...document.querySelectorAll('h2')].find((one) =>
    one.textContent.endsWith('专题分析：达标情况'),
  );
  const { targets } = await including.json<StatusReport>('status', '--period', '2023-06');
  const ratings = Map.groupBy(targets, ({ rating }) => rating);
  const table = [...document.querySelectorAll('table')].find((one) =>
    one.textContent.includes('各档项数'),
  );
  const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(heading).toBeDefined();
  expect(new Map(rows.map(([rating, count]) => [rating, Number(count)]))).toEqual(
    new Map([...ratings].map(([rating, all]) => [rating, all.length])),
  );
  const { text: pdf } = await readPdf(readFileSync(path.join(out, '2023-06.pdf')));
  expect(pdf).toContain('评定结果以本月为准。');
  expect(pdf).toContain('各档目标项数');
  expect(pdf).toContain('no_such_table');
});

const includedNotebook = `# 达标情况

**评定**结果以*本月*为准。

\`\`\`input name=month
kind: period
value: 2022-01
\`\`\`

\`\`\`input name=known_at
kind: text
value: infinity
\`\`\`

## 各档项数

\`\`\`sql name=counts
select rating as 评定, count(*) as 项数
from target_status_at($month, $known_at::timestamp) group by all order by all
\`\`\`

\`\`\`chart
kind: bar
data: counts
title: 各档目标项数
name: 评定
value: 项数
\`\`\`

\`\`\`sql
select * from no_such_table
\`\`\`
`;

test('a month with no data at all is a report that says so', async () => {
  const out = path.join(monitor.directory, 'empty');
  await monitor.json('report', '2015-01', '--out', out, '--format', 'html,docx,xlsx,pdf');
  const html = readFileSync(path.join(out, '2015-01.html'), 'utf8');
  expect(html).toContain('0项已达标');
  expect(existsSync(path.join(out, '2015-01.pdf'))).toBe(true);
});

test.each([
  [['report'], '请写明月份，如 monitor report 2023-06。'],
  [['report', '2023-13'], '月份 2023-13 无法识别'],
  [['report', '2023-06', '--format', 'odt'], '没有 odt 这种格式'],
  [['report', '2023-06', '--language', 'fr'], '没有 fr 这种语言'],
  [['report', '2023-06', '--format', 'html', '--out', repository], '已经存在'],
])('refused in one sentence: %j', async (parameters, sentence) => {
  const { code, stdout, stderr } = await monitor.run(...parameters);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(sentence);
});
