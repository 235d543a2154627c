import { existsSync, readFileSync } from 'node:fs';
import { Failure } from '@monitor/warehouse';
import * as v from 'valibot';

/**
 * What a file of a report says.
 * @returns null where there is no such file, a failure where it does not say what a report's file says
 */
export function readStored<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
): T | Failure | null {
  if (!existsSync(file)) return null;
  const read = v.safeParse(schema, parsed(readFileSync(file, 'utf8')));
  if (read.success) return read.output;
  return new Failure(`${file} 已损坏，不是月报的文件：请从备份恢复，或移走它所在的文件夹。`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
