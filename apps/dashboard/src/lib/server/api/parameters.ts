import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { day, id, instant, month, readParameters } from '../parameters.ts';
import { formats } from './observations.ts';

/** What each reading endpoint can be asked, the one list that requests are checked by and described from. */
export const parameters = {
  status: { plan: id, indicator: id, area: id, period: month, 'as-known-at': instant },
  explain: { indicator: id, area: id, period: month, 'as-known-at': instant },
  indicators: {},
  observations: { indicator: id, area: id, from: day, to: day, format: v.picklist(formats) },
  pipelines: {},
  loads: {},
  openapi: {},
} as const;

export type Endpoint = keyof typeof parameters;

/** The parameters of a request. @throws 400 for an unknown one or an impossible value */
export function parametersOf<E extends Endpoint>(event: RequestEvent, endpoint: E) {
  return readParameters(event.url, parameters[endpoint], event.locals.language);
}
