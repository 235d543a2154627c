import { Failure, type Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';

/** The publication a page reads. @throws 503 before anything has been published */
export async function readPublication(locals: App.Locals): Promise<Publication> {
  try {
    return await locals.publication();
  } catch (cause) {
    if (cause instanceof Failure) error(503, messagesIn(locals.language).errors.noPublication);
    throw cause;
  }
}
