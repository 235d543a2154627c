import { afterEach, expect, test, vi } from 'vitest';
import { largestFile, saysTooLarge } from '#lib/server/body-size.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['512M', 512 * 1024 ** 2],
  ['64k', 65_536],
  ['1000', 1000],
  ['Infinity', Infinity],
])('BODY_SIZE_LIMIT=%s lets files of so many bytes in', (limit, bytes) => {
  vi.stubEnv('BODY_SIZE_LIMIT', limit);
  expect(largestFile()).toBe(bytes);
});

const [MB, FILES, OTHERS] = [1024 ** 2, '/api/v1/loads', '/api/v1/query'];

test.each([
  [FILES, 500 * MB, false],
  [FILES, 600 * MB, true],
  // The adapter ends one that goes on too long.
  [FILES, null, false],
  [OTHERS, 60 * MB, false],
  [OTHERS, 100 * MB, true],
  [OTHERS, null, true],
])('to %s %s bytes are too many: %s', (id, length, refused) => {
  vi.stubEnv('BODY_SIZE_LIMIT', '512M');
  const headers: Record<string, string> = length === null ? {} : { 'content-length': `${length}` };
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: 'a', headers });
  expect(saysTooLarge({ request, route: { id } } as Parameters<typeof saysTooLarge>[0])).toBe(
    refused,
  );
});
