import { createHash } from 'node:crypto';
import { tableFromIPC } from 'apache-arrow';
import { expect, inject, test } from 'vitest';

/** Asks the interface as a program does; sent to loopback, as the browser tests' pages are. */
const ask = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${inject('port')}/api/v1${path}`, init);

test.each([
  ['/status?vintage_date=2023-01-01', 400],
  ['/status?period=2023-01&period=2023-02', 400],
  ['/observations?format=xml', 400],
  ['/observations?from=2023-02-30', 400],
  ['/observations?from=2023-02-01&to=2023-01-31', 400],
  ['/explain', 400],
  ['/indicators/nothing', 404],
  ['/loads/nothing', 404],
  ['/loads/nothing/file', 404],
  ['/nothing', 404],
  ['/status?plan=nothing', 422],
  ['/observations?indicator=road-density&indicator=nothing', 422],
  ['/observations?area=nothing&format=csv', 422],
])('%s is refused with a problem document', async (path, status) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await answer.json()) as { status: number; detail: string };
  expect(problem.status).toBe(status);
  expect(problem.detail).toMatch(/[。.]$/);
});

test('a problem is told in the language asked for, and a cache is told so', async () => {
  const answer = await ask('/nothing', { headers: { 'accept-language': 'en' } });
  expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/^There is no/) });
  expect(answer.headers.get('vary')).toBe('cookie, accept-language, accept-encoding');
});

test.each([
  ['/observations?indicator=nope', null, 'There is no indicator “nope”'],
  ['/status?plan=nope', null, 'There is no action plan “nope”'],
  ['/explain?indicator=nope', null, 'There is no indicator “nope”'],
  ['/explain?indicator=road-density&period=1950-01', null, 'There is no value of this indicator'],
  ['/query', { sql: 'selec 1' }, 'The statement is not written as SQL wants it'],
  ['/query', { sql: 'select nope from target' }, 'The statement could not be run'],
  ['/query', { sql: "from read_csv('/etc/passwd')" }, 'The table function read_csv cannot be used'],
  ['/loads?file=a.csv&set=nope', {}, 'set cannot be “nope”'],
  ['/loads?file=a.csv&pipeline=nope', {}, 'There is no pipeline “nope”'],
  ['/loads?file=a.csv&set=area%3Dnope', {}, 'set cannot be “area=nope”'],
])('%s %j fails in English for who asks in English', async (path, body, told) => {
  const headers = { 'accept-language': 'en', 'content-type': 'application/json' };
  const sent = body === null ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await ask(path, { ...sent, headers });
  const { detail } = (await answer.json()) as { detail: string };
  expect(detail).toContain(told);
  expect(detail).not.toMatch(/\p{Script=Han}|monitor query|--set/u);
});

test('a method there is not is refused with those there are', async () => {
  const headers = { 'content-type': 'application/json' };
  const answer = await ask('/loads', { method: 'PUT', headers });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
});

const form = 'application/x-www-form-urlencoded';

test.each([
  ['/loads?file=a.csv', 'POST', { 'content-type': form }, 415, /text\/csv/],
  ['/query', 'POST', { 'content-type': form }, 415, /application\/json/],
  ['/query', 'POST', { 'content-type': 'Text/Plain; charset=utf-8' }, 415, /application\/json/],
  ['/query', 'POST', { 'content-type': form, origin: 'http://elsewhere.test' }, 415, /json/],
  ['/status', 'PUT', { 'content-type': form }, 405, /。$/],
  ['/nothing', 'POST', { 'content-type': form }, 404, /。$/],
  ['/notebooks/%ff', 'PUT', {}, 404, /。$/],
])(
  '%s refuses a plain %s %j with a problem document',
  async (path, method, headers, status, told) => {
    const answer = await ask(path, { method, headers, body: '{"sql": "select 1"}' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(((await answer.json()) as { detail: string }).detail).toMatch(told);
  },
);

test.each([
  ['http://elsewhere.test', 403],
  [null, 403],
  ['own', 303],
])('a form sent from %s is answered %i', async (from, status) => {
  const own = `http://127.0.0.1:${inject('port')}`;
  const origin = from === 'own' ? own : from;
  const headers = { 'content-type': form, ...(origin === null ? {} : { origin }) };
  const sent = { method: 'POST', headers, body: 'language=en', redirect: 'manual' } as const;
  const answer = await fetch(`${own}/preferences`, sent);
  expect([answer.status, answer.headers.has('set-cookie')]).toEqual([status, status === 303]);
});

test('observations are the same in every form', async () => {
  const path = '/observations?indicator=road-density&indicator=road-length&to=2022-12-31';
  const { observations } = (await (await ask(path)).json()) as {
    observations: Record<string, unknown>[];
  };
  expect(observations.length).toBeGreaterThan(2);
  const values = observations.map(({ value }) => value);
  const forPrograms = await ask(path, { headers: { accept: 'text/csv' } });
  const [header, ...lines] = (await forPrograms.text())
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll(/"[^"]*"/g, 'quoted').split(','));
  const column = header?.indexOf('value') ?? -1;
  expect(lines.map((cells) => Number(cells[column]))).toEqual(values);
  const arrow = tableFromIPC(await (await ask(`${path}&format=arrow`)).arrayBuffer());
  expect([...(arrow.getChild('value') ?? [])]).toEqual(values);
  const parquet = Buffer.from(await (await ask(`${path}&format=parquet`)).arrayBuffer());
  expect(parquet.subarray(0, 4).toString()).toBe('PAR1');
});

test('a value is given as it was known at an instant', async () => {
  const path = '/observations?indicator=road-density&to=2022-12-31&from=2022-12-31';
  const valuesOf = async (search: string) => {
    const answer = (await (await ask(path + search)).json()) as {
      observations: { origin: string; value: number }[];
    };
    return answer.observations.map(({ origin, value }) => [origin, Math.round(value * 10) / 10]);
  };
  // docs/analysts.md, 三: metres taken for kilometres, corrected on 23 January.
  expect(await valuesOf('&as-known-at=2023-01-15')).toContainEqual(['derived', 7619.9]);
  expect(await valuesOf('')).toContainEqual(['derived', 7.6]);
});

test('what came after the instant asked for is not told of', async () => {
  const path = '/explain?indicator=road-density&area=610921-builtup&period=2022-12';
  const told = async (search: string) => {
    const answer = (await (await ask(path + search)).json()) as {
      vintages: { supersededAt: string | null }[];
      discrepancy: object | null;
    };
    return [answer.vintages.map(({ supersededAt }) => supersededAt), answer.discrepancy];
  };
  const corrected = '2023-01-23T05:13:00Z';
  expect(await told('')).toEqual([[corrected, null, null], null]);
  const then = [[null, null], expect.objectContaining({ reported: 7.62 })];
  expect(await told('&as-known-at=2023-01-15')).toEqual(then);
});

test('CSV is marked for people, and not for programs', async () => {
  const starts = async (search: string, accept?: string) => {
    const answer = await ask(`/status${search}`, accept ? { headers: { accept } } : {});
    return Buffer.from(await answer.arrayBuffer())
      .subarray(0, 12)
      .toString();
  };
  expect(await starts('?format=csv')).toBe('\uFEFFtarget_id');
  expect(await starts('?format=csv&bom=0')).toBe('target_id,as');
  expect(await starts('', 'text/csv')).toBe('target_id,as');
});

test.each([
  'trend.csv?indicator=road-density',
  'comparison.csv?indicator=road-density&area=610921-builtup',
  'series.csv?series=road-density.610921-builtup',
  'towns.csv?indicator=preschool-gross-enrolment',
  'gap.csv?indicator=preschool-gross-enrolment',
  'map.csv?indicator=preschool-gross-enrolment',
  'deadlines.csv?plan=legacy-issues',
  ...['composition.csv', 'coverage.csv'],
])('every row of %s says whether it is demonstration data', async (chart) => {
  const answer = await ask(`/charts/${chart}`);
  expect(answer.status).toBe(200);
  const [header = '', ...rows] = (await answer.text()).trim().split(/\r?\n/);
  const at = header.split(',').indexOf('demonstration');
  expect(at).toBeGreaterThan(0);
  const unquoted = rows.map((row) => row.replaceAll(/"[^"]*"/g, '').split(','));
  for (const cells of unquoted) expect(cells[at]).toMatch(/^(true|false)$/);
});

test('the composition says of which day it is', async () => {
  const csv = await (await ask('/charts/composition.csv?period=2023-06')).text();
  expect(csv).toContain(',2023-06-30,true');
});

test.each([
  [
    'trend',
    '?indicator=road-density&area=610921-builtup&period=2023-06',
    'trend-road-density-610921-builtup-2023-06',
  ],
  [
    'series',
    '?series=road-density.610921-builtup&from=2020-01',
    'series-road-density.610921-builtup-2020-01',
  ],
  ['composition', '', 'composition'],
])('the files of %s%s are named after what they show', async (chart, search, name) => {
  for (const format of ['svg', 'csv', 'parquet']) {
    const answer = await ask(`/charts/${chart}.${format}${search}`);
    expect(answer.headers.get('content-disposition')).toContain(`filename="${name}.${format}"`);
  }
});

test('an answer is tagged with its publication and form, and need not be sent twice', async () => {
  const path = '/observations?indicator=road-density';
  const [json, csv] = await Promise.all([
    ask(path),
    ask(path, { headers: { accept: 'text/csv' } }),
  ]);
  const tag = json.headers.get('etag') ?? '';
  const { publication } = (await json.json()) as { publication: string };
  expect(tag).toContain(publication);
  expect(csv.headers.get('etag')).not.toBe(tag);
  expect(csv.headers.get('vary')).toMatch(/^accept\b/);
  const again = await ask(path, { headers: { 'if-none-match': `"other", ${tag}` } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
});

test.each([
  ['/loads/L999999', 404],
  ['/indicators/nothing', 404],
  ['/observations?indicator=nothing', 422],
  ['/charts/trend.png?indicator=road-density', 404],
])('nobody has %s, whatever tag they send', async (path, status) => {
  const tag = (await ask('/indicators')).headers.get('etag') ?? '';
  for (const known of ['*', tag]) {
    const answer = await ask(path, { headers: { 'if-none-match': known } });
    expect(answer.status).toBe(status);
  }
  expect((await ask('/indicators', { headers: { 'if-none-match': '*' } })).status).toBe(304);
});

test('HEAD is answered like GET, without the answer', async () => {
  const [head, get] = await Promise.all([
    ask('/status?format=csv', { method: 'HEAD' }),
    ask('/status?format=csv'),
  ]);
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const name of ['etag', 'content-type', 'content-disposition'])
    expect(head.headers.get(name)).toBe(get.headers.get(name));
});

test('the file of a load is what was received', async () => {
  const { loads } = (await (await ask('/loads')).json()) as {
    loads: { loadId: string; sha256: string }[];
  };
  const [load] = loads;
  const answer = await ask(`/loads/${load?.loadId ?? ''}/file`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(load?.sha256);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''\S+$/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a query reads and cannot write', async () => {
  const query = (sql: string) =>
    ask('/query', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sql }),
    });
  const answer = await query('select count(*) as n from target');
  expect(await answer.json()).toEqual({ columns: ['n'], rows: [[29]] });
  expect((await query('create table t (a integer)')).status).toBe(422);
});

test.each(['json', 'arrow'])('a result that is sent in parts comes whole as %s', async (format) => {
  const answer = await ask(`/query?format=${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"sql": "select repeat('汉', 700000) || i as text from range(3) as r(i)"}`,
  });
  const bytes = await answer.arrayBuffer();
  const texts: unknown[] =
    format === 'arrow'
      ? [...(tableFromIPC(bytes).getChild('text') ?? [])]
      : (JSON.parse(new TextDecoder().decode(bytes)) as { rows: unknown[][] }).rows.flat();
  expect(texts.map((text) => String(text).replace(/^汉{700000}/, ''))).toEqual(['0', '1', '2']);
});
