import { error, redirect } from '@sveltejs/kit';
import { messagesIn, parseLanguage, type Language } from '#lib/messages/index.ts';
import { parseTheme } from '#lib/theme.ts';
import type { RequestHandler } from './$types';

const YEAR = 60 * 60 * 24 * 365;

/** Remembers the reader's language or colours and returns to the page they were on. */
export const POST: RequestHandler = async ({ cookies, locals, request, url }) => {
  const form = await formOf(request, locals.language);
  // On an intranet's plain http a Secure cookie would be dropped without a word.
  const options = { path: '/', maxAge: YEAR, secure: url.protocol === 'https:' };
  const language = form.get('language');
  const theme = form.get('theme');
  if (typeof language === 'string') cookies.set('language', parseLanguage(language), options);
  if (typeof theme === 'string') cookies.set('theme', parseTheme(theme), options);
  redirect(303, samePlace(form.get('back'), url));
};

/** @throws 400 when the body is no form */
async function formOf(request: Request, language: Language): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    if (cause instanceof TypeError) error(400, messagesIn(language).errors.noForm);
    throw cause;
  }
}

/** An address on this site, whatever the form was made to say. */
function samePlace(back: FormDataEntryValue | null, url: URL): string {
  const wanted = URL.parse(typeof back === 'string' ? back : '/', url);
  if (wanted?.origin !== url.origin) return '/';
  // A path that begins with two slashes would name another host.
  return wanted.pathname.replace(/^\/+/, '/') + wanted.search;
}
