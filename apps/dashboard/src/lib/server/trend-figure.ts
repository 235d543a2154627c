import { signNotes, trendChart, type Annotation } from '@monitor/charts';
import { goalsOf, type Goals } from '@monitor/report';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { timeParameters } from './area-figures.ts';
import {
  areaName,
  explained,
  indicatorName,
  pointsOf,
  readSeries,
  seriesSource,
  seriesTable,
  spansOf,
  type ChartScope,
  type ChartTime,
} from './chart-series.ts';
import { frequencyOf } from './charts.ts';
import type { Drawing } from './figure.ts';
import annotationsSql from './sql/annotations.sql?raw';
import { statusOf } from './status.ts';

interface Note {
  readonly from_date: string;
  readonly kind: string;
  readonly text: string;
}

const WIDE = 860;

/**
 * The course of an indicator in one area with its target, its 序时 path and its projection; null where there are
 * fewer than two values, since one has no course.
 */
export async function trendDrawing(
  scope: ChartScope,
  indicator: string,
  area: string,
  time: ChartTime,
): Promise<Drawing | null> {
  const { publication, language } = scope;
  const { statement, rows } = await readSeries(scope, [indicator], [area], time);
  const [head] = rows;
  if (head === undefined || rows.length < 2) return null;
  const { targets, asKnownAt } = await statusOf(publication, time.month, time.knownAt);
  const assessed = targets.find(
    (target) => target.indicatorId === indicator && target.areaId === area,
  );
  const notes = await publication.rows<Note>(annotationsSql, {
    ...{ language, indicator, area },
    known_at: asKnownAt ?? 'infinity',
  });
  const annotations = notes.map((note) => annotation(note, language));
  const { titles } = messagesIn(language).chart;
  const name = indicatorName(head, language);
  const title = (assessed === undefined ? titles.trend : titles.trendAndTarget)(
    name,
    areaName(head, language),
  );
  const unit = formatsIn(language).unit(head.unit);
  const goals = assessed === undefined ? {} : goalsWithin(goalsOf(assessed, language), time);
  return {
    name: 'trend',
    parameters: { indicator, area, ...timeParameters(time) },
    title,
    source: seriesSource(scope, rows),
    notes: signNotes(annotations).flatMap(({ sign, text, listed }) =>
      listed ? `${sign} ${text}` : [],
    ),
    statement,
    table: seriesTable([{ name: withUnit(name, unit, language), rows }], language),
    series: [],
    timed: true,
    spans: spansOf(rows),
    wide: WIDE,
    draw: (id, width, brief) =>
      trendChart({
        ...{
          id,
          width,
          brief,
          title,
          locale: language,
          unit,
          annotations,
          decimals: Math.max(...rows.map((row) => row.decimals)),
        },
        frequency: frequencyOf(head.frequency),
        points: pointsOf(rows, language),
        ...goals,
        pointHref: explained(time.knownAt),
      }),
  };
}

function withUnit(name: string, unit: string, language: Language): string {
  const { lists } = messagesIn(language);
  return unit === '' ? name : name + lists.open + unit + lists.close;
}

function annotation(note: Note, language: Language): Annotation {
  return {
    at: note.from_date,
    text: formatsIn(language).text(note.text),
    kind: note.kind === 'break' ? 'break' : 'note',
  };
}

/** Of the goals what lies in the part of the time that is shown; the target's line goes right across. */
function goalsWithin(goals: Goals, { from, to }: ChartTime): Goals {
  if (from === null && to === null) return goals;
  const [first, last] = [from ?? '0000-01-01', to ?? '9999-12-31'];
  const { target, pace, projection } = goals;
  const due = target.due !== null && target.due <= last ? target.due : null;
  const part = pace === undefined ? null : clipped(pace, first, last);
  return {
    target: { ...target, due },
    ...(part === null ? {} : { pace: part }),
    ...(projection === undefined || projection.at > last ? {} : { projection }),
  };
}

type Path = NonNullable<Goals['pace']>;

/** The part of a straight way between two days; null where there is none. */
function clipped({ from, to }: Path, first: string, last: string): Path | null {
  if (to.at <= first || from.at >= last) return null;
  const [start, end] = [Date.parse(from.at), Date.parse(to.at)];
  const at = (day: string) => ({
    at: day,
    value: from.value + ((to.value - from.value) * (Date.parse(day) - start)) / (end - start),
  });
  return { from: from.at < first ? at(first) : from, to: to.at > last ? at(last) : to };
}
