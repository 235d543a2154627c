import { areaList } from '#lib/server/areas.ts';
import { month, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { period } = readParameters(url, { period: month }, locals.language);
  return areaList(await readPublication(locals), locals.language, period);
};
