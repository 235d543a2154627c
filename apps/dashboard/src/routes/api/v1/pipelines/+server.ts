import { pipelinesEndpoint } from '#lib/server/api/pipelines.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(pipelinesEndpoint);
