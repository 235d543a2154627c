import { expect, test } from 'vitest';
import { loadPlan, PlanError } from '../src/index.ts';
import { withSmallPlan } from './small-plan.ts';

test('an open party that the settings do not put in English is refused', () => {
  const mistake = { file: 'tasks.yaml', find: '[各相关部门]', put: '[各相关部门, 各镇]' };
  const load = () => withSmallPlan([mistake], loadPlan);
  expect(load).toThrow(PlanError);
  expect(load).toThrow('roads-1.openParties[1]:责任方“各镇”没有英文');
});
