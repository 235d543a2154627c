import { observationsEndpoint } from '#lib/server/api/observations.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(observationsEndpoint);
