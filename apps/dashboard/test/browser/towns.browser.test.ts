import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

const ENROLMENT = 'preschool-gross-enrolment';
interface Observation {
  areaId: string;
  periodEnd: string;
  origin: string;
  value: number;
}

/** The derived values of the towns in one period, as the interface gives them. */
async function townValues(page: Page, end: string): Promise<Map<string, number>> {
  const answer = await page.request.get(`/api/v1/observations?indicator=${ENROLMENT}`);
  const { observations } = (await answer.json()) as { observations: Observation[] };
  return new Map(
    observations
      .filter(({ areaId, periodEnd, origin }) => {
        return /^610921\d{3}$/.test(areaId) && periodEnd === end && origin === 'derived';
      })
      .map(({ areaId, value }) => [areaId, value]),
  );
}

const texts = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((found) => found.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim()));

test('the heat table and the gap say what the values of the towns say', async () => {
  const page = await browser.open('/towns?period=2024-01', { javaScript: false });
  const values = await townValues(page, '2023-09-01');
  expect(values.size).toBe(10);
  const sorted = [...values.values()].toSorted((a, b) => b - a);
  const shown = await page.locator(`.heat tbody a[href*="${ENROLMENT}"]`).evaluateAll((links) =>
    links.map((link) => ({
      area: new URL((link as HTMLAnchorElement).href).searchParams.get('area') ?? '',
      value: link.textContent,
      rank: link.parentElement?.querySelector('.mark')?.textContent.replaceAll(/\D/g, ''),
    })),
  );
  expect(shown).toHaveLength(10);
  for (const { area, value, rank } of shown) {
    const own = values.get(area) ?? NaN;
    expect([area, value, rank]).toEqual([area, own.toFixed(2), String(sorted.indexOf(own) + 1)]);
  }
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variation = Math.sqrt(squares / sorted.length) / mean;
  const [highest = NaN, lowest = NaN] = [sorted[0], sorted.at(-1)];
  const gap = page.getByRole('region', { name: '镇间差距', exact: true });
  const row = await gap.getByRole('row', { name: '学前三年幼儿毛入园率' }).innerText();
  for (const figure of [
    `${(100 * variation).toFixed(1)}%`,
    (highest - lowest).toFixed(2),
    (highest / lowest).toFixed(2),
  ])
    expect(row).toContain(figure);
  browser.noRequestLeaves();
});

test('towns are sorted, filtered and looked into without any script', async () => {
  const page = await browser.open('/towns', { javaScript: false });
  await page.locator('.heat thead').getByRole('link', { name: '学前三年幼儿毛入园率' }).click();
  expect(page.url()).toContain(`sort=-${ENROLMENT}`);
  const values = (await texts(page, `.heat tbody a[href*="${ENROLMENT}"]`)).map(Number);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  await page.getByLabel('类别').selectOption({ label: '教育' });
  await page.locator('#towns form').first().getByRole('button').click();
  expect(page.url()).toContain(`sort=-${ENROLMENT}`);
  expect(await page.locator('.heat a[href*="legacy-issue-resolution"]').count()).toBe(0);
  const tiles = page.locator('[data-chart="map"] .wide svg a');
  expect(await tiles.count()).toBe(10);
  expect(await tiles.first().getAttribute('href')).toContain(`/explain?indicator=${ENROLMENT}&`);
  await page.locator('.heat tbody').getByRole('link', { name: '101.71' }).click();
  expect(await page.locator('h1').innerText()).toContain('双乳镇');
});

test('an unknown indicator or parameter is refused', async () => {
  const page = await browser.open('/towns?indicator=nothing');
  expect(await page.locator('main').innerText()).toContain('nothing');
  const answer = await page.request.get('/towns?vintage=2023');
  expect(answer.status()).toBe(400);
});

test('a town is introduced by its ranks, leads to its neighbours and is told beside the county', async () => {
  const page = await browser.open('/areas/610921104', { javaScript: false });
  const row = page.getByRole('row', { name: '学前三年幼儿毛入园率' });
  const values = [...(await townValues(page, '2023-09-01')).values()].toSorted((a, b) => a - b);
  const median = ((values[4] ?? NaN) + (values[5] ?? NaN)) / 2;
  const text = await row.innerText();
  for (const figure of ['101.71', '前1/10', median.toFixed(2), '98.60'])
    expect(text).toContain(figure);
  const best = page.locator('section', { has: page.getByRole('heading', { name: '位次最前' }) });
  expect(await best.locator('li').first().innerText()).toContain('学前三年幼儿毛入园率');
  await page.getByRole('navigation', { name: '同级地区' }).getByText('汉阳镇').click();
  expect(await page.locator('h1').innerText()).toContain('汉阳镇');
});

test('an area without data says so', async () => {
  const page = await browser.open('/areas/CN', { javaScript: false });
  expect(await page.locator('h1').innerText()).toContain('全国');
  expect(await page.locator('.lead').innerText()).toContain('没有数据');
});

test('areas are found by pinyin and by level, while the words are typed', async () => {
  const page = await browser.open('/areas');
  await page.getByRole('searchbox', { name: '查找' }).fill('gyh');
  await page.waitForURL(/q=gyh/);
  expect(await texts(page, '#areas tbody th')).toEqual(['观音河镇']);
  const towns = await browser.open('/areas?level=town&parent=610921', { javaScript: false });
  expect(await towns.locator('#areas tbody tr').count()).toBe(10);
  expect(await towns.locator('h1').innerText()).toContain('汉阴县');
});

test('the areas that have an indicator are found by name and lead to it there', async () => {
  const page = await browser.open('/areas?indicator=preschool-gross-enrolment&q=gyh', {
    javaScript: false,
  });
  expect(await page.locator('h1').innerText()).toContain('学前三年幼儿毛入园率');
  expect(await texts(page, '#areas tbody th')).toEqual(['观音河镇']);
  await page.locator('#areas tbody th a').click();
  expect(await page.locator('h1').innerText()).toMatch(/学前三年幼儿毛入园率\s*观音河镇/);
  const unknown = await page.request.get('/areas?indicator=nothing');
  expect(unknown.status()).toBe(404);
});
