import type { References } from './staleness.ts';

/**
 * What a statement reads and takes, from DuckDB's own tree of it (`json_serialize_sql`). A name that the statement
 * defines by WITH is its own where it can be seen.
 */
export function referencesIn(tree: unknown): References {
  const found = { relations: new Set<string>(), parameters: new Set<string>() };
  visit(tree, new Set(), found);
  return { relations: [...found.relations], parameters: [...found.parameters] };
}

interface Found {
  readonly relations: Set<string>;
  readonly parameters: Set<string>;
}

function visit(node: unknown, own: ReadonlySet<string>, found: Found): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, own, found);
    return;
  }
  if (!isObject(node)) return;
  if (node['type'] === 'BASE_TABLE') noteRelation(node, own, found);
  if (node['type'] === 'VALUE_PARAMETER')
    found.parameters.add(text(node['identifier']).toLowerCase());
  const inner = new Set(own);
  for (const { key, value } of definitionsOf(node)) {
    // A later name may read an earlier one, and a recursive one itself.
    visit(value, isRecursive(value) ? new Set([...inner, key]) : inner, found);
    inner.add(key);
  }
  for (const [key, part] of Object.entries(node)) {
    if (key !== 'cte_map') visit(part, inner, found);
  }
}

function noteRelation(node: Node, own: ReadonlySet<string>, found: Found): void {
  const name = text(node['table_name']).toLowerCase();
  const qualified = text(node['schema_name']) !== '' || text(node['catalog_name']) !== '';
  if (!qualified && !own.has(name)) found.relations.add(name);
}

type Node = Readonly<Record<string, unknown>>;

function definitionsOf(node: Node): { key: string; value: unknown }[] {
  const { cte_map: map } = node;
  const entries = isObject(map) ? map['map'] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries
    .filter(isObject)
    .map(({ key, value }) => ({ key: text(key).toLowerCase(), value }));
}

function isRecursive(value: unknown): boolean {
  return JSON.stringify(value).includes('"RECURSIVE_CTE_NODE"');
}

function isObject(node: unknown): node is Node {
  return typeof node === 'object' && node !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
