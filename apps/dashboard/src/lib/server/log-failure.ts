import type { RequestEvent } from '@sveltejs/kit';

/** Writes down what was not expected, with the address that met it. */
export function logFailure({ request, url }: RequestEvent, cause: unknown): void {
  console.error(`${request.method} ${url.pathname}${url.search}`, cause);
}
