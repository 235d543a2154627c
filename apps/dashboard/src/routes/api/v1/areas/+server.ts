import { areasEndpoint } from '#lib/server/api/areas.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(areasEndpoint);
