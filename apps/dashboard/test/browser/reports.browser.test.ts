import { expect, test } from 'vitest';
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
