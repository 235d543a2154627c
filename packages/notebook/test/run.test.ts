import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notebookHtml, readNotebook, runNotebook, Session, type Shown } from '../src/index.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'monitor-notebook-'));
const publication = path.join(directory, 'publication.duckdb');
let session: Session;

beforeAll(async () => {
  const instance = await DuckDBInstance.create(publication);
  const connection = await instance.connect();
  await connection.run(
    `create table observation as select '道路' as name, date '2023-06-30' as period_end, 72.5 as value
     union all select '绿地', date '2024-06-30', 35.4`,
  );
  await connection.run('create table latest_value (demonstration boolean)');
  connection.closeSync();
  instance.closeSync();
  session = new Session();
  await session.ask('open', { file: publication });
});
afterAll(() => {
  session.close();
  rmSync(directory, { recursive: true });
});

/** The session, another where one has ended. */
async function going(): Promise<Session> {
  if (!session.over) return session;
  session = new Session();
  await session.ask('open', { file: publication });
  return session;
}

const options = { locale: 'zh', most: 10, width: 720 } as const;

async function shownBy(text: string): Promise<readonly Shown[]> {
  return [...(await runNotebook(readNotebook(text), going, options)).values()];
}

test('inputs reach the SQL, results the cells below, and charts', async () => {
  const text = [
    '```input name=Month\nkind: period\nvalue: 2023-12\n```',
    '```input name=least\nkind: number\nvalue: 1.5\n```',
    '```sql name=known\nfrom observation where period_end <= $month and value > $least\n```',
    '```sql\nselect name, value * 2 as twice, $month as month from Known\n```',
    '```chart\nkind: bar\ndata: known\nname: name\nvalue: value\n```',
  ].join('\n\n');
  const [known, twice, chart] = await shownBy(text);
  expect(known).toMatchObject({ rows: [['道路', '2023-06-30', 72.5]], total: 1 });
  expect(twice).toMatchObject({
    columns: ['name', 'twice', 'month'],
    rows: [['道路', 145, '2023-12-31']],
  });
  expect(chart).toMatchObject({ kind: 'chart', svg: expect.stringContaining('道路') as string });
});

test('what fails says so, and what reads it fails in its turn; the rest is run', async () => {
  const text = [
    '```sql name=a\nselect missing from observation\n```',
    '```sql name=b\nfrom a\n```',
    '```sql name=c\nselect 1 as i\n```',
    '```chart\nkind: bar\ndata: c\nname: i\nvalue: none\n```',
  ].join('\n');
  expect(await shownBy(text)).toMatchObject([
    { fault: { rule: 'sql', position: 7 } },
    { fault: { rule: 'unrun', detail: 'a' } },
    { kind: 'table', rows: [[1]] },
    { fault: { rule: 'undrawable', detail: 'none' } },
  ]);
});

test('a session that a query ends is opened anew, and what is read is run again', async () => {
  const bounded = new Session({ seconds: 1, megabytes: 700 });
  await bounded.ask('open', { file: publication });
  const own = session;
  session = bounded;
  const text = [
    '```sql name=a\nselect 1 as i\n```',
    '```sql name=slow\nselect count(*) from range(1000000) x, range(1000000) y\n```',
    '```sql\nfrom a\n```',
    '```sql\nfrom slow\n```',
  ].join('\n');
  const shown = await shownBy(text);
  session.close();
  session = own;
  expect(shown).toMatchObject([
    { rows: [[1]] },
    { fault: { rule: 'seconds' } },
    { rows: [[1]] },
    { fault: { rule: 'unrun', detail: 'slow' } },
  ]);
});

test('the page escapes what prose, results and errors say', async () => {
  const notebook = readNotebook(
    "# <b>标题</b>\n\n<script>alert(1)</script>\n\n```sql name=a\nselect '<img src=x>' as \"<i>\"\n```\n\n```sql\nselect '<u>' || nothing\n```\n",
  );
  const shown = await runNotebook(notebook, going, options);
  const page = notebookHtml(notebook, shown, { locale: 'zh', version: 'v', demonstration: true });
  expect(page).not.toMatch(/<script|<img|<i>|<u>|<b>/);
  expect(page).toContain('&lt;img src=x&gt;');
  expect(page).toContain('演示数据');
});

test('the page says what a chart shows and that nothing was found, and folds what is long', async () => {
  const notebook = readNotebook(
    [
      '```sql name=none\nfrom observation where false\n```',
      '```sql name=many\nselect range as i from range(61)\n```',
      '```chart\nkind: bar\ndata: none\ntitle: 各镇\ntitle-en: By town\nunit: 个\nname: name\nvalue: value\n```',
    ].join('\n'),
  );
  const shown = await runNotebook(notebook, going, { ...options, most: 100 });
  const page = (locale: 'zh' | 'en') =>
    notebookHtml(notebook, shown, { locale, version: 'v', demonstration: false });
  expect(page('zh')).toContain('<figcaption>各镇（个）</figcaption>');
  expect(page('en')).toContain('<figcaption>By town</figcaption>');
  expect(page('zh')).toContain('没有符合的行。');
  expect(page('zh')).toContain('<details><summary>共 61 行，点开查看</summary><figure><table>');
});
