import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Finding } from './findings.ts';
import { readNames, writeLarge, writeNames, type Extent } from './large-file.ts';
import { inDirectory, root } from './place.ts';

const execute = promisify(execFile);
const CHILD = path.join(import.meta.dirname, 'ingest-child.ts');
/** Makes the other systems' file; 12,000 indicators are 15.84 million lines. */
const PEERS = path.join(root, '../shared/peers/gen.mjs');
const PEERS_INDICATORS = 12_000;

const extents: readonly Extent[] = [
  { indicators: 100, areas: 10, months: 100 },
  { indicators: 100, areas: 100, months: 100 },
  { indicators: 100, areas: 1000, months: 100 },
];

/** What one way of taking a file in took. */
interface Took {
  readonly records: number;
  readonly seconds: number;
  readonly processor: number;
  readonly kilobytes: number;
}

interface Large {
  readonly file: string;
  readonly instance: { readonly MONITOR_PLAN: string; readonly MONITOR_PIPELINES: string };
}

/** The same lines, each with a key of its own, as DuckDB reads them, as a load takes them in, and as PapaParse splits them. */
export async function ingestion(): Promise<Finding[]> {
  const findings: Finding[] = [];
  const loads: Took[] = [];
  for (const extent of extents) {
    const lines = extent.indicators * extent.areas * extent.months;
    await inDirectory(async (directory) => {
      const large = writeLarge(directory, extent);
      const bare = await took('read-csv', large, directory, lines);
      const load = await took('load', large, directory, lines);
      const papa = await took('papaparse', large, directory, lines);
      loads.push(load);
      findings.push(...compared(`${lines / 1e6} million lines`, { bare, load, papa }));
    });
  }
  return [...findings, ...growth(loads), ...(await peersFile())];
}

function compared(
  what: string,
  { bare, load, papa }: Readonly<Record<'bare' | 'load' | 'papa', Took>>,
): Finding[] {
  const goal = load.records >= 1e7;
  return [
    ...times(`${what}, read_csv into a table`, bare),
    ...times(`${what}, PapaParse`, papa),
    ...times(`${what}, load`, load),
    {
      what: `${what}, load by read_csv`,
      value: load.seconds / bare.seconds,
      unit: '×',
      ...(goal ? { atMost: 2.5 } : {}),
    },
    {
      what: `${what}, the same in processor time`,
      value: load.processor / bare.processor,
      unit: '×',
    },
    {
      what: `${what}, load, peak memory`,
      value: load.kilobytes / 1024,
      unit: 'MB',
      ...(goal ? { atMost: 2047 } : {}),
    },
  ];
}

function times(what: string, { seconds, processor }: Took, atMost?: number): Finding[] {
  return [
    { what, value: seconds, unit: 's', ...(atMost === undefined ? {} : { atMost }) },
    { what: `${what}, processor`, value: processor, unit: 's' },
  ];
}

/** Ten times the lines; what a process takes before it does anything is in both. */
function growth(loads: readonly Took[]): Finding[] {
  return loads.slice(1).map((load, at) => ({
    what: `load, ${load.records / 1e6} million lines by a tenth of them`,
    value: load.processor / (loads[at]?.processor ?? NaN),
    unit: '×',
    atMost: 11,
  }));
}

/** The other systems' file a hundred times as long, where its maker is at hand. */
async function peersFile(): Promise<Finding[]> {
  if (!existsSync(PEERS)) return [];
  return inDirectory(async (directory) => {
    await execute(process.execPath, [PEERS, directory, String(PEERS_INDICATORS)]);
    const file = path.join(directory, 'observations.csv');
    const { names, lines } = await readNames(file);
    const large = { file, instance: writeNames({ directory, ...names }) };
    const bare = await took('read-csv', large, directory, lines);
    const load = await took('load', large, directory, lines);
    const what = `the other systems' ${lines / 1e6} million lines`;
    return [
      ...times(`${what}, read_csv into a table`, bare),
      ...times(`${what}, load`, load, 15),
      { what: `${what}, load, peak memory`, value: load.kilobytes / 1024, unit: 'MB' },
    ];
  });
}

async function took(way: string, large: Large, directory: string, lines: number): Promise<Took> {
  const data = path.join(directory, way);
  mkdirSync(data);
  const { MONITOR_PLAN } = large.instance;
  // What was written before must not be waited for here.
  await execute('sync');
  const { stdout } = await execute(process.execPath, [CHILD, way, large.file, data, MONITOR_PLAN], {
    env: { ...process.env, ...large.instance },
  });
  const result = JSON.parse(stdout) as Took;
  if (result.records !== lines) throw new Error(`${way}: ${result.records} of ${lines} lines`);
  return result;
}
