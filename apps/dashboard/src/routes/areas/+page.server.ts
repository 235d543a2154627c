import { areaList } from '#lib/server/area-list.ts';
import { pageOf } from '#lib/server/page.ts';
import { areaId, id, indicatorId, instant, month, words } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(
    event,
    {
      ...{ period: month, 'as-known-at': instant },
      ...{ q: words, level: id, parent: areaId, indicator: indicatorId },
    },
    ({ publication, language, given }) => {
      const { period, 'as-known-at': knownAt, ...filter } = given;
      return areaList(publication, language, { month: period, knownAt }, filter);
    },
  );
