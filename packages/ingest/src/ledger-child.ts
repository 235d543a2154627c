import { Failure } from '@monitor/warehouse';
import { runCommand, type LedgerCommand, type LedgerCommands, type Places } from './commands.ts';

/** What the parent sends: one command, then nothing more. */
export interface Order {
  readonly kind: LedgerCommand;
  readonly places: Places;
  readonly request: LedgerCommands[LedgerCommand]['request'];
}

/** What the child answers: progress any number of times, then one result or one failure. */
export type Answer =
  | { readonly type: 'progress'; readonly done: number; readonly of: number; readonly file: string }
  | { readonly type: 'result'; readonly result: unknown }
  | { readonly type: 'failure'; readonly message: string; readonly expected: boolean };

/** The only process that opens the ledger: it does one thing and ends, so the lock goes with it. */
process.once('message', (order: Order) => {
  void carryOut(order).then((answer) => {
    process.send?.(answer, () => process.disconnect());
  });
});

async function carryOut({ kind, places, request }: Order): Promise<Answer> {
  try {
    const result = await runCommand(kind, places, request, (done, of, file) => {
      process.send?.({ type: 'progress', done, of, file } satisfies Answer);
    });
    return { type: 'result', result };
  } catch (error) {
    const expected =
      error instanceof Failure || (error instanceof Error && error.name === 'PlanError');
    const message =
      error instanceof Error
        ? expected
          ? error.message
          : (error.stack ?? error.message)
        : String(error);
    return { type: 'failure', message, expected };
  }
}
