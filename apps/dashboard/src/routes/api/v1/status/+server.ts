import { statusEndpoint } from '#lib/server/api/status.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(statusEndpoint);
