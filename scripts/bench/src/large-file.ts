import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { both, writePipeline, writePlan } from './invented-plan.ts';

/** What a large file holds: a line for each indicator, area and month, each once. */
export interface Extent {
  readonly indicators: number;
  readonly areas: number;
  readonly months: number;
}

/** Where a plan lies and what its indicators and areas are called in the file. */
export interface Named {
  readonly directory: string;
  readonly indicators: readonly { readonly id: string; readonly unit: string }[];
  readonly areas: readonly string[];
}

/** The columns of the other systems' file, by which a form is recognised. */
const COLUMNS = ['indicator_id', 'area_id', 'month', 'value', 'unit'];
const FIRST_YEAR = 2016;
const PIECE = 1 << 20;

/** Writes a plan that knows these names and the pipeline of such a file. */
export function writeNames({ directory, indicators, areas }: Named) {
  const instance = {
    MONITOR_PLAN: path.join(directory, 'plan'),
    MONITOR_PIPELINES: path.join(directory, 'pipelines'),
  };
  writePlan(
    instance.MONITOR_PLAN,
    areas.map((id) => ({ id, zh: `${id}县` })),
    indicators.map(({ id, unit }) => ({ id, zh: `指标${id}`, unit, rises: true })),
  );
  writePipeline(instance.MONITOR_PIPELINES, {
    id: 'figures',
    department: 'bureau',
    title: both('某月报', 'Figures'),
    contracts: [
      {
        id: 'lines',
        version: 1,
        title: both('某月报', 'Figures'),
        kind: 'observations',
        requires: COLUMNS.map((column) => [column]),
        area: { columns: ['area_id'] },
        period: { columns: ['month'] },
        indicator: { columns: ['indicator_id'] },
        measures: indicators.map(({ id, unit }) => ({ indicator: id, names: [id], unit })),
        outside: { areas: 'quarantine', columns: 'quarantine' },
      },
    ],
  });
  return instance;
}

/** Writes a file of that extent, always the same, and the names in it. */
export function writeLarge(directory: string, { indicators, areas, months }: Extent) {
  const named = {
    directory,
    indicators: numbered('I', indicators).map((id) => ({ id, unit: '%' })),
    areas: numbered('A', areas),
  };
  const file = path.join(directory, 'figures.csv');
  const handle = openSync(file, 'w');
  let text = `${COLUMNS.join()}\n`;
  for (const line of lines(named, months)) {
    text += line;
    if (text.length < PIECE) continue;
    writeSync(handle, text);
    text = '';
  }
  writeSync(handle, text);
  closeSync(handle);
  return { file, instance: writeNames(named) };
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(5, '0')}`);
}

function* lines({ indicators, areas }: Named, months: number): Iterable<string> {
  let state = 1;
  for (const { id, unit } of indicators)
    for (const area of areas)
      for (let month = 0; month < months; month++) {
        state = (state * 48_271) % 2_147_483_647;
        const year = FIRST_YEAR + Math.floor(month / 12);
        const day = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
        yield `${id},${area},${day},${(20 + (state % 80_000) / 1000).toFixed(3)},${unit}\n`;
      }
}

/** The units of the other systems' file as the plan writes them; those it does not know go by their contract. */
const UNITS: Readonly<Record<string, string>> = {
  ...{ '%': '%', persons: '人', USD: '美元' },
  ...{ 'per 100k': '‰', cases: '件' },
};

/** The names in a file of these columns, in the order in which they come, and how many lines it has. */
export async function readNames(file: string) {
  const indicators = new Map<string, string>();
  const areas = new Set<string>();
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [indicator = '', area = '', , , unit = ''] = line.split(',');
    if (lines++ === 0) continue;
    indicators.set(indicator, UNITS[unit] ?? unit);
    areas.add(area);
  }
  const names = {
    indicators: [...indicators].map(([id, unit]) => ({ id, unit })),
    areas: [...areas],
  };
  return { names, lines: lines - 1 };
}
