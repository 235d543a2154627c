import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collectSubmissions, onLedger, readSettings } from '@monitor/ingest';
import { openPublication, planDirectory, type Publication } from '@monitor/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';

const sql = (name: string) =>
  readFileSync(path.join(import.meta.dirname, `../src/lib/server/sql/${name}.sql`), 'utf8');

/** Invented. */
const files = {
  'provinces.csv': `# China national bureau of statistics:https://data.stats.gov.cn/easyquery.htm?cn=E0103 1e8 yuan
region,2022,2021
Beijing,40000,39000
Tianjin,16000,
Shaanxi,32000,30000
`,
  'people.csv': `# China national bureau of statistics:https://data.stats.gov.cn/easyquery.htm?cn=E0103 10000 persons
region,2022,2021
Beijing,,2189
Tianjin,1363,1373
Shaanxi,3956,3954
`,
  'counties.csv': `CountyCode,SgnYear,RegGDP
610921,2020,1100000
610921,2021,1200000
610922,2021,1300000
`,
};

const data = mkdtempSync(path.join(tmpdir(), 'dashboard-'));
let publication: Publication;
beforeAll(async () => {
  const written = Object.entries(files).map(([name, text]) => {
    const file = path.join(data, name);
    writeFileSync(file, text);
    return file;
  });
  await onLedger(
    'ingest',
    {
      submissions: collectSubmissions(written, '2023-10-09T00:00:00Z'),
      options: { settings: readSettings([]), pipeline: null, again: false, dryRun: false },
    },
    undefined,
    { data, plan: planDirectory() },
  );
  publication = await openPublication(data);
}, 60_000);
afterAll(() => {
  rmSync(data, { recursive: true });
});

test.each([
  ['few are all offered', null, null, 5, ['610921', '110000', '120000', '610000', '610922']],
  ['of many those near its own area', null, null, 2, ['610921', '610000', '610922']],
  [
    'of many those beside the one shown',
    '120000',
    null,
    2,
    ['610921', '110000', '120000', '610000'],
  ],
  ['those known then', null, ['610921', '610000'], 5, ['610921', '610000']],
  [
    'with one that has no values',
    'CN',
    null,
    6,
    ['610921', '110000', '120000', '610000', '610922', 'CN'],
  ],
  ['then, with the one shown', '120000', ['610921'], 5, ['610921', '120000']],
])('areas of an indicator: %s', async (_, area, then, most, expected) => {
  const rows = await publication.rows<{ area_id: string; known: number }>(
    sql('areas-of-indicator'),
    { language: 'zh', indicator: 'gdp', area, then, most },
  );
  expect(rows.map(({ area_id }) => area_id).toSorted()).toEqual(expected.toSorted());
  expect(rows[0]).toMatchObject({
    area_id: '610921',
    known: then === null ? Math.max(5, expected.length) : expected.length,
  });
});

test.each([
  ['its own area', 'gdp', '2023-06-30', '610921', 120],
  ['its own area', 'gdp', '2020-12-31', '610921', 110],
  ['the first of those with the newest value', 'resident-population', '2023-06-30', '120000', 1363],
  ['the first of those with the newest value', 'resident-population', '2022-06-30', '110000', 2189],
])('an indicator is shown for %s: %s on %s', async (_, indicator, as_of, area_id, value) => {
  const rows = await publication.rows<{ indicator_id: string; area_id: string; value: number }>(
    sql('indicators'),
    { language: 'zh', as_of },
  );
  expect(rows.find(({ indicator_id }) => indicator_id === indicator)).toMatchObject({
    area_id,
    value,
  });
});

// The county's day begins at 16:00 UTC.
test.each([
  ['before the day it was decided on', '2026-11-22T15:59:59', false],
  ['on that day', '2026-11-22T16:00:00', true],
  ['now', 'infinity', true],
])('a note is known %s', async (_, known_at, expected) => {
  const notes = await publication.rows<{ decided_on: string }>(sql('annotations'), {
    ...{ language: 'zh', indicator: 'rural-disposable-income', area: '610921', known_at },
  });
  expect(notes.some(({ decided_on }) => decided_on === '2026-11-23')).toBe(expected);
});
