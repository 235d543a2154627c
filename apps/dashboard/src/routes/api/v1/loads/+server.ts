import { handInEndpoint } from '#lib/server/api/hand-in.ts';
import { loadsEndpoint } from '#lib/server/api/loads.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, POST, fallback } = served(loadsEndpoint, handInEndpoint);
