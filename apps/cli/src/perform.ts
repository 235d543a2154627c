import { Failure } from '@monitor/warehouse';
import { COMMANDS, helpOf, usage, type CommandName } from './commands.ts';

/**
 * Carries out a command; why it could not be done is one sentence on standard error.
 * @param argv its name and what follows
 * @returns the exit code, an interface (DESIGN.md section 7): 0 done, 1 done with findings, 2 not done
 */
export async function perform(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    process.stderr.write(`${refusalText(error)}\n`);
    return 2;
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv;
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage());
    return 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new Failure(`没有 ${name} 这个命令，请运行 monitor help 查看全部命令。`);
  }
  const command = COMMANDS[name as CommandName];
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(helpOf(command));
    return 0;
  }
  return (await command.load()).run(rest);
}

/** Errors that are a sentence for whoever asked, by name: they come from several packages. */
const TOLD = ['Failure', 'PlanError', 'ReadError'];

/** Why something could not be done, for whoever asked. */
function refusalText(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && TOLD.includes(error.name)) return told;
  const debug = process.env['MONITOR_DEBUG'] === '1' && error instanceof Error ? error.stack : null;
  return `未预料的错误：${debug ?? told}`;
}
