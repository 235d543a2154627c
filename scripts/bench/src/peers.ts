import type { Finding } from './findings.ts';
import { inventCounty } from './invented-county.ts';
import { ingest, served } from './monitor.ts';
import { opened } from './page.ts';
import { inDirectory, root } from './place.ts';
import path from 'node:path';

const OFFICE = { megabits: 10, delay: 40 };

/**
 * The pages that other systems were measured by: 120 targets, and a chart of eleven areas with its target.
 * And the same of the demonstration.
 */
export async function peers(): Promise<Finding[]> {
  const invented = await inDirectory(async (directory) => {
    const county = inventCounty(directory);
    const instance = {
      MONITOR_DATA: path.join(directory, 'data'),
      MONITOR_PLAN: county.plan,
      MONITOR_PIPELINES: county.pipelines,
    };
    await ingest(instance, [county.file]);
    return served(instance, ({ port }) => {
      const address = (page: string) => `http://127.0.0.1:${port}${page}`;
      return findings(address, [
        ['120 targets', '/'],
        ['chart of 11 areas', '/indicators/indicator-1'],
      ]);
    });
  });
  const demonstration = await inDirectory(async (directory) => {
    const instance = { MONITOR_DATA: directory };
    await ingest(instance, [path.join(root, 'data/exports')]);
    return served(instance, ({ port }) =>
      findings(
        (page) => `http://127.0.0.1:${port}${page}`,
        [
          ['overview', '/'],
          ['indicator', '/indicators/preschool-gross-enrolment'],
        ],
      ),
    );
  });
  return [...invented, ...demonstration];
}

async function findings(
  address: (page: string) => string,
  pages: readonly (readonly [what: string, page: string])[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [what, page] of pages) {
    const quick = await opened(address(page));
    const slow = await opened(address(page), { line: OFFICE });
    const old = await opened(address(page), { processor: 4 });
    found.push(
      { what: `${what}, all bytes`, value: quick.bytes / 1000, unit: 'kB', atMost: 100 },
      { what: `${what}, chart`, value: quick.chart, unit: 'ms', atMost: 150 },
      { what: `${what}, chart at 10 Mbit/s`, value: slow.chart, unit: 'ms', atMost: 350 },
      { what: `${what}, chart on a processor 4 × slower`, value: old.chart, unit: 'ms' },
    );
  }
  const [first, second] = pages;
  if (first !== undefined && second !== undefined) {
    const next = await opened(address(second[1]), { after: address(first[1]) });
    found.push({
      what: `${second[1]} after ${first[1]}, chart`,
      value: next.chart,
      unit: 'ms',
      atMost: 150,
    });
  }
  return found;
}
