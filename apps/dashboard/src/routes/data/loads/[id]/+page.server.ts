import { loadPage } from '#lib/server/load.ts';
import { line, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = readParameters(url, { line }, locals.language);
  return loadPage(await readPublication(locals), locals.language, params.id, asked.line);
};
