import { oddRecords } from './odd-records.ts';
import type { Column, DataRecord, Reading, Table } from './types.ts';

/** A record that a person had better look at: its form is at fault, or it is written otherwise than the others. */
export interface SuspectLine {
  line: number;
  lastLine: number;
  /** One Chinese sentence. */
  message: string;
}

/** Finds the records of a file whose form is at fault or odd, in the order of their lines. */
export function suspectLines({ tables }: Reading): SuspectLine[] {
  return tables.flatMap(suspectsOf);
}

function suspectsOf(table: Table): SuspectLine[] {
  const odd = oddRecords(table);
  return table.records.flatMap((record) => {
    const message = messageOf(record, odd.get(record));
    return message === null ? [] : [{ line: record.line, lastLine: record.lastLine, message }];
  });
}

function messageOf({ faults, cells }: DataRecord, column: Column | undefined): string | null {
  const [fault] = faults;
  if (fault) return fault.message;
  if (!column) return null;
  const name = column.name === '' ? `第 ${String(column.index)} 列` : `“${column.name}”`;
  const cell = (cells[column.index - 1] ?? '').trim();
  const written = cell === '' ? '空缺' : `写作“${cell.slice(0, 40)}”`;
  return `${name}${written}，与同列其他行的写法不同，请核对。`;
}
