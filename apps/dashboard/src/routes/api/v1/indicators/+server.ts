import { indicatorsEndpoint } from '#lib/server/api/indicators.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(indicatorsEndpoint);
