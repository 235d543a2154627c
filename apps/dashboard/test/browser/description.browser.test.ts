import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, inject, test } from 'vitest';

type Schema = Record<string, unknown>;
interface Answers {
  content: Record<string, { schema?: Schema }>;
}
interface Description {
  paths: Record<string, Record<string, { responses: Record<string, Answers> }>>;
  components: { schemas: { Problem: Schema } };
}

const ask = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${inject('port')}/api/v1${path}`, init);
const json = { 'content-type': 'application/json' };
const csv = { 'content-type': 'text/csv' };

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: json,
  body: JSON.stringify(body),
});
const run = { key: 'a', name: 'a', sql: 'select 1 as n', parameters: {}, others: {} };

let session = '';
beforeAll(async () => {
  const opened = await ask('/sessions', post({ publication: null }));
  session = ((await opened.json()) as { id: string }).id;
});

/** A request for each endpoint, or more where answers differ in what they hold. */
const requests: [operation: string, path: string, init?: RequestInit][] = [
  ['GET /status', '/status'],
  ['GET /status', '/status?period=2022-06&as-known-at=2022-07-05'],
  ['GET /indicators', '/indicators'],
  ['GET /indicators/{id}', '/indicators/road-density'],
  ['GET /areas', '/areas'],
  ['GET /observations', '/observations'],
  ['GET /explain', '/explain?indicator=road-density'],
  ['GET /explain', '/explain?indicator=road-density&period=2022-12'],
  ['GET /explain', '/explain?indicator=road-length'],
  ['GET /pipelines', '/pipelines'],
  ['GET /loads', '/loads'],
  [
    'POST /loads',
    '/loads?file=a.csv&dry-run=1',
    { method: 'POST', headers: csv, body: 'a,b\n1,2' },
  ],
  ['GET /loads/{id}', '/loads/L000165'],
  ['POST /query', '/query', { method: 'POST', headers: json, body: '{"sql": "from area"}' }],
  ['GET /reports', '/reports'],
  ['GET /reports/{name}', '/reports/2023-05'],
  ['GET /catalogue', '/catalogue'],
  ['GET /notebooks', '/notebooks'],
  [
    'PUT /notebooks/{name}',
    '/notebooks/described',
    {
      method: 'PUT',
      headers: { 'content-type': 'text/markdown', 'if-none-match': '*' },
      body: '# 一\n',
    },
  ],
  ['POST /sessions', '/sessions', post({ publication: null })],
  ['POST /sessions/{id}/run', '/sessions/{session}/run', post(run)],
  [
    'POST /sessions/{id}/attach',
    '/sessions/{session}/attach?name=b',
    { method: 'POST', headers: csv, body: 'a,b\n1,2\n' },
  ],
  ['POST /sessions/{id}/column', '/sessions/{session}/column', post({ key: 'b', column: 'a' })],
  ['POST /sessions/{id}/cancel', '/sessions/{session}/cancel', post({})],
  ['POST /sessions/{id}/leave', '/sessions/{session}/leave', post({})],
  ['GET /sessions/{id}', '/sessions/{session}'],
  ['DELETE /sessions/{id}', '/sessions/{session}', { method: 'DELETE' }],
  ['GET /healthz', '/healthz'],
  ['GET /openapi.json', '/openapi.json'],
];

/** A schema that allows nothing it does not name: so an answer holds no more than is described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  const object = Object.fromEntries(inner) as Schema;
  const open = 'properties' in object && !('additionalProperties' in object);
  return open ? { ...object, additionalProperties: false } : object;
}

const described = async () => (await (await ask('/openapi.json')).json()) as Description;

function schemasOf({ paths }: Description): Map<string, Schema> {
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]): [string, Schema | undefined] => [
      `${method.toUpperCase()} ${path}`,
      responses['200']?.content['application/json']?.schema,
    ]),
  );
  return new Map(found.filter((entry): entry is [string, Schema] => entry[1] !== undefined));
}

/** Days and instants as answers have them, in UTC. */
const formats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
};

function faultsOf(schema: Schema, value: unknown): unknown {
  const validate = new Ajv2020({ formats }).compile(closed(schema) as Schema);
  return validate(value) ? [] : validate.errors?.slice(0, 3);
}

test('every answer in JSON is described', async () => {
  const schemas = schemasOf(await described());
  expect([...new Set(requests.map(([operation]) => operation))].toSorted()).toEqual(
    [...schemas.keys()].toSorted(),
  );
});

test.each(requests)('%s answers as it is described: %s', async (operation, path, init) => {
  const schema = schemasOf(await described()).get(operation) ?? {};
  const answer = await ask(path.replace('{session}', session), init);
  expect(answer.status).toBe(200);
  expect(faultsOf(schema, await answer.json())).toEqual([]);
});

test('a problem is what the description says', async () => {
  const { components } = await described();
  const problem: unknown = await (await ask('/nothing')).json();
  expect(faultsOf(components.schemas.Problem, problem)).toEqual([]);
});
