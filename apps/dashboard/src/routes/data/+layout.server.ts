import { dataCounts } from '#lib/server/data.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
  const counts = await dataCounts(await readPublication(locals));
  return { counts, demonstration: counts.demonstration };
};
