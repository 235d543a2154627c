import { conversionFactor } from '@monitor/tabular';
import { outside } from './check-catalogue.ts';
import { byId, type Draft, type Written } from './draft.ts';
import type { PlanIssue } from './plan-error.ts';
import type { Located } from './records.ts';
import { missing } from './references.ts';

type Stated = Written<'targets'> | Written<'commitments'> | Written<'milestones'>;
type Measured = Written<'targets'> | Written<'commitments'>;
type Dated = Written<'targets'> | Written<'milestones'> | Written<'tasks'>;
type Obligation = Stated | Written<'tasks'>;

/** Checks targets, commitments, milestones, tasks and projects against the catalogue. */
export function checkObligations(draft: Draft): PlanIssue[] {
  const stated = [...draft.targets.good, ...draft.commitments.good, ...draft.milestones.good];
  const measured = [...draft.targets.good, ...draft.commitments.good];
  const dated = [...draft.targets.good, ...draft.milestones.good, ...draft.tasks.good];
  return [
    ...[...stated, ...draft.tasks.good].flatMap((one) => checkPlace(one, draft)),
    ...stated.flatMap(checkClause),
    ...measured.flatMap((one) => checkMeasured(one, draft)),
    ...dated.flatMap(checkDue),
    ...draft.targets.good.flatMap((one) => checkTarget(one, draft)),
    ...draft.tasks.good.flatMap((one) =>
      one.value.serves.flatMap((id, index) =>
        missing(one, ['serves', index], 'target', id, draft.targets),
      ),
    ),
    ...draft.tasks.good.flatMap((task) => checkOpenParties(task, draft)),
    ...checkProjects(draft),
  ];
}

function checkOpenParties(task: Located<Written<'tasks'>>, draft: Draft): PlanIssue[] {
  const known = draft.settings?.value.openParties ?? [];
  return task.value.openParties.flatMap((party, index) =>
    known.some(({ zh }) => zh === party)
      ? []
      : [
          task.issue(
            ['openParties', index],
            `责任方“${party}”没有英文,请写入 settings.yaml 的 openParties`,
          ),
        ],
  );
}

function checkPlace(one: Located<Obligation>, draft: Draft): PlanIssue[] {
  const { plan, reference, roles } = one.value;
  const issues = missing(one, ['plan'], 'plan', plan, draft.plans);
  const annex = byId(draft.plans).get(plan)?.annex;
  if (annex !== undefined && annex !== reference.annex)
    issues.push(
      one.issue(['reference', 'annex'], `${plan} 是附件 ${annex},不是 ${reference.annex}`),
    );
  const seen = new Set<string>();
  for (const [index, { department, role }] of roles.entries()) {
    const path = ['roles', index, 'department'];
    issues.push(...missing(one, path, 'department', department, draft.departments));
    const key = `${department} ${role}`;
    if (seen.has(key)) issues.push(one.issue(path, `${department} 的“${role}”写了两次`));
    seen.add(key);
  }
  return issues;
}

function checkClause(one: Located<Stated>): PlanIssue[] {
  const expected = clauseOf(one.value.reference);
  if (one.value.clause === expected) return [];
  return [one.issue(['clause'], `条款与 reference 不符,按 reference 应为 ${expected}`)];
}

function checkMeasured(one: Located<Measured>, draft: Draft): PlanIssue[] {
  const { indicator, area } = one.value;
  const issues = [
    ...missing(one, ['indicator'], 'indicator', indicator, draft.indicators),
    ...missing(one, ['area'], 'area', area, draft.areas),
  ];
  const measure = byId(draft.indicators).get(indicator);
  const place = byId(draft.areas).get(area);
  if (measure === undefined || place === undefined) return issues;
  const level = place.level === 'part' ? (`part:${place.part ?? 'builtup'}` as const) : place.level;
  if (!measure.levels.includes(level))
    issues.push(one.issue(['area'], `指标 ${indicator} 不按 ${level} 统计,不能用于 ${area}`));
  if (measure.direction === 'none')
    issues.push(
      one.issue(['indicator'], `指标 ${indicator} 没有好坏方向(direction: none),不能考核`),
    );
  return issues;
}

function checkTarget(one: Located<Written<'targets'>>, draft: Draft): PlanIssue[] {
  const { indicator, operator, value, unit } = one.value;
  const measure = byId(draft.indicators).get(indicator);
  if (measure === undefined) return [];
  const factor = conversionFactor(unit, measure.unit);
  if (factor === null)
    return [one.issue(['unit'], `目标单位“${unit}”不能换算为指标单位“${measure.unit}”`)];
  const issues: PlanIssue[] = [];
  if (outside(value * factor, measure.bounds))
    issues.push(one.issue(['value'], `目标值 ${value}${unit} 超出指标可能的范围`));
  const against = { up: '<=', down: '>=', none: null }[measure.direction];
  if (operator === against)
    issues.push(one.issue(['operator'], `与指标方向(${measure.direction})相反`));
  return issues;
}

function checkDue(one: Located<Dated>): PlanIssue[] {
  const { due, dueWording } = one.value;
  if (due === null) return [];
  if (dueWording === null)
    return [one.issue(['dueWording'], '有期限 due 时须保留方案的原文,方案没有写的期限不要补')];
  const next = new Date(Date.parse(`${due.date}T00:00:00Z`) + 86_400_000).toISOString();
  const ends = { day: '', month: '-01T', year: '-01-01T' }[due.precision];
  if (next.includes(ends)) return [];
  return [one.issue(['due', 'date'], `精度为 ${due.precision} 的期限应写其最后一天`)];
}

function checkProjects(draft: Draft): PlanIssue[] {
  const clauses = new Set(
    [
      ...draft.targets.good,
      ...draft.commitments.good,
      ...draft.milestones.good,
      ...draft.tasks.good,
    ].map(({ value }) => clauseOf(value.reference)),
  );
  return draft.projects.good.flatMap((project) =>
    project.value.clauses.flatMap((clause, index) =>
      clauses.has(clause) ? [] : [project.issue(['clauses', index], `没有条款 ${clause}`)],
    ),
  );
}

function clauseOf({ annex, section, group, item }: Obligation['reference']): string {
  return [`annex-${annex}`, section, group, item].filter((step) => step !== null).join('/');
}
