import { reportEndpoint } from '#lib/server/api/reports.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(reportEndpoint);
