import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeToken } from '@monitor/warehouse';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { whoIs } from '#lib/server/who.ts';

const data = mkdtempSync(path.join(tmpdir(), 'monitor-who-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());
const { token } = makeToken(data, { department: 'education', note: null }, new Date());

interface From {
  readonly address?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string;
}

/** A request, as much of it as matters; the publication knows two departments. */
function asked({ address = '127.0.0.1', url = 'http://127.0.0.1/', headers = {}, cookie }: From) {
  const rows = ['education', 'housing'].map((department_id) => ({ department_id }));
  const publication = { version: 'v', rows: () => Promise.resolve(rows) };
  return {
    request: new Request(url, { headers }),
    url: new URL(url),
    getClientAddress: () => address,
    cookies: { get: () => cookie },
    locals: { language: 'zh', publication: () => Promise.resolve(publication) },
  } as unknown as Parameters<typeof whoIs>[0];
}

const machine = { department: null };
const education = { department: 'education' };
const bearer = { authorization: `Bearer ${token}` };
const named = { 'x-department': 'education' };

test.each<[string, Readonly<Record<string, string>>, From, unknown]>([
  ['this machine', {}, {}, machine],
  ['elsewhere', {}, { address: '10.0.0.9' }, null],
  ['a name elsewhere for this address', {}, { url: 'http://evil.test/' }, null],
  ['passed on by a proxy', {}, { headers: { 'x-forwarded-for': '10.0.0.9' } }, null],
  ['this machine, where everyone says who they are', { MONITOR_AUTH: 'token' }, {}, null],
  ['a token from elsewhere', {}, { address: '10.0.0.9', headers: bearer }, education],
  ['a token in a cookie', { MONITOR_AUTH: 'token' }, { cookie: token }, education],
  ['a wrong token on this machine', {}, { cookie: 'mt_wrong' }, null],
  ['a header nobody named', {}, { url: 'http://m.test/', headers: named }, null],
  [
    'the header of a proxy on this machine',
    { MONITOR_IDENTITY_HEADER: 'x-department' },
    { url: 'http://m.test/', headers: named },
    education,
  ],
  [
    'the same header from elsewhere',
    { MONITOR_IDENTITY_HEADER: 'x-department' },
    { address: '10.0.0.9', url: 'http://m.test/', headers: named },
    null,
  ],
  [
    'a department that is not in the plan',
    { MONITOR_IDENTITY_HEADER: 'x-department' },
    { url: 'http://m.test/', headers: { 'x-department': 'nobody' } },
    null,
  ],
])('%s', async (_, env, from, who) => {
  vi.stubEnv('MONITOR_DATA', data);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  expect(await whoIs(asked(from))).toEqual(who);
});
