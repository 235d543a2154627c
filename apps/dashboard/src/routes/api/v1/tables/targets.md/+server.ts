import { served } from '#lib/server/api/served.ts';
import { targetsTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(targetsTable);
