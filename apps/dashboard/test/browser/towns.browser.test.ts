import { expect, test } from 'vitest';
import { answerTo, ask } from './ask.ts';
import { hrefOf, part, parts, read, shown } from './document.ts';
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
async function townValues(end: string): Promise<Map<string, number>> {
  const { observations } = await answerTo<{ observations: Observation[] }>(
    `/observations?indicator=${ENROLMENT}`,
  );
  return new Map(
    observations
      .filter(({ areaId, periodEnd, origin }) => {
        return /^610921\d{3}$/.test(areaId) && periodEnd === end && origin === 'derived';
      })
      .map(({ areaId, value }) => [areaId, value]),
  );
}

test('the heat table and the gap say what the values of the towns say', async () => {
  const page = await read('/towns?period=2024-01');
  const values = await townValues('2023-09-01');
  expect(values.size).toBe(10);
  const sorted = [...values.values()].toSorted((a, b) => b - a);
  const cells = parts(page, `.heat tbody a[href*="${ENROLMENT}"]`).map((link) => ({
    area: /[?&]area=(\d+)/.exec(hrefOf(link))?.[1] ?? '',
    value: shown(link),
    rank: link.parentElement?.querySelector('.mark')?.textContent.replaceAll(/\D/g, ''),
  }));
  expect(cells).toHaveLength(10);
  for (const { area, value, rank } of cells) {
    const own = values.get(area) ?? NaN;
    expect([area, value, rank]).toEqual([area, own.toFixed(2), String(sorted.indexOf(own) + 1)]);
  }
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variation = Math.sqrt(squares / sorted.length) / mean;
  const [highest = NaN, lowest = NaN] = [sorted[0], sorted.at(-1)];
  const row = shown(part(page, '[aria-label="镇间差距"] tr', '学前三年幼儿毛入园率'));
  for (const figure of [
    `${(100 * variation).toFixed(1)}%`,
    (highest - lowest).toFixed(2),
    (highest / lowest).toFixed(2),
  ])
    expect(row).toContain(figure);
  const of = `indicator=${ENROLMENT}&period=2024-01`;
  const drawn = await (await ask(`/api/v1/charts/gap.svg?${of}`)).text();
  expect(drawn).toContain(`变异系数（%） 2023年9月：${(100 * variation).toFixed(1)}%`);
  expect(drawn).toContain(`极差（百分点） 2023年9月：${(highest - lowest).toFixed(2)} 百分点`);
});

test('towns are sorted, filtered and looked into without any script', async () => {
  const page = await browser.open('/towns', { javaScript: false });
  await page.locator('.heat thead').getByRole('link', { name: '学前三年幼儿毛入园率' }).click();
  expect(page.url()).toContain(`sort=-${ENROLMENT}`);
  const texts = await page.locator(`.heat tbody a[href*="${ENROLMENT}"]`).allInnerTexts();
  const values = texts.map(Number);
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
  const page = await read('/towns?indicator=nothing', { status: 404 });
  expect(shown(part(page, 'main'))).toContain('nothing');
  await read('/towns?vintage=2023', { status: 400 });
});

test('a town is introduced by its ranks, leads to its neighbours and is told beside the county', async () => {
  const page = await read('/areas/610921104');
  const values = [...(await townValues('2023-09-01')).values()].toSorted((a, b) => a - b);
  const median = ((values[4] ?? NaN) + (values[5] ?? NaN)) / 2;
  const text = shown(part(page, 'tr', '学前三年幼儿毛入园率'));
  for (const figure of ['101.71', '前1/10', median.toFixed(2), '98.60'])
    expect(text).toContain(figure);
  const best = part(page, 'section:has(h2, h3)', '位次最前');
  expect(shown(best.querySelector('li'))).toContain('学前三年幼儿毛入园率');
  // The summary and the list speak of the same fifth, and a rate's change is in points.
  expect(shown(part(page, '.lead'))).toContain('0 项居末五分之一');
  expect(shown(part(page, 'section', '位次最后'))).toContain('没有居末五分之一的指标');
  expect(text).toContain('+2.88百分点');
  const neighbour = part(page, 'nav[aria-label="同级地区"] a', '汉阳镇');
  expect(shown(part(await read(hrefOf(neighbour)), 'h1'))).toContain('汉阳镇');
});

test('an area without data says so', async () => {
  const page = await read('/areas/CN');
  expect(shown(part(page, 'h1'))).toContain('全国');
  expect(shown(part(page, '.lead'))).toContain('没有数据');
});

test('areas are found by pinyin and by level, while the words are typed', async () => {
  const page = await browser.open('/areas');
  await page.getByRole('searchbox', { name: '查找' }).fill('gyh');
  await page.waitForURL(/q=gyh/);
  expect(await page.locator('#areas tbody th').allInnerTexts()).toEqual(['观音河镇']);
  const towns = await read('/areas?level=town&parent=610921');
  expect(parts(towns, '#areas tbody tr')).toHaveLength(10);
  expect(shown(part(towns, 'h1'))).toContain('汉阴县');
});

test('the areas that have an indicator are found by name and lead to it there', async () => {
  const page = await read('/areas?indicator=preschool-gross-enrolment&q=gyh');
  expect(shown(part(page, 'h1'))).toContain('学前三年幼儿毛入园率');
  expect(shown(part(page, '#areas tbody th'))).toBe('观音河镇');
  const there = await read(hrefOf(part(page, '#areas tbody th a')));
  expect(shown(part(there, 'h1'))).toMatch(/学前三年幼儿毛入园率\s*观音河镇/);
  await read('/areas?indicator=nothing', { status: 404 });
});
