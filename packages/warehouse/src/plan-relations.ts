import { usualReport, type Plan, type Reference, type Role, type Text } from '@monitor/plan';
import { crossCheckRows } from './cross-check-rows.ts';

/** A relation of the publication, as rows keyed by its columns. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The plan as rows of the publication's relations, by relation. */
export function planRelations(plan: Plan): Record<string, Row[]> {
  return {
    setting: [settingRow(plan)],
    assessment_setting: [assessmentRow(plan)],
    plan: plan.plans.map((document) => ({
      plan_id: document.id,
      annex: document.annex,
      ...named('name', document.name),
      ...named('short_name', document.shortName),
      lead_department_id: document.lead,
      issued: document.issued,
      basis: document.basis,
    })),
    department: plan.departments.map((department) => ({
      department_id: department.id,
      ...named('name', department.name),
      short_name_zh: department.shortName,
    })),
    area: areaRows(plan),
    indicator: indicatorRows(plan),
    target: targetRows(plan),
    commitment: plan.commitments.map((commitment) => ({
      commitment_id: commitment.id,
      clause_id: commitment.clause,
      plan_id: commitment.plan,
      indicator_id: commitment.indicator,
      area_id: commitment.area,
      ...named('title', commitment.title),
      wording: commitment.wording,
      reference: referenceText(commitment.reference),
    })),
    milestone: plan.milestones.map((milestone, position) => ({
      milestone_id: milestone.id,
      clause_id: milestone.clause,
      plan_id: milestone.plan,
      ...named('title', milestone.title),
      wording: milestone.wording,
      due: milestone.due?.date ?? null,
      due_precision: milestone.due?.precision ?? null,
      due_wording: milestone.dueWording,
      reference: referenceText(milestone.reference),
      achieved_on: milestone.achieved?.date ?? null,
      achieved_basis: milestone.achieved?.basis ?? null,
      position,
    })),
    task: taskRows(plan),
    task_target: plan.tasks.flatMap((task) =>
      task.serves.map((target) => ({ task_id: task.id, target_id: target })),
    ),
    project: projectRows(plan),
    project_clause: plan.projects.flatMap((project) =>
      project.clauses.map((clause) => ({ project_id: project.id, clause_id: clause })),
    ),
    problem_kind: problemKindRows(plan),
    responsibility: responsibilityRows(plan),
    cross_check: crossCheckRows(plan),
    annotation: plan.annotations.map((annotation) => ({
      annotation_id: annotation.id,
      indicator_id: annotation.indicator,
      area_id: annotation.area,
      from_date: annotation.from,
      to_date: annotation.to,
      kind: annotation.kind,
      ...named('text', annotation.text),
      source: annotation.source ?? null,
      author: annotation.author,
      decided_on: annotation.decidedOn,
      reason: annotation.reason,
    })),
    expected_export: plan.expectedExports.map((expected) => ({
      expected_export_id: expected.id,
      pipeline_id: expected.pipeline,
      contract_id: expected.contract,
      department_id: expected.department,
      ...named('title', expected.title),
      frequency: expected.frequency,
      january_with_february: expected.januaryWithFebruary ?? false,
      due_days: expected.dueDays,
      levels: expected.levels.join(','),
    })),
  };
}

/** A project may stand under several clauses; its plan is the first one's. */
function projectRows(plan: Plan): Row[] {
  const plans = new Map(plan.plans.map(({ annex, id }) => [`annex-${annex}`, id]));
  return plan.projects.map((project) => ({
    project_id: project.id,
    plan_id: plans.get(project.clauses[0]?.split('/')[0] ?? '') ?? null,
    reference: project.clauses.map(clauseText).join('、'),
    ...named('name', project.name),
    ...named('title', project.name),
  }));
}

function taskRows({ tasks, settings }: Plan): Row[] {
  const english = new Map(openParties(settings).map(({ zh, en }) => [zh, en]));
  return tasks.map((task, position) => ({
    task_id: task.id,
    clause_id: clauseId(task.reference),
    kind: task.kind,
    plan_id: task.plan,
    number: task.number,
    ...named('title', task.title),
    due: task.due?.date ?? null,
    due_precision: task.due?.precision ?? null,
    due_wording: task.dueWording,
    reference: referenceText(task.reference),
    open_parties_zh: task.openParties.join('、') || null,
    open_parties_en:
      task.openParties.flatMap((party) => english.get(party) ?? []).join(', ') || null,
    position,
  }));
}

/** A plan recorded before they were put in English has none. */
function openParties({ openParties: parties = [] }: Partial<Plan['settings']>): readonly Text[] {
  return parties;
}

/** A plan recorded before there were ledgers of problems has no kinds. */
function problemKindRows({ problemKinds = [] }: Partial<Pick<Plan, 'problemKinds'>>): Row[] {
  return problemKinds.map((kind, position) => ({
    kind: kind.id,
    plan_id: kind.plan,
    ...named('name', kind.name),
    position,
  }));
}

/** `annex-3/二/(三)/6` as officials cite it: `附件3 二(三)6`. */
function clauseText(clause: string): string {
  const [annex = '', ...places] = clause.split('/');
  return `${annex.replace('annex-', '附件')} ${places.join('')}`;
}

function settingRow({ settings }: Plan): Row {
  // A plan of earlier years says nothing of reports.
  const { report = usualReport }: Partial<Plan['settings']> = settings;
  return {
    ...named('product', settings.product),
    home_area_id: settings.home,
    time_zone: settings.timeZone,
    demonstration_mark: settings.demonstrationMark,
    comparison_area_ids: settings.comparison.join(','),
    report_day: report.day,
    report_hour: report.hour,
    report_notebook: report.notebook ?? null,
  };
}

function assessmentRow({ settings: { assessment } }: Plan): Row {
  return {
    behind: assessment.behind,
    far_behind: assessment.farBehind,
    ahead: assessment.ahead,
    start_up: assessment.startUp,
    near_light: assessment.nearLight,
    as_of_warning_days: assessment.asOfWarningDays,
    projection_points: assessment.projectionPoints,
    interval_points: assessment.intervalPoints,
  };
}

function areaRows(plan: Plan): Row[] {
  return plan.areas.map((area, position) => ({
    area_id: area.id,
    code: area.code,
    ...named('name', area.name),
    level: area.level,
    parent_id: area.parent,
    part: area.part ?? null,
    grid_column: area.grid?.[0] ?? null,
    grid_row: area.grid?.[1] ?? null,
    position,
  }));
}

function indicatorRows(plan: Plan): Row[] {
  return plan.indicators.map((indicator, position) => ({
    indicator_id: indicator.id,
    ...named('name', indicator.name),
    unit: indicator.unit,
    decimals: indicator.decimals,
    direction: indicator.direction,
    frequency: indicator.frequency,
    period_rule: indicator.period,
    january_with_february: indicator.januaryWithFebruary ?? false,
    levels: indicator.levels.join(','),
    numerator_id: indicator.numerator ?? null,
    denominator_id: indicator.denominator ?? null,
    denominator_period: indicator.denominatorPeriod ?? null,
    derived_factor: indicator.derivedFactor,
    counted_problems: indicator.counted?.problems ?? null,
    counted_kinds: indicator.counted?.kinds?.join(',') ?? null,
    urban_id: indicator.urban ?? null,
    natural_min: indicator.bounds.min ?? null,
    natural_max: indicator.bounds.max ?? null,
    plausible_min: indicator.plausible.min ?? null,
    plausible_max: indicator.plausible.max ?? null,
    projection: indicator.projection,
    max_age_days: indicator.maxAgeDays,
    ...named('definition', indicator.definition),
    note_zh: indicator.note?.zh ?? null,
    note_en: indicator.note?.en ?? null,
    source: indicator.source ?? null,
    checked: indicator.checked,
    group_zh: indicator.group?.zh ?? null,
    group_en: indicator.group?.en ?? null,
    position,
  }));
}

function targetRows(plan: Plan): Row[] {
  const baselines = new Map(plan.settings.baselines.map((baseline) => [baseline.target, baseline]));
  const deadlines = new Map(plan.settings.deadlines.map((deadline) => [deadline.target, deadline]));
  return plan.targets.map((target, position) => {
    const baseline = baselines.get(target.id);
    const assumed = target.due === null ? deadlines.get(target.id) : undefined;
    return {
      target_id: target.id,
      clause_id: target.clause,
      plan_id: target.plan,
      indicator_id: target.indicator,
      area_id: target.area,
      operator: target.operator,
      value: target.value,
      unit: target.unit,
      kind: target.kind,
      due: target.due?.date ?? assumed?.date ?? null,
      due_wording: target.dueWording,
      due_precision: target.due?.precision ?? (assumed ? 'day' : null),
      due_assumed: assumed !== undefined,
      due_basis: assumed ? decided(assumed) : null,
      commitment: target.commitment,
      geography_wording: target.geographyWording,
      wording: target.wording,
      reference: referenceText(target.reference),
      ...named('title', target.title),
      baseline_value: baseline?.value ?? null,
      baseline_date: baseline?.date ?? null,
      baseline_basis: baseline ? decided(baseline) : null,
      position,
    };
  });
}

function decided(decision: { basis: string; decidedBy: string; decidedOn: string }): string {
  return `${decision.basis}（${decision.decidedBy}，${decision.decidedOn}）`;
}

function responsibilityRows(plan: Plan): Row[] {
  const of = (kind: string, items: readonly { id: string; roles: readonly Role[] }[]) =>
    items.flatMap(({ id, roles }) =>
      roles.map((role, position) => ({
        subject_kind: kind,
        subject_id: id,
        department_id: role.department,
        role: role.role,
        inferred: role.inferred,
        basis: role.basis ?? null,
        officer: role.officer ?? null,
        position,
      })),
    );
  return [
    ...of('target', plan.targets),
    ...of('commitment', plan.commitments),
    ...of('milestone', plan.milestones),
    ...of('task', plan.tasks),
  ];
}

/** `annex-4/二/(三)/2`: the same place, as targets, milestones and projects name it. */
function clauseId({ annex, section, group, item }: Reference): string {
  return [`annex-${annex}`, section, group, item].filter((step) => step !== null).join('/');
}

/** `附件4 二(三)2`: where a clause stands, as officials cite it. */
function referenceText({ annex, section, group, item }: Reference): string {
  return `附件${annex} ${section}${group ?? ''}${item ?? ''}`;
}

function named(column: string, text: Text): Record<string, string> {
  return { [`${column}_zh`]: text.zh, [`${column}_en`]: text.en };
}
