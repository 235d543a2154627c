import { explainEndpoint } from '#lib/server/api/explain.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(explainEndpoint);
