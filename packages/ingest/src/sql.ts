import { sqlFile } from '@monitor/warehouse';

/** The text of one of this package's statements, by its file's name without ending. */
export function statement(name: string): string {
  return sqlFile(new URL(`../sql/${name}.sql`, import.meta.url));
}
