import path from 'node:path';
import type { Finding } from './findings.ts';
import { builtByFramework } from './framework.ts';
import { inventCounty, inventedFigures } from './invented-county.ts';
import { ingest, served } from './monitor.ts';
import { opened, type Opened } from './page.ts';
import { pageOfBoth } from './page-of-both.ts';
import { inDirectory, root } from './place.ts';
import { filesOf, onLoopback } from './site.ts';

const OFFICE = { megabits: 10, delay: 40 };
/** What a page may take: under half of the best of the other systems. */
const GOAL = { kilobytes: 100, chart: 150, slowChart: 350 };
const NO_GOAL = {};
const INDICATOR = '/indicators/indicator-1';

/**
 * The page that other systems were measured by, 120 targets and a chart of eleven areas with its target, beside the
 * same from Observable Framework; then the dashboard's own pages.
 */
export async function peers(): Promise<Finding[]> {
  const framework = await inDirectory(async (directory) => {
    const site = await builtByFramework(directory, inventedFigures());
    if (site === null) return [];
    return onLoopback(filesOf(site), (port) => findings('Framework', page(port, '/'), NO_GOAL));
  });
  const invented = await inDirectory(async (directory) => {
    const county = inventCounty(directory);
    const instance = {
      MONITOR_DATA: path.join(directory, 'data'),
      MONITOR_PLAN: county.plan,
      MONITOR_PIPELINES: county.pipelines,
    };
    await ingest(instance, [county.file]);
    return served(instance, async ({ port }) => [
      ...(await onLoopback(await pageOfBoth(port, INDICATOR), (both) =>
        findings('120 targets and 11 areas', page(both, '/')),
      )),
      ...(await findings('120 targets', page(port, '/'))),
      ...(await findings('11 areas', page(port, INDICATOR))),
      ...(await next(page(port, INDICATOR), page(port, '/indicators/indicator-2'))),
    ]);
  });
  const demonstration = await inDirectory(async (directory) => {
    const instance = { MONITOR_DATA: directory };
    await ingest(instance, [path.join(root, 'data/exports')]);
    const indicator = '/indicators/preschool-gross-enrolment';
    return served(instance, async ({ port }) => [
      ...(await findings('overview', page(port, '/'))),
      ...(await findings('indicator', page(port, indicator))),
      ...(await next(page(port, '/'), page(port, indicator))),
    ]);
  });
  return [...framework, ...invented, ...demonstration];
}

function page(port: number, path: string): string {
  return `http://127.0.0.1:${port}${path}`;
}

async function findings(
  what: string,
  address: string,
  goal: Partial<typeof GOAL> = GOAL,
): Promise<Finding[]> {
  const quick = await opened(address);
  const slow = await opened(address, { line: OFFICE });
  const old = await opened(address, { processor: 4 });
  return [
    { what: `${what}, all bytes`, value: quick.bytes / 1000, unit: 'kB', ...most(goal.kilobytes) },
    { what: `${what}, chart`, ...chart(quick), ...most(goal.chart) },
    { what: `${what}, chart at 10 Mbit/s`, ...chart(slow), ...most(goal.slowChart) },
    { what: `${what}, chart on a processor 4 × slower`, ...chart(old) },
  ];
}

/** Another indicator chosen, from a page that has been read. */
async function next(from: string, to: string): Promise<Finding[]> {
  const then = await opened(to, { after: from });
  const { pathname } = new URL(to);
  return [{ what: `${pathname} chosen, chart`, ...chart(then), ...most(GOAL.chart) }];
}

function chart({ chart: value }: Opened): Pick<Finding, 'value' | 'unit'> {
  return { value, unit: 'ms' };
}

function most(atMost: number | undefined): Pick<Finding, 'atMost'> {
  return atMost === undefined ? {} : { atMost };
}
