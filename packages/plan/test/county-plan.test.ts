import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../src/index.ts';

const plan = loadPlan(resolve(import.meta.dirname, '../../../data/plan'));

describe('the five action plans', () => {
  test('keep open what they leave open', () => {
    const dated = plan.targets.filter(({ due }) => due !== null);
    expect(dated.map(({ id, dueWording, due }) => [id, dueWording, due?.precision])).toEqual([
      ['road-sweeping-coverage', '力争2023年', 'year'],
      ['mechanised-sweeping-rate', '力争2023年', 'year'],
      ['park-service-coverage', '力争2023年', 'year'],
      ['green-space-ratio', '力争2023年', 'year'],
      ['park-green-space-per-capita', '力争2023年', 'year'],
      ['road-density', '到2023年底', 'day'],
      ['road-area-ratio', '到2023年底', 'day'],
      ['bus-stop-coverage', '到2023年底', 'day'],
      ['legacy-issue-resolution', '到2023年', 'year'],
    ]);
    expect(plan.settings.baselines).toEqual([]);
    expect(plan.settings.deadlines).toEqual([]);
  });

  test('name no department for the goals of annex 5: those are inferred, with the basis', () => {
    const goals = plan.targets.filter(({ clause }) => clause.startsWith('annex-5/一/'));
    expect(goals).toHaveLength(8);
    expect(
      goals.flatMap(({ roles }) => roles).every(({ inferred, basis }) => inferred && basis),
    ).toBe(true);
  });

  test('derive rates by the factor that their units ask for', () => {
    const factors = new Map(plan.indicators.map(({ id, derivedFactor }) => [id, derivedFactor]));
    expect(factors.get('road-density')).toBe(1);
    expect(factors.get('road-area-ratio')).toBe(1); // 万平方米 / 平方公里 → %
    expect(factors.get('green-space-ratio')).toBe(1); // 公顷 / 平方公里 → %
    expect(factors.get('park-green-space-per-capita')).toBe(1); // 公顷 / 万人 → 平方米/人
    expect(factors.get('preschool-gross-enrolment')).toBe(100);
    expect(factors.get('urban-rural-income-ratio')).toBe(1);
  });
});
