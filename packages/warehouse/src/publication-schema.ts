import { sqlFile } from './database.ts';

/** A file of SQL statements to run whole, under the name errors give it. */
export interface Statement {
  readonly name: string;
  readonly sql: string;
}

const TABLES = ['plan', 'indicator', 'target', 'task', 'problem', 'observation', 'load', 'mart'];
const ASSESSMENT = [
  'growth',
  'projection',
  'observation',
  'series',
  'default-as-of',
  'declaration',
  'coverage',
  'rating',
  'wording',
  'trace-code',
  'target-facts',
  'target-measures',
  'target-rules',
  'target-projections',
  'target-reasons',
  'target-status',
  'target-revision',
  'commitment-trend',
  'discrepancy',
  'problem',
  'project',
  'task-ledger',
  'export-calendar',
  'peer-standing',
  'peer-gap',
  'urban-rural-gap',
];
/** In this order: each reads what those before it filled. */
const DERIVED = [
  'problem-count',
  'derived-state',
  'derived-observation',
  'official-series',
  'target-vintage',
  'latest-value',
  'observed-period',
  'load-period',
  'coverage',
];

/**
 * The empty publication: its tables, a view of each plan relation's current version, then macros and
 * views. None of it depends on rows.
 */
export function schema(): Statement[] {
  const tables = TABLES.map((name) => statement('publication', name));
  const views = tables.flatMap(({ sql }) => currentVersions(sql));
  return [...tables, ...views, ...ASSESSMENT.map((name) => statement('assessment', name))];
}

/** What is computed inside a filled publication: derived observations, then marts. */
export function derivation(): Statement[] {
  return DERIVED.map((name) => statement('derive', name));
}

function statement(folder: string, name: string): Statement {
  const file = new URL(`../sql/${folder}/${name}.sql`, import.meta.url);
  return { name: `${folder}/${name}`, sql: sqlFile(file) };
}

/** For every `history` table in `sql`, the view in `main` that shows its newest plan version, comments included. */
function currentVersions(sql: string): Statement[] {
  const relations = [...sql.matchAll(/create table history\.(\w+)/g)].map(([, name = '']) => name);
  return relations.map((name) => ({
    name: `publication/current/${name}`,
    sql: [
      `create view main.${name} as
       select * exclude (plan_version) from history.${name}
       where plan_version = (select max(plan_version) from main.plan_version);`,
      ...comments(sql, name),
    ].join('\n'),
  }));
}

function comments(sql: string, relation: string): string[] {
  const pattern = new RegExp(
    `comment on (table|column) history\\.(${relation}(\\.\\w+)?) is .*;`,
    'g',
  );
  return [...sql.matchAll(pattern)]
    .filter(([, , , column]) => column !== '.plan_version')
    .map(([comment]) => comment.replace('on table', 'on view').replace(' history.', ' main.'));
}
