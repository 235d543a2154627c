import { DuckDBInstance } from '@duckdb/node-api';
import { Database } from './database.ts';
import { Failure, readable, type RefusalRule } from './failure.ts';

export { arrowStream } from './arrow.ts';
export { csvCells } from './csv.ts';
export { Database, type Bindable, type Plain } from './database.ts';
export { Failure, readable, type RefusalRule } from './failure.ts';
export { wholeColumns } from './whole-numbers.ts';
export { BOUNDS, forkLast, watchBounds, type Bounds } from './bounded-process.ts';

/**
 * Opens a publication so that a person's SQL can do no harm, as far as DuckDB can see to it; its process is bounded from
 * outside, since DuckDB's own bounds do not hold.
 * @param written a file, or a folder with a slash at its end in which files may be written; none else, and none may be read
 */
export async function openSandbox(
  file: string,
  { written = null, jsonErrors = false }: { written?: string | null; jsonErrors?: boolean } = {},
): Promise<Database> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: 'READ_ONLY',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '1',
    temp_directory: '',
  });
  const db = new Database(await instance.connect());
  await db.run("set TimeZone = 'UTC'");
  if (jsonErrors) await db.run('set errors_as_json = true');
  if (written?.endsWith('/') === true)
    await db.run('set allowed_directories = $folders', { folders: [written] });
  else if (written !== null) await db.run('set allowed_paths = $paths', { paths: [written] });
  await db.run('set enable_external_access = false');
  await db.run('set lock_configuration = true');
  return db;
}

/** A statement that is not run. */
export class Refused extends Failure {
  override readonly rule: RefusalRule;
  /** Where in the statement, in UTF-16 units from 0; null where the parser does not say. */
  readonly position: number | null;

  constructor(rule: RefusalRule, message: string, detail = '', position: number | null = null) {
    super(message, rule, detail);
    this.rule = rule;
    this.position = position;
  }
}

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
 * @returns the parser's tree of the statement
 * @throws Failure naming what is not allowed
 */
export async function refuseForeign(db: Database, sql: string): Promise<unknown> {
  const end = sql.indexOf('\0');
  // The parser would take it for the end of the text, and pass over the rest without a word.
  if (end >= 0) throw new Refused('syntax', '查询语句有误：其中有空字符。', 'NUL', end);
  const tree = await serialised(db, sql);
  if (tree.error) throw refusalOf(tree, sql);
  const { statements = [] } = tree;
  if (statements.length === 0) throw new Refused('none', '没有查询语句，请写一条。');
  if (statements.length > 1) throw new Refused('many', '一次只能执行一条查询语句。');
  const allowed = await allowedFunctions(db);
  const foreign = tableFunctions(statements).find((name) => !allowed.has(name));
  if (foreign !== undefined)
    throw new Refused(
      'table-function',
      `不允许使用表函数 ${foreign}，只能查询发布库中的关系。`,
      foreign,
    );
  return statements[0];
}

/**
 * A statement without the semicolon that may end it and what stands behind, so that it can stand in another. The parser
 * says which semicolon that is: before it is a whole statement, behind it is none.
 * @param sql one statement
 */
export async function withoutEnd(db: Database, sql: string): Promise<string> {
  for (let at = sql.indexOf(';'); at >= 0; at = sql.indexOf(';', at + 1)) {
    const before = sql.slice(0, at);
    if ((await countIn(db, sql.slice(at + 1))) === 0 && (await countIn(db, before)) === 1)
      return before;
  }
  return sql;
}

/** How many statements a text holds; null where it is none. */
async function countIn(db: Database, sql: string): Promise<number | null> {
  const { statements } = await serialised(db, sql);
  return statements?.length ?? null;
}

const allowedIn = new WeakMap<Database, ReadonlySet<string>>();

/** Read once: the catalogue of functions takes longer than most statements, and no statement that is run can add to it. */
async function allowedFunctions(db: Database): Promise<ReadonlySet<string>> {
  const known = allowedIn.get(db);
  if (known !== undefined) return known;
  const macros = await db.rows<{ name: string }>(
    "select distinct function_name as name from duckdb_functions() where function_type = 'table_macro' and not internal",
  );
  const allowed = new Set([...HARMLESS, ...macros.map(({ name }) => name)]);
  allowedIn.set(db, allowed);
  return allowed;
}

interface Serialised {
  readonly error: boolean;
  readonly error_type?: string;
  readonly error_message?: string;
  readonly position?: string;
  readonly statements?: readonly unknown[];
}

async function serialised(db: Database, sql: string): Promise<Serialised> {
  const parsed = await db.row<{ tree: string }>(
    'select json_serialize_sql($sql::varchar) as tree',
    { sql },
  );
  return JSON.parse(parsed?.tree ?? '{}') as Serialised;
}

function refusalOf(
  { error_type: type, error_message: said = '', position }: Serialised,
  sql: string,
): Refused {
  if (type === 'not implemented')
    return new Refused('not-select', '只允许查询语句（SELECT），不能修改数据或设置。');
  // The parser counts characters.
  const at = position === undefined ? null : [...sql].slice(0, Number(position)).join('').length;
  const told = readable(said);
  return new Refused('syntax', `查询语句有误：${told}`, told, at);
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
