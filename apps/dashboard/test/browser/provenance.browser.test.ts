import { expect, test } from 'vitest';
import { part, read, shown } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test('from the overview down to the line of a file, and back', async () => {
  const page = await browser.open('/?period=2023-03', { javaScript: false });
  await page.getByRole('rowheader', { name: '道路机械化清扫率' }).getByRole('link').click();
  await page.waitForURL(/\/indicators\/mechanised-sweeping-rate/);
  expect(await page.locator('h1').innerText()).toContain('道路机械化清扫率');

  await page.locator('.wide .chart-trend a').last().click();
  await page.waitForURL(/\/explain/);
  const file = page.locator('a[href*="/data/loads/"]').first();
  const line = /line=(\d+)/.exec((await file.getAttribute('href')) ?? '')?.[1] ?? '';
  await file.click();
  await page.waitForURL(/\/data\/loads\//);
  const asked = page.locator(`#L${line}`);
  expect(await asked.getAttribute('class')).toContain('asked');
  expect(await asked.innerText()).toContain('采纳');

  await page.goBack();
  expect(page.url()).toContain('/explain');
  await page.getByRole('link', { name: '总览' }).first().click();
  expect(await page.locator('table.targets tbody tr').count()).toBe(29);
  browser.noRequestLeaves();
});

test('an indicator explains the value it shows, not one of a period not over yet', async () => {
  const page = await read('/indicators/green-space-ratio?period=2023-06');
  const origin = shown(part(page, 'section[aria-labelledby="origin"]', '这个数从哪里来'));
  expect(origin).toContain('2022年');
  expect(origin).toContain('园林绿化年报_2022年.csv');
  expect(shown(page.querySelector('main dl'))).toContain('34.1');
});

test.each([
  ['/nothing-here', 404, '没有这一页'],
  ['/indicators/nothing', 404, 'nothing'],
  ['/?vintage_date=2023-01-01', 400, 'vintage_date'],
  ['/explain?indicator=road-density&period=1990-01', 404, '请另选'],
])('%s answers %i with a sentence', async (path, status, words) => {
  const page = await read(path, { status });
  expect(shown(part(page, 'main'))).toContain(words);
  expect(page.toString()).not.toContain('node_modules');
});
