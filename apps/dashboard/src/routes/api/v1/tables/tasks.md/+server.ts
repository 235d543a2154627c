import { served } from '#lib/server/api/served.ts';
import { tasksTable } from '#lib/server/api/tables.ts';

export const { GET, fallback } = served(tasksTable);
