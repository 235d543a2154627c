import { knownForms } from '@monitor/ingest';
import { readPublication } from '#lib/server/publication.ts';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What the page's worker checks a file by. */
export const GET: RequestHandler = async ({ locals }) =>
  json(await knownForms(await readPublication(locals)));
