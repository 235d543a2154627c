import { Failure, openPublication } from '@monitor/warehouse';
import { makeReport } from './make.ts';
import type { Order, Outcome } from './make-apart.ts';

/** Makes one report and ends. */
process.once('message', (order: Order) => {
  void carryOut(order).then((outcome) => {
    process.send?.(outcome, () => process.exit(0));
  });
});

async function carryOut({ data, query }: Order): Promise<Outcome> {
  try {
    return { made: await makeReport(await openPublication(data), data, query) };
  } catch (error) {
    if (error instanceof Failure) return { refused: error.message };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
