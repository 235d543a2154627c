import { redirect } from '@sveltejs/kit';
import { comparisonSearch } from '#lib/compare-address.ts';
import { seriesToAdd } from '#lib/server/adding.ts';
import { comparePage } from '#lib/server/compare.ts';
import { comparingOf, comparisonParameters } from '#lib/server/compare-parameters.ts';
import { pageOf } from '#lib/server/page.ts';
import { indicatorId, words } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

/** `indicator` and `area` are a series to be added. */
const known = { ...comparisonParameters, indicator: indicatorId, area: words };

export const load: PageServerLoad = (event) =>
  pageOf(event, known, async ({ publication, language, given }) => {
    const { indicator, area, ...rest } = given;
    const comparing = comparingOf(rest);
    const added =
      indicator === null
        ? null
        : await seriesToAdd(publication, language, comparing, indicator, area ?? '');
    if (added !== null && !('reason' in added)) {
      const series = [...comparing.series, added];
      redirect(303, `/compare${comparisonSearch({ ...comparing, series })}`);
    }
    return { ...(await comparePage(publication, language, comparing)), refusal: added };
  });
