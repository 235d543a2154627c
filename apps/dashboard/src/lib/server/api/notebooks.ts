import { Conflict, listNotebooks, readNotebookFile, saveNotebookFile } from '@monitor/notebook';
import { dataDirectory } from '@monitor/warehouse';
import { error, json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { isAnyKnown, isKnown } from '../known-tag.ts';
import { endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { refuseElsewhere } from './here.ts';
import { text, textOrNull } from './shapes.ts';

const COMMAND = 'monitor notebook run';
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
    const notebooks = listNotebooks(dataDirectory()).map(({ name, front }) => ({
      name,
      titleZh: front.title ?? null,
      titleEn: front['title-en'] ?? null,
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
    const file = readNotebookFile(dataDirectory(), nameIn(event));
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
    '保存笔记本：If-Match 写所依据的 ETag，新建写 If-None-Match: *；文件已被改动则答 412，目前只限本机 / Saves a notebook: If-Match carries the ETag it was made from, If-None-Match: * makes one; 412 when the file has been changed; for now from this machine only',
  parameters: {},
  body: { [MARKDOWN]: null },
  content: { [media.json]: v.object({ tag: text }) },
  answer: async (event) => {
    refuseElsewhere(event, COMMAND);
    const { errors } = messagesIn(event.locals.language);
    const state = stateIn(event);
    const written = await event.request.text();
    try {
      const { tag } = saveNotebookFile(dataDirectory(), {
        name: nameIn(event),
        text: written,
        tag: state,
      });
      return json({ tag }, { headers: { etag: `"${tag}"` } });
    } catch (cause) {
      if (cause instanceof Conflict) error(412, errors.changedMeanwhile);
      if (cause instanceof RangeError) error(400, errors.notebookName);
      throw cause;
    }
  },
});

function nameIn({ params }: RequestEvent): string {
  return params['name'] ?? '';
}

/**
 * The state of the file that is to be replaced; null where a new one is to be made.
 * @throws 428 when the request says neither
 */
function stateIn({ request, locals }: RequestEvent): string | null {
  if (request.headers.get('if-none-match') === '*') return null;
  const tag = /^"([0-9a-f]{32})"$/.exec(request.headers.get('if-match') ?? '')?.[1];
  if (tag === undefined) error(428, messagesIn(locals.language).errors.noTag);
  return tag;
}
