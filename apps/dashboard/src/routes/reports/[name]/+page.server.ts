import { dataDirectory } from '@monitor/warehouse';
import { id, instant, month, readParameters } from '#lib/server/parameters.ts';
import { reportPage } from '#lib/server/reports.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { language }, params, url }) => {
  const known = { against: id, period: month, 'as-known-at': instant };
  const { against } = readParameters(url, known, language);
  return reportPage(dataDirectory(), language, params.name, against);
};
