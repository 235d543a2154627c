import { csv } from '#lib/server/csv.ts';
import { id, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import { quarantineRows } from '#lib/server/quarantine.ts';
import { quarantineTable } from '#lib/server/quarantine-table.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const { language } = locals;
  const asked = readParameters(url, { rule: id, load: id, department: id }, language);
  const rows = await quarantineRows(await readPublication(locals), language, asked);
  return new Response(csv(quarantineTable(rows, language)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="quarantine.csv"',
    },
  });
};
