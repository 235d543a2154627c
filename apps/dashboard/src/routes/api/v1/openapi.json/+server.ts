import { openapiEndpoint } from '#lib/server/api/endpoints.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(openapiEndpoint);
