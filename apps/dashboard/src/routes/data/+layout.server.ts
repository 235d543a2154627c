import { dataCounts } from '#lib/server/data.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, parent }) => {
  const { knownAt } = await parent();
  const counts = await dataCounts(await readPublication(locals), knownAt);
  return { counts, demonstration: counts.demonstration };
};
