import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from './harness.ts';

const { open } = useBrowser();
const fileOf = (name: string) =>
  readFile(path.join(inject('data'), 'notebooks', `${name}.md`), 'utf8');

test('a chart opens in a notebook with the query that made it, which runs as it is and gets a name', async () => {
  const page = await open('/indicators/road-density');
  const tools = page.locator('figure[data-chart="trend"]');
  await tools.getByText('SQL', { exact: true }).click();
  await tools.getByRole('link', { name: '在笔记本中打开' }).click();
  await page.locator('.cm-content', { hasText: 'select' }).waitFor();
  await page.getByRole('button', { name: '全部运行' }).click();
  await page.locator('tr[data-row="0"] td').first().waitFor();
  await page.getByPlaceholder('文字、数字').fill('路网密度');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.waitForURL(/%E8%B7%AF/);
  expect(await fileOf('路网密度')).toContain('```sql name=trend\n');
});

const at = `http://127.0.0.1:${inject('port')}/api/v1`;
const post = (place: string, body: object) =>
  fetch(at + place, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
let session = '';
beforeAll(async () => {
  const opened = await post('/sessions', { publication: null });
  session = ((await opened.json()) as { id: string }).id;
});
afterAll(() => fetch(`${at}/sessions/${session}`, { method: 'DELETE' }));

const series = 'indicator=road-density&area=610921-builtup';
test.each([
  ...[
    'targets',
    'towns',
    'tasks',
    'coverage',
    'loads',
    'quarantine',
    'discrepancies',
    'events',
  ].map((name) => `/tables/${name}.md`),
  ...[`/tables/values.md?${series}`, `/tables/revisions.md?${series}`],
  ...[`/charts/trend.md?${series}`, '/charts/composition.md', '/charts/coverage.md'],
])('the notebook of %s runs', async (address) => {
  const answer = await fetch(at + address);
  expect(answer.status).toBe(200);
  const sql = /```sql name=\w+\n([\s\S]*)\n```/.exec(await answer.text())?.[1];
  const order = { key: 'a', name: null, sql, parameters: {}, others: {} };
  const run = await post(`/sessions/${session}/run`, order);
  expect(await run.json()).toMatchObject({ rows: expect.any(Number) as number });
});
