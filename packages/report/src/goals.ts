import type { Pace, Projection, Target } from '@monitor/charts';
import type { AssessedTarget } from '@monitor/warehouse';
import { formatsIn, type Language } from '@monitor/wording';

/** What the course of an indicator is measured by. */
export interface Goals {
  readonly target: Target & { readonly due: string | null };
  readonly pace?: Pace & Ends;
  readonly projection?: Projection & { readonly at: string };
}

interface Ends {
  readonly from: { readonly at: string; readonly value: number };
  readonly to: { readonly at: string; readonly value: number };
}

/** Of an assessed target what a chart of its course shows: the target, the straight way to it, and where it is heading. */
export function goalsOf(assessed: AssessedTarget, language: Language): Goals {
  const f = formatsIn(language);
  const { baselineValue, baselineDate, due, targetValue, projection } = assessed;
  const goal = f.target(assessed.operator, targetValue);
  const target = {
    value: targetValue,
    label: language === 'zh' ? `目标 ${goal}` : `Target ${goal}`,
    clause: f.reference(assessed.reference),
    due,
  };
  if (due === null) return { target };
  const path =
    baselineValue === null || baselineDate === null
      ? {}
      : {
          pace: {
            from: { at: baselineDate, value: baselineValue },
            to: { at: due, value: targetValue },
          },
        };
  if (projection === null) return { target, ...path };
  const interval = { low: assessed.projectionLow, high: assessed.projectionHigh };
  return { target, ...path, projection: { at: due, value: projection, ...interval } };
}
