import { month, readParameters } from '#lib/server/parameters.ts';
import { planPage } from '#lib/server/plan.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { period } = readParameters(url, { period: month }, locals.language);
  return planPage(await readPublication(locals), locals.language, params.id, period);
};
