import { error } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';
import { tableBytes, tableFile } from '#lib/server/api/table-file.ts';
import { comparingOf, comparisonParameters } from '#lib/server/compare-parameters.ts';
import { comparedQuery, comparedSeries } from '#lib/server/compared.ts';
import { readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import type { RequestHandler } from './$types';

/** The values of a comparison as a file for spreadsheets, a line per value. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { language } = locals;
  const comparing = comparingOf(readParameters(url, comparisonParameters, language));
  if (comparing.series.length === 0) error(400, messagesIn(language).compare.noSeries);
  const publication = await readPublication(locals);
  // Refuses what the plan does not have.
  await comparedSeries(publication, language, comparing);
  const query = await comparedQuery(publication, language, comparing);
  return tableFile(await tableBytes(publication, query, 'csv-people'), 'compare', 'csv-people');
};
