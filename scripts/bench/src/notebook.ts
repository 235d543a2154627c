import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { keepBusy, percentile } from './busy.ts';
import type { Finding } from './findings.ts';
import { median } from './median.ts';
import { ingest, served, type Served } from './monitor.ts';
import { inDirectory, root } from './place.ts';

const ROWS = 1_000_000;
const MILLION = `select date '2000-01-01' + (i % 9000)::integer as day, i * 1.5 as value, if(i % 3 = 0, '甲', '乙') as kind from range(${ROWS}) as r(i)`;
/** Some seconds of one processor, and little memory. */
const HEAVY =
  'select sum(hash(a.range + b.range) % 7) as n from range(60000) as a, range(4000) as b';
const SESSIONS = 20;
const REQUESTS = 400;
const KEYS = 31;
const executablePath = process.env['MONITOR_CHROMIUM'] ?? '/usr/bin/chromium';

/** What a notebook takes: until rows are on screen, until an answer is, of the server, and of those who read pages meanwhile. */
export function notebook(): Promise<Finding[]> {
  return inDirectory(async (directory) => {
    const instance = { MONITOR_DATA: directory };
    await ingest(instance, [path.join(root, 'data/exports')]);
    mkdirSync(path.join(directory, 'notebooks'));
    writeFileSync(
      path.join(directory, 'notebooks/bench.md'),
      '```sql name=bench\nselect 0 as n\n```\n',
    );
    return served(instance, async (server) => [
      ...(await onScreen(server)),
      ...(await asArrow(server)),
      ...(await besideReaders(server)),
    ]);
  });
}

async function onScreen({ port }: Served): Promise<Finding[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${port}/notebooks/bench`);
    await page.locator('.cm-content').waitFor();
    const opened = await answered(page, 'select 1 as n', '1');
    const keys: number[] = [];
    for (let run = 0; run < KEYS; run++)
      keys.push(await answered(page, `select ${run + 2} as n`, String(run + 2)));
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          performance.mark('long', { detail: duration });
      }).observe({ type: 'longtask' });
    });
    const million = await answered(page, MILLION, '2000-01-01');
    const blocked = await scrolledThrough(page);
    return [
      { what: 'first answer of a new session', value: opened, unit: 'ms', atMost: 300 },
      { what: 'select 1, from key to screen', value: median(keys), unit: 'ms', atMost: 60 },
      { what: '1 M rows, first on screen', value: million, unit: 'ms', atMost: 1000 },
      { what: '1 M rows, longest task of the page', value: blocked, unit: 'ms', atMost: 100 },
    ];
  } finally {
    await browser.close();
  }
}

/** Scrolls a result to twenty places, its last row included. @returns milliseconds of the longest task since it was run, 0 for none that is long */
async function scrolledThrough(page: Page): Promise<number> {
  const PLACES = 20;
  for (let place = 1; place <= PLACES; place++) {
    await page.locator('.sheet[role="region"]').evaluate((sheet, share) => {
      sheet.scrollTop = sheet.scrollHeight * share;
    }, place / PLACES);
    await page.waitForFunction(
      () =>
        !Array.from(document.querySelectorAll('tr[data-row]')).some((row) =>
          row.textContent.includes('…'),
        ),
    );
  }
  return page.evaluate(() =>
    Math.max(
      0,
      ...performance
        .getEntriesByName('long')
        .map((mark) => Number((mark as PerformanceMark).detail)),
    ),
  );
}

/** Writes a query and runs it by key. @returns milliseconds from the key until its first value is drawn */
async function answered(page: Page, sql: string, first: string): Promise<number> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Escape');
  await page.locator('.cm-content').click();
  await page.evaluate(() => {
    const press = ({ key, timeStamp }: KeyboardEvent) =>
      key === 'Enter' && performance.mark('pressed', { startTime: timeStamp });
    addEventListener('keydown', press, { capture: true });
  });
  await page.keyboard.press('Control+Enter');
  return page.evaluate(async (wanted) => {
    const from = () => performance.getEntriesByName('pressed').at(-1)?.startTime ?? NaN;
    const cell = () => document.querySelector('tr[data-row="0"] td')?.textContent.trim();
    while (cell() !== wanted) {
      if (performance.now() - from() > 60_000) throw new Error(`${wanted} is not seen in a minute`);
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - from();
  }, first);
}

/** The processor's time for a million rows, to their last, as a notebook reads them and as JSON. */
async function asArrow(server: Served): Promise<Finding[]> {
  const start = server.processor();
  const id = await open(server);
  await post(server, `/sessions/${id}/run`, order(MILLION));
  const part = { key: 'bench', limit: 50_000, sort: null, filters: [] };
  for (let offset = 0; offset < ROWS; offset += part.limit)
    await post(server, `/sessions/${id}/rows`, { ...part, offset });
  await close(server, id);
  const arrow = server.processor() - start;
  await post(server, '/query', { sql: MILLION });
  const json = server.processor() - start - arrow;
  return [
    { what: '1 M rows to the last, processor', value: arrow, unit: 'ms' },
    { what: '1 M rows as JSON, processor', value: json, unit: 'ms' },
    { what: 'Arrow by JSON', value: arrow / json, unit: '×', atMost: 0.2 },
  ];
}

/** How readers of the overview fare while all sessions there may be compute. */
async function besideReaders(server: Served): Promise<Finding[]> {
  const readers = { port: server.port, connections: 1, requests: REQUESTS, paths: ['/'] };
  const idle = await keepBusy(readers);
  const ids = await Promise.all(Array.from({ length: SESSIONS }, () => open(server)));
  const computing = ids.map((id) => post(server, `/sessions/${id}/run`, order(HEAVY)));
  const busy = await keepBusy(readers);
  const others = await keepBusy({ ...readers, paths: ['/?period=2023-05'], requests: 1 });
  await Promise.all(ids.map((id) => close(server, id)));
  await Promise.allSettled(computing);
  const times = [percentile(idle.times, 0.5), percentile(busy.times, 0.5)] as const;
  return [
    { what: 'overview, nobody computes, median', value: times[0], unit: 'ms' },
    { what: 'overview beside 20 sessions, median', value: times[1], unit: 'ms' },
    {
      what: 'overview beside 20 sessions, by idle',
      value: times[1] / times[0],
      unit: '×',
      atMost: 3,
    },
    { what: 'overview beside 20 sessions, p99', value: percentile(busy.times, 0.99), unit: 'ms' },
    {
      what: 'a month not yet asked for, beside 20 sessions',
      value: percentile(others.times, 0.5),
      unit: 'ms',
    },
  ];
}

const order = (sql: string) => ({ key: 'bench', name: null, sql, parameters: {}, others: {} });

async function open(server: Served): Promise<string> {
  const answer = await post(server, '/sessions', { publication: null });
  return (JSON.parse(answer.toString()) as { id: string }).id;
}

async function close({ port }: Served, id: string): Promise<void> {
  await fetch(`http://127.0.0.1:${port}/api/v1/sessions/${id}`, { method: 'DELETE' });
}

async function post({ port }: Served, place: string, body: object): Promise<Buffer> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${place}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return Buffer.from(await answer.arrayBuffer());
}
