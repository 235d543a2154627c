import type { CrossCheck, Indicator, Plan } from '@monitor/plan';
import type { Database } from '@monitor/warehouse';
import type { Catalogue } from '../catalogue.ts';
import type { Figure } from '../judge.ts';
import type { LoadContext } from '../load.ts';
import type { ChangeCounts } from '../observe.ts';
import type { Finding } from '../record.ts';
import { statement } from '../sql.ts';
import { related } from './check-figures.ts';
import { ask, ofTheFile } from '../findings.ts';
import { suspectedUnit, suspicion } from './unit-traps.ts';
import { plain, type KeptValue } from './values.ts';

/** Which load is held against the ledger. */
export interface LoadToCheck {
  readonly load_id: string;
  readonly demonstration: boolean;
}

interface KeptRow {
  indicator_id: string;
  area_id: string;
  period_start: string;
  period_end: string;
  frequency: string;
  value: number;
  resolution: number | null;
  load_id: string;
  source_line: number;
}

/** What the ledger has, beside what the load says, of indicators that are checked against the load's. */
export async function keptValues(
  db: Database,
  { load_id, demonstration }: LoadToCheck,
  catalogue: Catalogue,
  figures: readonly Figure[],
): Promise<KeptValue[]> {
  const indicators = JSON.stringify([...related(catalogue.plan, figures)]);
  const values = { load_id, demonstration, indicators };
  const rows = await db.rows<KeptRow>(statement('checks/kept-values'), values);
  return rows.flatMap((row) => {
    const indicator = catalogue.indicator(row.indicator_id);
    if (!indicator) return [];
    return {
      indicator,
      areaId: row.area_id,
      period: { start: row.period_start, end: row.period_end, frequency: row.frequency },
      value: row.value,
      resolution: row.resolution ?? 10 ** -indicator.decimals,
      loadId: row.load_id,
      line: row.source_line,
    };
  });
}

/**
 * What is to be said of a load's figures by what stood before them. Run after the load's values are in.
 * @param changes how many values the load added or revised
 * @param said what was found already: a figure that is asked about is not asked about again as unusual
 */
export async function ledgerFindings(
  { ledger: { db }, plan, catalogue }: Pick<LoadContext, 'ledger' | 'plan' | 'catalogue'>,
  load: LoadToCheck,
  { added, revised }: ChangeCounts,
  said: readonly Finding[],
): Promise<Finding[]> {
  if (added + revised === 0) return [];
  const placeOf = ({ line, columnIndex }: Finding) => `${line} ${columnIndex}`;
  const places = new Set(said.map(placeOf));
  const far = await unusual(db, load, plan, catalogue);
  return [
    ...far.filter((finding) => !places.has(placeOf(finding))),
    ...(revised > 0 ? await restated(db, load, catalogue) : []),
    ...(await copied(db, load)),
  ];
}

interface Place {
  line: number;
  field: number;
  columnName: string;
  text: string;
}

interface UnusualRow extends Place {
  indicator_id: string;
  value: number;
  before: number | null;
  before_end: string | null;
  /** What it should be like: the last that another load said, else the period before. */
  like_value: number | null;
  like_end: string | null;
  periods: number;
  middle: number;
  deviates: boolean | null;
  leaps: boolean | null;
  fallen: number | null;
  moved: number | null;
}

/** One finding for each figure: a slip of unit explains more than a leap, and a leap more than a step. */
async function unusual(
  db: Database,
  { load_id, demonstration }: LoadToCheck,
  plan: Plan,
  catalogue: Catalogue,
): Promise<Finding[]> {
  await db.run(statement('checks/modified-z'));
  const rows = await db.rows<UnusualRow>(statement('checks/unusual'), {
    load_id,
    demonstration,
    rules: JSON.stringify(rulesOf(plan)),
    breaks: JSON.stringify(plan.annotations.filter(({ kind }) => kind === 'break')),
  });
  return rows.flatMap((row) => {
    const indicator = catalogue.indicator(row.indicator_id);
    return indicator
      ? (slipOfUnit(row, indicator) ?? leap(row, indicator) ?? step(row, indicator))
      : [];
  });
}

/** What the plan lets each indicator do from one period to the next. */
function rulesOf({ indicators, checks }: Plan): object[] {
  const most = (id: string, kind: CrossCheck['kind']) =>
    checks.flatMap((check) =>
      check.kind === kind && 'max' in check && check.indicators.includes(id) ? [check.max] : [],
    )[0];
  return indicators.map(({ id, decimals }) => ({
    indicator_id: id,
    count: decimals === 0,
    fall: most(id, 'fall') ?? null,
    step: most(id, 'step') ?? null,
  }));
}

const PER_MILLE = 10;

function slipOfUnit(row: UnusualRow, indicator: Indicator): Finding | null {
  const { value, like_value: before, like_end: end } = row;
  if (before === null || row.leaps !== true) return null;
  const isRight = (right: number) => right / before > 0.67 && right / before < 1.5;
  const trap = suspectedUnit(indicator, value, isRight);
  // Ten times as much may be true; nobody writes per mille for per cent.
  if (!trap || Math.max(trap.factor, 1 / trap.factor) <= PER_MILLE) return null;
  const message = `${said(row, indicator)}，${when(row)}（${end}）为 ${plain(before)}${suspicion(indicator, trap)}，已收下，请核实`;
  return ask(row, 'warning', 'deviated-value', message);
}

/** What a figure should be like need not be of the period before. */
function when({ before_end, like_end }: UnusualRow): string {
  return like_end === before_end ? '上期' : '此前';
}

function leap(row: UnusualRow, indicator: Indicator): Finding | null {
  if (row.deviates !== true) return null;
  const last = row.like_value === null ? '' : `，${when(row)}为 ${plain(row.like_value)}`;
  const usual = `${row.periods} 期的中位数为 ${plain(row.middle)}${last}`;
  const message = `${said(row, indicator)}，明显偏离以往（${usual}），已收下，请核实`;
  return ask(row, 'warning', 'deviated-value', message);
}

function step(row: UnusualRow, { name, unit }: Indicator): Finding | [] {
  const { value, before, before_end: end } = row;
  if (before === null) return [];
  const change = `${name.zh}由上期（${end}）的 ${plain(before)} 变为 ${plain(value)} ${unit}`;
  if (row.fallen !== null) {
    const share = ((1 - value / before) * 100).toFixed(1);
    const limit = row.fallen === 0 ? '累计数不应减少' : `超过 ${row.fallen}%`;
    const message = `${change}，减少 ${share}%，${limit}，请说明原因`;
    return ask(row, 'warning', 'sequential-value', message);
  }
  if (row.moved === null) return [];
  const size = `${plain(Number(Math.abs(value - before).toPrecision(6)))} ${unit === '%' ? '个百分点' : unit}`;
  const message = `${change}，变动 ${size}，超过 ${row.moved}，请说明原因`;
  return ask(row, 'warning', 'sequential-value', message);
}

function said({ value }: UnusualRow, { name, unit }: Indicator): string {
  return `${name.zh}为 ${plain(value)} ${unit}`;
}

interface RestatedRow extends Place {
  indicator_id: string;
  period_end: string;
  value: number;
  before: number;
  load_id: string;
  before_line: number;
}

/** A component that several ratios share, such as one built-up area, must be one for all of them. */
async function restated(
  db: Database,
  { load_id }: LoadToCheck,
  { plan, indicator }: Catalogue,
): Promise<Finding[]> {
  const sharing = (id: string) => plan.indicators.filter(({ denominator }) => denominator === id);
  const shared = plan.indicators.map(({ id }) => id).filter((id) => sharing(id).length > 1);
  const rows = await db.rows<RestatedRow>(statement('checks/restated'), {
    load_id,
    indicators: JSON.stringify(shared),
  });
  return rows.map((row) => {
    const { name, unit } = indicator(row.indicator_id) ?? {
      name: { zh: row.indicator_id },
      unit: '',
    };
    const ratios = sharing(row.indicator_id).map((ratio) => ratio.name.zh);
    const message =
      `${name.zh}（${row.period_end}）在 ${row.load_id} 第 ${row.before_line} 行为 ${plain(row.before)}，本文件为 ${plain(row.value)} ${unit}；` +
      `${ratios.join('、')}都以它为分母，请核实用哪一个`;
    return ask(row, 'warning', 'row-constraint', message);
  });
}

interface CopiedRow {
  period_end: string;
  figures: number;
  before_end: string;
  enough: boolean;
}

/** A period's form handed in once more under the next one's name. */
async function copied(db: Database, { demonstration }: LoadToCheck): Promise<Finding[]> {
  const rows = await db.rows<CopiedRow>(statement('checks/copied'), { demonstration });
  return rows.map(({ period_end, figures, before_end, enough }) =>
    ofTheFile(
      enough ? 'warning' : 'hint',
      'sequential-value',
      `截至 ${period_end} 的 ${figures} 个数值与上期（${before_end}）完全相同，请核实是否误报上期数据`,
    ),
  );
}
