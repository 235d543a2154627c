import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test('a finger shows first and follows second, also before the script is there', async () => {
  const page = await browser.open('/indicators/mechanised-sweeping-rate?period=2023-03', {
    width: 390,
    touch: true,
  });
  const figure = page.locator('figure[data-chart="trend"]');
  const tip = figure.locator('.tip');
  const tap = async (period: string) => {
    const point = figure.locator(`[data-period="${period}"] > :last-child`).locator('visible=true');
    await point.scrollIntoViewIfNeeded();
    const box = await point.boundingBox();
    if (box === null) throw new Error('no point');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  };
  await tap('2021-03-31');
  expect(await tip.textContent()).toContain('2021年3月');
  await tap('2022-06-30');
  expect(await tip.textContent()).toContain('2022年6月');
  await page.getByRole('heading', { level: 1 }).tap();
  expect(await tip.count()).toBe(0);
  await tap('2021-03-31');
  expect(await tip.textContent()).toContain('2021年3月');
  expect(page.url()).toContain('/indicators/');
  await tap('2021-03-31');
  await page.waitForURL(/\/explain\?.*period=2021-03/);
});
