import * as v from 'valibot';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Why a statement of a notebook was not run, and where in it, in UTF-16 units from 0. */
const fault = v.object({
  rule: v.string(),
  detail: v.string(),
  position: v.nullable(v.pipe(v.number(), v.integer())),
});

/** An error as RFC 9457 wants it. */
export const problemDocument = v.object({
  type: v.literal('about:blank'),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: v.pipe(
    v.string(),
    v.description('哪里不对、怎样改正，一句话 / What is wrong and how to mend it, in one sentence'),
  ),
  fault: v.optional(fault),
});

/**
 * An error as an answer.
 * @param detail one sentence: what is wrong and how to mend it
 */
export function problem(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
  told?: v.InferOutput<typeof fault>,
): Response {
  const title = titles[status] ?? 'Error';
  const body: v.InferOutput<typeof problemDocument> = {
    type: 'about:blank',
    title,
    status,
    detail,
    ...(told === undefined ? {} : { fault: told }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      // The sentence is in the reader's language.
      vary: 'cookie, accept-language',
    },
  });
}
