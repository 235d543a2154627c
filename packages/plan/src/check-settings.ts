import { byId, type Draft } from './draft.ts';
import type { PlanIssue } from './plan-error.ts';
import { missing } from './references.ts';

/** Checks the county's own settings: areas and targets they name, decisions that contradict the plans. */
export function checkSettings(draft: Draft): PlanIssue[] {
  const { settings } = draft;
  if (settings === null) return [];
  const { home, comparison, baselines, deadlines } = settings.value;
  const targets = byId(draft.targets);
  return [
    ...missing(settings, ['home'], 'area', home, draft.areas),
    ...comparison.flatMap((id, index) =>
      missing(settings, ['comparison', index], 'area', id, draft.areas),
    ),
    ...Object.entries({ baselines, deadlines }).flatMap(([field, decisions]) =>
      decisions.flatMap(({ target }, index) =>
        missing(settings, [field, index, 'target'], 'target', target, draft.targets),
      ),
    ),
    ...Object.entries({ baselines, deadlines }).flatMap(([field, decisions]) =>
      decisions.flatMap(({ target }, index) =>
        decisions.findIndex((other) => other.target === target) === index
          ? []
          : [settings.issue([field, index, 'target'], `目标 ${target} 写了两次,只留一处`)],
      ),
    ),
    ...deadlines.flatMap(({ target }, index) =>
      targets.get(target)?.due == null
        ? []
        : [settings.issue([`deadlines`, index], `目标 ${target} 在方案中已有期限,不能再假定`)],
    ),
  ];
}
