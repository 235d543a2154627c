import {
  Conflict,
  decodeNotebook,
  listNotebooks,
  NotText,
  readNotebookFile,
  saveNotebookFile,
  type NotebookFile,
} from '@monitor/notebook';
import { dataDirectory } from '@monitor/warehouse';
import { error, json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { isAnyKnown, isKnown } from '../known-tag.ts';
import { permitted } from '../who.ts';
import { endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { text, textOrNull } from './shapes.ts';
import { COMMAND } from './within-session.ts';

const MARKDOWN = 'text/markdown';

export const notebooksEndpoint = endpoint({
  method: 'GET',
  path: '/notebooks',
  summary: '全部笔记本 / All notebooks',
  parameters: {},
  content: {
    [media.json]: v.object({
      notebooks: v.array(v.object({ name: text, titleZh: textOrNull, titleEn: textOrNull })),
    }),
  },
  answer: () => {
    const notebooks = listNotebooks(dataDirectory()).map(({ name, notebook }) => ({
      name,
      titleZh: notebook?.front?.title ?? null,
      titleEn: notebook?.front?.['title-en'] ?? null,
    }));
    return Promise.resolve(json({ notebooks }));
  },
});

export const notebookEndpoint = endpoint({
  method: 'GET',
  path: '/notebooks/{name}',
  summary: '一个笔记本的原文；ETag 是文件此刻的版本 / A notebook’s text; its ETag tells its state',
  parameters: {},
  content: { [MARKDOWN]: null },
  answer: (event) => {
    const file = notebookFile(event);
    if (file === null) error(404, messagesIn(event.locals.language).errors.byStatus(404));
    const headers = { etag: `"${file.tag}"`, 'cache-control': 'no-cache' };
    const { request } = event;
    const answer =
      isKnown(request, headers.etag) || isAnyKnown(request)
        ? new Response(null, { status: 304, headers })
        : new Response(file.text, {
            headers: { ...headers, 'content-type': `${MARKDOWN}; charset=utf-8` },
          });
    return Promise.resolve(answer);
  },
});

/** Saves what was made from a state of the file, and nothing over another state. */
export const saveNotebookEndpoint = endpoint({
  method: 'PUT',
  path: '/notebooks/{name}',
  summary:
    '保存笔记本：If-Match 写所依据的 ETag，可写几个，新建写 If-None-Match: *；文件已被改动则答 412，须有令牌或在本机 / Saves a notebook: If-Match carries the ETag it was made from, or several, If-None-Match: * makes one; 412 when the file has been changed; with a token, or on this machine',
  parameters: {},
  body: { [MARKDOWN]: null },
  content: { [media.json]: v.object({ tag: text }) },
  answer: async (event) => {
    await permitted(event, COMMAND);
    const { errors } = messagesIn(event.locals.language);
    const tags = statesIn(event);
    const bytes = new Uint8Array(await event.request.arrayBuffer());
    try {
      const text = decodeNotebook(bytes);
      const { tag } = saveNotebookFile(dataDirectory(), { name: nameIn(event), text, tags });
      return json({ tag }, { headers: { etag: `"${tag}"` } });
    } catch (cause) {
      if (cause instanceof Conflict)
        error(412, tags === null ? errors.notebookTaken : errors.changedMeanwhile);
      if (cause instanceof NotText) error(422, errors.notText);
      if (cause instanceof RangeError) error(400, errors.notebookName);
      throw cause;
    }
  },
});

function nameIn({ params }: RequestEvent): string {
  return params['name'] ?? '';
}

/**
 * A notebook's file; null where there is none.
 * @throws 422 for a file that is no text
 */
export function notebookFile(event: RequestEvent): NotebookFile | null {
  try {
    return readNotebookFile(dataDirectory(), nameIn(event));
  } catch (cause) {
    if (cause instanceof NotText) error(422, messagesIn(event.locals.language).errors.notText);
    throw cause;
  }
}

/**
 * The states of the file that may be replaced; null where a new one is to be made.
 * @throws 428 when the request says neither
 */
function statesIn({ request, locals }: RequestEvent): string[] | null {
  if (request.headers.get('if-none-match') === '*') return null;
  const tags = (request.headers.get('if-match') ?? '').split(',');
  const states = tags.flatMap((tag) => /^\s*"([0-9a-f]{32})"\s*$/.exec(tag)?.[1] ?? []);
  if (states.length < tags.length) error(428, messagesIn(locals.language).errors.noTag);
  return states;
}
