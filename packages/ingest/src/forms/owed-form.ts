import type { ExpectedExport } from '@monitor/plan';
import { parsePeriod, type Period } from '@monitor/tabular';
import { Failure } from '@monitor/warehouse';
import type { CataloguePlan } from '../catalogue.ts';
import type { Contract, Pipeline } from '../contract.ts';
import { observedPeriod } from '../periods.ts';

/** A form that somebody named, and what the plan says of when it is owed. */
export interface OwedForm {
  readonly pipeline: Pipeline;
  readonly contract: Contract;
  readonly owed: ExpectedExport | undefined;
}

/**
 * The form of a pipeline, by name.
 * @param wanted null where the pipeline has one form only
 * @throws Failure when there is no such pipeline or form, or several might be meant
 */
export function formOf(
  pipelines: readonly Pipeline[],
  { expectedExports }: CataloguePlan,
  pipelineId: string,
  wanted: string | null,
): OwedForm {
  const pipeline = pipelines.find(({ id }) => id === pipelineId);
  if (!pipeline) {
    const known = pipelines.map(({ id }) => id).join('、');
    throw new Failure(`没有数据管道 ${pipelineId}，现有的有 ${known}。`, 'pipeline', pipelineId);
  }
  const contract = contractOf(pipeline, wanted);
  const owed = expectedExports.find(
    (one) => one.pipeline === pipelineId && one.contract === contract.id,
  );
  return { pipeline, contract, owed };
}

function contractOf({ id, contracts }: Pipeline, wanted: string | null): Contract {
  const forms = contracts.filter(({ kind }) => kind !== 'no-data');
  const [only, ...others] = forms.filter((form) => wanted === null || form.id === wanted);
  if (only && others.length === 0) return only;
  const known = forms.map((form) => `${form.id}（${form.title.zh}）`).join('、');
  throw new Failure(
    wanted === null
      ? `数据管道 ${id} 有几种报表，请指明是哪一种（form）：${known}。`
      : `数据管道 ${id} 没有报表 ${wanted}，现有的有 ${known}。`,
    'form',
    known,
  );
}

/** Months of a period of each frequency, and how one is written. */
const PERIODS: Readonly<Record<string, readonly [months: number, example: string]>> = {
  monthly: [1, '2023-07'],
  quarterly: [3, '2023年第三季度'],
  'half-year': [6, '2023年上半年'],
  annual: [12, '2023年'],
};

/**
 * A period of a form, as somebody wrote it.
 * @throws Failure when it is no period, or not as long as those of the form
 */
export function periodOf(
  text: string,
  { title }: Contract,
  owed: ExpectedExport | undefined,
): Period {
  const period = parsePeriod(text);
  const [months, example] = PERIODS[owed?.frequency ?? ''] ?? [null, '2023-07'];
  if (period && (months === null || monthsIn(period) === months)) return period;
  throw new Failure(
    `“${text}”不是“${title.zh}”的数据期，请写成 ${example} 这样的形式。`,
    'period',
    example,
  );
}

/** Whole months from first to last day. */
function monthsIn({ start, end }: Period): number {
  return monthOf(end) - monthOf(start) + 1;
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** So many whole months from one on. */
function spanOf(first: number, months: number): Period {
  const day = (month: number, at: number) =>
    new Date(Date.UTC(Math.floor(month / 12), month % 12, at)).toISOString().slice(0, 10);
  return { start: day(first, 1), end: day(first + months, 0), kind: 'range' };
}

/** The period as the form's figures have it: of what is counted on a fixed day of the year, that day. */
export function asObserved(
  period: Period,
  { measures }: Contract,
  { indicators }: CataloguePlan,
): Pick<Period, 'start' | 'end'> {
  const indicator = indicators.find(({ id }) => id === measures[0]?.indicator);
  return (indicator && observedPeriod(period, indicator)) ?? period;
}

const QUARTERS = '一二三四';

/** A period as forms name it. */
export function periodName(period: Period): string {
  const [year, month] = [period.start.slice(0, 4), Number(period.start.slice(5, 7))];
  const months = monthsIn(period);
  if (months === 1) return `${year}年${month}月`;
  if (months === 3) return `${year}年第${QUARTERS[(month - 1) / 3] ?? ''}季度`;
  if (months === 6) return `${year}年${month === 1 ? '上' : '下'}半年`;
  return `${year}年`;
}

/** The period of a form after the one that ended on a day. */
export function periodAfter(end: string, owed: ExpectedExport | undefined): string {
  const [months] = PERIODS[owed?.frequency ?? ''] ?? [1];
  const first = (Math.floor(monthOf(end) / months) + 1) * months;
  return periodName(spanOf(first, months));
}

/** The periods of the figures of a form: a half-yearly form of monthly figures has six. */
export function periodsOf(
  { measures }: Contract,
  period: Period,
  { indicators }: CataloguePlan,
): Period[] {
  const indicator = indicators.find(({ id }) => id === measures[0]?.indicator);
  const all = monthsIn(period);
  const [months] = PERIODS[indicator?.frequency ?? ''] ?? [all];
  if (all <= months) return [period];
  const first = monthOf(period.start);
  return Array.from({ length: all / months }, (_, at) => spanOf(first + at * months, months));
}

/** How often figures of a period as long as this one come. */
export function frequencyOf(period: Period): string | null {
  const months = monthsIn(period);
  return Object.keys(PERIODS).find((frequency) => PERIODS[frequency]?.[0] === months) ?? null;
}
