import { id, instant, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import { quarantineFile } from '#lib/server/quarantine.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const known = { rule: id, load: id, department: id, 'as-known-at': instant };
  const { 'as-known-at': knownAt, ...asked } = readParameters(url, known, locals.language);
  return quarantineFile(await readPublication(locals), asked, knownAt);
};
