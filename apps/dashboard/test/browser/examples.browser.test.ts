import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { queried } from './ask.ts';

const documentation = path.resolve(import.meta.dirname, '../../../../docs/analysts.md');

interface Example {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly sends: boolean;
  /** What the documentation shows, with … for what it leaves out. */
  readonly shown: string;
}

/** The examples with curl. */
function examples(): Example[] {
  const blocks = readFileSync(documentation, 'utf8').matchAll(
    /```console\n\$ (curl .+)\n([^`]*)```/g,
  );
  return [...blocks].map(([, command = '', shown = '']) => ({
    url: /'(http:[^']+)'/.exec(command)?.[1] ?? '',
    headers: Object.fromEntries(
      [...command.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>,
    sends: command.includes('--data-binary'),
    shown,
  }));
}

/** Turns shown text into a pattern: … stands for anything within a line, or for the rest at its end. */
function patternOf(shown: string): RegExp {
  const parts = shown.trim().split('…').map(RegExp.escape);
  return new RegExp(parts.join('.*'));
}

test.each(examples())('$url answers what the documentation shows', async (example) => {
  const { url, headers, sends, shown } = example;
  const here = url.replace(':4173', `:${inject('port')}`);
  const body = sends ? { method: 'POST', body: 'a,b\n1,2\n' } : {};
  const answer = await fetch(here, { headers, ...body });
  expect(await answer.text()).toMatch(patternOf(shown));
});

test('every macro of the publication is listed', async () => {
  const sql = 'select distinct function_name from duckdb_functions() where not internal';
  const { rows } = await queried<[string]>(sql);
  const listed = readFileSync(documentation, 'utf8');
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.flat().filter((name) => !new RegExp(`\`${name}\\b`).test(listed))).toEqual([]);
});

test('there are examples', () => {
  expect(examples().length).toBeGreaterThan(4);
});
