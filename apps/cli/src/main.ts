#!/usr/bin/env node
import { Failure } from '@monitor/warehouse';
import { COMMANDS, helpOf, usage, type CommandName } from './commands.ts';

/** Exit codes are an interface (DESIGN.md section 7): 0 done, 1 done with findings, 2 not done. */
async function main(argv: readonly string[]): Promise<number> {
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
  const { run } = await command.load();
  return run(rest);
}

/** Errors that are a sentence for whoever asked, by name: they come from several packages. */
const TOLD = ['Failure', 'PlanError', 'ReadError'];

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof Error && TOLD.includes(error.name);
  const told = error instanceof Error ? error.message : String(error);
  const debug = process.env['MONITOR_DEBUG'] === '1' && error instanceof Error ? error.stack : null;
  process.stderr.write(expected ? `${told}\n` : `未预料的错误：${debug ?? told}\n`);
  process.exitCode = 2;
}
