import { served } from '#lib/server/api/served.ts';
import { revisionsTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(revisionsTable);
