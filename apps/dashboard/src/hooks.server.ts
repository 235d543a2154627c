import { dataDirectory, openPublication } from '@monitor/warehouse';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { messagesIn, preferredLanguage, type Language } from '#lib/messages/index.ts';
import { compressed } from '#lib/server/compressed.ts';
import { once } from '#lib/server/once.ts';
import { statusOf } from '#lib/server/status.ts';
import { parseTheme } from '#lib/theme.ts';

const htmlLanguage = { zh: 'zh-CN', en: 'en' } as const;

/** The first reader should not be the one who waits for the first assessment. */
export const init: ServerInit = () => {
  void openPublication(dataDirectory())
    .then((publication) => statusOf(publication, null))
    // Nothing published yet: whoever asks is told.
    .catch(() => null);
};

export const handle: Handle = async ({ event, resolve }) => {
  const language = languageOf(event);
  const theme = parseTheme(event.cookies.get('theme'));
  event.locals.language = language;
  event.locals.theme = theme;
  event.locals.publication = once(() => openPublication(dataDirectory()));
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%language%', htmlLanguage[language]).replace('%theme%', theme),
  });
  // A page is another one in another language; the interface says itself what its answers depend on.
  if (!event.route.id?.startsWith('/api/')) {
    response.headers.set('vary', 'cookie, accept-language');
  }
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  return compressed(event.request, response);
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { errors } = messagesIn(languageOf(event));
  if (kind === 'app') return {};
  if (kind === 'framework') return { message: errors.byStatus(error.status) };
  if (kind === 'unknown') console.error(error);
  return { message: errors.byStatus(500) };
};

function languageOf(event: RequestEvent): Language {
  return preferredLanguage(
    event.cookies.get('language') ?? null,
    event.request.headers.get('accept-language') ?? '',
  );
}
