import { duckdb, formatDialect } from 'sql-formatter';

/** An input as a query takes it; `$tag$` begins a text. */
const INPUT = String.raw`\$[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_$])`;

/** A statement in the manner of the program's own files; null when it cannot be read. */
export function formatted(sql: string): string | null {
  try {
    return formatDialect(sql, {
      dialect: duckdb,
      paramTypes: { custom: [{ regex: INPUT }] },
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
