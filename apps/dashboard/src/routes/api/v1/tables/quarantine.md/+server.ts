import { served } from '#lib/server/api/served.ts';
import { quarantineTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(quarantineTable);
