import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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
const opened = (name: string, text?: string) => openedBy(open, name, text);
/** A busy machine may take its time to save. */
const soon = { timeout: 10_000 };
const query = (name: string, sql: string) => `\`\`\`sql name=${name}\n${sql}\n\`\`\`\n`;

/** Chooses from a cell's menu, which closes with it. */
async function choose(page: Page, name: string, choice: string): Promise<void> {
  const menu = cell(page, name).locator('details');
  await menu.locator('summary').click();
  await menu.getByRole('button', { name: choice }).click();
  await expect.poll(() => menu.getAttribute('open'), soon).toBe(null);
}

test('from here on is run, and what is stale above and read', async () => {
  const page = await opened('from-here');
  await runAll(page);
  await write(page, 'numbers', 'select i as n, i * 10 as square from range(3) as r(i)');
  await choose(page, 'total', '从这里运行');
  await valueIn(page, 'total', 0, 0).getByText('30').waitFor();
  await page.getByRole('button', { name: '全部运行' }).waitFor();
  expect([await stateOf(page, 'numbers'), await stateOf(page, 'total')]).toEqual([
    'table',
    'table',
  ]);
});

test('what runs is stopped, and what was to follow does not run', async () => {
  const slow =
    'select count(*) from range(1000000) as a(i), range(1000000) as b(j) where i * j % 7 = 3';
  const page = await opened('stopped', query('slow', slow) + query('next', 'select 1'));
  await page.getByRole('button', { name: '全部运行' }).click();
  await page.getByText('查询发布版本').waitFor();
  await page.getByRole('button', { name: '停止' }).click();
  await cell(page, 'slow').getByRole('alert').waitFor();
  await page.getByRole('button', { name: '全部运行' }).waitFor();
  expect(await stateOf(page, 'next')).toBe('unrun');
});

test('the history follows what is run, the latest first, and survives what others left in its place', async () => {
  const page = await opened('history');
  await page.evaluate(() => localStorage.setItem('notebook history', '{broken'));
  await page.getByRole('button', { name: '运行记录' }).click();
  const past = page.locator('#notebook-history pre');
  for (const sql of ['select 1 as a', 'select 2 as a', 'select 1 as a']) {
    await write(page, 'total', sql);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => past.first().textContent(), soon).toBe(sql);
  }
  expect(await past.allTextContents()).toEqual(['select 1 as a', 'select 2 as a']);
  await page.locator('#notebook-history').getByRole('button').last().click();
  await saved(page);
  expect(await fileOf('history')).toContain('```sql\nselect 2 as a\n```');
});

test('the catalogue finds by comments too, and writes into the query, or into a new one', async () => {
  const page = await opened('catalogue');
  await page.getByRole('button', { name: '数据目录' }).click();
  const panel = page.locator('#notebook-schema');
  await panel.getByRole('searchbox').fill('按某时刻所知的评定');
  await panel.getByText('target_status_at(').waitFor();
  await panel.getByRole('searchbox').fill('observation_vintage');
  const insert = panel.getByRole('button', { name: '写入 observation_vintage' });
  await insert.click();
  await saved(page);
  expect(await fileOf('catalogue')).toMatch(/```sql\nobservation_vintage\n```\n$/);
  await write(page, 'total', 'from ');
  await insert.click();
  await expect.poll(() => fileOf('catalogue'), soon).toContain('\nfrom observation_vintage\n');
});

test('what can be read is offered while a query is typed', async () => {
  const page = await opened('offered');
  await cell(page, 'numbers').getByRole('button', { name: '运行' }).click();
  await valueIn(page, 'numbers', 0, 0).waitFor();
  const options = page.locator('.cm-tooltip-autocomplete .cm-completionLabel');
  for (const [written, typed, offered] of [
    ['select n from ', 'numb', 'numbers'],
    ['from numbers where numbers', '.squ', 'square'],
    ['select ', '$le', '$least'],
    ['from ', 'target_st', 'target_status'],
    ["from area where area_id = '", '涧池', '610921101'],
  ] as const) {
    await write(page, 'total', written);
    await page.keyboard.type(typed);
    await options.filter({ hasText: offered }).first().waitFor();
    expect(await options.allTextContents()).toContain(offered);
    await page.keyboard.press('Escape');
  }
});

test('a query is formatted; one that cannot be read stays, and that is said', async () => {
  const page = await opened('formatted');
  await write(page, 'total', 'SELECT  sum(square) AS total FROM numbers WHERE n>$least');
  await choose(page, 'total', '整理格式');
  await expect
    .poll(() => fileOf('formatted'), soon)
    .toContain('select\n  sum(square) as total\nfrom\n  numbers\nwhere\n  n > $least\n');
  await write(page, 'total', "select 'open");
  await choose(page, 'total', '整理格式');
  await cell(page, 'total').getByRole('status').getByText('整理不了格式').waitFor();
});

test('a link leads to its cell for whoever opens it, also when cells were added above', async () => {
  const page = await opened('linked', own + '\n说明。\n'.repeat(60));
  await page.locator('[data-kind="input"]').focus();
  await page.keyboard.press('b');
  await page.keyboard.type('select 0');
  await choose(page, 'total', '复制链接');
  await saved(page);
  const { hash } = new URL(page.url());
  expect(hash).toBe('#sql-total');
  const other = await open(`/notebooks/linked${hash}`);
  await other.locator('.cm-content').first().waitFor();
  expect(await other.locator(hash).locator('..').getAttribute('data-name')).toBe('total');
});

test('the menu closes when somebody turns elsewhere', async () => {
  const page = await opened('menu');
  const menu = cell(page, 'total').locator('details');
  const isOpen = () => menu.evaluate((node: HTMLDetailsElement) => node.open);
  await menu.locator('summary').click();
  await page.keyboard.press('Escape');
  await expect.poll(isOpen, soon).toBe(false);
  await menu.locator('summary').click();
  await page.locator('main').click({ position: { x: 1, y: 1 } });
  await expect.poll(isOpen, soon).toBe(false);
});

test('Tab goes through the whole page and writes nothing; in a query that is edited it indents', async () => {
  const page = await opened('tab');
  await page.locator('[data-kind="input"]').focus();
  const last = page.getByRole('group', { name: '在下面添加' }).getByRole('button').last();
  for (let n = 0; n < 60 && !(await last.evaluate((node) => node.matches(':focus'))); n++)
    await page.keyboard.press('Tab');
  expect(await last.evaluate((node) => node.matches(':focus'))).toBe(true);
  expect(await fileOf('tab')).toBe(own);
  await cell(page, 'total').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect.poll(() => fileOf('tab'), soon).toContain('\n  select sum(square)');
});

test('sorting, filters and statistics stay when the query is run again, and a filter can be taken away', async () => {
  const long = 'a'.repeat(250);
  const sql = `select i as n, 'x' as "${long}", [1.5::decimal(3, 1)] as list, date 'infinity' as d, timestamp '-infinity' as t from range(8) as r(i)`;
  const page = await opened('again', query('numbers', sql));
  await runAll(page);
  const numbers = cell(page, 'numbers');
  await valueIn(page, 'numbers', 0, 3).getByText('∞').waitFor();
  await valueIn(page, 'numbers', 0, 4).getByText('-∞').waitFor();
  await numbers.getByRole('button', { name: '各列统计' }).click();
  await numbers.getByText('[1.5] 8').waitFor();
  await numbers.getByRole('button', { name: long }).click();
  await numbers.getByRole('button', { name: 'n', exact: true }).click();
  await numbers.getByRole('button', { name: 'n', exact: true }).click();
  await numbers.getByRole('button', { name: '筛选' }).click();
  await numbers.getByLabel('n 不大于').fill('5');
  await page.keyboard.press('Enter');
  await valueIn(page, 'numbers', 0, 0).getByText('5').waitFor();
  await write(page, 'numbers', sql.replace('range(8)', 'range(7)'));
  await page.keyboard.press('Control+Enter');
  await numbers.getByText('筛选后 6 行，共 7 行').waitFor();
  await valueIn(page, 'numbers', 0, 0).getByText('5').waitFor();
  await numbers.getByText('[1.5] 7').waitFor();
  await numbers.getByRole('button', { name: '筛选' }).click();
  await numbers.getByRole('button', { name: '筛选' }).click();
  expect(await numbers.getByLabel('n 不大于').inputValue()).toBe('5');
  await numbers.getByLabel('n 不大于').fill('');
  await page.keyboard.press('Enter');
  await valueIn(page, 'numbers', 0, 0).getByText('6').waitFor();
});

test('one key leads to the last of a million rows', async () => {
  const page = await opened('end', query('numbers', 'select i as n from range(1000000) as r(i)'));
  await runAll(page);
  const sheet = cell(page, 'numbers').locator('.sheet[role="region"]');
  await sheet.focus();
  await page.keyboard.press('End');
  const last = cell(page, 'numbers').locator('tr[data-row="999999"]');
  await last.getByText('999999').waitFor();
  const bottom = (node: Element) => node.getBoundingClientRect().bottom;
  await expect
    .poll(async () => Math.round((await last.evaluate(bottom)) - (await sheet.evaluate(bottom))))
    .toBeLessThanOrEqual(0);
});

test('rows are printed whether they are in sight or not, and nothing that is pressed', async () => {
  const page = await opened(
    'print',
    query('some', 'from range(240)') + query('many', 'from range(2000)'),
  );
  await runAll(page);
  await valueIn(page, 'many', 0, 0).waitFor();
  for (const name of ['筛选', '各列统计'])
    await cell(page, 'some').getByRole('button', { name }).click();
  await page.getByRole('button', { name: '快捷键' }).click();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const rows = (name: string) => cell(page, name).locator('tr[data-row]').count();
  expect([await rows('some'), await rows('many')]).toEqual([240, 500]);
  expect(await cell(page, 'some').getByText('…').count()).toBe(0);
  await cell(page, 'many').getByText('这里印出前 500 行，共 2,000 行').waitFor();
  const pressed = page.locator('main').locator('button, input, summary, #notebook-keys');
  const seen = await pressed.filter({ visible: true }).evaluateAll((nodes) =>
    // A column's name is a button on screen.
    nodes.filter((node) => node.closest('th') === null).map((node) => node.outerHTML),
  );
  expect(seen).toEqual([]);
});

test('the only cell comes back after it was deleted; prose is gone on with; a chart is begun with the query above', async () => {
  const page = await opened('cells', query('numbers', 'select 1 as n'));
  await cell(page, 'numbers').focus();
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  await expect.poll(() => page.locator('[data-kind]').count(), soon).toBe(0);
  await page.keyboard.press('z');
  await cell(page, 'numbers').waitFor();
  const add = page.getByRole('group', { name: '在下面添加' });
  await add.getByRole('button', { name: '图' }).click();
  await page.keyboard.press('Escape');
  await saved(page);
  expect(await fileOf('cells')).toContain('```chart\nkind: line\ndata: numbers\n');
  await writeFile(path.join(folder, 'prose.md'), '说明。\n');
  const prose = await open('/notebooks/prose');
  await prose.locator('[data-kind="prose"]').focus();
  await prose.keyboard.press('m');
  await prose.keyboard.type('新的');
  await prose.locator('[data-save="saved"]').waitFor();
  expect(await fileOf('prose')).toBe('新的说明。\n');
});

test('D held down takes one cell, and of very many columns those are listed that can be read', async () => {
  const page = await opened('held');
  await cell(page, 'numbers').focus();
  await page.keyboard.press('d');
  for (let n = 0; n < 5; n++) await page.keyboard.down('d');
  await page.keyboard.up('d');
  expect(await page.locator('[data-kind="sql"]').count()).toBe(1);
  await write(
    page,
    'total',
    `select ${Array.from({ length: 300 }, (_, n) => `1 as c${n}`).join()}`,
  );
  await page.keyboard.press('Control+Enter');
  await valueIn(page, 'total', 0, 199).getByText('1').waitFor();
  expect(await cell(page, 'total').locator('th').count()).toBe(200);
  await cell(page, 'total').getByText('前 200 列，共 300 列').waitFor();
});

test('what is saved as another notebook is not asked about', async () => {
  const page = await opened('two-texts');
  await write(page, 'total', 'select 1 as mine');
  await saved(page);
  await writeFile(path.join(folder, 'two-texts.md'), own);
  await write(page, 'total', 'select 2 as mine');
  const conflict = page.getByRole('alert').filter({ hasText: '文件在别处已被改动' });
  await conflict.getByLabel('把我的另存为新笔记本').fill('two-texts-mine');
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await conflict.getByRole('button', { name: '把我的另存为新笔记本' }).click();
  await page.waitForURL(/two-texts-mine$/);
  expect(asked).toBe(false);
  expect(await readFile(path.join(folder, 'two-texts.md'), 'utf8')).toBe(own);
  expect(await fileOf('two-texts-mine')).toContain('select 2 as mine');
});
