import { dataPage } from '#lib/server/data.ts';
import { readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  readParameters(url, {}, locals.language);
  return dataPage(await readPublication(locals), locals.language);
};
