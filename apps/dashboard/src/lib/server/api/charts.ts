import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { comparisonDrawing, townsDrawing } from '../area-figures.ts';
import type { ChartScope, ChartTime } from '../chart-series.ts';
import { comparedDrawing } from '../compared-figure.ts';
import { comparedOf } from '../compared.ts';
import { comparingOf, comparisonParameters } from '../compare-parameters.ts';
import { compositionDrawing } from '../composition-figure.ts';
import { coverageDrawing, coverageOnly } from '../coverage.ts';
import { deadlinesDrawing } from '../deadlines-figure.ts';
import { gapDrawing } from '../gap-figure.ts';
import { areasOf } from '../indicator-areas.ts';
import { knownOr } from '../moment.ts';
import { mapDrawing } from '../map-figure.ts';
import {
  areaId,
  day,
  id,
  indicatorId,
  instant,
  month,
  pageNumber,
  planId,
  type Given,
  type Thing,
} from '../parameters.ts';
import { progressDrawing } from '../progress-figure.ts';
import { trendDrawing } from '../trend-figure.ts';
import { urbanRuralDrawing } from '../urban-rural-figure.ts';
import { chartEndpoint } from './chart-endpoint.ts';

const several = (thing: Thing) =>
  v.pipe(v.array(id), v.metadata({ thing }), v.description('可重复 / May be repeated'));
const assessed = {
  period: v.pipe(month, v.description('评估月份 / Month of assessment')),
  'as-known-at': v.pipe(instant, v.description('当时所知 / As known at this instant')),
};
const timed = {
  ...assessed,
  from: v.pipe(day, v.description('数据期止于这天或以后 / Periods that end on or after this day')),
  to: v.pipe(day, v.description('数据期止于这天或以前 / Periods that end on or before this day')),
};

export const trendEndpoint = chartEndpoint({
  name: 'trend',
  summary: '图：一项指标的走势与目标 / Chart: one indicator in one area with its target',
  parameters: { indicator: indicatorId, area: areaId, ...timed },
  required: ['indicator'],
  draw: async (scope, given) => {
    const indicator = needed(scope, 'indicator', given.indicator);
    const area = given.area ?? (await firstArea(scope, indicator, given['as-known-at']));
    return trendDrawing(scope, indicator, area, timeOf(given));
  },
});

export const comparisonEndpoint = chartEndpoint({
  name: 'comparison',
  summary: '图：几个地区或几项指标比较 / Chart: several areas or several indicators compared',
  parameters: {
    indicator: several('indicator'),
    area: several('area'),
    indexed: v.pipe(
      v.literal('yes'),
      v.description('以首个共同数据期为 100 / The first common period is 100'),
    ),
    ...timed,
  },
  required: ['indicator', 'area'],
  draw: (scope, given) => {
    const indicators = needed(scope, 'indicator', given.indicator);
    const areas = needed(scope, 'area', given.area);
    const indexed = given.indexed !== null;
    return comparisonDrawing(scope, { indicators, areas, indexed }, timeOf(given));
  },
});

/** Periods of different lengths meet in the month they end in, so a day says no more than its month. */
const monthOfDay = v.pipe(
  v.union([month, day]),
  v.transform((text) => text.slice(0, 7)),
  v.description('数据期止月（也可写成那月的一天）/ Month periods end in, or a day of it'),
);

export const seriesEndpoint = chartEndpoint({
  name: 'series',
  summary: '图：任选几条序列对比 / Chart: several series together, as values or as indices',
  parameters: { ...comparisonParameters, from: monthOfDay, to: monthOfDay },
  required: ['series'],
  draw: async (scope, given) => {
    const { publication, language } = scope;
    const { chart } = messagesIn(language);
    needed(scope, 'series', given.series);
    const comparing = comparingOf(given);
    const compared = await comparedOf(publication, language, comparing);
    if (compared.mode === 'absolute' && !compared.oneUnit)
      error(400, chart.mixedUnits('mode=indexed'));
    return comparedDrawing(scope, comparing, compared);
  },
});

export const townsEndpoint = chartEndpoint({
  name: 'towns',
  summary: '图：一项指标的各镇走势 / Chart: one indicator in every town, on one scale',
  parameters: { indicator: indicatorId, ...timed },
  required: ['indicator'],
  draw: (scope, given) =>
    townsDrawing(scope, needed(scope, 'indicator', given.indicator), timeOf(given)),
});

export const gapEndpoint = chartEndpoint({
  name: 'gap',
  summary: '图：各镇差距的走势 / Chart: how far apart the towns are over time',
  parameters: { indicator: indicatorId, ...timed },
  required: ['indicator'],
  draw: (scope, given) =>
    gapDrawing(scope, needed(scope, 'indicator', given.indicator), timeOf(given)),
});

export const mapEndpoint = chartEndpoint({
  name: 'map',
  summary: '图：各镇最新数值的示意格 / Chart: the latest value of every town as tiles',
  parameters: { indicator: indicatorId, ...assessed },
  required: ['indicator'],
  draw: (scope, given) =>
    mapDrawing(
      scope,
      needed(scope, 'indicator', given.indicator),
      timeOf({ ...given, from: null, to: null }),
    ),
});

export const compositionEndpoint = chartEndpoint({
  name: 'composition',
  summary: '图：各项目标的评定构成 / Chart: how the targets divide among the ratings',
  parameters: assessed,
  draw: (scope, given) =>
    compositionDrawing(scope, { month: given.period, knownAt: given['as-known-at'] }),
});

export const coverageEndpoint = chartEndpoint({
  name: 'coverage',
  summary: '图：哪些序列在哪些月份有数据 / Chart: which series have values in which months',
  parameters: {
    ...{
      area: areaId,
      group: v.pipe(v.string(), v.maxLength(100)),
      only: v.picklist(coverageOnly),
      page: pageNumber,
    },
    ...assessed,
  },
  draw: async (scope, given) =>
    (await coverageDrawing(scope, given)) ??
    error(404, messagesIn(scope.language).errors.unknown.coverage),
});

export const deadlinesEndpoint = chartEndpoint({
  name: 'deadlines',
  summary: '图：一个方案的各项期限 / Chart: what of a plan is due when',
  parameters: { plan: planId, ...assessed },
  required: ['plan'],
  draw: async (scope, given) => {
    const when = { month: given.period, knownAt: given['as-known-at'] };
    const drawing = await deadlinesDrawing(scope, needed(scope, 'plan', given.plan), when);
    return drawing ?? error(404, messagesIn(scope.language).errors.unknown.deadlines);
  },
});

export const urbanRuralEndpoint = chartEndpoint({
  name: 'urban-rural',
  summary: '图：城乡比的走势 / Chart: urban to rural over time',
  parameters: { indicator: indicatorId, ...timed },
  required: ['indicator'],
  draw: (scope, given) =>
    urbanRuralDrawing(scope, needed(scope, 'indicator', given.indicator), timeOf(given)),
});

export const progressEndpoint = chartEndpoint({
  name: 'progress',
  summary: '图：一项任务或里程碑的填报进度 / Chart: the reported progress of a task or milestone',
  parameters: { item: id, ...timed },
  required: ['item'],
  draw: async (scope, given) => {
    const item = needed(scope, 'item', given.item);
    const drawing = await progressDrawing(scope, item, timeOf(given));
    return drawing ?? error(404, messagesIn(scope.language).errors.unknown.progress(item));
  },
});

/** Every chart with an address of its own. */
export const chartEndpoints = [
  ...[trendEndpoint, comparisonEndpoint, seriesEndpoint, townsEndpoint],
  ...[gapEndpoint, mapEndpoint, compositionEndpoint, coverageEndpoint],
  ...[deadlinesEndpoint, urbanRuralEndpoint, progressEndpoint],
];

function timeOf(given: Given<typeof timed>): ChartTime {
  const { period, 'as-known-at': knownAt, from, to } = given;
  return { month: period, knownAt, from, to };
}

function needed<T>({ language }: ChartScope, name: string, value: T | null): T {
  if (value === null) error(400, messagesIn(language).errors.missingParameter(name));
  return value;
}

/** The area an indicator's page opens with. @param knownAt a day or an instant; null for now */
async function firstArea(
  { publication, language }: ChartScope,
  indicator: string,
  knownAt: string | null,
): Promise<string> {
  const [area] = await areasOf(publication, language, indicator, null, knownOr(knownAt));
  if (area === undefined) error(404, messagesIn(language).errors.unknown.value);
  return area.area_id;
}
