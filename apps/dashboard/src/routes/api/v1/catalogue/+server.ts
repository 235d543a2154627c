import { catalogueEndpoint } from '#lib/server/api/catalogue.ts';
import { served } from '#lib/server/api/served.ts';

export const { GET, fallback } = served(catalogueEndpoint);
