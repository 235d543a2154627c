import { served } from '#lib/server/api/served.ts';
import { coverageTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(coverageTable);
