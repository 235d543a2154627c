import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest, secondCounty, serve, type Served } from './server.ts';

const file = (name: string) => ({
  ...secondCounty,
  exports: path.join(secondCounty.exports, name),
});

let served: Served;
beforeAll(async () => {
  served = await serve(file('乡村年报.csv'));
}, 120_000);
afterAll(() => served.end());

interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function get(address: string, headers: Record<string, string> = {}): Promise<Got> {
  const response = await fetch(`http://127.0.0.1:${served.port}${address}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('the same address is answered the same, in any encoding, and not sent twice', async () => {
  const [plain, zipped, again] = [
    await get('/', { 'accept-encoding': 'identity' }),
    await get('/', { 'accept-encoding': 'gzip' }),
    await get('/', { 'accept-encoding': 'gzip' }),
  ];
  expect([zipped.text, again.text]).toEqual([plain.text, plain.text]);
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  const tag = again.headers.get('etag') ?? '';
  const known = await get('/', { 'accept-encoding': 'gzip', 'if-none-match': tag });
  expect([known.status, known.text]).toEqual([304, '']);
});

test('language and colours have their own answers', async () => {
  const html = async (headers: Record<string, string>) =>
    /<html[^>]*>/.exec((await get('/', headers)).text)?.[0];
  expect([
    await html({ cookie: 'language=zh; theme=dark' }),
    await html({ cookie: 'language=en; theme=dark' }),
    await html({ cookie: 'language=en; theme=light' }),
    await html({ 'accept-language': 'en' }),
  ]).toEqual([
    '<html lang="zh-CN" data-theme="dark">',
    '<html lang="en" data-theme="dark">',
    '<html lang="en" data-theme="light">',
    '<html lang="en" data-theme="auto">',
  ]);
});

test('the next publication is answered from as soon as it is there', async () => {
  const version = async () =>
    (JSON.parse((await get('/api/v1/healthz')).text) as { publication: string }).publication;
  const before = [await version(), await get('/')] as const;
  await ingest(file('乡村年报更正.csv'), served.data);
  const after = [await version(), await get('/')] as const;
  expect(before[1].text).toContain(before[0]);
  expect(after[0]).not.toBe(before[0]);
  expect(after[1].text).toContain(after[0]);
  expect(after[1].headers.get('etag')).not.toBe(before[1].headers.get('etag'));
});
