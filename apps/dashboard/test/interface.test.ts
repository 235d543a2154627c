import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { isHttpError } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { endpoints } from '#lib/server/api/endpoints.ts';
import { tableContent, tableParameters, wantedForm } from '#lib/server/api/forms.ts';
import { description } from '#lib/server/api/openapi.ts';
import { problemDocument } from '#lib/server/api/problem.ts';
import { readParameters } from '#lib/server/parameters.ts';

const routes = path.resolve(import.meta.dirname, '../src/routes/api/v1');

/** The methods and paths that the files of the routes answer to, catch-alls aside. */
function routed(): string[] {
  const files = readdirSync(routes, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('+server.ts') && !file.includes('[...'))
    .flatMap((file) => {
      const place = `/${path.dirname(file)}`.replaceAll(/\[(\w+)\]/g, '{$1}');
      const source = readFileSync(path.join(routes, file), 'utf8');
      return [...source.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map(
        ([method]) => `${method} ${place}`,
      );
    });
}

test('every route is described, and everything described has a route', () => {
  const described = endpoints.map(({ method, path: place }) => `${method} ${place}`);
  expect(described.toSorted()).toEqual(routed().toSorted());
});

test('the description is valid OpenAPI 3.1', async () => {
  const made = JSON.parse(JSON.stringify(description(endpoints))) as Record<string, unknown>;
  const validator = new Validator();
  expect(await validator.validate(made)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test.each([
  ['', null, 'json'],
  ['', '*/*', 'json'],
  ['', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'json'],
  ['', 'text/csv', 'csv'],
  ['', 'text/*', 'csv'],
  ['', 'application/json;q=0.1, text/csv; q=0.9', 'csv'],
  ['', 'application/vnd.apache.arrow.stream, application/json;q=0.5', 'arrow'],
  ['', 'application/json;q=0, */*', 'csv'],
  ['', 'image/png', 406],
  ['?bom=1', 'text/csv', 'csv-people'],
  ['?format=csv', null, 'csv-people'],
  ['?format=csv', 'text/csv', 'csv-people'],
  ['?format=csv&bom=0', 'text/html', 'csv'],
  ['?format=parquet', 'text/csv', 'parquet'],
])('for %j with Accept %j the answer is %s', (search, accept, wanted) => {
  expect(formOf(search, accept)).toBe(wanted);
});

function formOf(search: string, accept: string | null): string | number {
  const url = new URL(`http://monitor.test/${search}`);
  const request = new Request(url, accept === null ? {} : { headers: { accept } });
  const given = readParameters(url, tableParameters, 'zh');
  try {
    return wantedForm(request, given, tableContent(problemDocument), 'zh');
  } catch (cause) {
    if (isHttpError(cause)) return cause.body.status;
    throw cause;
  }
}
