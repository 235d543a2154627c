import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test('menus close by Escape, by a click elsewhere and by opening another', async () => {
  const page = await browser.open('/indicators/mechanised-sweeping-rate?period=2023-03');
  const figure = page.locator('figure[data-chart="trend"]');
  await figure.hover();
  await figure.locator('svg[role="application"]').locator('visible=true').waitFor();
  const open = figure.locator('.tools details[open]');
  const [table, download] = [figure.getByText('数据表'), figure.getByText('下载')];
  await table.click();
  await download.click();
  expect(await open.locator('summary').allTextContents()).toEqual(['下载']);
  await page.keyboard.press('Escape');
  expect(await open.count()).toBe(0);
  expect(await download.evaluate((one) => one === document.activeElement)).toBe(true);
  await table.click();
  expect(await open.count()).toBe(1);
  await page.getByRole('heading', { level: 1 }).click();
  expect(await open.count()).toBe(0);
});

test('the menu that changes a chart does not lie over it', async () => {
  const page = await browser.open('/indicators/mechanised-sweeping-rate?period=2023-03');
  const figure = page.locator('figure[data-chart="trend"]');
  await figure.getByText('查看方式').click();
  const menu = figure.locator('details.late .sheet');
  const bottom = () => menu.evaluate((sheet) => sheet.getBoundingClientRect().bottom);
  const top = () => figure.locator('.plot').evaluate((plot) => plot.getBoundingClientRect().top);
  await expect.poll(async () => (await top()) - (await bottom())).toBeGreaterThanOrEqual(0);
});
