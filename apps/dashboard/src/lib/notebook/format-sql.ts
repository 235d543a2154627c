import { duckdb, formatDialect } from 'sql-formatter';

/** A statement in the manner of the program's own files; null when it cannot be read. */
export function formatted(sql: string): string | null {
  try {
    return formatDialect(sql, {
      dialect: duckdb,
      keywordCase: 'lower',
      functionCase: 'lower',
      dataTypeCase: 'lower',
      tabWidth: 2,
      expressionWidth: 80,
    });
  } catch {
    return null;
  }
}
