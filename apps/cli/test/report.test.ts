import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documentOf, editionsOf, makeReport } from '@monitor/report';
import { explainCode, openPublication, status, type StatusReport } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeWhatIsDue } from '../src/scheduled-reports.ts';
import { Monitor, repository, type ExplainedValue } from './monitor.ts';

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

const file = (format: string) => readFileSync(path.join(made.folder, `2023-06.${format}`));

/** Text without the blanks and breaks that setting it puts in. */
function run(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** What a PDF says, without what stands on every page: a sentence may go on over one. @param running the pages' head */
async function pdfText(content: Buffer, running = ''): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const text = run(items.map((item) => ('str' in item ? item.str : '')).join(''));
    pages.push(text.replace(run(running), '').replace(`—${page}—`, ''));
  }
  return pages.join('');
}

function zipText(content: Buffer, part: RegExp): string {
  const parts = Object.entries(unzipSync(content)).filter(([name]) => part.test(name));
  const xml = parts.map(([, bytes]) => strFromU8(bytes)).join('');
  return run(parseHTML(`<html>${xml}</html>`).document.documentElement.textContent);
}

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

test('every cell of every table, and every sentence, is in each of the four formats', async () => {
  const [edition] = editionsOf(monitor.data, '2023-06').filter(
    ({ manifest }) => manifest.edition === 1,
  );
  if (edition === undefined) throw new Error('no edition');
  const report = documentOf(edition);
  const blocks = [...report.brief, ...report.sections];
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? block : []));
  const cells = tables.flatMap(({ rows }) => rows.flat().map(({ text }) => run(text)));
  const sentences = blocks.flatMap((block) => (block.kind === 'paragraph' ? run(block.text) : []));
  expect(cells.length).toBeGreaterThan(500);
  const { document } = parseHTML(file('html').toString());
  const texts = {
    pdf: await pdfText(file('pdf'), report.running),
    docx: zipText(file('docx'), /^word\/document\.xml$/),
    html: run(document.body.textContent),
  };
  for (const [format, text] of Object.entries(texts)) {
    const missing = [...cells, ...sentences].filter((said) => !text.includes(said));
    expect({ format, missing }).toEqual({ format, missing: [] });
  }
  expect(document.querySelectorAll('tbody').length).toBe(tables.flatMap(({ rows }) => rows).length);
  expect(document.querySelectorAll('figure svg').length).toBeGreaterThan(5);
});

test('every figure of the targets is what `monitor status` says', async () => {
  const { targets } = await monitor.json<StatusReport>('status', '--period', '2023-06', ...known);
  const [edition] = editionsOf(monitor.data, '2023-06').filter(
    ({ manifest }) => manifest.edition === 1,
  );
  if (edition === undefined) throw new Error('no edition');
  const f = formatsIn('zh');
  const rows = documentOf(edition).sections.flatMap((block) =>
    block.kind === 'table' &&
    block.columns.some(({ title }) => title === '溯源码') &&
    block.caption.includes('量化目标')
      ? block.rows.map((row) =>
          Object.fromEntries(row.map((cell, at) => [block.columns[at]?.title ?? '', cell])),
        )
      : [],
  );
  expect(rows).toHaveLength(targets.length);
  for (const target of targets) {
    const row = rows.find((each) => each['指标']?.text === target.indicatorNameZh);
    expect({ id: target.targetId, ...row }).toMatchObject({
      最新值: { text: f.number(target.value, target.shownDecimals), value: target.value },
      差距: { text: f.signed(target.difference, target.shownDecimals) },
      完成率: { text: f.percent(target.attainment, target.attainmentDecimals) },
      进度: { text: f.share(target.progress) },
      序时: { text: f.share(target.elapsed) },
      评定: { text: target.rating },
      评定理由: { text: target.reason },
    });
  }
  // A year before it was reported, now it is counted over the ledger: the two are not compared.
  const counted = rows.find((each) => each['指标']?.text === '新增违法用地和违法建设');
  expect(counted).toMatchObject({ 同比: { text: '—' } });
});

test('sheets hold the numbers as numbers', () => {
  const parts = unzipSync(file('xlsx'));
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
  const xml = sheets.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('');
  expect(sheets.length).toBeGreaterThan(10);
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml.match(/<v>88\.90291553\d*<\/v>/g)?.length).toBeGreaterThan(0);
});

test('every trace code of three months leads to the value, its file and line', async () => {
  const publication = await openPublication(monitor.data);
  for (const month of ['2023-02', '2023-06', '2023-11']) {
    const out = path.join(monitor.directory, month);
    const formats = ['pdf'] as const;
    await makeReport(publication, monitor.data, { month, language: 'zh', formats, out });
    const text = await pdfText(readFileSync(path.join(out, `${month}.pdf`)));
    const codes = [...text.matchAll(/溯源码：([0-9A-Z]{4}-[0-9A-Z]{4})/g)].map(
      ([, code = '']) => code,
    );
    const { targets } = await status(publication, { period: month });
    const valued = targets.filter(({ value }) => value !== null);
    expect(codes).toHaveLength(valued.length);
    for (const code of codes) {
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
});

test('what is due is made once, also after the machine was off; without data nothing is made', async () => {
  const off = new Date('2023-04-07T01:00:00Z');
  expect(await makeWhatIsDue(monitor.data, off)).toBe('2023-03');
  expect(await makeWhatIsDue(monitor.data, off)).toBeNull();
  expect(editionsOf(monitor.data, '2023-03')).toHaveLength(1);
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
  const pdf = await pdfText(readFileSync(path.join(out, '2023-06.pdf')));
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
