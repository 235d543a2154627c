import { thresholdsOf } from '#lib/server/assessment.ts';
import { pageOf } from '#lib/server/page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, {}, async ({ publication }) => ({ thresholds: await thresholdsOf(publication) }));
