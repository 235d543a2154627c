import { instant, month, pageNumber, readParameters, words } from '#lib/server/parameters.ts';
import { styleguide } from '#lib/server/styleguide.ts';
import type { PageServerLoad } from './$types';

/** The controls are samples: what they send is taken and changes nothing. */
const known = {
  period: month,
  'as-known-at': instant,
  sort: words,
  page: pageNumber,
  q: words,
  choice: words,
};

export const load: PageServerLoad = ({ locals, url }) => {
  readParameters(url, known, locals.language);
  return styleguide(locals.language);
};
