import { healthzEndpoint } from '#lib/server/api/healthz.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(healthzEndpoint);
