import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test.each([
  ['/api/v1/status?vintage_date=2023-01-01', 400],
  ['/api/v1/observations?format=xml', 400],
  ['/api/v1/explain', 400],
  ['/api/v1/indicators/nothing', 404],
  ['/api/v1/loads/nothing', 404],
  ['/api/v1/nothing', 404],
  ['/api/v1/status?plan=nothing', 422],
])('%s is refused with a problem document', async (path, status) => {
  const page = await browser.open('/');
  const answer = await page.request.get(path);
  expect(answer.status()).toBe(status);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  const problem = (await answer.json()) as { status: number; detail: string };
  expect(problem.status).toBe(status);
  expect(problem.detail).toMatch(/[。.]$/);
});

test.each([
  ['json', /^\{"publication"/],
  ['csv', /^\uFEFFindicator_id,/],
  ['parquet', /^PAR1/],
  ['arrow', /^\S{4}/],
])('observations come as %s', async (format, start) => {
  const page = await browser.open('/');
  const answer = await page.request.get(
    `/api/v1/observations?indicator=road-density&format=${format}`,
  );
  expect(answer.status()).toBe(200);
  expect((await answer.body()).toString('utf8')).toMatch(start);
});

test('an answer is tagged with the publication and need not be sent twice', async () => {
  const page = await browser.open('/');
  const path = '/api/v1/observations?indicator=road-density';
  const first = await page.request.get(path);
  const tag = first.headers()['etag'] ?? '';
  expect(tag).not.toBe('');
  const second = await page.request.get(path, { headers: { 'if-none-match': tag } });
  expect(second.status()).toBe(304);
});

test('a query reads and cannot write', async () => {
  const page = await browser.open('/');
  const ask = (sql: string) => page.request.post('/api/v1/query', { data: { sql } });
  const answer = await ask('select count(*) as n from target');
  expect(await answer.json()).toEqual({ columns: ['n'], rows: [[29]] });
  expect((await ask('create table t (a integer)')).status()).toBe(422);
});

test('every path of the description answers', async () => {
  const page = await browser.open('/');
  const answer = await page.request.get('/api/v1/openapi.json');
  const { paths } = (await answer.json()) as { paths: Record<string, { get?: object }> };
  const readable = Object.keys(paths).filter(
    (path) => paths[path]?.get !== undefined && !path.includes('{') && path !== '/explain',
  );
  for (const path of readable) {
    expect([path, (await page.request.get(`/api/v1${path}`)).status()]).toEqual([path, 200]);
  }
});
