import * as v from 'valibot';
import { ratings } from '@monitor/wording';
import { overview } from '#lib/server/overview.ts';
import { pageOf } from '#lib/server/page.ts';
import { areaId, departmentId, instant, month, planId, words } from '#lib/server/parameters.ts';
import { targetOrders } from '#lib/server/target-selection.ts';
import { deadlines } from '#lib/view.ts';
import type { PageServerLoad } from './$types';

const known = {
  period: month,
  'as-known-at': instant,
  plan: planId,
  department: departmentId,
  rating: v.picklist(ratings),
  area: areaId,
  due: v.picklist(deadlines),
  q: words,
  sort: v.picklist(targetOrders),
};

export const load: PageServerLoad = (event) =>
  pageOf(event, known, ({ publication, language, given }) => {
    const { period, 'as-known-at': knownAt, sort, ...filter } = given;
    return overview(publication, language, { month: period, knownAt, filter, sort });
  });
