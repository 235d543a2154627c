import { json } from '@sveltejs/kit';
import { answer } from '#lib/server/api/answer.ts';
import { camelCased } from '#lib/server/api/camel-case.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import loadsSql from '#lib/server/sql/api-loads.sql?raw';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answer(event, async ({ publication }) => {
    parametersOf(event, 'loads');
    const rows = await publication.rows(loadsSql, { load: null });
    return json({ publication: publication.version, loads: camelCased(rows) });
  });
