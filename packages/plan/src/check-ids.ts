import { normalizeText } from '@monitor/tabular';
import type { Draft } from './draft.ts';
import type { PlanIssue } from './plan-error.ts';
import type { Located, Records } from './records.ts';

/** Finds ids, annex numbers and names that stand for two things. */
export function checkIds(draft: Draft): PlanIssue[] {
  const parts: Records<{ id: string }>[] = Object.values(draft).filter(
    (part) => part !== null && 'good' in part,
  );
  return [
    ...parts.flatMap((part) => repeated(part, 'id', ({ id }) => [id])),
    ...repeated(draft.plans, 'annex', ({ annex }) => [String(annex)]),
    ...repeated(draft.departments, 'aliases', ({ name, shortName, aliases }) => [
      ...new Set([name.zh, shortName, ...aliases].map(normalizeText)),
    ]),
    ...repeated(draft['problem-kinds'], 'aliases', ({ name, aliases }) => [
      ...new Set([name.zh, ...aliases].map(normalizeText)),
    ]),
    ...repeated(draft.areas, 'aliases', ({ code, aliases }) => [
      ...new Set([code, ...aliases].map(normalizeText)),
    ]),
    ...repeated(draft.areas, 'name', ({ name, parent }) => [`${parent ?? ''}/${name.zh}`]),
    ...repeated(draft.areas, 'grid', ({ parent, grid }) =>
      grid === undefined ? [] : [`${parent ?? ''}/${grid.join(',')}`],
    ),
  ];
}

function repeated<T extends { id: string }>(
  records: Records<T>,
  field: string,
  keysOf: (value: T) => string[],
): PlanIssue[] {
  const first = new Map<string, string>();
  return records.good.flatMap((record: Located<T>) =>
    keysOf(record.value).flatMap((key) => {
      const owner = first.get(key);
      if (owner === undefined) {
        first.set(key, record.value.id);
        return [];
      }
      return [record.issue([field], `“${key}”已用于 ${owner},须改成不重复的写法`)];
    }),
  );
}
