import { readdirSync } from 'node:fs';
import path from 'node:path';
import { dataPaths } from '@monitor/warehouse';
import type { Finding } from './findings.ts';
import { median } from './median.ts';
import { ingest, served } from './monitor.ts';
import { indicatorLinks } from './links.ts';
import { inDirectory, root } from './place.ts';
import { publicationOfSize } from './publication-of-size.ts';

const AREAS = 2_800;
const INDICATORS = 100;
/** 10 million observations; 357 months make 100 million: `BENCH_MONTHS=357`. */
const MONTHS = Number(process.env['BENCH_MONTHS'] ?? 36);

/** The same pages from the demonstration's publication and from one with millions of observations. */
export function scale(): Promise<Finding[]> {
  return inDirectory(async (directory) => {
    const small = path.join(directory, 'small');
    const large = path.join(directory, 'large');
    await ingest({ MONITOR_DATA: small }, [path.join(root, 'data/exports')]);
    await publicationOfSize(large, publicationIn(small), {
      areas: AREAS,
      indicators: INDICATORS,
      months: MONTHS,
    });
    return served({ MONITOR_DATA: small }, (first) =>
      served({ MONITOR_DATA: large }, async (second) => [
        ...(await compared('overview', first.port, second.port, overviews)),
        ...(await compared('indicator', first.port, second.port, await indicatorLinks(first.port))),
      ]),
    );
  });
}

function publicationIn(directory: string): string {
  const { published } = dataPaths(directory);
  const file = readdirSync(published).find((name) => name.endsWith('.duckdb'));
  if (file === undefined) throw new Error(`nothing published in ${published}`);
  return path.join(published, file);
}

/** The overviews of two years: each is another assessment of all targets. */
const overviews = Array.from(
  { length: 24 },
  (_, index) =>
    `/?period=${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);

/** Milliseconds of a page asked for the first time and again. */
interface Times {
  readonly cold: number;
  readonly warm: number;
}

/** Each page once from the one and the other, so that whatever else the machine does befalls both. */
async function compared(
  what: string,
  first: number,
  second: number,
  pages: readonly string[],
): Promise<Finding[]> {
  const pairs: { readonly small: Times; readonly large: Times }[] = [];
  for (const page of pages) {
    const small = { cold: await time(first, page), warm: await time(first, page) };
    const large = { cold: await time(second, page), warm: await time(second, page) };
    pairs.push({ small, large });
  }
  return (['cold', 'warm'] as const).flatMap((state) => [
    {
      what: `${what}, ${state}`,
      value: median(pairs.map(({ small }) => small[state])),
      unit: 'ms',
    },
    {
      what: `${what}, ${state}, ${(AREAS * INDICATORS * MONTHS) / 1e6} million`,
      value: median(pairs.map(({ large }) => large[state])),
      unit: 'ms',
    },
    {
      what: `${what}, ${state}, ratio`,
      value: median(pairs.map(({ small, large }) => large[state] / small[state])),
      unit: '×',
      atMost: 1.3,
    },
  ]);
}

async function time(port: number, page: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}${page}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${page} answered ${response.status}`);
  return performance.now() - start;
}
