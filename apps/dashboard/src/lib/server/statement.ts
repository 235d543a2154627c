import type { Bindable } from '@monitor/warehouse';

/** SQL with the values that are bound to it. */
export interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, Bindable>>;
}

/** What may stand between parameters: text, names and remarks, in which `$` is a character like others. */
const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\$(\w+)/g;

/**
 * A statement as text that runs wherever SQL runs, its values written into it as literals.
 * For showing and copying; the pages themselves bind.
 * @throws Error when the statement names a value that is not given
 */
export function runnable({ sql, values }: Statement): string {
  // Remarks for readers of the file only; a command line would take the first for an option.
  const bare = sql.replace(/^(?:--[^\n]*\n)+/, '');
  return bare.replace(pieces, (piece, name: string | undefined) => {
    if (name === undefined) return piece;
    const value = values[name];
    if (value === undefined) throw new Error(`the statement has no value for $${name}`);
    return literal(value);
  });
}

function literal(value: Bindable): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  return String(value);
}

function isList(value: Bindable): value is readonly string[] {
  return Array.isArray(value);
}
