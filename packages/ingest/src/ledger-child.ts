import { diskFull, Failure, type FailureRule } from '@monitor/warehouse';
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
  | {
      readonly type: 'failure';
      readonly message: string;
      /** Of what was not expected. */
      readonly stack: string | null;
      readonly expected: boolean;
      readonly rule: FailureRule | null;
      readonly detail: string;
    };

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
    return failed(error);
  }
}

function failed(error: unknown): Answer & { type: 'failure' } {
  const type = 'failure';
  const failure = error instanceof Failure ? error : diskFull(error);
  if (failure) {
    const { message, rule, detail } = failure;
    return { type, expected: true, message, stack: null, rule, detail };
  }
  const { name, message, stack = null } = error instanceof Error ? error : new Error(String(error));
  const expected = name === 'PlanError';
  return { type, expected, message, stack, rule: null, detail: '' };
}
