import { knownForms } from '@monitor/ingest';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What the page's worker checks a file by. */
export const GET: RequestHandler = async () => json(await knownForms());
