import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from './harness.ts';

const { open } = useBrowser();
const folder = path.join(inject('data'), 'notebooks');
const own =
  '# 标题\n\n```sql name=one\nselect 5 as v\n```\n\n说明一下\n\n```sql name=two\nselect v + 1 as w from one\n```\n';

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
});

const fileOf = (name: string) => path.join(folder, `${name}.md`);
const cell = (page: Page, name: string) => page.locator(`[data-kind="sql"][data-name="${name}"]`);
const prose = (page: Page, text: string) =>
  page.locator('[data-kind="prose"]').filter({ hasText: text });
const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();
const run = (page: Page, name: string) =>
  cell(page, name).getByRole('button', { name: '运行', exact: true }).click();
const first = (page: Page, name: string) => cell(page, name).locator('tr[data-row="0"] td');

/** A notebook with a file of its own. */
async function opened(name: string, text = own): Promise<Page> {
  await writeFile(fileOf(name), text);
  const page = await open(`/notebooks/${name}`);
  // The program has taken over from the document.
  await page.locator('.cm-content').first().waitFor();
  return page;
}

test('a fence typed into prose becomes a cell, and the next keeps its text', async () => {
  const page = await opened('fence');
  await prose(page, '说明一下').dblclick();
  await page.locator('[data-kind="prose"] .cm-content').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n```sql name=new\nselect 7 as x');
  await saved(page);
  const half = await readFile(fileOf('fence'), 'utf8');
  expect(half).toContain('```sql name=new\nselect 7 as x\n```\n');
  expect(half).toContain('```sql name=two\nselect v + 1 as w from one\n```\n');
  await page.keyboard.type('\n```\n');
  await run(page, 'new');
  await first(page, 'new').getByText('7').waitFor();
  await run(page, 'two');
  await first(page, 'two').getByText('6').waitFor();
});

test('prose that is emptied stays while it is edited', async () => {
  const page = await opened('emptied');
  await prose(page, '说明一下').dblclick();
  await page.locator('[data-kind="prose"] .cm-content').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('新的话');
  await expect.poll(() => readFile(fileOf('emptied'), 'utf8')).toContain('新的话');
  expect(await readFile(fileOf('emptied'), 'utf8')).not.toContain('说明一下');
});

test('a chart of nothing says so, and takes no result away', async () => {
  const chart = '\n```chart\nkind: bar\ndata: nosuch\nname: a\nvalue: b\n```\n';
  const page = await opened('nothing', own + chart);
  await page.getByRole('button', { name: '全部运行' }).click();
  const refused = page.locator('[data-kind="chart"] [role="alert"]');
  await refused.getByText('“nosuch”没有结果').waitFor();
  expect(await first(page, 'two').textContent()).toBe('6');
});

test('after the end of a session the first run is done', async () => {
  const page = await opened('ended');
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().endsWith('/run')),
    run(page, 'one'),
  ]);
  await first(page, 'one').getByText('5').waitFor();
  await page.evaluate(
    (run) => fetch(run.replace(/\/run$/, ''), { method: 'DELETE' }),
    request.url(),
  );
  await run(page, 'two');
  await first(page, 'two').getByText('6').waitFor();
  expect(await cell(page, 'two').getByRole('alert').count()).toBe(0);
});

test('files asked for in quick succession are each whole', async () => {
  const page = await opened('quick-files');
  await cell(page, 'one').locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('select i as v from range(200000) as r(i)');
  await page.keyboard.press('Control+Enter');
  await first(page, 'one').getByText('0').waitFor();
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  for (const name of ['CSV', 'Parquet', 'Arrow'])
    await cell(page, 'one').getByRole('button', { name, exact: true }).click();
  await expect.poll(() => downloads.length, { timeout: 20_000 }).toBe(3);
  const files = await Promise.all(
    downloads.map(async (download) => buffer(await download.createReadStream())),
  );
  const csv = files.find((bytes) => bytes.toString('utf8', 0, 4) === '\uFEFFv');
  expect(csv?.toString().trimEnd().split('\n')).toHaveLength(200_001);
  const parquet = files.find((bytes) => bytes.toString('latin1', 0, 4) === 'PAR1');
  expect(parquet?.toString('latin1', parquet.length - 4)).toBe('PAR1');
});

test('a file is attached beside the query of its name, and its totals are told', async () => {
  const page = await opened('beside');
  await run(page, 'two');
  await first(page, 'two').getByText('6').waitFor();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'two.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('镇,户\n甲,1\n乙,2\n合计,3\n'),
  });
  await page.getByText('已附加为 two_1，共 2 行；第 4 行是合计，没有放进表').waitFor();
  expect(await first(page, 'two').textContent()).toBe('6');
  await page.reload();
  await first(page, 'two').getByText('6').waitFor();
  await cell(page, 'one').locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('select sum(户) + 2 as v from two_1');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => first(page, 'one').textContent()).toBe('5');
});

test('a draft is not lost without asking, and a name that is taken is said to be', async () => {
  await writeFile(fileOf('taken'), own);
  const page = await open('/notebooks/-new');
  await page.locator('.cm-content').first().click();
  await page.keyboard.type('select 1');
  await page.getByLabel('名称').first().fill('taken');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').getByText('已有这个名称的笔记本').waitFor();
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    const type = dialog.type();
    await dialog.dismiss();
    return type;
  });
  await page.evaluate(() => void setTimeout(() => location.reload()));
  expect(await asked).toBe('beforeunload');
  expect(await page.locator('.cm-content').first().textContent()).toContain('select 1');
});

test('a notebook that is not UTF-8 is listed, not opened and left as it is', async () => {
  const bytes = Buffer.from([0x23, 0x20, 0xba, 0xba, 0xd2, 0xf5, 0x0a]);
  await writeFile(fileOf('gb'), bytes);
  const list = await open('/notebooks');
  await list.getByRole('listitem').filter({ hasText: 'gb.md' }).getByText('不是 UTF-8').waitFor();
  const page = await open('/notebooks/gb');
  await page.getByText('不是 UTF-8 编码的文本').waitFor();
  expect((await readFile(fileOf('gb'))).equals(bytes)).toBe(true);
});

test('a byte order mark is kept', async () => {
  const page = await opened('mark', `\uFEFF${own}`);
  await cell(page, 'one').locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('select 6 as v');
  await expect
    .poll(() => readFile(fileOf('mark'), 'utf8'))
    .toBe(`\uFEFF${own.replace('select 5 as v', 'select 6 as v')}`);
});
