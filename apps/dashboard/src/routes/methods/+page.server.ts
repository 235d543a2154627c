import { thresholdsOf } from '#lib/server/assessment.ts';
import { readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  readParameters(url, {}, locals.language);
  return { thresholds: await thresholdsOf(await readPublication(locals)) };
};
