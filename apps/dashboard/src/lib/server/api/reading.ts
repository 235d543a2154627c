import { createHash } from 'node:crypto';
import { version as program } from '$app/env';
import type { Publication } from '@monitor/warehouse';
import type { RequestEvent } from '@sveltejs/kit';
import { isAnyKnown, isKnown } from '../known-tag.ts';
import { readParameters, type Given, type Known } from '../parameters.ts';
import { readPublication } from '../publication.ts';
import type { Described, Endpoint } from './endpoint.ts';
import { isNegotiated, wantedForm, type Form } from './forms.ts';

/** What a reading endpoint is asked. */
export interface Asked<S extends Known> {
  readonly event: RequestEvent;
  readonly publication: Publication;
  readonly given: Given<S>;
  /** The form the answer is to have; JSON where there is no other. */
  readonly form: Form;
}

/**
 * Declares an endpoint that answers from the current publication. Besides address and form such an answer
 * depends on publication, program and language only, so these are its tag, and who has it is told so before any
 * work is done: nobody has the tag of an address that names nothing.
 */
export function reading<const S extends Known>({
  answer,
  ...described
}: Omit<Described<'GET', S>, 'method'> & {
  readonly answer: (asked: Asked<S>) => Promise<Response>;
}): Endpoint<'GET'> {
  const { parameters } = described;
  const handle = async (event: RequestEvent): Promise<Response> => {
    const { language } = event.locals;
    const given = readParameters(event.url, parameters, language);
    const form = wantedForm(event.request, given, described.content, language);
    const publication = await readPublication(event.locals);
    const address = digest(event.url.pathname + event.url.search);
    const tag = `W/"${[publication.version, program, form, language, address].join('.')}"`;
    const headers = {
      etag: tag,
      'cache-control': 'no-cache',
      ...(isNegotiated(parameters) ? { vary: 'accept' } : {}),
    };
    if (isKnown(event.request, tag)) return new Response(null, { status: 304, headers });
    const response = await answer({ event, publication, given, form });
    if (isAnyKnown(event.request)) return new Response(null, { status: 304, headers });
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
  return { ...described, method: 'GET', tagged: true, handle };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
