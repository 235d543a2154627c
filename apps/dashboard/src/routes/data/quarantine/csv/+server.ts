import { id, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import { quarantineFile } from '#lib/server/quarantine.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const asked = readParameters(url, { rule: id, load: id, department: id }, locals.language);
  return quarantineFile(await readPublication(locals), asked);
};
