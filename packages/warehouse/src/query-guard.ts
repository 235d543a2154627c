import type { Database } from './database.ts';
import { Failure } from './failure.ts';

/** Table functions of DuckDB's own that read nothing but their arguments or the catalogue. */
const HARMLESS = new Set([
  'range',
  'generate_series',
  'unnest',
  'json_each',
  'json_tree',
  'duckdb_tables',
  'duckdb_views',
  'duckdb_columns',
  'duckdb_functions',
  'pragma_table_info',
]);

/**
 * Refuses everything but one reading statement over the publication's own relations. DuckDB's parser
 * says what a statement is; only SELECT can be serialised by it.
 * @throws Failure naming what is not allowed
 */
export async function refuseForeign(db: Database, sql: string): Promise<void> {
  const parsed = await db.row<{ tree: string }>(
    'select json_serialize_sql($sql::varchar) as tree',
    {
      sql,
    },
  );
  const tree = JSON.parse(parsed?.tree ?? '{}') as Serialised;
  if (tree.error) throw new Failure(reasonOf(tree));
  if (tree.statements?.length !== 1) throw new Failure('一次只能执行一条查询语句。');
  const macros = await db.rows<{ name: string }>(
    "select distinct function_name as name from duckdb_functions() where function_type = 'table_macro' and not internal",
  );
  const allowed = new Set([...HARMLESS, ...macros.map((macro) => macro.name)]);
  const foreign = tableFunctions(tree.statements).find((name) => !allowed.has(name));
  if (foreign !== undefined)
    throw new Failure(`不允许使用表函数 ${foreign}，只能查询发布库中的关系。`);
}

interface Serialised {
  readonly error: boolean;
  readonly error_type?: string;
  readonly error_message?: string;
  readonly statements?: readonly unknown[];
}

function reasonOf(tree: Serialised): string {
  return tree.error_type === 'not implemented'
    ? '只允许查询语句（SELECT），不能修改数据或设置。'
    : `查询语句有误：${tree.error_message ?? ''}`;
}

function tableFunctions(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(tableFunctions);
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'type' in node && node.type === 'TABLE_FUNCTION' && 'function' in node
      ? [functionName(node.function)]
      : [];
  return [...own, ...Object.values(node).flatMap(tableFunctions)];
}

function functionName(node: unknown): string {
  const named = typeof node === 'object' && node !== null && 'function_name' in node;
  return named ? String(node.function_name) : '';
}
