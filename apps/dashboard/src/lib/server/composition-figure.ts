import { compositionBar } from '@monitor/charts';
import { formatsIn } from '@monitor/wording';
import { messagesIn } from '#lib/messages/index.ts';
import { markOf, ratings } from '@monitor/wording';
import type { ChartScope, ChartTime } from './chart-series.ts';
import { sourceLine, type Drawing } from './figure.ts';
import compositionSql from './sql/chart-composition.sql?raw';
import { statusOf } from './status.ts';

interface RatingCount {
  readonly rating: string;
  readonly light: 'green' | 'yellow' | 'red' | 'grey';
  readonly targets: number;
}

const WIDE = 700;

/** How all targets divide among the ratings. */
export async function compositionDrawing(
  { publication, language }: ChartScope,
  { month, knownAt }: Pick<ChartTime, 'month' | 'knownAt'>,
): Promise<Drawing> {
  const { asOf, asKnownAt, demonstration } = await statusOf(publication, month, knownAt);
  const values = { as_of: asOf, known_at: asKnownAt ?? 'infinity' };
  const counts = await publication.rows<RatingCount>(compositionSql, values);
  const messages = messagesIn(language);
  const title = messages.overview.composition;
  const segments = counts
    .toSorted((a, b) => orderOf(a.rating) - orderOf(b.rating))
    .map(({ rating, light, targets }) => {
      const { key, shape } = markOf(rating);
      return { label: messages.ratings[key], count: targets, shape, light };
    });
  return {
    name: 'composition',
    parameters: { period: month, 'as-known-at': knownAt },
    ...{ title, notes: [], series: [], timed: false, spans: [], wide: WIDE },
    source: sourceLine(publication, language, {
      ...{ departments: [], span: null, demonstration },
      remarks: [messages.chart.parts.asOf(formatsIn(language).day(asOf))],
    }),
    statement: { sql: compositionSql, values },
    table: {
      columns: [messages.table.rating, messages.chart.targets],
      rows: segments.map(({ label, count }) => ({ head: label, cells: [String(count)] })),
    },
    draw: (id, width) => compositionBar({ id, width, title, locale: language, segments }),
  };
}

function orderOf(rating: string): number {
  return ratings.findIndex((known) => known === rating);
}
