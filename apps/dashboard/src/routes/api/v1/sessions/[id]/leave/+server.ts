import { served } from '#lib/server/api/served.ts';
import { leaveEndpoint } from '#lib/server/api/sessions.ts';

export const { POST, fallback } = served(leaveEndpoint);
