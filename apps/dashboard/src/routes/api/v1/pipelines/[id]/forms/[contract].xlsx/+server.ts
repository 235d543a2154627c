import { blankFormEndpoint } from '#lib/server/api/blank-forms.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(blankFormEndpoint);
