import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { hrefOf, part, parts, read, shown } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

const TWO = 'series=road-density.610921-builtup&series=mechanised-sweeping-rate.610921-builtup';

test('series are added and taken out without any script, and the address says it all', async () => {
  const page = await browser.open('/compare', { javaScript: false });
  await page.getByLabel('指标').selectOption({ label: '学前三年幼儿毛入园率' });
  await page.getByRole('button', { name: '添加' }).click();
  expect(new URL(page.url()).search).toBe('?series=preschool-gross-enrolment.610921');
  await page.getByRole('textbox', { name: '地区' }).fill('srz');
  await page.getByRole('button', { name: '添加' }).click();
  expect(new URL(page.url()).search).toBe(
    '?series=preschool-gross-enrolment.610921&series=preschool-gross-enrolment.610921104',
  );
  expect(await page.locator('figure .wide svg').count()).toBe(1);
  expect(await page.locator('.lead').innerText()).toContain('2 条序列');
  await page.getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: '查看', exact: true }).click();
  expect(new URL(page.url()).searchParams.getAll('series')).toEqual([
    'preschool-gross-enrolment.610921104',
  ]);
  await page.getByRole('link', { name: '去掉' }).click();
  expect(new URL(page.url()).searchParams.getAll('series')).toEqual([]);
  browser.noRequestLeaves();
});

test('an area that cannot be meant is answered with those that can', async () => {
  const page = await read('/compare?indicator=preschool-gross-enrolment&area=上海');
  const answer = part(page, '[role="status"]');
  expect(shown(answer)).toContain('上海');
  const meant = hrefOf(part(answer, 'a', '双河口镇'));
  expect(meant).toContain('preschool-gross-enrolment.610921110');
  await read(meant);
});

test('values in different units are not drawn together, but their indices are', async () => {
  const apart = await read(`/compare?${TWO}&mode=absolute`);
  expect(parts(apart, 'figure')).toHaveLength(0);
  const page = await read(hrefOf(part(apart, 'a', '改看指数')));
  expect(parts(page, 'figure .wide svg')).toHaveLength(1);
  const csv = await ask(`/api/v1/charts/series.csv?${TWO}&mode=indexed`);
  const [head = '', ...lines] = (await csv.text()).trim().split(/\r?\n/);
  const names = head.replace('\uFEFF', '').split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
  const of = (indicator: string, month: string) =>
    rows.find((row) => row['indicator_id'] === indicator && row['month'] === month);
  // The first month in which both have a value.
  expect(of('road-density', '2021-12')?.['index']).toBe('100.0');
  const [now, then] = ['2023-12', '2021-12'].map((month) =>
    Number(of('mechanised-sweeping-rate', month)?.['value']),
  );
  const index = (100 * (now ?? NaN)) / (then ?? NaN);
  expect(Number(of('mechanised-sweeping-rate', '2023-12')?.['index'])).toBeCloseTo(index, 9);
  expect(shown(part(page, 'tr:not(details *)', '2023年12月'))).toContain(index.toFixed(1));
});

test('a part that is enlarged keeps the base that was chosen', async () => {
  const page = await read(`/compare?${TWO}&mode=indexed&base=2022-12`);
  const href = hrefOf(part(page, 'figure[data-chart="series"] a', 'SVG 图'));
  const picture = await (await ask(`${href}&from=2023-01-31&to=2023-12-31`)).text();
  expect(picture).toContain('2022年12月 = 100');
  expect(picture).not.toContain('data-period="2022-12-31"');
  expect(picture).toContain('data-period="2023-12-31"');
});

test('twelve series are too many', async () => {
  const many = Array.from({ length: 12 }, (_, index) => `series=gdp.A${index}`).join('&');
  await read(`/compare?${many}`, { status: 400 });
});

test('every prepared comparison opens with a chart', async () => {
  const addresses = parts(await read('/compare'), 'section li a').map(hrefOf);
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    const charts = parts(await read(address), 'figure .wide svg');
    expect([address, charts.length]).toEqual([address, 1]);
  }
});

const SHARES = ['road-sweeping-coverage', 'mechanised-sweeping-rate', 'lighting-soundness-rate'];
const LIGHTS = ['minor-road-lighting-rate', 'main-road-lighting-rate'];
const MANY = `/compare?mode=absolute&${[...SHARES, ...LIGHTS]
  .map((indicator) => `series=${indicator}.610921-builtup`)
  .join('&')}`;

test('a chart of many points comes without them, and has them once it is touched', async () => {
  const page = await browser.open(MANY);
  const figure = page.locator('figure[data-chart="series"]');
  expect(await figure.locator('[data-period]').count()).toBe(0);
  await figure.locator('svg').locator('visible=true').focus();
  const svg = figure.locator('svg[role="application"]').locator('visible=true');
  await svg.waitFor();
  expect(await svg.locator('[data-series]').count()).toBe(5);
  expect(await svg.locator('[data-period]').count()).toBeGreaterThan(100);
  await page.keyboard.press('End');
  expect(await figure.locator('.tip').innerText()).toMatch(/\d{4}年\d+月/);
});

test('points that could not be fetched are fetched at the next touch', async () => {
  const page = await browser.open(MANY);
  const figure = page.locator('figure[data-chart="series"]');
  await page.route('**/charts/series.html*', (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent('requestfailed');
  await figure.hover();
  await failed;
  await page.locator('h1').hover();
  await figure.hover();
  await figure.locator('svg[role="application"]').locator('visible=true').waitFor();
  expect(await figure.locator('[data-period]').count()).toBeGreaterThan(100);
});
