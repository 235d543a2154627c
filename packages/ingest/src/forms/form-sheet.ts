import { conversionFactor, type Period } from '@monitor/tabular';
import type { Area, ExpectedExport } from '@monitor/plan';
import { catalogueOf, type Catalogue, type CataloguePlan } from '../catalogue.ts';
import type { Contract, Measure } from '../contract.ts';
import { periodName, periodsOf } from './owed-form.ts';
import { PROBLEM_FIELDS } from '../problem-row.ts';
import { PROGRESS_FIELDS } from '../progress-table.ts';

/** One blank form, ready to be written as a sheet. */
export interface FormSheet {
  /** Title and statements above the header. */
  readonly top: readonly string[];
  /** What was said for the period before stands in grey and is not read. */
  readonly columns: readonly { readonly title: string; readonly before: boolean }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly note: string;
}

/** What was said before, which a form shows beside what is to be filled in. */
export interface SaidBefore {
  /** The newest values of an indicator and an area before the period, in the indicator's unit; `back` 1 is the newest. */
  readonly values: readonly {
    indicator_id: string;
    area_id: string;
    value: number;
    back: number;
  }[];
  readonly progress: readonly { task_id: string; progress: number | null; state: string | null }[];
  /** Problems that were open. */
  readonly problems: readonly OpenProblem[];
}

export interface OpenProblem {
  readonly problem_id: string;
  readonly kind: string;
  readonly stock: boolean;
  readonly area_id: string;
  readonly title: string;
  readonly found_on: string;
  readonly department_id: string;
  readonly due: string | null;
  readonly state: string;
  readonly officer: string | null;
}

/** What a form is made for. */
export interface FormOf {
  readonly contract: Contract;
  readonly owed: ExpectedExport | undefined;
  readonly period: Period;
  readonly plan: CataloguePlan;
  readonly before: SaidBefore;
}

/** Lays out a blank form so that, filled in, its own contract recognises it. */
export function formSheet(form: FormOf): FormSheet {
  const { contract, period } = form;
  const top = [contract.title.zh, ...statedPeriod(contract, periodName(period))];
  const note = '注：灰色各栏是上期报送的数，供对照，不读取；没有数的格留空。';
  return { top, note, ...LAYOUTS[contract.kind](form) };
}

/** The period as a line above the header: under the form's own word for it, else alone, unless a column says it. */
function statedPeriod({ period: { facts, columns } }: Contract, name: string): string[] {
  const [fact] = facts ?? [];
  if (fact !== undefined) return [`${fact}：${name}`];
  return columns === undefined ? [name] : [];
}

type Layout = (form: FormOf) => Pick<FormSheet, 'columns' | 'rows'>;

/** Headers that begin so are known as what was said before (`bind.ts`). */
const BEFORE = '上期';

const filled = (title: string) => ({ title, before: false });
const greyed = (title: string) => ({ title: `${BEFORE}${title}`, before: true });

/** A row for each area, and for each figure a column with last period's beside it. */
const figures: Layout = ({ contract, owed, period, plan, before }) => {
  const catalogue = catalogueOf(plan);
  const [areaColumn] = contract.area.columns ?? [];
  const values = new Map(
    before.values.map((row) => [`${row.indicator_id} ${row.area_id} ${row.back}`, row.value]),
  );
  const measures = contract.measures.map((measure) => measureOf(measure, catalogue));
  const [periodColumn] = contract.period.columns ?? [];
  const parts = periodColumn === undefined ? [period] : periodsOf(contract, period, plan);
  const stated = contract.period.facts !== undefined && parts.length === 1;
  const row = (area: Area, part: Period, back: number) => [
    ...(areaColumn === undefined ? [] : [area.name.zh]),
    ...(periodColumn === undefined || stated ? [] : [periodName(part)]),
    ...measures.flatMap(({ measure, factor }) => {
      const value = values.get(`${measure.indicator} ${placeOf(area, measure, catalogue)} ${back}`);
      return [null, value === undefined ? null : Number((value * factor).toPrecision(12))];
    }),
  ];
  const rows = areasOf(owed, plan).flatMap((area) =>
    parts.map((part, at) => row(area, part, parts.length - at)),
  );
  const columns = [
    ...(areaColumn === undefined ? [] : [filled(areaColumn)]),
    ...(periodColumn === undefined || stated ? [] : [filled(periodColumn)]),
    ...measures.flatMap(({ title }) => [filled(title), greyed(title)]),
  ];
  return { columns, rows };
};

/** How a figure is headed, and by how much one in the indicator's unit is multiplied to be one of the form. */
function measureOf(measure: Measure, catalogue: Catalogue) {
  const indicator = catalogue.indicator(measure.indicator);
  const unit = measure.unit ?? indicator?.unit ?? '1';
  const [name = measure.indicator] = measure.names;
  const factor = conversionFactor(indicator?.unit ?? unit, unit) ?? 1;
  return { measure, title: unit === '1' ? name : `${name}(${unit})`, factor };
}

function placeOf(area: Area, { part }: Measure, catalogue: Catalogue): string {
  if (part === undefined || area.part === part) return area.id;
  return catalogue.part(area.id, part)?.id ?? area.id;
}

/** The home area, its towns or its parts, as the plan says the form is for. */
function areasOf(owed: ExpectedExport | undefined, { areas, settings }: CataloguePlan): Area[] {
  const levels: readonly string[] = owed?.levels ?? [];
  const wanted = areas.filter(({ id, parent, level, part }) => {
    const within = id === settings.home || parent === settings.home;
    return within && levels.includes(part === undefined ? level : `part:${part}`);
  });
  return wanted.length > 0 ? wanted : areas.filter(({ id }) => id === settings.home);
}

/** A row for each task. */
const tasks: Layout = ({ plan, before }) => {
  const said = new Map(before.progress.map((row) => [row.task_id, row]));
  const usual = usualNames(PROGRESS_FIELDS);
  const columns = [
    ...[filled(usual.task), filled('任务内容')],
    ...[filled(`${usual.progress}(%)`), greyed(`${usual.progress}(%)`)],
    ...[filled(usual.state), greyed(usual.state)],
    ...[filled(usual.problem), filled(usual.cause), filled(usual.nextStep), filled(usual.officer)],
  ];
  const rows = plan.tasks.map(({ id, title }) => {
    const last = said.get(id);
    const blank = [null, null, null, null];
    return [id, title.zh, null, last?.progress ?? null, null, last?.state ?? null, ...blank];
  });
  return { columns, rows };
};

/** A row for each problem that was open, and blank ones for what is new. */
const problems: Layout = ({ plan, before }) => {
  const usual = usualNames(PROBLEM_FIELDS);
  const known = ['problem', 'kind', 'stock', 'place', 'title', 'foundOn', 'department', 'due'];
  const open = ['resolvedOn', 'cause', 'nextStep', 'officer'] as const;
  const columns = [
    ...PROBLEM_FIELDS.filter(({ field }) => known.includes(field)).map(({ names: [name] }) =>
      filled(name),
    ),
    ...[filled(usual.state), greyed(usual.state)],
    ...open.map((field) => filled(usual[field])),
  ];
  const rows = before.problems.map((problem) => [
    ...identity(problem, plan),
    ...[null, problem.state, null, null, null, problem.officer],
  ]);
  return { columns, rows };
};

/** What identifies a problem, in the order of the fields. */
function identity(problem: OpenProblem, plan: CataloguePlan): (string | null)[] {
  const nameOf = (all: readonly { id: string; name: { zh: string } }[], id: string) =>
    all.find((one) => one.id === id)?.name.zh ?? id;
  return [
    problem.problem_id,
    nameOf(plan.problemKinds, problem.kind),
    problem.stock ? '存量' : '新增',
    nameOf(plan.areas, problem.area_id),
    problem.title,
    problem.found_on,
    nameOf(plan.departments, problem.department_id),
    problem.due,
  ];
}

function usualNames<Name extends string>(
  fields: readonly { readonly field: Name; readonly names: readonly [string, ...string[]] }[],
): Readonly<Record<Name, string>> {
  const named = fields.map(({ field, names: [usual] }) => [field, usual]);
  return Object.fromEntries(named) as Record<Name, string>;
}

const LAYOUTS: Readonly<Record<Contract['kind'], Layout>> = {
  observations: figures,
  'task-progress': tasks,
  'problem-ledger': problems,
  'no-data': () => ({ columns: [], rows: [] }),
};
