import { formats } from './observations.ts';
import { parameters, type Endpoint } from './parameters.ts';

const summaries: Readonly<Record<string, { endpoint: Endpoint; summary: string }>> = {
  '/status': { endpoint: 'status', summary: 'Every target, assessed' },
  '/indicators': { endpoint: 'indicators', summary: 'All indicators' },
  '/indicators/{id}': { endpoint: 'indicators', summary: 'One indicator and the areas it has' },
  '/observations': { endpoint: 'observations', summary: 'Current observations' },
  '/explain': { endpoint: 'explain', summary: 'Where one value comes from' },
  '/pipelines': { endpoint: 'pipelines', summary: 'What each department’s exports must hold' },
  '/loads': { endpoint: 'loads', summary: 'All files taken in' },
  '/loads/{id}': { endpoint: 'loads', summary: 'One file taken in, with decisions and findings' },
};

/** What a parameter looks like. */
const shapes: Readonly<Record<string, object>> = {
  period: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', examples: ['2023-06'] },
  from: { type: 'string', format: 'date' },
  to: { type: 'string', format: 'date' },
  'as-known-at': { type: 'string', format: 'date-time' },
  format: { type: 'string', enum: formats, default: 'json' },
};

const problemResponse = {
  description: 'What is wrong, in one sentence',
  content: { 'application/problem+json': { schema: { type: 'object' } } },
};

/** The interface in OpenAPI 3.1, from the list that requests are checked by. */
export function description(): object {
  const reading = Object.entries(summaries).map(
    ([path, { endpoint, summary }]): [string, object] => [
      path,
      { get: { summary, parameters: parametersIn(path, endpoint), responses: responses() } },
    ],
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Monitor', version: '1' },
    servers: [{ url: '/api/v1' }],
    paths: {
      ...Object.fromEntries(reading),
      '/query': {
        post: {
          summary: 'Read-only SQL on the current publication',
          parameters: [parameter('format', 'query', { type: 'string', enum: ['json', 'arrow'] })],
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['sql'],
                  properties: { sql: { type: 'string' } },
                },
              },
            },
          },
          responses: responses(),
        },
      },
      '/healthz': { get: { summary: 'Whether the server can answer', responses: responses() } },
    },
  };
}

function parametersIn(path: string, endpoint: Endpoint): object[] {
  const query = Object.keys(parameters[endpoint]).map((name) =>
    parameter(name, 'query', shapes[name] ?? { type: 'string' }),
  );
  return path.includes('{id}') ? [parameter('id', 'path', { type: 'string' }), ...query] : query;
}

function parameter(name: string, place: 'query' | 'path', schema: object): object {
  return { name, in: place, required: place === 'path', schema };
}

function responses(): object {
  return { '200': { description: 'OK' }, '4XX': problemResponse, '5XX': problemResponse };
}
