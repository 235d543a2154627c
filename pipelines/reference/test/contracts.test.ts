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

test.for(['resident-population', 'gdp', 'road-length', 'built-up-area', 'piped-water-share'])(
  '%s has a source to compare with',
  (indicator) => {
    expect(measured).toContain(indicator);
  },
);

test('figures whose unit no source states are left to a person', () => {
  const panel = pipeline.contracts.find(({ id }) => id === 'county-panel');
  const open = panel?.measures.filter(({ unit }) => unit === undefined);
  expect(open?.map(({ indicator }) => indicator)).toEqual([
    'loans',
    'deposits',
    'savings-deposits',
  ]);
});
