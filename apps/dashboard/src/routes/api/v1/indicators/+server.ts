import { json } from '@sveltejs/kit';
import { answer } from '#lib/server/api/answer.ts';
import { camelCased } from '#lib/server/api/camel-case.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import indicatorsSql from '#lib/server/sql/api-indicators.sql?raw';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answer(event, async ({ publication }) => {
    parametersOf(event, 'indicators');
    const rows = await publication.rows(indicatorsSql, { indicator: null });
    return json({ publication: publication.version, indicators: camelCased(rows) });
  });
