import { makeToken, withdrawToken } from '@monitor/warehouse';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test('a report is found in the list, read, compared and downloaded', async () => {
  const page = await browser.open('/');
  await page.getByRole('link', { name: '月报' }).first().click();
  const row = page.getByRole('row', { name: /2023年5月/ });
  expect(await row.innerText()).toContain('2023-06-05 23:59');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: 'PDF' }).click(),
  ]);
  expect(new URL(download.url()).pathname).toBe('/api/v1/reports/2023-05/2023-05.pdf');
  await row.getByRole('link', { name: '2023年5月' }).click();
  expect(await page.locator('h1').innerText()).toContain('监测月报');
  expect(await page.locator('article figure svg').count()).toBeGreaterThan(3);
  expect(await page.locator('article table').count()).toBeGreaterThan(8);
  browser.noRequestLeaves();
});

test('a report that is not there is said to be so', async () => {
  const page = await browser.open('/reports');
  const answer = await page.request.get('/api/v1/reports/2031-01');
  expect([answer.status(), ((await answer.json()) as { detail: string }).detail]).toEqual([
    404,
    '没有月报 2031-01，请到“月报”页查看已编制的各版。',
  ]);
});

test('a report is made from the page, and what cannot be made says why', async () => {
  const page = await browser.open('/reports');
  await page.getByRole('combobox', { name: '月份' }).last().selectOption('2023-04');
  await page.getByRole('button', { name: '编制' }).click();
  await page.waitForURL('**/reports/2023-04');
  expect(await page.locator('h1').innerText()).toContain('监测月报');
  await page.goto('/reports');
  expect(await page.getByRole('row', { name: /2023年4月/ }).innerText()).toContain('第 1 版');
  const refused = await page.request.post('/reports', {
    form: { month: '2023-13' },
    headers: { origin: new URL(page.url()).origin },
  });
  expect([refused.status(), await refused.text()]).toEqual([
    400,
    expect.stringContaining('请选择要编制的月份。'),
  ]);
});

test('from another machine a report is made by those who sign in', async () => {
  const page = await browser.open('/reports', { origin: 'intranet' });
  const make = page.getByRole('button', { name: '编制' });
  expect(await make.count()).toBe(0);
  const post = () =>
    page.evaluate(async () => {
      const body = new URLSearchParams({ month: '2023-04' });
      return (await fetch('/reports', { method: 'POST', body })).status;
    });
  expect(await post()).toBe(403);
  const { token, kept } = makeToken(
    inject('data'),
    { department: 'education-sports-science', note: null },
    new Date(),
  );
  await page.getByRole('link', { name: '登录' }).click();
  const field = page.getByLabel('令牌');
  await field.fill(`${token}x`);
  await field.press('Enter');
  await page.getByText('令牌不对或已被收回').waitFor();
  await field.fill(token);
  await field.press('Enter');
  await page.getByText('已登录：县教体科技局。').waitFor();
  await page.goto('/reports');
  expect(await make.count()).toBe(1);
  withdrawToken(inject('data'), kept.id, new Date());
  expect(await post()).toBe(401);
});
