import { served } from '#lib/server/api/served.ts';
import { loadsTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(loadsTable);
