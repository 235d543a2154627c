import {
  trendChart,
  type Annotation,
  type Pace,
  type Projection,
  type Target,
} from '@monitor/charts';
import type { AssessedTarget } from '@monitor/warehouse';
import { formatsIn } from '#lib/format.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { search } from '#lib/search.ts';
import { bothWidths, chartPoints, frequencyOf, type Chart } from './charts.ts';
import { oneFrequency } from './series.ts';
import { assessedValues, type ValueRow } from './values.ts';

interface Note {
  readonly from_date: string;
  readonly kind: string;
  readonly text: string;
}

interface Wanted {
  readonly indicator: {
    readonly indicator_id: string;
    readonly name: string;
    readonly unit: string;
    readonly decimals: number;
    readonly frequency: string;
  };
  readonly area: { readonly area_id: string; readonly name: string };
  readonly values: readonly ValueRow[];
  readonly assessed: AssessedTarget | null;
  readonly annotations: readonly Note[];
  readonly language: Language;
}

const WIDE = 860;

/** The course of an indicator with its target, its 序时 path and its projection; null without values. */
export function trendFigure(wanted: Wanted): Chart | null {
  const { indicator, area, assessed, language } = wanted;
  const { statuses } = messagesIn(language).indicator;
  const rows = oneFrequency(assessedValues(wanted.values), indicator.frequency).toReversed();
  // A single value has no course.
  if (rows.length < 2) return null;
  const title = messagesIn(language).indicator.chartTitle(indicator.name, area.name);
  return bothWidths('trend', WIDE, (id, width) =>
    trendChart({
      id,
      width,
      title,
      locale: language,
      unit: formatsIn(language).unit(indicator.unit),
      decimals: indicator.decimals,
      frequency: frequencyOf(rows[0]?.frequency),
      points: chartPoints(rows, statuses),
      annotations: wanted.annotations.map((note) => annotation(note, language)),
      ...(assessed === null ? {} : goalsOf(assessed, language)),
      pointHref: ({ period_end }) =>
        `/explain${search({ indicator: indicator.indicator_id, area: area.area_id, period: period_end.slice(0, 7) })}`,
    }),
  );
}

function annotation(note: Note, language: Language): Annotation {
  return {
    at: note.from_date,
    text: formatsIn(language).text(note.text),
    kind: note.kind === 'break' ? 'break' : 'note',
  };
}

interface Goals {
  readonly target: Target;
  readonly pace?: Pace;
  readonly projection?: Projection;
}

/** What the course is measured by: the target, the straight way to it, and where it is heading. */
function goalsOf(assessed: AssessedTarget, language: Language): Goals {
  const f = formatsIn(language);
  const { baselineValue, baselineDate, due, targetValue, projection } = assessed;
  const target = {
    value: targetValue,
    label: messagesIn(language).indicator.targetLabel(f.target(assessed.operator, targetValue)),
    clause: f.text(assessed.reference),
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
