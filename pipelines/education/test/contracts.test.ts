import path from 'node:path';
import { contractIssues } from '@monitor/ingest';
import { loadPlan } from '@monitor/plan';
import { expect, test } from 'vitest';
import { pipeline } from '../src/index.ts';

const plan = loadPlan(path.resolve(import.meta.dirname, '../../../data/plan'));
const measured = new Set(
  pipeline.contracts.flatMap((contract) => contract.measures.map(({ indicator }) => indicator)),
);

test('the contracts speak of what the plan knows', () => {
  expect(contractIssues(pipeline, plan)).toEqual([]);
});

test.for([
  'preschool-gross-enrolment',
  'compulsory-enrolment',
  'compulsory-retention',
  'junior-progression',
])('%s is reported as a figure of its own', (indicator) => {
  expect(measured).toContain(indicator);
});

test('what the reported ratios are made of is reported beside them', () => {
  const components = plan.indicators
    .filter(({ id }) => measured.has(id))
    .flatMap(({ numerator }) => numerator ?? []);
  expect([...measured]).toEqual(expect.arrayContaining(components));
});
