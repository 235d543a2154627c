import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { checkCatalogue } from './check-catalogue.ts';
import { checkIds } from './check-ids.ts';
import { checkObligations } from './check-obligations.ts';
import { checkSettings } from './check-settings.ts';
import { derivedFactor } from './derived-factor.ts';
import { byId, type Draft, type Written } from './draft.ts';
import { fileSchemas, recordSchemas, requiredParts } from './parts.ts';
import type { Indicator, Plan, Settings } from './plan.ts';
import { PlanError, type PlanIssue } from './plan-error.ts';
import { validate, validateRecords } from './records.ts';
import { settings as settingsSchema } from './settings.ts';
import { readSources, sourceFiles } from './source.ts';

/**
 * Reads and validates a plan directory.
 * @param directory holds `settings.yaml` and, for each other part, `<part>.yaml` or `<part>/*.yaml`
 * @returns the plan, with what follows from it (derivation factors, ages) and its hash
 * @throws {PlanError} listing every mistake with file, line, path and reason
 */
export function loadPlan(directory: string): Plan {
  const issues = checkFiles(directory);
  const draft = readDraft(directory, issues);
  issues.push(...checkIds(draft), ...checkCatalogue(draft));
  issues.push(...checkObligations(draft), ...checkSettings(draft));
  if (issues.length > 0 || draft.settings === null) throw new PlanError(issues.sort(byPlace));
  return withHash(compose(draft, draft.settings.value));
}

function checkFiles(directory: string): PlanIssue[] {
  const whole = { line: 1, path: '' };
  const absent = requiredParts
    .filter((part) => sourceFiles(directory, part).length === 0)
    .map((part) => ({ ...whole, file: `${part}.yaml`, reason: '缺少这个文件' }));
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const unknown = names
    .filter((name) => /\.ya?ml$/.test(name) && !(name.replace(/\.yaml$/, '') in fileSchemas))
    .map((file) => ({ ...whole, file, reason: '不认识的文件名,不会被读取' }));
  return [...absent, ...unknown];
}

function readDraft(directory: string, issues: PlanIssue[]): Draft {
  function part<const Name extends keyof typeof recordSchemas>(name: Name) {
    const records = validateRecords(readSources(directory, name), recordSchemas[name]);
    issues.push(...records.issues);
    return records;
  }
  return {
    settings: readSettings(directory, issues),
    plans: part('plans'),
    departments: part('departments'),
    areas: part('areas'),
    indicators: part('indicators'),
    targets: part('targets'),
    commitments: part('commitments'),
    milestones: part('milestones'),
    tasks: part('tasks'),
    projects: part('projects'),
    'problem-kinds': part('problem-kinds'),
    checks: part('checks'),
    annotations: part('annotations'),
    'expected-exports': part('expected-exports'),
  };
}

function readSettings(directory: string, issues: PlanIssue[]): Draft['settings'] {
  const [source] = readSources(directory, 'settings');
  if (source === undefined) return null;
  issues.push(...source.syntaxIssues);
  if (source.syntaxIssues.length > 0) return null;
  const { record, issues: found } = validate(source, [], null, source.content, settingsSchema);
  issues.push(...found);
  return record;
}

function compose(draft: Draft, settings: Settings): Omit<Plan, 'hash'> {
  return {
    settings,
    plans: values(draft.plans),
    departments: values(draft.departments),
    areas: values(draft.areas),
    indicators: completeIndicators(draft, settings),
    targets: values(draft.targets),
    commitments: values(draft.commitments),
    milestones: values(draft.milestones),
    tasks: values(draft.tasks),
    projects: values(draft.projects),
    problemKinds: values(draft['problem-kinds']),
    checks: values(draft.checks),
    annotations: values(draft.annotations),
    expectedExports: values(draft['expected-exports']),
  };
}

function values<T>(records: { readonly good: readonly { readonly value: T }[] }): T[] {
  return records.good.map(({ value }) => value);
}

function completeIndicators(draft: Draft, settings: Settings): Indicator[] {
  const known = byId(draft.indicators);
  const { annual, halfYear, quarterly, monthly, irregular } = settings.maxAgeDays;
  const ages = { annual, 'half-year': halfYear, quarterly, monthly, irregular };
  return values(draft.indicators).map((indicator) => ({
    ...indicator,
    derivedFactor: factorOf(indicator, known),
    maxAgeDays: ages[indicator.frequency],
  }));
}

function factorOf(
  { numerator, denominator, unit }: Written<'indicators'>,
  known: ReadonlyMap<string, Written<'indicators'>>,
): number | null {
  const over = known.get(numerator ?? '')?.unit;
  const under = known.get(denominator ?? '')?.unit;
  return over === undefined || under === undefined ? null : derivedFactor(over, under, unit);
}

function withHash(plan: Omit<Plan, 'hash'>): Plan {
  return { hash: createHash('sha256').update(canonicalJson(plan)).digest('hex'), ...plan };
}

/** JSON with the keys of every object in order, so that the order of lines in a file says nothing. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function byPlace(a: PlanIssue, b: PlanIssue): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
