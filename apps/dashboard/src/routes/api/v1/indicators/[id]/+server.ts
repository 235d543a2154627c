import { error, json } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';
import { answer } from '#lib/server/api/answer.ts';
import { camelCased } from '#lib/server/api/camel-case.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import areasSql from '#lib/server/sql/areas-of-indicator.sql?raw';
import indicatorsSql from '#lib/server/sql/api-indicators.sql?raw';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answer(event, async ({ publication }) => {
    parametersOf(event, 'indicators');
    const { language } = event.locals;
    const indicator = event.params.id;
    const [row] = await publication.rows(indicatorsSql, { indicator });
    if (row === undefined) error(404, messagesIn(language).errors.unknown.indicator(indicator));
    const areas = await publication.rows(areasSql, { language, indicator });
    const [described] = camelCased([row]);
    return json({ publication: publication.version, ...described, areas: camelCased(areas) });
  });
