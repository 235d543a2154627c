import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

/** What the publication itself says, past the page. */
async function asked<T>(page: Page, sql: string): Promise<T[]> {
  const answer = await page.request.post('/api/v1/query', { data: { sql } });
  expect(answer.status()).toBe(200);
  const { rows } = (await answer.json()) as { rows: T[] };
  return rows;
}

test('the ledger answers how many tasks stand where, and what changed', async () => {
  const page = await browser.open('/tasks', { javaScript: false });
  const rows = await asked<[string, number]>(
    page,
    'select standing, count(*) from task_ledger group by standing',
  );
  const count = Object.fromEntries(rows);
  const head = await page.locator('h1').innerText();
  expect(head).toContain('67 项任务、17 项保障措施、40 项里程碑');
  expect(head).toContain(`已办结 ${count['已办结']} 项`);
  expect(head).toContain(`逾期 ${count['逾期']} 项`);
  expect(await page.locator('#ledger tbody tr').count()).toBe(124);
  // December's deadlines passed in January.
  const aside = page.getByRole('complementary');
  expect(await aside.getByText('新逾期').count()).toBeGreaterThan(0);
  browser.noRequestLeaves();
});

test('a stage that was past when the plan was issued is overdue from the start', async () => {
  const page = await browser.open('/tasks?period=2022-10&state=overdue');
  const row = page.getByRole('row', { name: /第一阶段/ });
  expect(await row.innerText()).toMatch(/逾期[\s\S]*2022年8月[\s\S]*印发时已过期限/);
});

test('the ledger is filtered and searched while it is typed, and the address keeps it', async () => {
  const page = await browser.open('/tasks');
  await page.getByLabel('查找').fill('jxhqs');
  await page.waitForURL(/q=jxhqs/);
  expect(await page.locator('#ledger tbody tr').count()).toBe(1);
  await page.getByRole('link', { name: '环境卫生治理与机械化清扫' }).first().click();
  await page.waitForURL(/\/tasks\/annex-4-2-1-1/);
  await page.goto('/tasks?department=housing&state=overdue&sort=-progress');
  const progress = await page.locator('#ledger .progress b').allInnerTexts();
  expect(progress.map(parseFloat)).toEqual([73, 72]);
  expect((await page.request.get('/tasks?stat=overdue')).status()).toBe(400);
});

test('each month of a task leads to the line of the file that says so', async () => {
  const page = await browser.open('/tasks/annex-4-2-1-1');
  expect(await page.locator('.lead').innerText()).toContain(
    '已过期限 31 天，进度 73%（2024年1月）',
  );
  await page
    .getByRole('link', { name: /任务进展_2023年9月\.csv 第 \d+ 行/ })
    .first()
    .click();
  const line = page.locator(':target');
  expect(await line.innerText()).toContain('annex-4-2-1-1');
});

test('a department sees which of its files came, when, and which is missing since when', async () => {
  const page = await browser.open('/departments/housing');
  const [row] = await asked<[number]>(
    page,
    `select days_late from export_calendar where department_id = 'housing' and standing = '缺报'`,
  );
  await page.getByText('以前各年').click();
  const year = page.getByRole('region', { name: '2022年各期' });
  expect(await year.innerText()).toContain(`缺 ${row?.[0]} 天`);
  expect(await page.getByRole('region', { name: '2023年各期' }).innerText()).toContain('迟 28 天');
  const late = page.getByRole('link', { name: '迟 28 天' });
  await late.click();
  expect(await page.locator('h1').innerText()).toContain('环卫作业月报_2023年5月');
});

test('the list of departments begins with the one that has most amiss', async () => {
  const page = await browser.open('/departments');
  const first = page.locator('tbody tr').first();
  expect(await first.innerText()).toContain('县住房和城乡建设局');
  await page.getByRole('columnheader', { name: /缺报/ }).getByRole('link').click();
  await page.waitForURL(/sort=-files/);
  expect(await first.innerText()).toContain('县住房和城乡建设局');
});

test('the ledger of problems counts what its targets are counted from, and leads to each line', async () => {
  const page = await browser.open('/tasks/problems', { javaScript: false });
  const [row] = await asked<[number, number, number]>(
    page,
    `select count(*) filter (where stock and phase = 'resolved'), count(*) filter (where stock), count(*)
     from problem where phase <> 'cancelled'`,
  );
  const [resolved, stock, all] = row ?? [];
  expect(await page.locator('h1').innerText()).toContain(`${all} 件问题`);
  const rate = page.getByRole('listitem').filter({ hasText: '化解率' });
  expect(await rate.innerText()).toContain(`${resolved} ÷ ${stock}`);
  const filters = page.getByRole('search', { name: '筛选' });
  await filters.getByLabel('状态').selectOption('reopened');
  await filters.getByRole('button').click();
  await page.waitForURL(/state=reopened/);
  const reopened = page.locator('#problems tbody tr');
  expect(await reopened.count()).toBe(1);
  expect(await reopened.innerText()).toMatch(/\d月回退/);
  const id = /[A-Z]{2}-[\d-]+/.exec(await reopened.innerText())?.[0] ?? 'no id';
  await reopened.getByRole('link', { name: /第 \d+ 行/ }).click();
  expect(await page.locator(':target').innerText()).toContain(id);
});

test('a project that stands under several clauses is listed once, with their tasks', async () => {
  const page = await browser.open('/tasks#project-xitan-culture-street');
  const project = page.locator(':target');
  expect(await project.innerText()).toMatch(/西坛文化古街[\s\S]*14[\s\S]*15[\s\S]*16/);
  expect(await project.getByRole('link').count()).toBeGreaterThanOrEqual(3);
});
