import { chromium, type Page } from 'playwright-core';
import { median } from './median.ts';
import { openLine, type Line, type Slowness } from './slow-line.ts';

/** How a page is opened. */
export interface Conditions {
  readonly line?: Slowness;
  /** How many times slower the processor is made. */
  readonly processor?: number;
  /** An address to open first, whose style sheets and fonts are then known. */
  readonly after?: string;
}

/** What opening a page took. */
export interface Opened {
  /** Milliseconds from the start of navigation until a chart is in the page. */
  readonly chart: number;
  /** What came over the wire, in bytes: bodies as they were encoded. */
  readonly bytes: number;
}

const RUNS = 9;
const ALONE = ['--no-sandbox', '--disable-background-networking'];
const executablePath = process.env['MONITOR_CHROMIUM'] ?? '/usr/bin/chromium';

/** Opens an address nine times, each in a new browser, and gives the median; what comes is counted once more. */
export async function opened(address: string, conditions: Conditions = {}): Promise<Opened> {
  const charts: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    charts.push(
      await throughLine(conditions.line ?? null, (line) => open(address, conditions, line)),
    );
  }
  const bytes = await throughLine({ megabits: Infinity, delay: 0 }, async (line) => {
    await open(address, {}, line);
    return line?.bytes() ?? 0;
  });
  return { chart: median(charts), bytes };
}

/** Gives `work` a line of its own; none where nothing is to slow it. */
async function throughLine<T>(
  slowness: Slowness | null,
  work: (line: Line | null) => Promise<T>,
): Promise<T> {
  if (slowness === null) return work(null);
  const line = await openLine(slowness);
  try {
    return await work(line);
  } finally {
    line.close();
  }
}

/** @returns milliseconds until the first chart was there */
async function open(
  address: string,
  { processor = 1, after }: Conditions,
  line: Line | null,
): Promise<number> {
  const proxy = line === null ? [] : [`--proxy-server=http://127.0.0.1:${line.port}`];
  const browser = await chromium.launch({
    executablePath,
    args: [...ALONE, ...proxy, '--proxy-bypass-list=<-loopback>'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(noteFirstChart);
    if (after !== undefined) await page.goto(after, { waitUntil: 'load' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
    await page.goto(address, { waitUntil: 'load' });
    return await chartSeen(page);
  } finally {
    await browser.close();
  }
}

/** Runs in the page before anything else; the smallest chart that counts is the overview's composition. */
function noteFirstChart(): void {
  const look = () => {
    const charts = [...document.querySelectorAll('svg, canvas')];
    const there = charts.some((chart) => {
      const { width, height } = chart.getBoundingClientRect();
      return width >= 200 && height >= 60;
    });
    if (there) performance.mark('chart');
    else setTimeout(look, 8);
  };
  look();
}

async function chartSeen(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('chart').length > 0);
  return page.evaluate(() => performance.getEntriesByName('chart')[0]?.startTime ?? NaN);
}
