import { served } from '#lib/server/api/served.ts';
import { valuesTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(valuesTable);
