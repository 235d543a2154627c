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

test.for(['inpatient-buildings', 'infectious-ward-projects'])(
  '%s is reported as a figure of its own',
  (indicator) => {
    expect(measured).toContain(indicator);
  },
);
