import { trendChart, type Frequency } from '@monitor/charts';
import type { AssessedTarget } from '@monitor/warehouse';
import { isRate, markOf, ratingWords } from '@monitor/wording';
import { exact, figure, words, type Block, type Cell, type Chart } from '../document.ts';
import type { PlanFact } from '../facts.ts';
import { note, paragraph, type Wanted, type Writing } from '../writing.ts';
import { inCamp } from './overall.ts';
import { goalsOf } from '../goals.ts';

/** 各方案进展: of each plan its targets as a table, and the courses of those that are behind. */
export function plans(writing: Writing): Block[] {
  const { facts, words: said } = writing;
  return [
    writing.section(said.headings.plans),
    ...facts.plans.flatMap((plan) => planPart(writing, plan)),
    note(said.targets.notes),
  ];
}

function planPart(writing: Writing, plan: PlanFact): Block[] {
  const { facts, words: said } = writing;
  const targets = facts.targets.filter(({ planId }) => planId === plan.plan_id);
  const heading = writing.part(plan.name);
  const lead = plan.lead === null ? '' : said.plan.lead(plan.lead) + said.overall.space;
  if (targets.length === 0) return [heading, paragraph(lead + said.plan.none)];
  const camp = (name: Parameters<typeof inCamp>[1]) => inCamp(targets, name);
  const intro = said.plan.intro(targets.length, camp('good'), camp('wanting'), camp('open'));
  const late = camp('late') === 0 ? '' : said.overall.space + said.plan.late(camp('late'));
  return [
    heading,
    paragraph(lead + intro + late),
    writing.table(said.plan.table(plan.short_name), targets, columns(writing), plan.short_name),
    ...targets.filter(isBehind).flatMap((target) => course(writing, target)),
  ];
}

/** Whether a target's course is worth a chart: it is behind, or was met too late. */
function isBehind({ rating }: AssessedTarget): boolean {
  return ['wanting', 'late'].includes(markOf(rating).camp);
}

function columns(writing: Writing): Wanted<AssessedTarget>[] {
  const { facts, words: said, f } = writing;
  const { targets: titles } = said;
  const number = (title: string, share: number, cell: (target: AssessedTarget) => Cell) => ({
    ...{ title, share, cell },
    align: 'end' as const,
  });
  const percent = (share: number | null): Cell =>
    figure(f.share(share), share === null ? null : share * 100, 0);
  return [
    { title: titles.indicator, share: 9, cell: (target) => words(nameOf(writing, target)) },
    number(titles.target, 6, ({ operator, targetValue, unit }) =>
      exact(`${f.target(operator, targetValue)}${unitBehind(writing, unit)}`, targetValue),
    ),
    number(titles.value, 5, ({ value, shownDecimals }) =>
      figure(f.number(value, shownDecimals), value, shownDecimals),
    ),
    {
      ...{ title: titles.period, share: 6 },
      cell: ({ periodStart, periodEnd }) => words(f.period(periodStart, periodEnd)),
    },
    number(titles.gap, 4, ({ difference, shownDecimals }) =>
      figure(f.signed(difference, shownDecimals), difference, shownDecimals),
    ),
    number(titles.attainment, 5, ({ attainment, attainmentDecimals }) =>
      figure(f.percent(attainment, attainmentDecimals), attainment, attainmentDecimals),
    ),
    number(titles.progress, 4, ({ progress }) => percent(progress)),
    number(titles.elapsed, 4, ({ elapsed }) => percent(elapsed)),
    number(titles.yearOnYear, 6, (target) => grown(writing, target, 'year_before')),
    number(titles.periodOnPeriod, 6, (target) => grown(writing, target, 'period_before')),
    {
      ...{ title: titles.rating, share: 6 },
      cell: ({ rating }) => words(ratingWords(facts.language)[markOf(rating).key]),
    },
    ...belowTheRow(writing),
  ];
}

/** What is said under a row: why it is rated so, who answers, when it is due, and the code that leads back. */
function belowTheRow(writing: Writing): Wanted<AssessedTarget>[] {
  const { facts, words: said } = writing;
  const { reason, departments, due, code } = said.targets;
  const below = (title: string, text: (target: AssessedTarget) => string | null) => ({
    ...{ title, share: 8, below: true },
    cell: (target: AssessedTarget) => words(text(target)),
  });
  return [
    below(reason, (target) => writing.named(target.reason, target.reasonEn)),
    below(departments, (target) => departmentsOf(writing, target)),
    below(due, (target) => dueOf(writing, target)),
    below(code, ({ targetId, value }) =>
      value === null ? null : (facts.growth.get(targetId)?.code ?? null),
    ),
  ];
}

/** The indicator, and the area where another target of the report has the same indicator. */
export function nameOf(writing: Writing, target: AssessedTarget): string {
  const name = writing.named(target.indicatorNameZh, target.indicatorNameEn);
  const twice = writing.facts.targets.filter(
    ({ indicatorId }) => indicatorId === target.indicatorId,
  );
  return twice.length < 2
    ? name
    : writing.words.in(name, writing.named(target.areaNameZh, target.areaNameEn));
}

function unitBehind({ f }: Writing, unit: string): string {
  const written = f.unit(unit);
  if (written === '') return '';
  return /^[%‰]/.test(written) ? written : ` ${written}`;
}

function grown(
  { facts, f, words: said }: Writing,
  { targetId, value, unit, shownDecimals }: AssessedTarget,
  than: 'year_before' | 'period_before',
): Cell {
  const before = facts.growth.get(targetId)?.[than] ?? null;
  if (value === null || before === null) return words(null);
  const text = f.change(value, before, unit, shownDecimals);
  if (isRate(unit)) return figure(said.targets.points(text), value - before, shownDecimals);
  return before > 0 ? figure(text, (100 * (value - before)) / before, 1) : words(null);
}

/** When a target is due, with the mark of a deadline that the plan does not set. */
export function dueOf({ f, words: said }: Writing, { due, dueAssumed }: AssessedTarget): string {
  return due === null
    ? said.targets.undated
    : f.day(due) + (dueAssumed ? said.targets.assumed : '');
}

/** Who answers for a target, with the mark of an inferred responsibility. */
export function departmentsOf(writing: Writing, { departments }: AssessedTarget): string {
  const { inferred } = writing.words.targets;
  const names = departments.map(
    (one) => writing.named(one.nameZh, one.nameEn) + (one.inferred ? inferred : ''),
  );
  return names.length === 0 ? writing.words.behind.openLead : writing.listed(names);
}

const WIDTH = 560;
const frequencies: readonly Frequency[] = ['annual', 'half-year', 'quarterly', 'monthly'];

function course(writing: Writing, target: AssessedTarget): Chart | [] {
  const { facts, words: said, f } = writing;
  const all = facts.series.get(target.targetId) ?? [];
  const wanted = facts.growth.get(target.targetId)?.frequency;
  const points = all.filter(({ frequency }) => frequency === wanted);
  if (points.length < 2) return [];
  const name = writing.named(target.indicatorNameZh, target.indicatorNameEn);
  const title = said.plan.chart(name, writing.named(target.areaNameZh, target.areaNameEn));
  return writing.chart(
    title,
    `${title}${said.colon}${writing.named(target.reason, target.reasonEn)}`,
    (id) =>
      trendChart({
        ...{ id, width: WIDTH, brief: true, title, locale: facts.language },
        ...{ unit: f.unit(target.unit), decimals: target.decimals },
        frequency: frequencies.find((known) => known === wanted) ?? 'irregular',
        points: points.map(({ period_end, value, status }) => ({
          ...{ period_end, value },
          provisional: status === 'P' || status === 'E',
        })),
        ...goalsOf(target, facts.language),
      }),
  );
}
