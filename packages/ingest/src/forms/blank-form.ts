import type { Period } from '@monitor/tabular';
import { Failure, type Bindable, type Publication } from '@monitor/warehouse';
import type { CataloguePlan } from '../catalogue.ts';
import type { Contract } from '../contract.ts';
import { formSheet, type SaidBefore } from './form-sheet.ts';
import { workbook } from './form-workbook.ts';
import type { KnownForms } from '../known-forms.ts';
import {
  asObserved,
  formOf,
  frequencyOf,
  periodAfter,
  periodName,
  periodOf,
  periodsOf,
  type OwedForm,
} from './owed-form.ts';
import { statement } from '../sql.ts';

/** Which form, and of which period. */
export interface BlankFormAsked {
  readonly pipeline: string;
  /** Null where the pipeline has one form only. */
  readonly form: string | null;
  /** Null for the one after the newest that was handed in. */
  readonly period: string | null;
}

/**
 * A workbook to be filled in and handed in: areas, tasks or open problems stand in it already, and beside each cell what
 * was reported for the period before.
 * @throws Failure when there is no such form, it is none of a department's, or the period is none of its own
 */
export async function blankForm(
  publication: Publication,
  { pipelines, plan }: KnownForms,
  asked: BlankFormAsked,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const named = pipelines.find(({ id }) => id === asked.pipeline);
  if (named?.department === null) {
    throw new Failure(
      `${named.title.zh}不由部门填报，没有空白表。`,
      'form',
      departmentsForms(pipelines),
    );
  }
  const form = formOf(pipelines, plan, asked.pipeline, asked.form);
  const { contract, owed } = form;
  const text = asked.period ?? periodAfter(await newestPeriod(publication, form), owed);
  const period = periodOf(text, contract, owed);
  const before = await saidBefore(publication, plan, contract, period);
  const sheet = formSheet({ contract, owed, period, plan, before });
  return {
    fileName: `${contract.title.zh}_${periodName(period)}.xlsx`,
    bytes: await workbook(contract.title.zh, sheet),
  };
}

function departmentsForms(pipelines: KnownForms['pipelines']): string {
  return pipelines
    .filter(({ department }) => department !== null)
    .flatMap(({ id, contracts }) => contracts.map((contract) => `${id}/${contract.id}`))
    .join('、');
}

async function newestPeriod(publication: Publication, form: OwedForm): Promise<string> {
  const newest = await publication.row<{ period_end: string }>(statement('form-newest-period'), {
    pipeline: form.pipeline.id,
    contract: form.contract.id,
  });
  return newest?.period_end ?? '';
}

const NOTHING_SAID: SaidBefore = { values: [], progress: [], problems: [] };

async function saidBefore(
  publication: Publication,
  plan: CataloguePlan,
  contract: Contract,
  period: Period,
): Promise<SaidBefore> {
  const { start } = asObserved(period, contract, plan);
  const parts = periodsOf(contract, period, plan);
  const figures = {
    start,
    indicators: contract.measures.map(({ indicator }) => indicator),
    frequency: frequencyOf(parts[0] ?? period),
    count: parts.length,
  };
  const rows = <T extends object>(name: string, values: Record<string, Bindable>) =>
    publication.rows<T>(statement(name), values);
  switch (contract.kind) {
    case 'observations':
      return { ...NOTHING_SAID, values: await rows('form-values', figures) };
    case 'task-progress':
      return { ...NOTHING_SAID, progress: await rows('form-progress', { start }) };
    case 'problem-ledger':
      return { ...NOTHING_SAID, problems: await rows('form-problems', { start }) };
    case 'no-data':
      return NOTHING_SAID;
  }
}
