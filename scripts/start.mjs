// `npm start`: from a fresh clone to the dashboard on http://127.0.0.1:4173, in one command.
import './end-with-parent.mjs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { conduct, environment, install, node, root, run, SetupError, step } from './setup.mjs';

const monitor = path.join(root, 'apps', 'cli', 'src', 'main.ts');

await conduct(async () => {
  await install();
  await buildDashboard();
  await ingestExports();
  return await serve();
});

async function buildDashboard() {
  step('building the dashboard (nothing to do when unchanged)');
  const build = ['run', 'build', '--filter=@monitor/dashboard', '--output-logs=errors-only'];
  if ((await run('turbo', build)) !== 0)
    throw new SetupError('the dashboard could not be built: see the messages above');
}

async function ingestExports() {
  step('taking in data/exports');
  // 1: done, with records in quarantine, which the dashboard's sources page shows.
  if ((await run(node(), [monitor, 'ingest'])) > 1)
    throw new SetupError('data/exports could not be taken in: see the message above');
}

/** Serves until a signal ends it. @returns {Promise<number>} the server's exit code */
function serve() {
  const port = process.env.PORT ?? '4173';
  step(`serving on http://127.0.0.1:${port} (Ctrl+C ends it)`);
  const endWithParent = `--import=${new URL('end-with-parent.mjs', import.meta.url)}`;
  const server = spawn(node(), [endWithParent, monitor, 'serve', '--port', port], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the server too; a second one could cut its ending short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal);
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => resolve(code ?? 1));
  });
}
