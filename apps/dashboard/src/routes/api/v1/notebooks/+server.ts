import { notebooksEndpoint } from '#lib/server/api/notebooks.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(notebooksEndpoint);
