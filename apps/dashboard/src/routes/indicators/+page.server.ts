import { indicatorList } from '#lib/server/indicators.ts';
import { month, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { period } = readParameters(url, { period: month }, locals.language);
  return indicatorList(await readPublication(locals), locals.language, period);
};
