import { comparisonChart } from '@monitor/charts';
import type { Mode } from '#lib/compare-address.ts';
import { formatsIn } from '#lib/format.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { search } from '#lib/search.ts';
import { written } from '#lib/series-key.ts';
import { bothWidths, frequencyOf, type Chart } from './charts.ts';
import type { ComparedSeries } from './compared.ts';

const WIDE = 1280;

/** The series in one chart; as indices with their base as a line. */
export function comparedFigure(
  series: readonly ComparedSeries[],
  mode: Mode,
  base: string | null,
  language: Language,
): Chart {
  const f = formatsIn(language);
  const words = messagesIn(language).compare;
  const [first] = series;
  const indexed = mode === 'indexed';
  const drawn = indexed
    ? series.filter(({ values }) => values.some(({ index }) => index !== null))
    : series;
  const frequencies = new Set(series.flatMap(({ values }) => values.map((one) => one.frequency)));
  const [frequency] = frequencies;
  return bothWidths('compare', WIDE, (id, width) =>
    comparisonChart({
      ...{ id, width, locale: language },
      title: words.title,
      unit: indexed ? '' : f.unit(first?.unit ?? ''),
      decimals: indexed ? 1 : Math.max(...series.map(({ decimals }) => decimals)),
      ...(frequencies.size === 1 ? { frequency: frequencyOf(frequency) } : {}),
      ...(indexed && base !== null
        ? { target: { value: 100, label: words.baseLine(f.month(base)) } }
        : {}),
      series: drawn.map((one) => ({
        id: written({ indicator: one.indicator_id, area: one.area_id }),
        name: one.name,
        points: one.values.map(({ period_end, value, index, status }) => ({
          period_end,
          value: indexed ? index : value,
          provisional: status === 'P' || status === 'E',
          href: explained(one, period_end),
        })),
      })),
      pointHref: ({ href }) => href,
    }),
  );
}

function explained({ indicator_id, area_id }: ComparedSeries, end: string): string {
  return `/explain${search({ indicator: indicator_id, area: area_id, period: end.slice(0, 7) })}`;
}
