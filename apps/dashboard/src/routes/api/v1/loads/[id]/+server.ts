import { loadEndpoint } from '#lib/server/api/loads.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(loadEndpoint);
