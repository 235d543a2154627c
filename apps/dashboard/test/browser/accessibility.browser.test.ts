import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();
let axe = '';

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

const pages = [
  '/?period=2023-03',
  '/indicators/mechanised-sweeping-rate?period=2023-03',
  '/indicators/preschool-gross-enrolment',
  '/plans/refined-management',
  '/plans/legacy-issues',
  '/tasks?state=overdue',
  '/tasks/annex-4-2-1-1',
  '/tasks/problems?state=open',
  '/departments',
  '/departments/housing',
  '/areas/610921',
  '/areas/610921104',
  '/areas',
  '/towns',
  '/compare?series=road-density.610921-builtup&series=mechanised-sweeping-rate.610921-builtup',
  '/data',
  '/data/coverage',
  '/data/quarantine',
  '/data/discrepancies',
  '/data/events',
  '/data/loads/L000092?line=15&column=2',
  '/explain?indicator=road-density',
  '/methods',
];

test.each(pages)('axe finds nothing on %s', async (path) => {
  const page = await browser.open(path);
  expect(await findings(page, 'axe.run()')).toEqual([]);
});

test.each(pages.slice(0, 2))('contrast is enough in the dark on %s', async (path) => {
  const page = await browser.open(path);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page, `axe.run({ runOnly: ['color-contrast'] })`)).toEqual([]);
});

test.each([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('axe finds nothing on the samples in %s, %s', async (lang, colorScheme) => {
  const page = await browser.open('/styleguide', { lang });
  await page.emulateMedia({ colorScheme });
  expect(await findings(page, 'axe.run()')).toEqual([]);
});

test('axe finds nothing on a chart in use', async () => {
  const page = await browser.open('/indicators/mechanised-sweeping-rate?period=2023-03');
  const check = `axe.run('figure[data-chart=trend]')`;
  const figure = page.locator('figure[data-chart="trend"]');
  await figure.hover();
  await figure.locator('svg[role="application"]').first().waitFor({ state: 'attached' });
  await figure.locator('summary').last().click();
  await figure.locator('svg').first().focus();
  await figure.locator('.tip').waitFor();
  expect(await findings(page, check)).toEqual([]);
});

async function findings(page: Page, check: string): Promise<string[]> {
  // Evaluated, not added as an element: the pages let no foreign script run.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(check);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

test('the first stop of the keyboard leads past the navigation, and focus shows', async () => {
  const page = await browser.open('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#content');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null ? '' : getComputedStyle(activeElement).outlineStyle;
  });
  expect(outline).toBe('solid');
});
