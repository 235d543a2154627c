import type { Publication } from '@monitor/warehouse';
import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, expect, test, vi } from 'vitest';
import { healthzEndpoint } from '#lib/server/api/healthz.ts';
import { served } from '#lib/server/api/served.ts';

const failing = {
  version: 'v1',
  row: () => Promise.reject(new Error('FATAL Error: database has been invalidated')),
} as unknown as Publication;

const asked = (locals: Partial<App.Locals>, search = '') => {
  const url = new URL(`http://monitor.test/api/v1/healthz${search}`);
  return { url, request: new Request(url), locals: { language: 'zh', ...locals } } as RequestEvent;
};

afterEach(() => {
  vi.restoreAllMocks();
});

test('a server whose queries fail is not well, and says which address met the failure', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { GET } = served(healthzEndpoint);
  const answer = await GET(asked({ publication: () => Promise.resolve(failing) }));
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ status: 503, detail: expect.stringMatching(/。$/) });
  expect(log.mock.calls).toEqual([['GET /api/v1/healthz', expect.any(Error)]]);
});

test('what was not expected is logged with the address that met it', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { GET } = served({ ...healthzEndpoint, handle: () => Promise.reject(new Error('why')) });
  const answer = await GET(asked({}, '?a=1'));
  expect(answer.status).toBe(500);
  expect(log.mock.calls).toEqual([['GET /api/v1/healthz?a=1', new Error('why')]]);
});
