import { queryEndpoint } from '#lib/server/api/query.ts';
import { served } from '#lib/server/api/served.ts';

export const { POST, fallback } = served(queryEndpoint);
