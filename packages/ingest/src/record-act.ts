import { planDirectory, type Act } from '@monitor/warehouse';
import { onLedger } from './ledger-process.ts';

/** Writes an act that is done already into the record of acts; where that fails it says so, and the act stands. */
export async function recordAct(data: string, act: Act): Promise<void> {
  try {
    await onLedger('record', { act }, undefined, { data, plan: planDirectory() });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`已完成，但未能记入事件链：${why}\n`);
  }
}
