import { closeSessionEndpoint, sessionEndpoint } from '#lib/server/api/sessions.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, DELETE, fallback } = served(sessionEndpoint, closeSessionEndpoint);
