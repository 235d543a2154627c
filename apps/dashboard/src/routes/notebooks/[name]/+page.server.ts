import { error } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';
import { notebookFile } from '#lib/server/api/notebooks.ts';
import { sessions } from '#lib/server/api/within-session.ts';
import { readParameters } from '#lib/server/parameters.ts';
import { whoIs } from '#lib/server/who.ts';
import type { PageServerLoad } from './$types';

/** A name that no file can have: what has not been saved yet. */
const DRAFT = '-new';

export const load: PageServerLoad = async (event) => {
  const { locals, url, params } = event;
  readParameters(url, {}, locals.language);
  const here = (await whoIs(event)) !== null;
  if (here) sessions.prepare();
  if (params.name === DRAFT) return { file: null, here };
  const file = notebookFile(event);
  if (file === null) error(404, messagesIn(locals.language).errors.unknown.notebook(params.name));
  return { file, here };
};
