import { departmentId, id, instant, loadId, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import { quarantineFile } from '#lib/server/quarantine.ts';
import { refuseUnknownIds } from '#lib/server/unknown-ids.ts';
import type { RequestHandler } from './$types';

const known = { rule: id, load: loadId, department: departmentId, 'as-known-at': instant };

export const GET: RequestHandler = async ({ locals, url }) => {
  const { language } = locals;
  const given = readParameters(url, known, language);
  const publication = await readPublication(locals);
  await refuseUnknownIds(publication, language, known, given);
  const { 'as-known-at': knownAt, ...asked } = given;
  return quarantineFile(publication, asked, knownAt);
};
