#!/usr/bin/env node
import { perform, refusalText } from './perform.ts';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await perform(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${refusalText(error)}\n`);
  process.exitCode = 2;
}
