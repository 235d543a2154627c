import { served } from '#lib/server/api/served.ts';
import { townsTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(townsTable);
