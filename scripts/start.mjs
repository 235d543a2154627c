// `npm start`: from a fresh clone to the dashboard on http://127.0.0.1:4173, in one command.
import './end-with-parent.mjs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import {
  conduct,
  ended,
  environment,
  install,
  node,
  root,
  run,
  SetupError,
  step,
} from './setup.mjs';

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

/** Takes the exports in; of the report, a line for each file, only the sum is shown. */
async function ingestExports() {
  step('taking in data/exports (half a minute the first time)');
  const ingest = spawn(node(), [monitor, 'ingest'], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [report, { code, stopped }] = await Promise.all([text(ingest.stdout), ended(ingest)]);
  if (stopped) throw new SetupError('monitor ingest was stopped');
  // 1: done, with records in quarantine, which the dashboard's sources page shows.
  if (code > 1) throw new SetupError('data/exports could not be taken in: see the message above');
  console.log(report.trimEnd().split('\n').at(-1));
}

/** Serves until a signal ends it. @returns {Promise<number>} the server's exit code */
async function serve() {
  const port = process.env.PORT ?? '4173';
  step('starting the server');
  const endWithParent = `--import=${new URL('end-with-parent.mjs', import.meta.url)}`;
  const server = spawn(node(), [endWithParent, monitor, 'serve', '--port', port], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return (await ended(server)).code;
}
