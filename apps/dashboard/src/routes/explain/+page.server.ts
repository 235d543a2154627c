import { explainPage } from '#lib/server/explanation.ts';
import { id, month, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const known = { indicator: id, area: id, period: month };
  const asked = readParameters(url, known, locals.language);
  return explainPage(await readPublication(locals), locals.language, asked);
};
