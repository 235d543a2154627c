// `npm run demonstration`: takes all demonstration exports in and makes one report, as an operator does, for the tests that want them.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const data = path.resolve(import.meta.dirname, '../build/demonstration');
const main = path.resolve(import.meta.dirname, '../src/main.ts');

rmSync(data, { recursive: true, force: true });
const [ingested, reported] = [['ingest'], ['report', '2023-05', '--as-known-at', '2023-06-05']].map(
  (parameters) =>
    spawnSync(process.execPath, [main, ...parameters], {
      env: { ...process.env, MONITOR_DATA: data },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status,
);
// 1: done, with the planted defects in quarantine.
process.exitCode = (ingested === 0 || ingested === 1) && reported === 0 ? 0 : 1;
