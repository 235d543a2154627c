import { expect, test } from 'vitest';
import { loadPlan, PlanError } from '../src/index.ts';
import { withSmallPlan } from './small-plan.ts';

test.each([
  ['road-lenght', 4, 'shorter.other', '没有指标“road-lenght”,是否应为 road-length'],
  ['built-up-area', 3, 'shorter.indicators[0]', '单位“米”应与 built-up-area 的“公顷”相同'],
])('a length is not held against %s', (other, line, path, reason) => {
  const change = { file: 'checks.yaml', find: 'other: road-length', put: `other: ${other}` };
  const issues = withSmallPlan([change], (directory) => {
    try {
      return loadPlan(directory).checks;
    } catch (error) {
      return error instanceof PlanError ? error.issues : [];
    }
  });
  expect(issues).toEqual([{ file: 'checks.yaml', line, path, reason }]);
});
