import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { id } from '../parameters.ts';
import type { Content, Endpoint } from './endpoint.ts';
import { problemDocument } from './problem.ts';

/** The interface in OpenAPI 3.1, from the declarations that requests are checked by. */
export function description(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const methods = (paths[endpoint.path] ??= {});
    methods[endpoint.method.toLowerCase()] = operation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '监测台接口 / Interface of the monitor',
      version: '1',
      description:
        '未知的或重复的参数一律拒绝。有 ETag 的回答可用 If-None-Match 再问，没有变化即答 304。时刻一律为 UTC，写作 2023-01-12T04:28:00Z；日期没有时区。 / Unknown and repeated parameters are refused. An answer with an ETag can be asked for again with If-None-Match; unchanged it is 304. Instants are in UTC, written 2023-01-12T04:28:00Z; days have no zone.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas: { Problem: schemaOf(problemDocument) } },
  };
}

function operation(endpoint: Endpoint): object {
  const { method, path, summary, body, content, tagged } = endpoint;
  const named = path.split(/\W+/).map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return {
    operationId: method.toLowerCase() + named.join(''),
    summary,
    parameters: [...placesIn(path), ...queryOf(endpoint)],
    ...(body === undefined ? {} : { requestBody: { required: true, content: described(body) } }),
    responses: {
      '200': { description: summary, content: described(content) },
      ...(tagged ? { '304': { description: '没有变化 / Unchanged' } } : {}),
      '4XX': refusal,
      '5XX': refusal,
    },
  };
}

const refusal = {
  description: '错误（RFC 9457） / Error (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function placesIn(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(id),
  }));
}

function queryOf({ parameters, required = [] }: Endpoint): object[] {
  return Object.entries(parameters).map(([name, schema]) => {
    const { description: told, ...shape } = schemaOf(schema);
    return {
      name,
      in: 'query',
      required: required.includes(name),
      schema: shape,
      ...(told === undefined ? {} : { description: told }),
    };
  });
}

function described(content: Content): object {
  return Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [
      type,
      schema === null ? {} : { schema: schemaOf(schema) },
    ]),
  );
}

/** A schema as OpenAPI 3.1 takes it. What only a function can check, a description has to say; JSON has finite numbers only. */
function schemaOf(schema: v.GenericSchema) {
  const converted = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    ignoreActions: ['check', 'finite'],
  });
  // The dialect is said once for the whole, by the version of OpenAPI.
  delete converted.$schema;
  return converted;
}
