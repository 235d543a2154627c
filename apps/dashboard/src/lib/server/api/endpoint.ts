import type { RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { readParameters, type Given, type Known } from '../parameters.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Media types, each with what is in it; null for a file of bytes. */
export type Content = Readonly<Record<string, v.GenericSchema | null>>;

/** What the description of the interface says of an endpoint. */
export interface Described<M extends Method, S extends Known> {
  readonly method: M;
  /** Below `/api/v1`; what stands in braces is named as in the route's folder. */
  readonly path: `/${string}`;
  /** Chinese / English, like the comments of the relations. */
  readonly summary: string;
  readonly parameters: S;
  /** Those of the parameters that must be given. */
  readonly required?: readonly (keyof S & string)[];
  /** What may be sent. */
  readonly body?: Content;
  /** What is answered. */
  readonly content: Content;
}

/** One endpoint: what it is described by is what its requests are checked by. */
export interface Endpoint<M extends Method = Method> extends Described<M, Known> {
  /** Whether an answer carries a tag by which it need not be sent twice. */
  readonly tagged: boolean;
  readonly handle: (event: RequestEvent) => Promise<Response>;
}

/** Declares an endpoint that acts, or answers from something else than the publication. */
export function endpoint<M extends Method, const S extends Known>({
  answer,
  ...described
}: Described<M, S> & {
  readonly answer: (event: RequestEvent, given: Given<S>) => Promise<Response>;
}): Endpoint<M> {
  return {
    ...described,
    tagged: false,
    handle: async (event) =>
      answer(event, readParameters(event.url, described.parameters, event.locals.language)),
  };
}
