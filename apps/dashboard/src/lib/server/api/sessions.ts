import { NAME, TooManySessions } from '@monitor/notebook';
import { dataDirectory, findPublication } from '@monitor/warehouse';
import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { permitted } from '../who.ts';
import { endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { sent } from './sent.ts';
import { text, truth, whole } from './shapes.ts';
import { COMMAND, key, sessions, within } from './within-session.ts';

const opening = v.strictObject({
  publication: v.pipe(
    v.nullable(v.pipe(v.string(), v.regex(/^\d{8}-\d{6}-[0-9a-f]{8}$/))),
    v.description('发布版本；null 为当前版本 / The publication; null for the current one'),
  ),
});

export const openSessionEndpoint = endpoint({
  method: 'POST',
  path: '/sessions',
  summary:
    '打开一个会话：在一个发布版本上运行笔记本的进程，须有令牌或在本机 / Opens a session: a process in which a notebook runs on a publication; with a token, or on this machine',
  parameters: {},
  body: { [media.json]: opening },
  content: { [media.json]: v.object({ id: text, publication: text, demonstration: truth }) },
  answer: async (event) => {
    await permitted(event, COMMAND);
    const asked = await sent(event, opening);
    const { version, file } = findPublication(dataDirectory(), asked.publication ?? undefined);
    try {
      const { id, demonstration } = await sessions.open(file);
      return json({ id, publication: version, demonstration });
    } catch (cause) {
      if (!(cause instanceof TooManySessions)) throw cause;
      error(503, messagesIn(event.locals.language).errors.tooManySessions(cause.most));
    }
  },
});

export const sessionEndpoint = endpoint({
  method: 'GET',
  path: '/sessions/{id}',
  summary:
    '会话是否还在，以及当前的发布版本 / Whether a session is still there, and which publication is current',
  parameters: {},
  content: { [media.json]: v.object({ busy: truth, current: text }) },
  answer: (event) =>
    within(event, ({ session }) => {
      const { version } = findPublication(dataDirectory());
      return Promise.resolve(json({ busy: session.busy, current: version }));
    }),
});

export const closeSessionEndpoint = endpoint({
  method: 'DELETE',
  path: '/sessions/{id}',
  summary: '关闭会话 / Closes a session',
  parameters: {},
  content: { [media.json]: v.object({ closed: truth }) },
  answer: (event) =>
    within(event, () => {
      sessions.close(event.params['id'] ?? '');
      return Promise.resolve(json({ closed: true }));
    }),
});

export const leaveEndpoint = endpoint({
  method: 'POST',
  path: '/sessions/{id}/leave',
  summary:
    '页面正在关闭：一分钟内没有人再用，会话即关闭 / The page is being left: unless somebody comes back within a minute, the session is closed',
  parameters: {},
  content: { [media.json]: v.object({ left: truth }) },
  answer: (event) =>
    within(event, () => {
      sessions.leave(event.params['id'] ?? '');
      return Promise.resolve(json({ left: true }));
    }),
});

export const cancelEndpoint = endpoint({
  method: 'POST',
  path: '/sessions/{id}/cancel',
  summary: '取消正在运行的语句 / Cancels what is running',
  parameters: {},
  content: {
    [media.json]: v.object({
      over: v.pipe(truth, v.description('会话也随之结束 / The session has ended with it')),
    }),
  },
  answer: (event) =>
    within(event, async ({ session }) => {
      await session.cancel();
      return json({ over: session.over });
    }),
});

const parameter = v.variant('type', [
  v.strictObject({ type: v.literal('text'), value: v.pipe(v.string(), v.maxLength(1_000)) }),
  v.strictObject({ type: v.literal('number'), value: v.pipe(v.number(), v.finite()) }),
  v.strictObject({ type: v.literal('day'), value: v.pipe(v.string(), v.isoDate()) }),
]);
const run = v.strictObject({
  key: v.pipe(key, v.description('结果存放的名字 / What the result is kept under')),
  name: v.pipe(
    v.nullable(key),
    v.description('下面各格引用它的名字 / By which later queries read it'),
  ),
  sql: v.pipe(v.string(), v.maxLength(1_000_000)),
  parameters: v.record(key, parameter),
  others: v.pipe(
    v.record(key, v.picklist(['fresh', 'stale', 'below'])),
    v.description(
      '其他有名字的查询：上面的可以引用（fresh）或须先运行（stale），下面的（below）不能引用 / The other named queries: those above may be read (fresh) or are to be run first (stale), those below may not be read',
    ),
  ),
});
const kept = v.object({
  columns: v.array(v.object({ name: text, type: text })),
  rows: whole,
  references: v.object({ relations: v.array(text), parameters: v.array(text) }),
});

export const runEndpoint = endpoint({
  method: 'POST',
  path: '/sessions/{id}/run',
  summary: '运行一条查询，结果留在会话中 / Runs a query; its result is kept in the session',
  parameters: {},
  body: { [media.json]: run },
  content: { [media.json]: kept },
  answer: (event) =>
    within(event, async ({ session }) => json(await session.ask('run', await sent(event, run)))),
});

const attached = v.object({
  ...kept.entries,
  totals: v.pipe(
    v.array(whole),
    v.description('未放进表的合计行 / Lines that hold totals and were left out'),
  ),
});

export const attachEndpoint = endpoint({
  method: 'POST',
  path: '/sessions/{id}/attach',
  summary:
    '把自己的文件作为一张表放进会话，不写入数据库 / Keeps a file of one’s own as a result of the session',
  parameters: {
    name: v.pipe(
      v.string(),
      v.maxLength(60),
      v.check((name) => NAME.test(name)),
      v.description(
        '表的名字，以文字开头，只用文字、数字和下划线 / What the table is called: a letter first, then letters, digits and underscores',
      ),
    ),
  },
  required: ['name'],
  body: { 'text/csv': null, 'application/octet-stream': null },
  content: { [media.json]: attached },
  answer: (event, { name }) =>
    within(event, async ({ session }) => {
      if (name === null)
        error(400, messagesIn(event.locals.language).errors.missingParameter('name'));
      const bytes = new Uint8Array(await event.request.arrayBuffer());
      return json(await session.ask('attach', { name, bytes }));
    }),
});
