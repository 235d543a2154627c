import { expect, test } from 'vitest';
import { answerTo, ask } from './ask.ts';
import { hrefOf, part, parts, read, shown } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test('the overview lists every target with its chart, before any script and with none', async () => {
  const page = await browser.open('/', { javaScript: false });
  expect(await page.locator('table.targets tbody tr').count()).toBe(29);
  expect(await page.locator('table.targets td.spark svg').count()).toBeGreaterThan(20);
  // A module runs when all of the page is there; nothing else is sent.
  const kinds = await page
    .locator('script')
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('type')));
  expect(kinds).toEqual(['module']);
  expect(await page.locator('h1').innerText()).toContain('29 项量化目标');
  browser.noRequestLeaves();
});

test('the headline sets apart what was met only after its deadline', async () => {
  const { targets } = await answerTo<{ targets: { rating: string }[] }>('/status');
  const count = (...ratings: string[]) =>
    targets.filter(({ rating }) => ratings.includes(rating)).length;
  const headline = shown(part(await read('/'), 'h1'));
  expect(count('逾期后达标')).toBeGreaterThan(0);
  expect(headline).toContain(`${count('逾期后达标')} 项逾期后才达标`);
  expect(headline).toContain(
    `${count('已达标', '超序时', '达序时', '接近序时')} 项已达标、达到或接近序时`,
  );
});

test.each([
  ['达标', 'green'],
  ['回落', 'red'],
])('a change is coloured by what happened, whatever the rating now: %s', async (word, colour) => {
  const page = await browser.open('/?period=2024-01');
  const kind = page.getByRole('complementary').getByText(word, { exact: true }).first();
  const colours = await kind.evaluate((one, name) => {
    const probe = document.createElement('i');
    probe.style.color = `var(--${name})`;
    document.body.append(probe);
    return [one, probe].map((element) => getComputedStyle(element).color);
  }, colour);
  expect(colours[0]).toBe(colours[1]);
});

test('the language switch and the month control work on plain http under a host name', async () => {
  const page = await browser.open('/', { origin: 'intranet' });
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('h1').innerText()).toContain('quantified targets');
  await page.getByLabel('Reference month').selectOption('2023-03');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/period=2023-03/);
  expect(await page.getByText('Data as of 31 Mar 2023').count()).toBeGreaterThan(0);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: /Colours/ }).click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  expect(page.url()).toContain('period=2023-03');
  browser.noRequestLeaves();
});

test('what is no form chooses nothing, and is told so', async () => {
  const answer = await ask(`/preferences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"language":"en"}',
  });
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining('请求正文应为网页表单'),
  ]);
});

test.each([
  '/',
  '/indicators/mechanised-sweeping-rate',
  '/compare?series=road-density.610921-builtup',
])('the chart that %s is painted with is there', async (path) => {
  const page = await read(path);
  const chart = hrefOf(part(page, 'link[rel=expect]'));
  expect(chart).toMatch(/^#\w+-source$/);
  expect(parts(page, chart)).toHaveLength(1);
});

test('a reader without a choice gets the language of their browser', async () => {
  const page = await browser.open('/', { lang: 'en' });
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('demonstration data and old data are marked', async () => {
  const notice = shown(part(await read('/'), 'section[aria-label="数据说明"]'));
  expect(notice).toContain('演示数据');
  expect(notice).toContain('数据可能已经过时');
});

test('on a telephone no reason out of sight parts two values', async () => {
  const page = await browser.open('/indicators/bus-stop-coverage', { width: 360 });
  const heights = await page
    .locator('section:has(#values) tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(3);
  expect(Math.max(...heights)).toBeLessThan(80);
});
