import { formatsIn } from '#lib/format.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { QuarantineRow } from './quarantine.ts';

/** What was set aside as the clerk who has to correct it reads it: named columns, local time. */
export function quarantineTable(
  rows: readonly QuarantineRow[],
  language: Language,
): Record<string, string | number | null>[] {
  const { columns: c, rules } = messagesIn(language).data;
  const f = formatsIn(language);
  return rows.map((row) => ({
    [c.file]: row.file_name,
    [c.department]: row.department,
    [c.received]: f.instant(row.received_at),
    [c.line]: row.line,
    [c.column]: row.column_name,
    [c.value]: row.value,
    [c.rule]: rules[row.rule] ?? row.rule,
    [c.detail]: row.message,
  }));
}
