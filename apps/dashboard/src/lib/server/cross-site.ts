import type { RequestEvent } from '@sveltejs/kit';

/** What a page elsewhere can have a browser send without asking here first; a body without a type is another. */
const FORMS = [
  ...['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'],
  'application/x-sveltekit-formdata',
];

/**
 * Whether a request that changes something may come from a page elsewhere: before any method but POST a browser asks
 * here first. Kit's own rule, but its refusal does not tell a program what to send instead.
 */
export function maybeElsewhere({ request, url }: Pick<RequestEvent, 'request' | 'url'>): boolean {
  const { method, headers } = request;
  if (method !== 'POST' || headers.get('origin') === url.origin) return false;
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  return type === '' || FORMS.includes(type.trim());
}
