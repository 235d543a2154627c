import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPlan, PlanError, type PlanIssue } from '../src/index.ts';
import { withSmallPlan, type Change } from './small-plan.ts';

function issuesOf(use: () => unknown): readonly PlanIssue[] {
  try {
    use();
  } catch (error) {
    if (error instanceof PlanError) return error.issues;
    throw error;
  }
  return [];
}

const change = (file: string, find: string, put: string): Change => ({ file, find, put });

describe('a plan without mistakes', () => {
  test('loads, with the factor that turns metres per hectare into km per km²', () => {
    const plan = withSmallPlan([], loadPlan);
    expect(
      plan.indicators.map(({ id, derivedFactor, maxAgeDays }) => [id, derivedFactor, maxAgeDays]),
    ).toEqual([
      ['road-length', null, 100],
      ['built-up-area', null, 550],
      ['density', 0.1, 550],
    ]);
    expect(plan.targets[0]?.roles).toEqual([
      { department: 'works', role: '牵头', inferred: false },
    ]);
    expect(plan.milestones).toEqual([]);
  });

  test('has a hash that follows its content, not the order of its fields', () => {
    const { hash } = withSmallPlan([], loadPlan);
    const reordered = change('plans.yaml', '  annex: 1\n', '');
    const back = change('plans.yaml', '  basis: 文件\n', '  basis: 文件\n  annex: 1\n');
    expect(withSmallPlan([reordered, back], loadPlan).hash).toBe(hash);
    expect(withSmallPlan([change('targets.yaml', 'value: 8', 'value: 9')], loadPlan).hash).not.toBe(
      hash,
    );
  });
});

describe('one mistake is reported with file, line, path and reason', () => {
  const targets = 'targets.yaml';
  const roads = 'indicators/roads.yaml';
  const pieces = 'indicators/components.yaml';
  test.for<[string, Change, number, string, string]>([
    [
      'number for a text',
      change('areas.yaml', "code: '999901'", 'code: 999901'),
      3,
      '999901.code',
      '应为文字(数字须加引号),实为 999901',
    ],
    [
      'unknown field',
      change(targets, 'unit:', 'unitt:'),
      8,
      'density.unitt',
      '不认识的字段“unitt”',
    ],
    ['missing field', change(targets, '  value: 8\n', ''), 1, 'density.value', '缺少字段“value”'],
    [
      'wrong kind',
      change(targets, 'value: 8', 'value: 八'),
      7,
      'density.value',
      '应为数字,实为 "八"',
    ],
    [
      'unknown word',
      change(targets, 'rate', 'ratio'),
      9,
      'density.kind',
      '应为 "rate"、"other",实为 "ratio"',
    ],
    [
      'no such day',
      change(targets, '2023-12-31', '2023-02-30'),
      10,
      'density.due.date',
      '没有这一天',
    ],
    [
      'day within a year',
      change(targets, '12-31', '06-30'),
      10,
      'density.due.date',
      '应写其最后一天',
    ],
    [
      'deadline without wording',
      change(targets, '力争2023年', 'null'),
      11,
      'density.dueWording',
      '须保留方案的原文',
    ],
    [
      'unknown plan',
      change(targets, 'plan: roads', 'plan: road'),
      3,
      'density.plan',
      '没有方案“road”,是否应为 roads',
    ],
    [
      'unknown department',
      change(targets, 'works', 'police'),
      18,
      'density.roles[0].department',
      '没有部门“police”',
    ],
    [
      'inference without basis',
      change(targets, '牵头 }', '牵头, inferred: true }'),
      18,
      'density.roles[0]',
      '须写明依据',
    ],
    [
      'unknown kind of problem',
      change(pieces, '  bounds', '  counted: { problems: new, kinds: [x] }\n  bounds'),
      9,
      'road-length.counted.kinds[0]',
      '没有问题类别“x”',
    ],
    [
      'level not reported',
      change(targets, "area: '999901'", 'area: CN'),
      5,
      'density.area',
      '不按 country 统计',
    ],
    [
      'unit of another kind',
      change(targets, 'unit: 公里/平方公里', 'unit: 亿元'),
      8,
      'density.unit',
      '不能换算',
    ],
    [
      'value out of bounds',
      change(targets, 'value: 8', 'value: -8'),
      7,
      'density.value',
      '超出指标可能的范围',
    ],
    [
      'against the direction',
      change(targets, '>=', '<='),
      6,
      'density.operator',
      '与指标方向(up)相反',
    ],
    [
      'clause and reference',
      change(targets, "item: '1'", "item: '2'"),
      2,
      'density.clause',
      '按 reference 应为 annex-1/二/(一)/2',
    ],
    [
      'another annex',
      change('plans.yaml', 'annex: 1', 'annex: 2'),
      15,
      'density.reference.annex',
      '附件 2,不是 1',
    ],
    [
      'unknown component',
      change(roads, 'built-up-area', 'land'),
      10,
      'density.denominator',
      '没有指标“land”',
    ],
    [
      'unit of a derived value',
      change(roads, 'unit: 公里/平方公里', "unit: '%'"),
      3,
      'density.unit',
      '除以分母单位“公顷”',
    ],
    [
      'unknown unit',
      change('indicators/components.yaml', 'unit: 米', 'unit: 码头'),
      3,
      'road-length.unit',
      '不认识的单位“码头”',
    ],
    [
      'plausible beyond bounds',
      change(roads, 'min: 2', 'min: -2'),
      12,
      'density.plausible',
      '应在可能范围',
    ],
    [
      'unordered range',
      change(roads, 'min: 2', 'min: 20'),
      12,
      'density.plausible',
      '下限 min 应小于上限 max',
    ],
    [
      'logit without limits',
      change(roads, 'theil-sen', 'logit'),
      13,
      'density.projection',
      '只用于界限为 0 至 100',
    ],
    ['day rule', change(roads, 'calendar', 'day-13-01'), 7, 'density.period', 'day-MM-DD'],
    ['id twice', change('areas.yaml', "id: '999901'", 'id: CN'), 2, 'CN.id', '“CN”已用于 CN'],
    [
      'parent not above',
      change('areas.yaml', 'level: county', 'level: country'),
      6,
      '999901.parent',
      '应高于 country',
    ],
    [
      'thresholds out of order',
      change('settings.yaml', 'behind: 10', 'behind: 40'),
      5,
      'assessment',
      'behind < farBehind',
    ],
    [
      'unknown home',
      change('settings.yaml', "'999901'", "'999902'"),
      2,
      'home',
      '没有地区“999902”',
    ],
    ['key twice', change(targets, 'value: 8', 'value: 8\n  value: 9'), 8, '', '同一字段写了两次'],
    ['not a list', change(targets, '- id', 'x:\n- id'), 1, '', '应是一个列表'],
  ])('%s', ([, mistake, line, path, reason]) => {
    const issues = withSmallPlan([mistake], (directory) => issuesOf(() => loadPlan(directory)));
    const found = issues.find((issue) => issue.reason.includes(reason));
    expect({ ...found, reason }, JSON.stringify(issues)).toEqual({
      file: mistake.file.startsWith('plans') ? targets : mistake.file,
      line,
      path,
      reason,
    });
  });

  test('a baseline or deadline for what the plan has settled or does not know', () => {
    const decided = "basis: 会议, decidedBy: 县政府, decidedOn: '2023-01-01'";
    const deadline = `[{ target: density, date: '2024-12-31', ${decided} }]`;
    const baseline = `[{ target: width, value: 1, date: '2021-12-31', ${decided} }]`;
    const issues = withSmallPlan(
      [
        change('settings.yaml', 'deadlines: []', `deadlines: ${deadline}`),
        change('settings.yaml', 'baselines: []', `baselines: ${baseline}`),
      ],
      (directory) => issuesOf(() => loadPlan(directory)),
    );
    expect(issues.map(({ line, path }) => [line, path])).toEqual([
      [9, 'baselines[0].target'],
      [10, 'deadlines[0]'],
    ]);
  });
});

test('all mistakes come at once, each in one line of the message', () => {
  const mistakes = [
    change('targets.yaml', 'value: 8', 'value: 八'),
    change('indicators/roads.yaml', 'direction: up', 'direction: upwards'),
    change('departments.yaml', 'id: works', 'id: 建设局'),
  ];
  const error = withSmallPlan(mistakes, (directory) => {
    try {
      return loadPlan(directory);
    } catch (thrown) {
      return thrown;
    }
  });
  expect(error).toBeInstanceOf(PlanError);
  expect(String(error)).toContain(
    'indicators/roads.yaml 第 5 行 density.direction:应为 "up"、"down"、"none"',
  );
  expect(String(error)).toContain('targets.yaml 第 7 行 density.value:应为数字');
  expect(String(error)).toContain('departments.yaml 第 1 行 建设局.id:标识只能由');
});

test('a missing file and a misspelt one are named', () => {
  const issues = withSmallPlan([], (directory) => {
    rmSync(join(directory, 'tasks.yaml'));
    rmSync(join(directory, 'targets.yaml'));
    writeFileSync(join(directory, 'target.yaml'), '[]');
    return issuesOf(() => loadPlan(directory));
  });
  expect(issues.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    'target.yaml 不认识的文件名,不会被读取',
    'targets.yaml 缺少这个文件',
  ]);
});
