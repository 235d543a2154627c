import { chromium, type Page } from 'playwright-core';
import { median } from './median.ts';
import { openLine, type Line, type Slowness } from './slow-line.ts';

/** A page to be measured. */
export interface Measured {
  readonly address: string;
  /** An address to open first, whose style sheets and fonts are then known. */
  readonly after?: string;
}

/** How pages are opened. */
export interface Conditions {
  readonly line?: Slowness;
  /** How many times slower the processor is made. */
  readonly processor?: number;
}

const RUNS = 9;
const ALONE = ['--no-sandbox', '--disable-background-networking'];
const executablePath = process.env['MONITOR_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * Opens pages nine times each, every time in a new browser, and one after the other, so that a machine that is slow
 * for a while is so for all of them.
 * @returns of each the median of the milliseconds from the start of navigation until a chart is in the page
 */
export async function chartsSeen(
  pages: readonly Measured[],
  conditions: Conditions = {},
): Promise<number[]> {
  const times = pages.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, page] of pages.entries()) {
      const seen = await throughLine(conditions.line ?? null, (line) =>
        open(page, conditions, line),
      );
      times[index]?.push(seen);
    }
  }
  return times.map((each) => median(each));
}

/** What a page brings over the wire, in bytes: bodies as they were encoded. */
export async function weight(page: Measured): Promise<number> {
  return throughLine({ megabits: Infinity, delay: 0 }, async (line) => {
    await open(page, {}, line);
    return line?.bytes() ?? 0;
  });
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
  { address, after }: Measured,
  { processor = 1 }: Conditions,
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
