import { dataDirectory } from '@monitor/warehouse';
import { instant, month, readParameters } from '#lib/server/parameters.ts';
import { listedReports } from '#lib/server/reports.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  // The header brings these along; which reports there are does not depend on them.
  readParameters(url, { period: month, 'as-known-at': instant }, locals.language);
  return { reports: listedReports(dataDirectory()) };
};
