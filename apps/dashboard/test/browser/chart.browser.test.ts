import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask, queried } from './ask.ts';
import { hrefOf, part, parts, read } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();
const monthly = '/indicators/mechanised-sweeping-rate?period=2023-03';

async function chart(page: Page, name = 'trend'): Promise<Locator> {
  const figure = page.locator(`figure[data-chart="${name}"]`);
  await figure.locator('.plot').waitFor();
  return figure;
}

/** The picture that is shown, once its script has taken it over. */
async function awake(figure: Locator): Promise<Locator> {
  await figure.hover();
  const svg = figure.locator('svg[role="application"]').locator('visible=true');
  await svg.waitFor();
  return svg;
}

test('without a script every point is a link, and the table and the statement can be opened', async () => {
  const page = await browser.open(monthly, { javaScript: false });
  const figure = await chart(page);
  const href = await figure.locator('svg a').first().getAttribute('href');
  expect(href).toMatch(/^\/explain\?indicator=mechanised-sweeping-rate&area=.*&period=2021-01$/);
  await figure.getByText('数据表').click();
  const row = figure.getByRole('row', { name: /2023年3月/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['72.6']);
  await figure.getByText('SQL', { exact: true }).click();
  expect(await figure.locator('pre').textContent()).toContain("'mechanised-sweeping-rate'");
  expect(await figure.getByText('PNG').isVisible()).toBe(false);
});

test('the pointer shows the nearest period, its value and where it comes from', async () => {
  const page = await browser.open(monthly);
  const figure = await chart(page);
  const svg = await awake(figure);
  const before = await figure.boundingBox();
  const point = await svg.locator('[data-period="2022-06-30"] > :last-child').boundingBox();
  if (point === null) throw new Error('no point');
  await page.mouse.move(point.x + 3, point.y - 60);
  const tip = figure.locator('.tip');
  expect(await tip.textContent()).toBe('2022年6月69.7%');
  expect(await figure.boundingBox()).toEqual(before);
  await page.mouse.click(point.x + 3, point.y - 60);
  await page.waitForURL(/\/explain\?.*period=2022-06/);
});

test('by keyboard a chart is one stop; arrows walk, Enter follows, Escape leaves', async () => {
  const page = await browser.open(monthly);
  const figure = await chart(page);
  const tools = figure.locator('summary').first();
  await tools.focus();
  await page.keyboard.press('Shift+Tab');
  const svg = figure.locator('svg[role="application"]').locator('visible=true');
  await svg.waitFor();
  const voice = figure.locator('[aria-live]');
  const heard = async (key: string) => {
    await page.keyboard.press(key);
    return voice.textContent();
  };
  expect(await heard('End')).toBe('2023年3月 72.6%');
  expect(await heard('ArrowLeft')).toBe('2023年2月 72.2%');
  expect(await heard('Home')).toMatch(/^2021年1月 /);
  expect(await figure.locator('.tip').isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await tools.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  expect(await figure.locator('.tip').count()).toBe(0);
  await svg.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/explain\?.*period=2023-03/);
});

test('a span is enlarged by keys and by drawing, and undone', async () => {
  const page = await browser.open(monthly);
  const figure = await chart(page);
  let svg = await awake(figure);
  const periods = () => svg.locator('[data-period]').count();
  const all = await periods();
  await svg.focus();
  await page.keyboard.press('End');
  for (let month = 0; month < 5; month++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  const whole = figure.locator('.plot button');
  await whole.waitFor();
  expect(await periods()).toBe(6);
  expect(await svg.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await figure.getByText('CSV', { exact: false }).getAttribute('href')).toMatch(
    /from=2022-10-31&to=2023-03-31/,
  );
  const said = figure.locator('[data-part="said"]');
  const rows = figure.locator('[data-part="table"] tbody tr');
  expect(await rows.count()).toBe(6);
  expect(await figure.locator('pre').textContent()).toContain("'2022-10-31'");
  expect(await said.textContent()).toContain('数据期 2022年10月至2023年3月');
  await whole.click();
  await svg.locator('[data-period="2021-01-31"]').waitFor({ state: 'attached' });
  expect(await periods()).toBe(all);
  expect(await rows.count()).toBe(all);
  expect(await said.textContent()).toContain('数据期 2021年1月至2023年3月');
  svg = await awake(figure);
  const [from, to] = await Promise.all(
    ['2021-06-30', '2022-06-30'].map((day) =>
      svg.locator(`[data-period="${day}"] > :last-child`).boundingBox(),
    ),
  );
  await page.mouse.move((from?.x ?? 0) + 2, (from?.y ?? 0) - 30);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 2, to?.y ?? 0, { steps: 5 });
  await page.mouse.up();
  await whole.waitFor();
  expect(await periods()).toBe(13);
  expect(page.url()).toContain('/indicators/');
});

test('the last year is one press away, for those who cannot draw', async () => {
  const page = await browser.open(monthly);
  const figure = await chart(page);
  const svg = await awake(figure);
  await figure.getByText('查看方式').click();
  await figure.getByRole('button', { name: '近一年' }).click();
  await figure.locator('.plot button').waitFor();
  expect(await svg.locator('[data-period]').count()).toBe(12);
});

test('a series can be left out, with its name', async () => {
  const page = await browser.open('/towns?indicator=preschool-gross-enrolment');
  await page.getByRole('link', { name: '各镇走势放在一起看' }).click();
  const figure = await chart(page, 'series');
  const svg = await awake(figure);
  await figure.getByText('查看方式').click();
  const button = figure.locator('[data-toggle]').first();
  const id = (await button.getAttribute('data-toggle')) ?? '';
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  const parts = await svg.locator(`[data-series="${id}"], [data-of="${id}"]`).all();
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect(await part.isVisible()).toBe(false);
  }
  await svg.focus();
  const voice = figure.locator('[aria-live]');
  const names = new Set<string>();
  for (let series = 0; series < 12; series++) {
    await page.keyboard.press('ArrowUp');
    names.add((await voice.textContent()) ?? '');
  }
  for (let series = 0; series < 12; series++) {
    await page.keyboard.press('ArrowDown');
    names.add((await voice.textContent()) ?? '');
  }
  expect(names.size).toBe(9);
  await button.click();
  expect(await svg.locator('[data-series]:not([display])').count()).toBe(10);
});

test('what is opened over a section further down may reach beyond it and is seen to its lower edge', async () => {
  const page = await browser.open('/indicators/preschool-gross-enrolment');
  const towns = page.locator('#towns');
  await towns.getByText('SQL', { exact: true }).click();
  const sheet = towns.locator('.sheet', { has: page.locator('pre') });
  const [beyond, seen] = await sheet.evaluate((one) => {
    one.scrollIntoView({ block: 'end' });
    const { left, bottom } = one.getBoundingClientRect();
    const section = one.closest('section')?.getBoundingClientRect().bottom ?? Infinity;
    const there = document.elementFromPoint(left + 4, bottom - 4);
    return [bottom - section, one.contains(there)] as const;
  });
  expect(beyond).toBeGreaterThan(4);
  expect(seen).toBe(true);
});

test('deadlines are drawn where they differ, each leading where the list below leads', async () => {
  const page = await read('/plans/legacy-issues');
  const places = (selector: string) =>
    parts(page, selector)
      .map((link) => /^[^?#]+/.exec(hrefOf(link))?.[0])
      .toSorted();
  const drawn = places('figure[data-chart="deadlines"] .wide svg a');
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn).toEqual(places('figure + ol ul a'));
  const listed = parts(await read('/plans/refined-management'), '#deadlines + ol ul a');
  expect(listed.length).toBeGreaterThan(3);
});

test('what is downloaded is what is drawn: SVG alone, PNG of twice the size, CSV of the same rows', async () => {
  const page = await browser.open(monthly);
  const figure = await chart(page);
  await awake(figure);
  await figure.getByText('下载').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: /PNG/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(
    'trend-mechanised-sweeping-rate-610921-builtup-2023-03.png',
  );
  const png = await buffer(await download.createReadStream());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const href = (await figure.getByText('SVG 图').getAttribute('href')) ?? '';
  const picture = await (await page.request.get(href)).text();
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture) ?? [];
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    2 * Number(width),
    2 * Number(height),
  ]);
  expect(picture).not.toContain('var(--');
  expect(picture).toContain('演示数据');
  const csv = await (await page.request.get(href.replace('.svg', '.csv'))).text();
  const drawn = await figure.locator('.wide [data-period]').count();
  expect(csv.trim().split(/\r?\n/).length - 1).toBe(drawn);
});

test('addresses and statements can be copied over plain http too', async () => {
  const page = await browser.open(monthly, { origin: 'intranet' });
  const figure = await chart(page);
  await awake(figure);
  await figure.getByText('SQL', { exact: true }).click();
  const button = figure.getByRole('button', { name: '复制语句' });
  const copied = page.evaluate(
    () =>
      new Promise((heard) =>
        document.addEventListener('copy', () =>
          heard((document.activeElement as HTMLTextAreaElement).value),
        ),
      ),
  );
  await button.click();
  expect(await copied).toBe(await figure.locator('pre').textContent());
  await figure.getByText('已复制').first().waitFor();
});

test.each([
  ...[
    '/',
    monthly,
    '/indicators/preschool-gross-enrolment',
    '/data/coverage',
    '/towns',
    '/plans/legacy-issues',
  ],
  '/compare?series=road-density.610921-builtup&series=mechanised-sweeping-rate.610921-builtup',
])('the statements shown on %s give the rows that are downloaded', async (path) => {
  const figures = parts(await read(path), 'figure[data-chart]');
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    const { columns, rows } = await queried(part(figure, 'pre').textContent);
    const file = await ask(hrefOf(part(figure, 'a[href*=".csv"]')));
    const csv = (await file.text()).trim().split(/\r?\n/);
    expect(csv[0]).toBe(columns.join(','));
    expect(csv.length - 1).toBe(rows.length);
  }
});

test.each([
  ['x.svg', 404],
  ['trend.gif', 404],
  ['trend.svg', 400],
  ['trend.svg?indicator=road-density&colour=red', 400],
  ['trend.svg?indicator=road-density&width=20', 400],
  ['trend.svg?indicator=nothing', 404],
  ['series.svg', 400],
  ['deadlines.svg?plan=nothing', 404],
  ['series.svg?series=road-density.nowhere', 404],
  ['comparison.svg?indicator=road-density&indicator=green-space-ratio&area=610921-builtup', 400],
])('%s is refused', async (address, status) => {
  const answer = await ask(`/api/v1/charts/${address}`);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});
