import type { Plain } from '@monitor/warehouse';

/** Rows as the interface gives them: column names in camel case. */
export function camelCased(rows: readonly object[]): Record<string, Plain>[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    ),
  );
}
