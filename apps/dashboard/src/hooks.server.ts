import { watchFile } from 'node:fs';
import { dataDirectory, dataPaths, openPublication, type Publication } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { messagesIn, preferredLanguage, type Language } from '#lib/messages/index.ts';
import { mostBytes, saysTooLarge } from '#lib/server/body-size.ts';
import { compressed, encodingFor } from '#lib/server/compressed.ts';
import { maybeElsewhere } from '#lib/server/cross-site.ts';
import { KeptAnswers } from '#lib/server/kept-answers.ts';
import { logFailure } from '#lib/server/log-failure.ts';
import { monthBefore } from '#lib/server/months.ts';
import { once } from '#lib/server/once.ts';
import { problem } from '#lib/server/api/problem.ts';
import { statusOf } from '#lib/server/status.ts';
import { parseTheme } from '#lib/theme.ts';

const htmlLanguage = { zh: 'zh-CN', en: 'en' } as const;

/** Some thousand pages, each in the languages, colours and encodings it is asked in. */
const MOST_BYTES = 64 * 1024 * 1024;
const answers = new KeptAnswers(MOST_BYTES);

/** The first reader of a publication should not be the one who waits for its first assessments. */
export const init: ServerInit = () => {
  const prepare = () =>
    void openPublication(dataDirectory())
      .then(assessed)
      // Nothing published yet: whoever asks is told.
      .catch(() => null);
  prepare();
  watchFile(dataPaths(dataDirectory()).pointer, { interval: 200, persistent: false }, prepare);
};

/** What the overview compares: this month and the one before. */
async function assessed(publication: Publication): Promise<void> {
  const { asOf } = await statusOf(publication, null);
  await statusOf(publication, monthBefore(asOf));
}

/** Comments by which Svelte finds its way about in a browser; nearly all pages are documents, and no text can begin like one. */
const MARKS = /<!--[^>]*-->/g;

export const handle: Handle = async ({ event, resolve }) => {
  const language = languageOf(event);
  const theme = parseTheme(event.cookies.get('theme'));
  event.locals.language = language;
  event.locals.theme = theme;
  event.locals.publication = once(() => openPublication(dataDirectory()));
  event.locals.lasting = false;
  // The interface refuses such requests itself, and says what to send.
  if (!isInterface(event) && maybeElsewhere(event)) {
    return new Response(messagesIn(language).errors.elsewhere, { status: 403 });
  }
  if (saysTooLarge(event)) {
    const { errors } = messagesIn(language);
    const said = errors.tooLarge(formatsIn(language).bytes(mostBytes(event)));
    return isInterface(event) ? problem(413, said) : new Response(said, { status: 413 });
  }
  // No route is found for such an address, and Kit would answer with a page.
  if (event.url.pathname.startsWith('/api/') && !isReadable(event.url.pathname))
    return problem(404, messagesIn(language).errors.byStatus(404));
  const encoding = encodingFor(event.request);
  const make = async () => {
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => {
        const page = html.replace('%language%', htmlLanguage[language]).replace('%theme%', theme);
        return isProgram(event) ? page : page.replace(MARKS, '');
      },
    });
    // A page is another one in another language; the interface says itself what its answers depend on.
    if (!isInterface(event)) response.headers.set('vary', 'cookie, accept-language');
    response.headers.set('x-content-type-options', 'nosniff');
    response.headers.set('referrer-policy', 'same-origin');
    return compressed(response, encoding);
  };
  const version = await versionRead(event);
  if (version === null) return make();
  // The day, because a page says how old its data are.
  const today = new Date().toISOString().slice(0, 10);
  const key = [version, today, language, theme, encoding, event.url.href].join(' ');
  return answers.answer(event.request, key, { make, lasting: () => event.locals.lasting });
};

/** Pages that go on in the browser as what the server made. */
const PROGRAMS: readonly (string | null)[] = ['/notebooks/[name]', '/hand-in'];
const isProgram = ({ route }: RequestEvent) => PROGRAMS.includes(route.id);

/** Whether what is encoded in an address is text; what is decoded is compared, since the bundler drops a call for nothing. */
function isReadable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== '';
  } catch {
    return false;
  }
}

const isInterface = ({ route }: RequestEvent) => route.id?.startsWith('/api/') ?? false;

/** The version a page is made from; null for all that is no page. The interface remembers what it makes itself. */
async function versionRead(event: RequestEvent): Promise<string | null> {
  if (event.request.method !== 'GET' || event.isDataRequest || isInterface(event)) return null;
  const publication = await event.locals.publication().catch(() => null);
  return publication?.version ?? null;
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { errors } = messagesIn(languageOf(event));
  if (kind === 'app') return {};
  if (kind === 'framework') return { message: errors.byStatus(error.status) };
  if (kind === 'unknown') logFailure(event, error);
  return { message: errors.byStatus(500) };
};

function languageOf(event: RequestEvent): Language {
  return preferredLanguage(
    event.cookies.get('language') ?? null,
    event.request.headers.get('accept-language') ?? '',
  );
}
