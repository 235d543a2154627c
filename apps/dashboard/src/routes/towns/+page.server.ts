import * as v from 'valibot';
import { pageOf } from '#lib/server/page.ts';
import { indicatorId, instant, month } from '#lib/server/parameters.ts';
import { townsPage } from '#lib/server/towns.ts';
import type { PageServerLoad } from './$types';

const known = {
  period: month,
  'as-known-at': instant,
  group: v.pipe(v.string(), v.maxLength(100)),
  indicator: indicatorId,
  sort: v.pipe(v.string(), v.regex(/^-?[\w.-]{1,80}$/)),
};

export const load: PageServerLoad = (event) =>
  pageOf(event, known, ({ publication, language, given }) => {
    const { period, 'as-known-at': knownAt, ...rest } = given;
    return townsPage(publication, language, { month: period, knownAt, ...rest });
  });
