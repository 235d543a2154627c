import { createWriteStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Finding } from './findings.ts';
import { median } from './median.ts';
import { ingest, served } from './monitor.ts';
import { inDirectory, root } from './place.ts';

const MEGABYTES = 200;
const PLACES = 20;
const executablePath = process.env['MONITOR_CHROMIUM'] ?? '/usr/bin/chromium';

/** What a large file does to the page it is dropped on: until it is seen, whether the page ever stands still, until it is checked. */
export function handIn(): Promise<Finding[]> {
  return inDirectory(async (directory) => {
    const instance = { MONITOR_DATA: directory };
    await ingest(instance, [path.join(root, 'data/exports')]);
    const file = path.join(directory, 'large.csv');
    await pipeline(Readable.from(worldTable()), createWriteStream(file));
    return served(instance, async ({ port }) => dropped(`http://127.0.0.1:${port}`, file));
  });
}

/** A table as the World Bank gives it out, of many areas and indicators, in stretches of about a megabyte. */
function* worldTable(): Generator<string> {
  const years = Array.from({ length: 64 }, (_, at) => 1960 + at);
  const quoted = (cells: readonly (string | number)[]) =>
    `${cells.map((cell) => `"${cell}"`).join(',')}\n`;
  yield quoted(['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', ...years]);
  let written = 0;
  for (let row = 0; written < MEGABYTES * 1e6;) {
    let stretch = '';
    for (; stretch.length < 1e6; row++) {
      const code = `X${(row % 17576).toString(26).padStart(3, '0')}`;
      const figures = years.map((year) => (year % 3 === 0 ? '' : ((row * year) % 9973) / 7));
      stretch += quoted([`Area ${row}`, code, 'Population, total', 'SP.POP.TOTL', ...figures]);
    }
    written += stretch.length;
    yield stretch;
  }
}

async function dropped(address: string, file: string): Promise<Finding[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}/hand-in`, { waitUntil: 'networkidle' });
    await page.evaluate(watch);
    await page.locator('input[type="file"]').setInputFiles(file);
    const seen = await marked(page, 'seen');
    const scrolled = await scrolledThrough(page);
    const checked = await marked(page, 'checked');
    const longest = await page.evaluate(() =>
      Math.max(
        0,
        ...performance
          .getEntriesByName('long')
          .map((mark) => Number((mark as PerformanceMark).detail)),
      ),
    );
    return [
      { what: 'size of the file', value: statSync(file).size / 1e6, unit: 'MB' },
      { what: 'dropped until its first lines are seen', value: seen, unit: 'ms', atMost: 2000 },
      { what: 'longest task until all is checked', value: longest, unit: 'ms', atMost: 100 },
      { what: 'lines scrolled to meanwhile, median', value: scrolled, unit: 'ms' },
      { what: 'dropped until all is checked', value: checked / 1000, unit: 's' },
      { what: 'most memory of the tab', value: await mostMegabytes(browser), unit: 'MB' },
    ];
  } finally {
    await browser.close();
  }
}

/** The most that the largest of a browser's pages had resident, its workers included. */
async function mostMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const most = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    });
  return Math.round(Math.max(...most));
}

/** Marks when the file is dropped, seen and checked, and every long task. Runs in the page. */
function watch(): void {
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) performance.mark('long', { detail: duration });
  }).observe({ type: 'longtask' });
  addEventListener('change', () => performance.mark('dropped'), { capture: true });
  let reading = false;
  const look = () => {
    const bar = document.querySelector('progress');
    const first = document.querySelector('.sheet tbody th:not(:empty)')?.textContent ?? '…';
    const isNew = (name: string) => performance.getEntriesByName(name).length === 0;
    if (first !== '…' && isNew('seen')) performance.mark('seen');
    if (bar === null && reading && isNew('checked')) performance.mark('checked');
    reading = bar !== null;
    requestAnimationFrame(look);
  };
  look();
}

/** @returns milliseconds from the drop to a mark */
async function marked(page: Page, name: string): Promise<number> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, {
    timeout: 600_000,
  });
  return page.evaluate((mark) => {
    const at = (which: string) => performance.getEntriesByName(which)[0]?.startTime ?? NaN;
    return at(mark) - at('dropped');
  }, name);
}

/** Scrolls to places all over what has been read so far. @returns the median of milliseconds until their lines are there */
async function scrolledThrough(page: Page): Promise<number> {
  const times: number[] = [];
  for (let place = 1; place <= PLACES; place++) {
    const start = performance.now();
    await page.locator('.sheet').evaluate((sheet, share) => {
      sheet.scrollTop = sheet.scrollHeight * share;
    }, place / PLACES);
    await page.waitForFunction(() => {
      const lines = [...document.querySelectorAll('.sheet tbody th')];
      return lines.length > 0 && lines.every((line) => line.textContent !== '…');
    });
    times.push(performance.now() - start);
  }
  return median(times);
}
