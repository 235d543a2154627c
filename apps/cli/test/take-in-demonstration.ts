// `npm run demonstration`: takes all demonstration exports in, as an operator does, for the tests that want them all.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const data = path.resolve(import.meta.dirname, '../build/demonstration');
const main = path.resolve(import.meta.dirname, '../src/main.ts');

rmSync(data, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [main, 'ingest'], {
  env: { ...process.env, MONITOR_DATA: data },
  stdio: ['ignore', 'ignore', 'inherit'],
});
// 1: done, with the planted defects in quarantine.
process.exitCode = status === 0 || status === 1 ? 0 : 1;
