import { expect, test } from 'vitest';
import { loadPlan, PlanError } from '../src/index.ts';
import { withSmallPlan } from './small-plan.ts';

/** The plan with an urban counterpart of its road density. */
const loadWith = (urban: string) =>
  withSmallPlan(
    [
      {
        file: 'indicators/roads.yaml',
        find: '  checked: false\n',
        put: `  checked: false\n  urban: ${urban}\n`,
      },
    ],
    loadPlan,
  );

test.each([
  ['road-length', '城镇指标 road-length 的单位“米”应与本指标的“公里/平方公里”相同'],
  ['urban-density', '没有指标“urban-density”'],
])('a rural indicator is set against one there is, in the same unit, not %s', (urban, reason) => {
  expect(() => loadWith(urban)).toThrow(PlanError);
  expect(() => loadWith(urban)).toThrow(reason);
});
