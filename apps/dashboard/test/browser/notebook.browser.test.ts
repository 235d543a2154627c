import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import {
  cell,
  fileOf,
  folder,
  opened as openedBy,
  own,
  runAll,
  saved,
  stateOf,
  valueIn,
  write,
} from './notebook-steps.ts';

const { open } = useBrowser();
const starters = path.resolve(import.meta.dirname, '../../../../data/notebooks');

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await copyFile(path.join(starters, 'target-status.md'), path.join(folder, 'target-status.md'));
});

const opened = (name: string, text?: string) => openedBy(open, name, text);

test('an input is changed, a cell edited, what depends on them goes stale, all is run, the chart changes, and all is kept', async () => {
  const page = await opened('journey');
  await runAll(page);
  await valueIn(page, 'total', 0, 0).getByText('29').waitFor();
  const chart = page.locator('[data-kind="chart"] svg');
  expect(await chart.locator('text').allTextContents()).toContain('16');
  expect(await stateOf(page, 'total')).toBe('table');

  const input = page.locator('[data-kind="input"] input[type="number"]');
  await input.fill('');
  await page.keyboard.press('Tab');
  expect(await input.inputValue()).toBe('2');
  await input.fill('3');
  await page.keyboard.press('Tab');
  await page.locator('[data-kind="chart"] [data-state="stale"]').waitFor();
  expect(await stateOf(page, 'numbers')).toBe('stale');
  expect(await stateOf(page, 'total')).toBe('stale');

  await write(
    page,
    'numbers',
    'select i as n, i * 10 as square from range(6) as r(i) where i >= $least',
  );
  await runAll(page);
  await valueIn(page, 'total', 0, 0).getByText('120').waitFor();
  expect(await stateOf(page, 'total')).toBe('table');
  expect(await chart.locator('text').allTextContents()).toContain('50');

  await saved(page);
  expect(await fileOf('journey')).toContain('value: 3');
  await page.reload();
  await valueIn(page, 'total', 0, 0).getByText('120').waitFor();
  expect(await stateOf(page, 'numbers')).toBe('table');
  expect(await page.locator('[data-kind="input"] input[type="number"]').inputValue()).toBe('3');
  expect(await chart.locator('text').allTextContents()).toContain('50');
});

test('opening and saving changes nothing but what was changed', async () => {
  const text = own.replaceAll('\n', '\r\n').replace('title: 各镇', 'title:   各镇  # 说明');
  const page = await opened('round-trip', text);
  await page.locator('[data-kind="input"] input[type="number"]').fill('4');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => fileOf('round-trip'), { timeout: 10_000 })
    .toBe(text.replace('value: 2', 'value: 4'));
});

test('a file changed elsewhere is not written over: both texts are shown, and either can be taken', async () => {
  const page = await opened('conflict');
  await write(page, 'total', 'select 1 as mine');
  await saved(page);
  const theirs = own.replace('title: 各镇', 'title: 别处');
  await writeFile(path.join(folder, 'conflict.md'), theirs);
  await write(page, 'total', 'select 2 as mine');
  const conflict = page.getByRole('alert').filter({ hasText: '文件在别处已被改动' });
  await conflict.waitFor();
  expect(await conflict.locator('pre').allTextContents()).toEqual([
    expect.stringContaining('select 2 as mine') as string,
    theirs,
  ]);
  expect(await fileOf('conflict')).toBe(theirs);
  await conflict.getByRole('button', { name: '用文件里的' }).click();
  await saved(page);
  expect(await page.title()).toContain('别处');
  // What nobody has edited here follows the file.
  await writeFile(path.join(folder, 'conflict.md'), own);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => page.title()).toContain('各镇');

  await write(page, 'total', 'select 3 as mine');
  await writeFile(path.join(folder, 'conflict.md'), theirs);
  await conflict.waitFor();
  await conflict.getByRole('button', { name: '用我的' }).click();
  await saved(page);
  expect(await fileOf('conflict')).toContain('select 3 as mine');

  // Two who wrote the same do not disagree.
  const same = (await fileOf('conflict')).replace('select 3', 'select 4');
  await writeFile(path.join(folder, 'conflict.md'), same);
  await write(page, 'total', 'select 4 as mine');
  await saved(page);
  expect(await conflict.count()).toBe(0);
});

test('a cell with another name has not been run under it', async () => {
  const page = await opened('renamed');
  await runAll(page);
  const name = cell(page, 'numbers').getByLabel('名称');
  await name.fill('squares');
  await name.press('Tab');
  await cell(page, 'squares').locator('[data-state="unrun"]').waitFor();
  await cell(page, 'squares').getByRole('button', { name: '运行' }).click();
  await valueIn(page, 'squares', 0, 1).getByText('4').waitFor();
  await cell(page, 'squares').getByRole('button', { name: '各列统计' }).click();
  await cell(page, 'squares').getByText('中位数 9').waitFor();
  expect(await stateOf(page, 'squares')).toBe('table');
});

test('everything is done by keyboard', async () => {
  const page = await opened('keys');
  await cell(page, 'numbers').locator('.cm-content').focus();
  await page.keyboard.press('Shift+Enter');
  await valueIn(page, 'numbers', 0, 1).getByText('4').waitFor();
  expect(await cell(page, 'total').evaluate((node) => node.contains(document.activeElement))).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-name'));
  await expect.poll(focused).toBe('total');
  const count = () => page.locator('[data-kind]').count();
  const before = await count();
  await page.keyboard.press('b');
  await page.keyboard.type('select 42\n  as answer\n');
  await page.keyboard.press('Control+Enter');
  await page.locator('tr[data-row="0"]').getByText('42').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('');
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  await expect.poll(count).toBe(before);
  // The next cell has the focus a moment after the one before is gone; until then nobody hears a key.
  await page.locator('[id^="cell-"]:focus').waitFor();
  await page.keyboard.press('z');
  await expect.poll(count).toBe(before + 1);
});

test('an error is said in one sentence and marked where it is; a cell that was not run is run first', async () => {
  const page = await opened('errors');
  await write(page, 'numbers', 'select i as n, wrong as square from range(5) as r(i)');
  await page.keyboard.press('Control+Enter');
  await cell(page, 'numbers').getByRole('alert').getByText('wrong').waitFor();
  expect(await cell(page, 'numbers').locator('.cm-lintRange-error').textContent()).toBe('wrong');
  await write(page, 'numbers', 'select i as n, i as square from range(5) as r(i)');
  await cell(page, 'total').locator('.cm-content').click();
  await page.keyboard.press('Control+Enter');
  await valueIn(page, 'total', 0, 0).getByText('10').waitFor();
  expect(await stateOf(page, 'numbers')).toBe('table');
});

test('a million rows are scrolled, sorted, filtered and counted', async () => {
  const page = await opened('million');
  await write(
    page,
    'numbers',
    "select date '2000-01-01' + (i % 9000)::integer as day, i as n, if(i % 2 = 0, '甲', '乙') as kind from range(1000000) as r(i)",
  );
  await page.keyboard.press('Control+Enter');
  await valueIn(page, 'numbers', 0, 0).getByText('2000-01-01').waitFor();
  const sheet = cell(page, 'numbers').locator('.sheet[role="region"]');
  await sheet.evaluate((node) => (node.scrollTop = node.scrollHeight));
  await valueIn(page, 'numbers', 999_999, 1).getByText('999999').waitFor();
  await cell(page, 'numbers').getByRole('button', { name: 'n', exact: true }).click();
  await valueIn(page, 'numbers', 999_999, 1).getByText('999999').waitFor();
  await cell(page, 'numbers').getByRole('button', { name: 'n', exact: true }).click();
  await sheet.evaluate((node) => (node.scrollTop = 0));
  await valueIn(page, 'numbers', 0, 1).getByText('999999').waitFor();
  await cell(page, 'numbers').getByRole('button', { name: '筛选' }).click();
  await cell(page, 'numbers').getByLabel('kind 含有').fill('甲');
  await page.keyboard.press('Enter');
  await valueIn(page, 'numbers', 0, 1).getByText('999998').waitFor();
  await cell(page, 'numbers').getByText('筛选后 500,000 行').waitFor();
  await cell(page, 'numbers').getByRole('button', { name: '各列统计' }).click();
  await cell(page, 'numbers').getByText('约 2 个不同值').waitFor();
  expect(await valueIn(page, 'numbers', 0, 1).textContent()).toBe('999998');
}, 60_000);

test('a result is drawn in two steps, and saved as four kinds of file', async () => {
  const page = await opened('quick');
  await cell(page, 'total').locator('.cm-content').click();
  await page.keyboard.press('Control+Enter');
  await valueIn(page, 'total', 0, 0).waitFor();
  const numbers = cell(page, 'numbers');
  await numbers.getByRole('button', { name: '作图' }).click();
  await numbers.getByLabel('图的类型').selectOption('bar');
  await numbers.getByRole('button', { name: '生成图' }).click();
  await page.locator('[data-kind="chart"] svg').first().waitFor();
  await saved(page);
  expect((await fileOf('quick')).match(/```chart/g)).toHaveLength(2);
  for (const [name, start] of [
    ['CSV', '\uFEFFn,square'],
    ['Excel', 'PK'],
    ['Parquet', 'PAR1'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      numbers.getByRole('button', { name }).click(),
    ]);
    const bytes = await buffer(await download.createReadStream());
    expect(bytes.toString().startsWith(start)).toBe(true);
  }
});

test('a file of the reader’s own is asked beside the publication', async () => {
  const page = await opened('attach');
  await page.locator('input[type="file"]').setInputFiles({
    name: '台账 2023.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('镇,户数\n城关镇,"1,204"\n涧池镇,980\n'),
  });
  await page.getByText('已附加为 台账_2023，共 2 行').waitFor();
  await write(page, 'total', 'select sum("户数") as total from "台账_2023"');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => valueIn(page, 'total', 0, 0).textContent(), { timeout: 10_000 })
    .toBe('2184');
});

test('from elsewhere a notebook is read, not run', async () => {
  await writeFile(path.join(folder, 'away.md'), own);
  const page = await open('/notebooks/away', { origin: 'intranet' });
  await page.getByText('没有登录，只能阅读').waitFor();
  expect(await page.getByRole('button', { name: '全部运行' }).count()).toBe(0);
  const status = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/sessions', {
      method: 'POST',
      body: '{"publication":null}',
      headers: { 'content-type': 'application/json' },
    });
    return answer.status;
  });
  expect(status).toBe(403);
});
