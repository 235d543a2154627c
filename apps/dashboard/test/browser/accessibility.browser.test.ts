import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { useBrowser, type View } from './harness.ts';

const browser = useBrowser();
let axe = '';

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

const pages = [
  '/',
  '/?period=2023-03',
  '/indicators/mechanised-sweeping-rate',
  '/indicators/mechanised-sweeping-rate?period=2023-03',
  '/indicators/preschool-gross-enrolment',
  '/plans/refined-management',
  '/plans/legacy-issues',
  '/tasks',
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
  '/data/mappings',
  '/data/loads/L000092?line=15&column=2',
  '/explain?indicator=road-density',
  '/reports',
  '/hand-in',
  '/reports/2023-05',
  '/sign-in',
  '/methods',
  '/styleguide',
  '/search?q=lv',
  '/indicators',
  '/indicators/legacy-issue-resolution',
  '/indicators/sample-survey-population',
  '/explain',
  '/compare',
  '/no/such/page',
  '/tasks?unknown=1',
];

/** Goes through all pages in one tab. */
async function everyPage(
  view: View,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const page = await browser.open('/api/v1/healthz', view);
  const found: string[] = [];
  for (const path of pages) {
    await page.goto(path);
    found.push(...(await look(page)).map((finding) => `${path}: ${finding}`));
  }
  browser.noRequestLeaves();
  return found;
}

/** A run of axe that gathers nothing but what it finds, the size of targets (WCAG 2.2) too, which it leaves out by itself. */
function quick(options = ''): string {
  const targetSize = `rules: { 'target-size': { enabled: true } }`;
  return `axe.run({ resultTypes: ['violations'], preload: false, ${targetSize}, ${options} })`;
}

/** Many pages in one test. */
const long = 240_000;

test(
  'on every page nothing runs off nor jumps, and axe finds nothing with all that opens open, contrast in the dark included',
  { timeout: long },
  async () => {
    const look = async (page: Page) => [...(await unfit(page)), ...(await inaccessible(page))];
    expect(await everyPage({ width: TELEPHONE }, look)).toEqual([]);
  },
);

test('nothing runs off nor jumps in English', { timeout: long }, async () => {
  expect(await everyPage({ lang: 'en', width: TELEPHONE }, unfit)).toEqual([]);
});

async function inaccessible(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: OFFICE, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await shorten(page);
  const light = await findings(page, quick());
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, quick(`runOnly: ['color-contrast']`));
  await page.setViewportSize({ width: TELEPHONE, height: 800 });
  return [...light, ...dark];
}

/** Leaves of every long list what stands for the rest, or axe takes a minute more. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('tbody, main ol, main ul')) {
      for (const row of [...list.children].slice(4)) row.remove();
    }
  });
}

const [TELEPHONE, TABLET, OFFICE] = [360, 768, 1440];

/** What is wider than a telephone or a tablet, or moves when the page is opened on a telephone. */
async function unfit(page: Page): Promise<string[]> {
  const { wide, moved } = await page.evaluate(measured);
  await page.setViewportSize({ width: TABLET, height: 800 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth);
  // The next page is opened on a telephone again.
  await page.setViewportSize({ width: TELEPHONE, height: 800 });
  return [
    ...(wide > TELEPHONE ? [`${wide} px wide on a telephone`] : []),
    ...(wider > TABLET ? [`${wider} px wide on a tablet`] : []),
    ...(moved > NOTICED ? [`moves by ${moved}`] : []),
  ];
}

/** Layout shift; a table that is painted while its rows still arrive may settle by a hair. */
const NOTICED = 0.01;

/** How wide the page is, and how far what was painted has moved since. Runs in the page. */
async function measured(): Promise<{ wide: number; moved: number }> {
  const moved = await new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntriesByType('layout-shift') as (PerformanceEntry & {
        value: number;
      })[];
      resolve(shifts.reduce((sum, { value }) => sum + value, 0));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // There always is one, so that an answer comes where nothing moved.
    observer.observe({ type: 'navigation', buffered: true });
  });
  return { wide: document.documentElement.scrollWidth, moved };
}

test('axe finds nothing on an open search', async () => {
  const page = await browser.open('/');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('lv');
  await page.locator('dialog #found a').first().waitFor();
  expect(await findings(page, `axe.run('dialog')`)).toEqual([]);
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

const lamps = '区域,月份,主干道检查灯数(盏),照明设施总数(处)';
test.each([
  ['with errors', `${lamps}\n县城建成区,2024年2月,停电,3800\n`, '1 处错误'],
  ['in order', `${lamps}\n县城建成区,2024年2月,3700,3800\n`, '试算'],
  ['of no known form', '姓名,岗位\n甲,会计\n', '没有认出'],
  ['with personal data', '地方,证件\n甲,11010519491231002X\n', '含个人信息'],
])(
  'axe finds nothing on a file to hand in %s, nor does it run off',
  { timeout: 60_000 },
  async (_, text, told) => {
    const page = await browser.open('/hand-in', { width: TELEPHONE });
    await expect.poll(() => page.workers().length).toBe(1);
    const file = { name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.locator('main').getByText(told).first().waitFor();
    expect([
      ...(await unfit(page)).filter((said) => !said.startsWith('moves')),
      ...(await inaccessible(page)),
    ]).toEqual([]);
  },
);

async function findings(page: Page, check: string): Promise<string[]> {
  // Evaluated, not added as an element: the pages let no foreign script run.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
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
