import { readArguments } from '../arguments.ts';
import type { Finding } from '../checks/check.ts';
import { DATA } from '../checks/data.ts';
import { MACHINE } from '../checks/machine.ts';
import { printJson, printTable, progressBar } from '../output.ts';

const STATES: Record<Finding['state'], string> = { ok: '正常', warning: '留意', fault: '故障' };

/** `monitor doctor`: whether the machine and the data are fit for the work; 1 where something is at fault. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = readArguments(argv, { json: { type: 'boolean' } }, [0, 0]);
  const checks = [...MACHINE, ...DATA];
  const progress = progressBar();
  const found: (Finding & { readonly check: string; readonly title: string })[] = [];
  for (const { id, title, look } of checks) {
    found.push({ check: id, title, ...(await look()) });
    progress(found.length, checks.length, title);
  }
  if (values.json) printJson({ checks: found });
  else {
    printTable(
      ['项目', '结果', '说明'],
      found.map(({ title, state, message }) => [title, STATES[state], message]),
    );
  }
  return found.some(({ state }) => state === 'fault') ? 1 : 0;
}
