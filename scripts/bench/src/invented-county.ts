import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { both, writePipeline, writePlan } from './invented-plan.ts';

/** Where an invented county lies: what `MONITOR_PLAN`, `MONITOR_PIPELINES` and an intake are given. */
export interface InventedCounty {
  readonly plan: string;
  readonly pipelines: string;
  readonly file: string;
}

/** What is in it, for those who do not read its file: the latest value of each indicator, and one in all areas. */
export interface Figures {
  readonly targets: readonly { indicator: string; value: number; target: number }[];
  readonly values: readonly { area: string; month: string; value: number }[];
}

/** As much as the other systems were measured with: 158,400 values, a target for each indicator. */
const INDICATORS = 120;
const AREAS = 11;
const MONTHS = 120;

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

const indicators = numbered(INDICATORS).map((index) => {
  const rises = index % 2 === 0;
  const base = 20 + 60 * random(index);
  return { id: `indicator-${index + 1}`, zh: `第${index + 1}项指标`, rises, base };
});
const areas = numbered(AREAS).map((index) => ({ id: `C${index + 1}`, zh: `第${index + 1}县` }));

/** Writes a plan, a pipeline and one export, always the same, into a directory. */
export function inventCounty(directory: string): InventedCounty {
  const county = {
    plan: path.join(directory, 'plan'),
    pipelines: path.join(directory, 'pipelines'),
    file: path.join(directory, 'figures.csv'),
  };
  const planned = indicators.map((each) => ({ ...each, unit: '%', target: goal(each) }));
  writePlan(county.plan, areas, planned);
  writePipeline(county.pipelines, pipeline());
  writeFileSync(county.file, figures());
  return county;
}

function pipeline() {
  return {
    id: 'figures',
    department: 'bureau',
    title: both('某月报', 'Figures'),
    contracts: [
      {
        id: 'monthly',
        version: 1,
        title: both('某月报', 'Figures'),
        kind: 'observations',
        requires: [['县'], ['月份'], indicators.map(({ zh }) => zh)],
        area: { columns: ['县'] },
        period: { columns: ['月份'] },
        measures: indicators.map(({ id, zh }) => ({ indicator: id, names: [zh], unit: '%' })),
        outside: { areas: 'quarantine', columns: 'quarantine' },
      },
    ],
  };
}

/** A line for each county and month, a column for each indicator. */
function figures(): string {
  const lines = areas.flatMap((area, place) =>
    numbered(MONTHS).map((month) => {
      const values = indicators.map((indicator, index) => value(indicator, index, place, month));
      return [area.zh, `${2016 + Math.floor(month / 12)}年${(month % 12) + 1}月`, ...values];
    }),
  );
  const header = ['县', '月份', ...indicators.map(({ zh }) => zh)];
  return [header, ...lines].map((line) => `${line.join(',')}\n`).join('');
}

/** The same figures for a program that does not read the file. */
export function inventedFigures(): Figures {
  const [first] = indicators;
  if (first === undefined) return { targets: [], values: [] };
  return {
    targets: indicators.map((indicator, index) => ({
      indicator: indicator.zh,
      value: Number(value(indicator, index, 0, MONTHS - 1)),
      target: goal(indicator),
    })),
    values: areas.flatMap(({ zh: area }, place) =>
      numbered(MONTHS).map((month) => ({
        area,
        month: new Date(Date.UTC(2016, month)).toISOString().slice(0, 10),
        value: Number(value(first, 0, place, month)),
      })),
    ),
  };
}

function goal({ rises, base }: { readonly rises: boolean; readonly base: number }): number {
  return Number((base * (rises ? 1.15 : 0.85)).toFixed(2));
}

/** A level, a trend of 15 % in ten years, a season and some noise. */
function value(
  { rises, base }: { readonly rises: boolean; readonly base: number },
  index: number,
  place: number,
  month: number,
): string {
  const level = base * (0.8 + 0.4 * random(index * AREAS + place));
  const trend = ((rises ? 1 : -1) * 0.15 * month) / MONTHS;
  const season = 0.04 * Math.sin((month / 12 + random(place)) * 2 * Math.PI);
  const noise = 0.02 * (random((index * AREAS + place) * MONTHS + month) - 0.5);
  return (level * (1 + trend + season + noise)).toFixed(3);
}

/** A number from 0 to 1 that looks like chance and is always the same for the same seed. */
function random(seed: number): number {
  const mixed = Math.sin(seed * 12.9898 + 78.233) * 43758.5453;
  return mixed - Math.floor(mixed);
}
