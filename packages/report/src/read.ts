import { sqlFile } from '@monitor/warehouse';

/** A statement of this package, by name. */
export function statement(name: string): string {
  return sqlFile(new URL(`../sql/${name}.sql`, import.meta.url));
}
