import path from 'node:path';
import type { Finding } from './findings.ts';
import { builtByFramework } from './framework.ts';
import { inventCounty, inventedFigures } from './invented-county.ts';
import { ingest, served } from './monitor.ts';
import { chartsSeen, weight, type Conditions, type Measured } from './page.ts';
import { pageOfBoth } from './page-of-both.ts';
import { inDirectory, root } from './place.ts';
import { filesOf, onLoopback } from './site.ts';

interface Page extends Measured {
  readonly what: string;
}

const INVENTED = '/indicators/indicator-1';
const DEMONSTRATION = '/indicators/preschool-gross-enrolment';

/** How pages are opened; `atMost` is a goal in milliseconds, and what Framework took where that goal was set. */
const views: readonly {
  readonly name: string;
  readonly conditions: Conditions;
  readonly goal?: { readonly atMost: number; readonly framework: number };
}[] = [
  { name: 'chart', conditions: {}, goal: { atMost: 150, framework: 362 } },
  {
    name: 'chart at 10 Mbit/s',
    conditions: { line: { megabits: 10, delay: 40 } },
    goal: { atMost: 350, framework: 706 },
  },
  { name: 'chart on a processor 4 × slower', conditions: { processor: 4 } },
];
const KILOBYTES = 100;

/**
 * The page that other systems were measured by, 120 targets and a chart of eleven areas with its target, beside the
 * same from Observable Framework; then the dashboard's own pages.
 */
export async function peers(): Promise<Finding[]> {
  return besideFramework((framework) =>
    onInventedCounty((invented) =>
      onDemonstration((demonstration) => measured(framework, [...invented, ...demonstration])),
    ),
  );
}

type Work = (pages: readonly Page[]) => Promise<Finding[]>;

async function besideFramework(work: Work): Promise<Finding[]> {
  return inDirectory(async (directory) => {
    const site = await builtByFramework(directory, inventedFigures());
    if (site === null) return work([]);
    return onLoopback(filesOf(site), (port) => work([page('Framework', port, '/')]));
  });
}

async function onInventedCounty(work: Work): Promise<Finding[]> {
  return inDirectory(async (directory) => {
    const county = inventCounty(directory);
    const instance = {
      MONITOR_DATA: path.join(directory, 'data'),
      MONITOR_PLAN: county.plan,
      MONITOR_PIPELINES: county.pipelines,
    };
    await ingest(instance, [county.file]);
    return served(instance, async ({ port }) =>
      onLoopback(await pageOfBoth(port, INVENTED), (both) =>
        work([
          page('120 targets and 11 areas', both, '/'),
          page('120 targets', port, '/'),
          page('11 areas', port, INVENTED),
          page('the next 11 areas', port, '/indicators/indicator-2', INVENTED),
        ]),
      ),
    );
  });
}

async function onDemonstration(work: Work): Promise<Finding[]> {
  return inDirectory(async (directory) => {
    const instance = { MONITOR_DATA: directory };
    await ingest(instance, [path.join(root, 'data/exports')]);
    return served(instance, ({ port }) =>
      work([
        page('overview', port, '/'),
        page('indicator', port, DEMONSTRATION),
        page('the next indicator', port, DEMONSTRATION, '/'),
      ]),
    );
  });
}

function page(what: string, port: number, address: string, after?: string): Page {
  const at = `http://127.0.0.1:${port}`;
  return {
    what,
    address: `${at}${address}`,
    ...(after === undefined ? {} : { after: `${at}${after}` }),
  };
}

async function measured(framework: readonly Page[], own: readonly Page[]): Promise<Finding[]> {
  const all = [...framework, ...own];
  const findings: Finding[] = [];
  for (const each of all) {
    const goal = framework.includes(each) ? {} : { atMost: KILOBYTES };
    findings.push({ what: `${each.what}, all bytes`, ...kilobytes(await weight(each)), ...goal });
  }
  for (const { name, conditions, goal } of views) {
    const times = await chartsSeen(all, conditions);
    const here = framework.length === 0 ? undefined : times[0];
    for (const [index, value] of times.entries()) {
      const each = all[index];
      if (each === undefined) continue;
      const bound = goal === undefined || framework.includes(each) ? {} : onThis(goal, here);
      findings.push({ what: `${each.what}, ${name}`, value, unit: 'ms', ...bound });
    }
  }
  return findings;
}

/** A goal as it is on this machine at this time: as many times slower as Framework's page is. */
function onThis(
  { atMost, framework }: { readonly atMost: number; readonly framework: number },
  here = framework,
): Pick<Finding, 'atMost'> {
  return { atMost: Math.round((atMost * here) / framework) };
}

function kilobytes(bytes: number): Pick<Finding, 'value' | 'unit'> {
  return { value: bytes / 1000, unit: 'kB' };
}
