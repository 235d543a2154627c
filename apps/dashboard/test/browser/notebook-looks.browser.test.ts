import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from './harness.ts';

const { open } = useBrowser();
const folder = path.join(inject('data'), 'notebooks');
const starters = path.resolve(import.meta.dirname, '../../../../data/notebooks');
let axe = '';

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await copyFile(path.join(starters, 'target-status.md'), path.join(folder, 'looks.md'));
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

test('axe finds nothing with all that opens open, in light and dark, and all fits a telephone', async () => {
  const page = await open('/notebooks/looks');
  await page.locator('.cm-content').first().waitFor();
  await page.getByRole('button', { name: '全部运行' }).click();
  await page.locator('tr[data-row="0"]').first().waitFor();
  for (const name of ['数据目录', '筛选', '各列统计', '作图'])
    await page.getByRole('button', { name, exact: true }).first().click();
  await page.locator('.facts span').first().waitFor();
  await page.evaluate(axe);
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run({ resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true } } })`,
    );
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${theme} ${id}: ${node.html.slice(0, 120)}`),
      ),
    );
  }
  expect(found).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('without scripts a notebook can be read', async () => {
  const page = await open('/notebooks/looks', { javaScript: false });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('目标');
  expect(await page.locator('pre').first().textContent()).toContain('target_status_at');
});

test.each(['zh', 'en'] as const)('each notebook is listed with a sentence: %s', async (lang) => {
  const page = await open('/notebooks', { lang });
  // Other tests leave notebooks of their own in the folder.
  const listed = page.locator('main li', { hasText: 'looks.md' });
  const leads = await listed.locator('p').allInnerTexts();
  expect(leads).toHaveLength(1);
  const cut = (lead: string) => !/[。.]$/.test(lead.trim());
  expect(
    leads.filter((lead) => cut(lead) || /\p{Script=Han}/u.test(lead) === (lang === 'en')),
  ).toEqual([]);
});

test('nothing moves when the program takes over from the document', async () => {
  await copyFile(path.join(starters, 'towns-and-gaps.md'), path.join(folder, 'still.md'));
  const heights = (page: Page) =>
    page
      .locator('[data-kind]')
      // The editor guesses how high lines far below are until they are scrolled to.
      .evaluateAll((cells) => cells.slice(0, 9).map((one) => one.getBoundingClientRect().height));
  const document = await open('/notebooks/still', { width: 360, javaScript: false });
  const program = await open('/notebooks/still', { width: 360 });
  await program.locator('.cm-content').last().waitFor();
  await program.locator('select option').nth(1).waitFor({ state: 'attached' });
  const [before, after] = [await heights(document), await heights(program)];
  // Less than 3 px is no layout shift (https://wicg.github.io/layout-instability/#sec-unstable-nodes).
  expect(after.map((height, at) => Math.abs(height - (before[at] ?? 0)) < 3)).toEqual(
    before.map(() => true),
  );
});
