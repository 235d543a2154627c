import { indicatorPage } from '#lib/server/indicator.ts';
import { id, month, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { area, period } = readParameters(url, { area: id, period: month }, locals.language);
  return indicatorPage(await readPublication(locals), locals.language, {
    indicator: params.id,
    area,
    month: period,
  });
};
