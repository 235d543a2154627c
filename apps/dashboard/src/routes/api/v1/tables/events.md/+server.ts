import { served } from '#lib/server/api/served.ts';
import { eventsTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(eventsTable);
