import { attachEndpoint } from '#lib/server/api/sessions.ts';
import { served } from '#lib/server/api/served.ts';

export const { POST, fallback } = served(attachEndpoint);
