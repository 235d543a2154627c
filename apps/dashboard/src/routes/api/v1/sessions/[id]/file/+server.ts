import { resultFileEndpoint } from '#lib/server/api/results.ts';
import { served } from '#lib/server/api/served.ts';

export const { POST, fallback } = served(resultFileEndpoint);
