import { urbanRuralEndpoint } from '#lib/server/api/charts.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(urbanRuralEndpoint);
