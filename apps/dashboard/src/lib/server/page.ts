import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { readParameters, type Given, type Known } from './parameters.ts';
import { readPublication } from './publication.ts';
import { refuseUnknownIds } from './unknown-ids.ts';

/** What a page is made from. */
export interface PageScope<S extends Known> {
  readonly publication: Publication;
  readonly language: Language;
  /** The parameters of the address; null where one is absent. */
  readonly given: Given<S>;
}

/**
 * Makes a page of the current publication, which others who ask for the same are then given as it is.
 * @param known the parameters the page takes
 * @throws 400 for an unknown parameter, 404 for an id that names nothing, 503 before anything has been published
 */
export async function pageOf<const S extends Known, T>(
  { locals, url }: { readonly locals: App.Locals; readonly url: URL },
  known: S,
  make: (scope: PageScope<S>) => Promise<T>,
): Promise<T> {
  const { language } = locals;
  const given = readParameters(url, known, language);
  const publication = await readPublication(locals);
  await refuseUnknownIds(publication, language, known, given);
  locals.lasting = true;
  return make({ publication, language, given });
}
