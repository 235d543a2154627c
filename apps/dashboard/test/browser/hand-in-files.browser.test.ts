import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

/** Beyond any doubt a freeze, on whatever machine and beside whatever else it does; the bench holds the page to a thirtieth. */
const FROZEN_MS = 3000;
/** Some six megabytes, more than is read as a whole. */
const LINES = 150_000;

/** The page, with the reader that it has started. */
async function ready(): Promise<Page> {
  const page = await browser.open('/hand-in');
  await expect.poll(() => page.workers().length).toBe(1);
  return page;
}

/** Drops a table of very many lines, all of them repeating the first and the last no figure, and notes long tasks from then on. */
async function dropLarge(page: Page): Promise<void> {
  await page.evaluate((lines) => {
    const block = '县城建成区,2024年2月,3800,3800\n'.repeat(1000);
    const head = '区域,月份,主干道检查灯数(盏),照明设施总数(处)\n';
    const parts = [
      head,
      ...Array<string>(lines / 1000).fill(block),
      '县城建成区,2024年2月,停电,3800\n',
    ];
    const dropped = new DataTransfer();
    dropped.items.add(new File(parts, '照明.csv'));
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) performance.mark('long', { detail: duration });
    }).observe({ type: 'longtask' });
    performance.mark('dropped');
    dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  }, LINES);
}

/** Scrolls the grid to a share of its height. @returns the lines that are then in the document */
async function linesAt(page: Page, share: number): Promise<number[]> {
  await page.locator('.sheet').evaluate((sheet, part) => {
    sheet.scrollTop = sheet.scrollHeight * part;
  }, share);
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll('.sheet tbody th')];
    return rows.length > 0 && rows.every((row) => row.textContent !== '…');
  });
  const rows = await page.locator('.sheet tbody th').allTextContents();
  return rows.map((text) => Number(/\d+/.exec(text)?.[0]));
}

test(
  'a large file is seen before it is read, and never keeps the page from answering',
  { timeout: 120_000 },
  async () => {
    const page = await ready();
    await dropLarge(page);
    await page.locator('.sheet td', { hasText: '县城建成区' }).first().waitFor();
    // Whatever the machine: the first lines are there while the last are still being read.
    expect(await page.locator('progress').isVisible()).toBe(true);
    const top = () =>
      page.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().top + scrollY);
    const before = await top();
    await linesAt(page, 0.5);
    await page.getByRole('button', { name: '再看后面的' }).click();
    await page.getByText('已检查完').waitFor({ timeout: 90_000 });
    expect(await top()).toBe(before);

    expect(Math.max(...(await linesAt(page, 1)))).toBe(LINES + 2);
    // Beyond the first thousand findings a cell has its mark too.
    expect(await page.locator('.sheet td.error').innerText()).toContain('停电');
    expect(await page.locator('main td').count()).toBeLessThan(1500);
    const { longest, share } = await page.evaluate(longTasks);
    expect(longest).toBeLessThan(FROZEN_MS);
    // Reading and checking in the page's own thread would leave it nothing.
    expect(share).toBeLessThan(0.5);
  },
);

/** The longest task since the drop, and which share of the time long ones took. Runs in the page. */
function longTasks(): { longest: number; share: number } {
  const marks = performance.getEntriesByName('long') as PerformanceMark[];
  const lasted = marks.map(({ detail }) => Number(detail));
  const [dropped] = performance.getEntriesByName('dropped');
  const since = performance.now() - (dropped?.startTime ?? 0);
  return {
    longest: Math.max(0, ...lasted),
    share: lasted.reduce((sum, one) => sum + one, 0) / since,
  };
}

test('a workbook is shown sheet by sheet, each table under its own headings', async () => {
  const page = await ready();
  await page.evaluate(async () => {
    const book = await (await fetch('/api/v1/reports/2023-05/2023-05.xlsx')).blob();
    const dropped = new DataTransfer();
    dropped.items.add(new File([book], '月报.xlsx'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  });
  await page.getByText('工作簿（.xlsx）').waitFor();
  const heads = () => page.locator('.sheet thead th').allTextContents();
  const first = await heads();
  await linesAt(page, 1);
  await expect.poll(heads).not.toEqual(first);
});

const lamps = (figures: string) =>
  `区域,月份,主干道检查灯数(盏),照明设施总数(处)\n县城建成区,2024年2月,${figures}\n`;

/** Drops files all at once. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const dropped = new DataTransfer();
    for (const [name, text] of Object.entries(given)) dropped.items.add(new File([text], name));
    dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  }, files);
}

test('of several files one is taken; an unfilled one, or one not read as was said, is not tried', async () => {
  const page = await ready();
  await drop(page, { '甲.csv': lamps(','), '乙.csv': lamps('3800,3800') });
  await page.getByText('已取“甲.csv”，另外 1 个没有取').waitFor();
  await page.getByText('文件里没有填数。').waitFor();
  const tried = page.getByRole('button', { name: '试算' });
  expect(await tried.count()).toBe(0);

  await drop(page, { '乙.csv': lamps('3800,3800') });
  await tried.waitFor();
  expect(await page.getByText('一次只收一个文件').count()).toBe(0);
  await page.getByText('补充说明').click();
  await page.getByLabel('数据期').fill('2024-02');
  await page.getByText('还没有按它读取').waitFor();
  expect(await tried.isDisabled()).toBe(true);
  await page.getByRole('button', { name: '按此重新检查' }).click();
  await expect.poll(() => tried.isEnabled()).toBe(true);
});

test('a file that was changed on the disk since is to be put in again', async () => {
  const page = await ready();
  await drop(page, { '照明.csv': lamps('3800,3800') });
  const tried = page.getByRole('button', { name: '试算' });
  await tried.waitFor();
  // A file that a test puts in is held in memory: its browser is made to answer as for one that was saved since.
  await page.evaluate(() => {
    const changed = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
    Blob.prototype.arrayBuffer = changed;
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  });
  await tried.click();
  const refused = page.locator('main .refused');
  await refused.waitFor();
  expect(await refused.innerText()).toContain('文件已改动，请重新放入');
});

test('of a large table that nobody knows it is said once', { timeout: 60_000 }, async () => {
  const page = await ready();
  await drop(page, { '不明.csv': `甲,乙\n${'某处,3800\n'.repeat(400_000)}` });
  await page.getByText('已检查完').waitFor({ timeout: 50_000 });
  const findings = page.getByRole('region', { name: '检查结果' }).locator('tbody tr');
  expect(await findings.filter({ hasText: '不相符' }).count()).toBe(1);
});
