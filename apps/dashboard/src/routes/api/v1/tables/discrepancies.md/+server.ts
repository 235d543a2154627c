import { served } from '#lib/server/api/served.ts';
import { discrepanciesTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(discrepanciesTable);
