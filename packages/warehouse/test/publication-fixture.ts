import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { onFile, runStatements } from '../src/database-file.ts';
import { Database, type Bindable, type Plain } from '../src/database.ts';
import { emptyPublication } from '../src/empty-publication.ts';
import { derivation } from '../src/publication-schema.ts';

export type Row = Record<string, Plain>;

/** Rows by relation: plan relations take `plan_version` 1 unless a row says otherwise. */
export type Content = Record<string, Row[]>;

export interface TinyPublication {
  readonly file: string;
  rows(sql: string, values?: Record<string, Bindable>): Promise<Row[]>;
  close(): void;
}

const HOME = 'H';

const settings = {
  'history.setting': [
    {
      ...{ product_zh: '监测', product_en: 'Monitor', home_area_id: HOME },
      ...{ time_zone: 'Asia/Shanghai', report_day: 5, report_hour: 6 },
    },
  ],
  'history.assessment_setting': [
    {
      behind: 10,
      far_behind: 30,
      ahead: -10,
      start_up: 0.1,
      near_light: 'green',
      as_of_warning_days: 45,
      projection_points: 12,
      interval_points: 8,
    },
  ],
  'history.plan': [
    {
      plan_id: 'plan',
      annex: 1,
      name_zh: '方案',
      name_en: 'Plan',
      short_name_zh: '方案',
      short_name_en: 'Plan',
      issued: '2022-10-28',
    },
  ],
  'history.area': [
    { area_id: HOME, code: HOME, name_zh: '县', name_en: 'County', level: 'county', position: 0 },
    {
      area_id: 'T',
      code: 'T',
      name_zh: '镇',
      name_en: 'Town',
      level: 'town',
      parent_id: HOME,
      position: 1,
    },
  ],
} satisfies Content;

export function indicator(id: string, given: Row = {}): Row {
  return {
    indicator_id: id,
    name_zh: id,
    name_en: id,
    unit: '%',
    decimals: 1,
    direction: 'up',
    frequency: 'annual',
    levels: 'county',
    projection: 'none',
    checked: false,
    ...given,
  };
}

export function target(id: string, given: Row = {}): Row {
  return {
    target_id: id,
    plan_id: 'plan',
    indicator_id: id,
    area_id: HOME,
    operator: '>=',
    unit: '%',
    due_assumed: false,
    title_zh: id,
    title_en: id,
    ...given,
  };
}

/** A reported vintage; `recorded_at` tells vintages of one period apart. */
export function observed(
  indicatorId: string,
  end: string,
  value: number | null,
  given: Row = {},
): Row {
  return {
    indicator_id: indicatorId,
    area_id: HOME,
    period_start: end,
    period_end: end,
    frequency: 'annual',
    value,
    unit: '%',
    status: 'A',
    origin: 'reported',
    demonstration: false,
    recorded_at: '2020-01-01 00:00:00',
    ...given,
  };
}

const folder = mkdtempSync(path.join(tmpdir(), 'publications-'));
const empty = emptyPublication(folder);

/** Builds a publication in a file of its own through the product's statements and opens it for reading. */
export async function publicationOf(content: Content): Promise<TinyPublication> {
  const file = path.join(mkdtempSync(path.join(folder, 'publication-')), 'tiny.duckdb');
  copyFileSync(await empty, file);
  await onFile(file, async (db) => {
    await db.run(`insert into plan_version values (1, 'first', '2000-01-01')`);
    for (const [relation, rows] of Object.entries({ ...settings, ...content })) {
      await insert(db, relation, rows);
    }
    await supersede(db);
  });
  await onFile(file, (db) => runStatements(db, derivation()));
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const db = new Database(await instance.connect());
  return {
    file,
    rows: (sql, values) => db.rows<Row>(sql, values),
    close: () => {
      db.connection.closeSync();
      instance.closeSync();
    },
  };
}

async function insert(db: Database, relation: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const [schemaName = '', table = ''] = relation.includes('.')
    ? relation.split('.')
    : ['main', relation];
  const columns = await db.rows<{ name: string; type: string }>(
    `select column_name as name, data_type as type from duckdb_columns()
     where schema_name = $schemaName and table_name = $table`,
    { schemaName, table },
  );
  const structure = JSON.stringify([
    Object.fromEntries(columns.map(({ name, type }) => [name, type])),
  ]);
  const complete = rows.map((row) =>
    schemaName === 'history' ? { plan_version: 1, ...row } : row,
  );
  await db.run(
    `insert into ${schemaName}.${table} by name
     select unnest(from_json($rows::json, '${structure}'), recursive := true)`,
    { rows: JSON.stringify(complete) },
  );
}

/** As publishing does: each vintage ends where the next one of its period begins. */
async function supersede(db: Database): Promise<void> {
  await db.run(`
    create temp table vintage as
    select * replace (
      lead(recorded_at) over (
        partition by indicator_id, area_id, period_start, period_end, demonstration
        order by recorded_at
      ) as superseded_at
    ) from observation_store;
    delete from observation_store;
    insert into observation_store from vintage;
    drop table vintage`);
}
