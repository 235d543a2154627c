import { notebookEndpoint, saveNotebookEndpoint } from '#lib/server/api/notebooks.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, PUT, fallback } = served(notebookEndpoint, saveNotebookEndpoint);
