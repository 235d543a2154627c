import { compositionBar } from '@monitor/charts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { markOf, type Light } from '#lib/rating.ts';
import { bothWidths, type Chart } from './charts.ts';

/** How many targets have a rating. */
export interface RatingCount {
  readonly rating: string;
  readonly light: Light;
  readonly count: number;
}

const WIDE = 700;

/** How all targets divide among the ratings. */
export function compositionFigure(counts: readonly RatingCount[], language: Language): Chart {
  const { overview, ratings } = messagesIn(language);
  const segments = counts.map(({ rating, light, count }) => {
    const { key, shape } = markOf(rating);
    return { label: ratings[key], count, shape, light };
  });
  return bothWidths('composition', WIDE, (id, width) =>
    compositionBar({ id, width, title: overview.composition, locale: language, segments }),
  );
}
