import type { Measure } from '@monitor/ingest';
import { economySeries } from './series-economy.ts';
import { citySeries } from './series-cities.ts';
import { socialSeries } from './series-social.ts';

/**
 * The statistics bureau's series that the catalogue knows, under the names its yearbook, its site and
 * copies of them use. `unit` is what the yearbook's series is measured in, for files that leave it out.
 */
export const bureauSeries: readonly Measure[] = [...economySeries, ...citySeries, ...socialSeries];
