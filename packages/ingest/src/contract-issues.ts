import type { Indicator, Plan } from '@monitor/plan';
import { conversionFactor } from '@monitor/tabular';
import type { Contract, Measure, Pipeline } from './contract.ts';
import { nameKey } from './names.ts';

/**
 * What is wrong with a pipeline's contracts, for the person who writes them.
 * @returns one sentence per mistake: indicators, units and departments the plan does not know, names that
 *   mean two things in one form
 */
export function contractIssues(pipeline: Pipeline, plan: Plan): string[] {
  const { department } = pipeline;
  const known = department === null || plan.departments.some(({ id }) => id === department);
  return [
    ...(known ? [] : [`${pipeline.id}：部门 ${department} 不在方案的部门清单内`]),
    ...pipeline.contracts.flatMap((contract) =>
      [
        ...contract.measures.flatMap((measure) => measureIssues(measure, plan)),
        ...doubleNames(contract),
      ].map((issue) => `${pipeline.id}/${contract.id}：${issue}`),
    ),
  ];
}

function measureIssues(measure: Measure, plan: Plan): string[] {
  const indicator = plan.indicators.find(({ id }) => id === measure.indicator);
  if (!indicator) return [`指标 ${measure.indicator} 不在目录内，请核对标识或先补充目录`];
  return [...unitIssues(measure, indicator), ...partIssues(measure, indicator)];
}

function unitIssues({ unit }: Measure, { id, unit: target }: Indicator): string[] {
  if (unit === undefined || conversionFactor(unit, target) !== null) return [];
  return [`${id} 的单位“${unit}”不能换算为目录单位“${target}”`];
}

function partIssues({ part }: Measure, { id, levels }: Indicator): string[] {
  if (part === undefined || levels.includes(`part:${part}`)) return [];
  return [`${id} 在目录中不按 ${part} 统计，请核对 part`];
}

/** Names that are known both as a figure and as something else, or as two figures; a sentence for each. */
export function doubleNames({ area, period, indicator, context, measures }: Contract): string[] {
  const meanings = new Map<string, Set<string>>();
  const mean = (meaning: string, names: readonly string[] | undefined) => {
    for (const name of names ?? []) {
      const key = nameKey(name);
      meanings.set(key, (meanings.get(key) ?? new Set()).add(meaning));
    }
  };
  mean('地区', area.columns);
  mean('时间', period.columns);
  mean('指标', indicator?.columns);
  mean('其他栏', context);
  for (const measure of measures) mean(measure.indicator, measure.names);
  return [...meanings]
    .filter(([, found]) => found.size > 1)
    .map(([name, found]) => `名称“${name}”有几种意思：${[...found].join('、')}`);
}
